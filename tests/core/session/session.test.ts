import { describe, expect, test } from 'vitest'
import type { Attempt, SessionEvent } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { compiled, THREE_WEEKS_LATE, withHead } from '../../fixtures/three-weeks-late.ts'

const open = (text: string) => openSession(compiled(text), RUBRIC, 1)
const kinds = (events: readonly SessionEvent[]) => events.map(({ kind }) => kind)
const said = (events: readonly SessionEvent[]) => events.flatMap((event) => (event.kind === 'said' ? [event.text] : []))

describe('a play-through', () => {
  test('begins with the scene, the first lines and what can be done', () => {
    const session = open(THREE_WEEKS_LATE)
    expect(kinds(session.events)).toEqual(['started', 'situation_changed', 'face_changed', 'said', 'offered'])
    expect(session.offer?.replies.map(({ index, moves }) => [index, moves])).toEqual([
      [0, ['apologize', 'validate']],
      [1, ['lecture', 'deny']],
    ])
    expect(session.offer?.actions).toEqual(['breathe', 'get_help', 'leave'])
    expect(session.tension).toBe(60)
  })

  test('keeps the story’s variables up to date before it goes on', () => {
    const session = open(THREE_WEEKS_LATE)
    session.choose(0)
    session.choose(1)
    // Only with `listened` does the fix lead here.
    expect(session.events.at(-1)).toEqual({ kind: 'ended', ending: 'promise', outcome: 'resolved' })
    expect(session.offer).toBeNull()
    expect(session.choose(0)).toMatchObject({ ok: false, refusal: 'ended' })
    expect(session.act('leave')).toMatchObject({ ok: false, refusal: 'ended' })
  })

  test('gives the coach’s words with the reply', () => {
    const session = open(THREE_WEEKS_LATE)
    session.choose(0)
    expect(session.offer?.replies[1]?.coach).toBe('Right thing, one question too early.')
  })

  test('reads the moves of every tag of a reply, each once, and leaves out words that logic made up', () => {
    const session = open(
      withHead(`VAR made = "validate, shout"
Hi. # situation: upset
* [One. # move: validate # move: invite, validate]
* [Two. # move: {made}]
- Bye. # ending: x # outcome: resolved
-> END
`),
    )
    expect(session.offer?.replies.map(({ moves }) => moves)).toEqual([['validate', 'invite'], ['validate']])
    expect(session.choose(1).ok).toBe(true)
  })

  test('a name with nothing behind it says nothing, and still turns the face', () => {
    const session = open(
      withHead(
        'Madeleine: # face: rage\nTime: 9:15\n* [End. # move: leave] Bye. # ending: x # outcome: escalated\n-> END\n',
      ),
    )
    expect(kinds(session.events)).toEqual(['started', 'face_changed', 'said', 'offered'])
    expect(said(session.events)).toEqual(['Time: 9:15'])
  })

  test('knows a reply by its number however it is written', () => {
    const session = open(THREE_WEEKS_LATE)
    session.choose(-0)
    const replied = session.events.find((event) => event.kind === 'replied')
    expect(replied?.kind === 'replied' && Object.is(replied.input, 0)).toBe(true)
  })

  test('is refused on another version, under another rubric, and at an input that does not fit', () => {
    const story = compiled(THREE_WEEKS_LATE)
    const attempt = { story: story.hash, rubric: RUBRIC.version, seed: 1, inputs: [0, 5] }
    expect(replay(story, RUBRIC, attempt)).toMatchObject({ ok: false, refusal: 'no_such_reply', at: 1 })
    expect(replay(story, RUBRIC, { ...attempt, story: 'x' })).toMatchObject({ ok: false, refusal: 'other_story' })
    expect(replay(story, RUBRIC, { ...attempt, rubric: 'x' })).toMatchObject({ ok: false, refusal: 'other_rubric' })
  })
})

