import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { changed, example, SOUND } from '../../../src/core/prover/checks/example.ts'
import { proveStory } from '../../../src/core/prover/prove-story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { proved, storyOf } from './proving.ts'

/** Number, from 1, of the line that holds these words. */
const lineOf = (text: string, words: string): number => text.split('\n').findIndex((line) => line.includes(words)) + 1

const found = (text: string, code: string) => proved(text).findings.filter((finding) => finding.code === code)

const AFTER = '\n=== over ===\nMadeleine: Bye. # ending: over # outcome: resolved\n-> END\n'

/** A story in which the reply that is looked for stands twice, and only the second time it is at fault. */
const TWICE = example(`-> start
=== start ===
Madeleine: Three weeks! # situation: upset
+ [Well. # move: put_off] -> second
+ [You are late yourself. # move: blame] -> over
+ [That is hard. # move: validate] -> over
=== second ===
Madeleine: Well what?
+ [Well. # move: put_off] -> second // HERE
+ [You are late yourself. # move: blame] -> second
=== leave ===
->->
=== get_help ===
->->
${AFTER}`)

describe('the line of a finding', () => {
  test.each([
    ['runtime_error', changed('Madeleine: I rang you.', '~ temp x = 5 mod 0 // HERE\nMadeleine: I rang you.')],
    [
      'content_run_out',
      changed('# move: deny] -> angry', '# move: deny]\n  Madeleine: Oh.\n  Madeleine: Well. // HERE'),
    ],
    ['no_ending', changed('# move: deny] -> angry', '# move: deny]\n  Madeleine: Oh.\n  -> END // HERE')],
    ['endless_loop', `${changed('# move: deny] -> angry', '# move: deny] -> f ->')}=== f ===\n-> f -> // HERE\n`],
    ['trap', TWICE],
    ['no_good_reply', TWICE],
  ])('%s is the very line', (code, text) => {
    expect(found(text, code).map(({ line }) => line)).toEqual([lineOf(text, 'HERE')])
  })

  test('is that of the last words where loose replies run into the end of the text', () => {
    const text = example(`Madeleine: Three weeks! # situation: upset
* [That is hard. # move: validate]
  Madeleine: Yes. // HERE
* [You are late yourself. # move: blame] -> over
${AFTER}`)
    expect(found(text, 'no_ending').map(({ line }) => line)).toEqual([lineOf(text, 'HERE')])
  })

  test('is that of the reply which gives a guesser its pass', () => {
    const text = example(`Madeleine: Three weeks! # situation: upset
* [No. # move: blame] -> over
* [That is hard. # move: validate] -> over // HERE
${AFTER}`)
    const [last] = found(text, 'guesser_passes').filter(({ message }) => message.includes('last reply'))
    expect(last?.line).toBe(lineOf(text, 'HERE'))
  })
})

describe('players who never read the meaning', () => {
  // Two replies, the good one first and longest: what lets one of these habits pass lets all of them pass.
  const short = example(`Madeleine: Three weeks! # situation: upset
* [That is hard, three weeks without a word. # move: validate] -> over
* [No. # move: blame] -> over
${AFTER}`)

  test('are named together where the same reply lets them pass, who passes most often first', () => {
    const [chance, ...habits] = found(short, 'guesser_passes')
    expect(chance?.message).toMatch(
      /^A player passes who .* by chance \(\d+ %\) or gives any reply, by chance \(50 %\)\. There/,
    )
    expect(habits).toHaveLength(1)
    expect(habits[0]?.message).toMatch(
      /^A player passes who always gives the first reply \(100 %\) or always gives the longest reply \(100 %\)\./,
    )
    expect(habits[0]?.message).toContain('What gives it away: "That is hard, three weeks without a word."')
    expect(habits[0]?.inputs).toEqual([0])
  })

  test('who do no better than chance are not told of beside chance', () => {
    const passing = proved(short).players.filter(({ pass }) => pass >= 0.05)
    const lucky = passing.filter(({ name, pass }) => !name.startsWith('random') && pass <= 0.5)
    expect(lucky.length).toBeGreaterThan(0)
    const told = found(short, 'guesser_passes')
      .map(({ message }) => message)
      .join(' ')
    for (const { habit } of lucky) expect(told).not.toContain(habit)
  })
})

describe('where a story throws dice', () => {
  const text = example(`-> start
=== start ===
Madeleine: Three weeks! # situation: upset
* [That is hard. # move: validate] -> roll
* [You are late yourself. # move: blame] -> over
=== roll ===
~ temp die = RANDOM(1, 30)
{die == 17: -> lucky}
{die == 4: -> broken}
-> over
=== lucky ===
Madeleine: Oh well. # ending: lucky # outcome: contained
-> END
=== broken ===
~ temp none = 1 mod 0
-> over
${AFTER}`)
  const story = storyOf(text)
  if (!story) throw new Error('The example does not compile.')

  test('every way that is told comes with a seed that plays it', () => {
    const proof = proved(text)
    expect(proof.proved).toBe(true)
    for (const { id, inputs, seed, best, worst } of proof.endings) {
      for (const way of [{ inputs, seed }, best, worst]) {
        const session = openSession(story, RUBRIC, way?.seed ?? -1)
        for (const input of way?.inputs ?? []) session.take(input)
        expect(session.events.at(-1)).toMatchObject({ kind: 'ended', ending: id })
        if (way && 'points' in way) expect(scoreOf(session.events, RUBRIC).points).toBe(way.points)
      }
    }
    expect(proof.endings.find(({ id }) => id === 'lucky')?.seed).toBeGreaterThan(0)
  })

  test('a fault that few throws come to is played by its seed, in the words of the real runtime', () => {
    const [fault] = found(text, 'runtime_error')
    const session = openSession(story, RUBRIC, fault?.seed ?? -1)
    for (const input of fault?.inputs ?? []) session.take(input)
    expect(session.events.at(-1)).toMatchObject({ kind: 'broke', message: fault?.message })
    expect(fault?.line).toBe(lineOf(text, 'mod 0'))
  })

  test('a way that hardly any throw goes has no seed, and says so', () => {
    const rare = text.replace('{die == 17: -> lucky}', '{die == 17: -> again}').concat(`=== again ===
Madeleine: Well? # situation: upset
* [Wait. # move: put_off] -> throw
* [That is hard. # move: validate] -> over
=== throw ===
{RANDOM(1, 2000) == 9: -> lucky}
-> over
`)
    expect(proved(rare).endings.find(({ id }) => id === 'lucky')?.seed).toBeNull()
  })
})

test('a story that ends before anything is decided has its ending for certain, and a score that says nothing', () => {
  const proof = proved(example('Madeleine: Never mind. # ending: over # outcome: resolved\n-> END\n'))
  expect(proof.endings).toMatchObject([{ id: 'over', chance: 1, inputs: [] }])
  expect(proof.findings.map(({ code }) => code)).toEqual(['score_says_nothing'])
})

test('where points have no limit nothing is told of best, worst and of who passes', () => {
  const text = changed(
    '* [It is not our fault. # move: deny] -> angry',
    '+ [It is not our fault. # move: deny] -> heard',
  )
  const proof = proved(text)
  expect(proof.range).toBeNull()
  expect(proof.players).toEqual([])
  expect(proof.endings.map(({ worst }) => worst)).toEqual(proof.endings.map(() => null))
})

test('where some way never ends no length is expected', () => {
  expect(proved(TWICE).expectedLength).toBe(Number.POSITIVE_INFINITY)
  expect(proved(SOUND).expectedLength).toBeLessThan(3)
})

test('past a limit nobody is said to pass', () => {
  const proof = proved(SOUND, { maxStates: 4 })
  expect(proof.proved).toBe(false)
  expect(proof.players).toEqual([])
  expect(proof.findings.map(({ code }) => code)).not.toContain('guesser_passes')
})