describe('an attempt from anywhere', () => {
  const story = compiled(THREE_WEEKS_LATE)
  const again = (attempt: unknown) => replay(story, RUBRIC, attempt as Attempt)
  const attempt = { story: story.hash, rubric: RUBRIC.version, seed: 1, inputs: [] as unknown[] }

  test.each([null, undefined, 'x', 3, [], {}])('%j is none', (nothing) => {
    expect(again(nothing)).toMatchObject({ ok: false, refusal: 'not_an_attempt' })
  })
  test.each([Number.NaN, 1.5, 2 ** 60, Number.POSITIVE_INFINITY, '1', null, undefined])('seed %s', (seed) => {
    expect(again({ ...attempt, seed })).toMatchObject({ ok: false, refusal: 'not_an_attempt' })
  })
  test.each([null, undefined, 'breathe', { length: 2 }, 7])('inputs %j', (inputs) => {
    expect(again({ ...attempt, inputs })).toMatchObject({ ok: false, refusal: 'not_an_attempt' })
  })
  const inputs: readonly unknown[] = [
    -1,
    0.5,
    1e9,
    2,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '0',
    'toString',
    null,
    undefined,
    true,
    [0],
    { valueOf: () => 0 },
    0n,
  ]
  test.each(inputs)('input %s', (input) => {
    const played = again({ ...attempt, inputs: ['breathe', input] })
    expect(played).toMatchObject({ ok: false, at: 1 })
    expect(played.ok || played.message).toMatch(/^[A-Z].*\.$/)
  })
  test('a hole in the inputs', () => {
    const holed: unknown[] = []
    holed[1] = 0
    expect(again({ ...attempt, inputs: holed })).toMatchObject({ ok: false, refusal: 'not_an_input', at: 0 })
  })
})

describe('the standing actions', () => {
  test('breathing gives the decision back once', () => {
    const session = open(THREE_WEEKS_LATE)
    expect(session.act('breathe').ok).toBe(true)
    expect(session.offer).toMatchObject({ again: true, tension: 52, actions: ['get_help', 'leave'] })
    expect(session.act('breathe')).toMatchObject({ ok: false, refusal: 'action_not_offered' })
    session.choose(0)
    expect(session.offer?.actions).toContain('breathe')
  })

  test('leaving ends by default: escalated when upset, contained in danger', () => {
    const session = open(THREE_WEEKS_LATE)
    session.act('leave')
    expect(session.events.at(-1)).toEqual({ kind: 'ended', ending: 'left', outcome: 'escalated' })
    const danger = open(THREE_WEEKS_LATE.replace('situation: upset', 'situation: danger'))
    danger.act('leave')
    expect(danger.events.at(-1)).toEqual({ kind: 'ended', ending: 'left', outcome: 'contained' })
  })

  const KNOTS = withHead(`VAR tension = 60
VAR stepped_back = false
Madeleine: Well? # situation: upset
* [I see. # move: validate] Good. # ending: good # outcome: resolved
-> END
* {stepped_back} [You see. # move: argue] No. # ending: bad # outcome: escalated
-> END
=== breathe ===
She {stepped_back:looks away|glares}{breathe > 1:, again}.
->->
=== get_help ===
Nobody is free. # sound: footsteps
-> DONE
=== leave ===
-> outside
=== outside ===
Madeleine: Wait! # place: doorstep
* [Yes? # move: invite] Sorry. # ending: wait # outcome: contained
-> END
`)

  test('a knot may give the decision back, with ->-> or -> DONE', () => {
    const session = open(KNOTS)
    expect(said(session.events)).toEqual(['Well?'])
    const breath = session.act('breathe')
    expect(breath.ok && said(breath.events)).toEqual(['She looks away.'])
    // The replies are those of the decision that was given back, not worked out anew.
    expect(session.offer?.replies.map(({ text }) => text)).toEqual(['I see.'])
    const help = session.act('get_help')
    expect(help.ok && kinds(help.events)).toEqual(['replied', 'sound_cued', 'said', 'offered'])
    expect(session.offer?.actions).toEqual(['leave'])
    session.choose(0)
    expect(session.events.at(-1)).toMatchObject({ kind: 'ended', ending: 'good' })
  })

  test('a knot may move the story on', () => {
    const session = open(KNOTS)
    const left = session.act('leave')
    expect(left.ok && kinds(left.events)).toEqual(['replied', 'tension_changed', 'place_changed', 'said', 'offered'])
    expect(session.offer?.replies.map(({ text }) => text)).toEqual(['Yes?'])
    session.choose(0)
    expect(session.events.at(-1)).toMatchObject({ kind: 'ended', ending: 'wait' })
  })
})

describe('an action knot that leads elsewhere with ->-> does so at once', () => {
  test('and not with the next reply', () => {
    const session = open(
      withHead(`Madeleine: Well? # situation: upset
* [I see. # move: validate] Good. # ending: good # outcome: resolved
-> END
=== breathe ===
You breathe.
->-> outside
=== outside ===
Madeleine: Wait!
* [Yes? # move: invite] Sorry. # ending: wait # outcome: contained
-> END
`),
    )
    const breath = session.act('breathe')
    expect(breath.ok && said(breath.events)).toEqual(['You breathe.', 'Wait!'])
    expect(session.offer?.replies.map(({ text }) => text)).toEqual(['Yes?'])
    session.choose(0)
    expect(session.events.at(-1)).toMatchObject({ kind: 'ended', ending: 'wait' })
  })
})

describe('a story that cannot go on ends with a finding, not with a frozen tab', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ['an endless divert', '-> round', 'endless_loop'],
    ['an endless line', '-> glued', 'endless_loop'],
    ['endless lines', '-> lines', 'endless_loop'],
    ['a sum without a result', '{4 mod 0}\n-> END', 'runtime_error'],
    ['words that cannot be added up', '{"a" * 2}\n-> END', 'runtime_error'],
    ['a text that doubles', '-> doubled', 'endless_text'],
    ['a long line again and again', '-> shouted', 'endless_text'],
    ['nothing left in a knot', '-> short', 'content_run_out'],
    ['no ending', 'Bye.\n-> END', 'no_ending'],
    ['no content left', 'Bye.\n-> DONE', 'no_ending'],
  ]
  test.each(broken)('%s', (_, rest, code) => {
    const session = open(
      withHead(`VAR text = "on and on and on"
Hi.
* [Go on. # move: invite]
  ${rest}
* [End. # move: leave] Bye. # ending: x # outcome: escalated
  -> END
=== round ===
-> round
=== glued ===
on and <>
-> glued
=== lines ===
on and on
-> lines
=== doubled ===
~ text = text + text
-> doubled
=== shouted ===
${'on and on '.repeat(400)}
-> shouted
=== short ===
Well.
`),
    )
    session.choose(0)
    const end = session.events.at(-1)
    expect(end).toMatchObject({ kind: 'broke', code })
    // The author's words, not the engine's.
    expect(end?.kind === 'broke' && end.message).toMatch(/^The story [^→]*\.$/)
    expect(end?.kind === 'broke' && end.message).not.toMatch(/RUNTIME|Pointer|DONE/)
    expect(session.offer).toBeNull()
  })

  test('a story’s own tension is kept within its scale', () => {
    const session = open(
      withHead(`VAR tension = 60
Hi. # situation: upset
* [More. # move: validate]
  ~ tension = 1000
* [Odd. # move: validate]
  ~ tension = "high"
- So.
* [End. # move: leave] Bye. # ending: x # outcome: escalated
-> END
`),
    )
    const start = session.moment()
    session.choose(0)
    expect(session.tension).toBe(100)
    session.goTo(start)
    session.choose(1)
    expect(session.tension).toBe(52)
  })
})