test('the dice of one seed are called so', () => {
  const [finding] = found(
    changed('Madeleine: It is.\n', '~ SEED_RANDOM(3)\n{~One|Two}\nMadeleine: It is.\n'),
    'not_walked_whole',
  )
  expect(finding?.message).toContain('SEED_RANDOM')
  expect(finding?.message).toContain('one seed only')
})

test('what lies in an included file is found there', () => {
  const files = {
    'story.ink': `INCLUDE part.ink\n${SOUND}`,
    'part.ink': '\n=== far ===\nMadeleine: Bye. # ending: far # outcome: contained\n-> END\n',
  }
  const compiled = compileStory({ main: 'story.ink', files }, REPERTOIRE)
  if (!compiled.ok) throw new Error('The example does not compile.')
  const [finding] = proveStory(compiled.story, RUBRIC).findings.filter(({ code }) => code === 'ending_never_reached')
  expect(finding).toMatchObject({ file: 'part.ink', line: 3 })
})

test('more dice than can be followed are found in their line, and nobody is said to pass', () => {
  const text = changed(
    'Madeleine: It is.\n',
    '{RANDOM(1, 100) + RANDOM(1, 100) + RANDOM(1, 100) == 3: -> angry}\nMadeleine: It is.\n',
  )
  const proof = proved(text)
  const [finding] = proof.findings.filter(({ code }) => code === 'not_walked_whole')
  expect(finding?.line).toBe(lineOf(text, 'RANDOM'))
  expect(proof.proved).toBe(false)
  expect(proof.players).toEqual([])
})

describe('an action that the story answers by going on', () => {
  const story = (answer: string) =>
    example(`VAR abuse = false
-> start
=== start ===
~ abuse = true
Madeleine: You fool. # situation: abusive
* [I will not be spoken to like that. # move: set_boundary] -> over
* [Say that again. # move: argue] -> over
=== get_help ===
${answer}
Your manager is on the phone.
->->
=== with_her ===
Your manager stands beside you now.
Madeleine: Two of you.
* [We do not let ourselves be called names here. # move: set_boundary] -> over
* [Two against one, you see. # move: argue] -> over
${AFTER}`)

  test.each([
    ['by a divert', '{abuse: -> with_her}'],
    ['by sending the story elsewhere', '{abuse: ->-> with_her}'],
  ])('%s is walked whole, and earns without end where it is open again', (_, answer) => {
    const text = story(answer)
    const proof = proved(text)
    expect([proof.proved, proof.walk.engine]).toEqual([true, 'flat'])
    expect(proof.range).toBeNull()
    const [finding, ...more] = proof.findings.filter(({ code }) => code === 'endless_points')
    expect(more).toEqual([])
    expect(finding?.message).toContain('The action get_help earns 2 points and can be given again and again.')
    expect(finding?.message).toContain('{get_help > 1: ->->}')
    expect(finding?.line).toBe(lineOf(text, '=== get_help'))
    expect(finding?.inputs?.slice(-2)).toEqual(['get_help', 'get_help'])
  })

  test('earns once where it does as the report says', () => {
    for (const answer of [
      '{get_help > 1: ->->}\n{abuse: -> with_her}',
      '{abuse:\n  ~ abuse = false\n  -> with_her\n}',
    ]) {
      const proof = proved(story(answer))
      expect(proof.proved).toBe(true)
      expect(proof.range).not.toBeNull()
    }
  })
})

test('a circle that loses points is found in the line of the reply that loses most', () => {
  const text = changed(
    '* [It is not our fault. # move: deny] -> angry',
    '+ [Well. # move: validate] -> heard\n+ [It is not our fault. # move: deny] -> heard // HERE',
  )
  const circles = found(text, 'endless_points')
  const [losing] = circles.filter(({ message }) => message.includes('lose'))
  expect(losing?.line).toBe(lineOf(text, 'HERE'))
  expect(losing?.message).toContain('"It is not our fault." loses 8 points')
})
