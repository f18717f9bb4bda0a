import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTIONS } from '../../../src/core/model/move.ts'
import type { Input, SessionEvent } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { type Conversation, createConversation } from '../../../src/play/conversation/conversation-state.ts'
import { compiled, THREE_WEEKS_LATE, withHead } from '../../fixtures/three-weeks-late.ts'

const STORY = compiled(THREE_WEEKS_LATE)

interface Wishes {
  readonly inputs?: readonly Input[]
  readonly told?: number
  readonly seed?: number
  readonly keep?: () => Promise<void>
  readonly story?: typeof STORY
}

function opened({ inputs = [], told = 0, seed = 7, keep = async () => undefined, story = STORY }: Wishes = {}) {
  const kept: (readonly Input[])[] = []
  const again = (wanted: readonly Input[]) => {
    const replayed = replay(story, RUBRIC, { story: story.hash, rubric: RUBRIC.version, seed, inputs: wanted })
    if (!replayed.ok) throw new Error(replayed.message)
    return replayed.session
  }
  const conversation = createConversation({
    session: again(inputs),
    seed,
    inputs,
    told,
    keep: (all) => {
      kept.push(all)
      return keep()
    },
    replay: again,
  })
  const heard: SessionEvent[] = []
  conversation.listen((events) => heard.push(...events))
  return { conversation, kept, heard }
}

const texts = ({ transcript }: Conversation): string[] =>
  transcript.value.entries.map((entry) => ('text' in entry ? entry.text : entry.kind))
/** The place where the reply with this story number lies. */
const placeOf = (conversation: Conversation, reply: number): number =>
  conversation.offering.value?.replies.findIndex(({ index }) => index === reply) ?? -1
const settled = () => new Promise((resolve) => setTimeout(resolve, 0))
/** All is told and kept. */
const finished = async (conversation: Conversation) => {
  conversation.finish()
  await settled()
}

describe('a conversation that is told', () => {
  test('begins with the first line, shows it, then offers what can be said', () => {
    const { conversation } = opened()
    expect(conversation.phase.value).toBe('telling')
    expect(texts(conversation)).toEqual([])
    conversation.next()
    expect(texts(conversation)).toEqual(['Three weeks. Three weeks! And nobody calls.'])
    expect([conversation.revealed.value, conversation.more.value]).toEqual([false, false])
    expect(conversation.offering.value).toBeNull()
    conversation.reveal()
    expect(conversation.phase.value).toBe('telling')
    conversation.next()
    expect(conversation.phase.value).toBe('choosing')
    expect(conversation.offering.value?.actions).toEqual(ACTIONS)
  })

  test('one key shows the line at once and goes on when no other follows; with more to come it takes two', () => {
    const { conversation } = opened({
      story: compiled(
        withHead('One.\nTwo.\n* [Yes. # move: invite]\n  Bye. # ending: x # outcome: resolved\n  -> END\n'),
      ),
    })
    conversation.next()
    expect([conversation.line.value?.text, conversation.more.value]).toEqual(['One.', true])
    conversation.skip()
    expect([conversation.line.value?.text, conversation.revealed.value]).toEqual(['One.', true])
    conversation.skip()
    expect([conversation.line.value?.text, conversation.revealed.value]).toEqual(['Two.', false])
    conversation.skip()
    expect(conversation.phase.value).toBe('choosing')
  })

  test('is heard by its listeners once each, in order, when it is told and not before', async () => {
    const { conversation, heard } = opened()
    conversation.next()
    expect(heard.map(({ kind }) => kind)).not.toContain('offered')
    await finished(conversation)
    conversation.choose(placeOf(conversation, 0))
    expect(heard.at(-1)).toMatchObject({ kind: 'said', text: '… Thank you. At least somebody says it.' })
    await finished(conversation)
    expect(heard).toEqual(conversation.events())
  })

  test('lays replies out in an order of its own that a reload and a breath do not change', async () => {
    const orders = new Set<string>()
    const order = ({ offering }: Conversation) => offering.value?.replies.map(({ index }) => index).join() ?? ''
    for (let seed = 0; seed < 20; seed += 1) {
      const { conversation } = opened({ seed })
      await finished(conversation)
      const first = order(conversation)
      orders.add(first)
      conversation.act('breathe', false)
      await finished(conversation)
      expect(order(conversation)).toBe(first)
      const { conversation: reloaded } = opened({ seed, inputs: ['breathe'], told: 99 })
      expect(order(reloaded)).toBe(first)
    }
    expect([...orders].sort()).toEqual(['0,1', '1,0'])
  })

  test('chooses the reply that lies at the place, not the one with its number', async () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const { conversation, kept } = opened({ seed })
      await finished(conversation)
      const reply = conversation.offering.value?.replies[1]
      expect(conversation.choose(1)).toBe(true)
      expect(kept).toEqual([[reply?.index]])
      expect(texts(conversation)).toContain(reply?.text)
    }
  })
})

describe('what may be done when', () => {
  test('nothing is taken while a line is told, and no place that is empty', async () => {
    const { conversation, kept } = opened()
    conversation.next()
    expect([conversation.choose(0), conversation.act('leave', false)]).toEqual([false, false])
    await finished(conversation)
    expect([conversation.choose(2), conversation.choose(-1), conversation.choose(0.5)]).toEqual([false, false, false])
    expect(kept).toEqual([])
  })

  test('the next replies wait until the last input is kept', async () => {
    let done = () => {}
    const keep = () =>
      new Promise<void>((resolve) => {
        done = resolve
      })
    const { conversation } = opened({ keep })
    await finished(conversation)
    conversation.choose(placeOf(conversation, 0))
    await finished(conversation)
    expect([conversation.phase.value, conversation.offering.value]).toEqual(['keeping', null])
    done()
    await settled()
    expect(conversation.phase.value).toBe('choosing')
  })

  test('a breath tells what was done, waits, then goes on; it is not offered twice', async () => {
    const { conversation, heard, kept } = opened()
    await finished(conversation)
    expect(conversation.act('breathe', true)).toBe(true)
    expect(conversation.phase.value).toBe('breathing')
    expect(heard.at(-1)).toMatchObject({ kind: 'replied', input: 'breathe' })
    expect(kept).toEqual([['breathe']])
    conversation.next()
    expect(conversation.phase.value).toBe('telling')
    expect(heard.map(({ kind }) => kind)).toContain('tension_changed')
    await finished(conversation)
    expect(conversation.offering.value?.actions).toEqual(['get_help', 'leave'])
    expect(conversation.act('breathe', true)).toBe(false)
  })

  test('the end waits for its picture, and is over', async () => {
    const { conversation } = opened()
    await finished(conversation)
    conversation.choose(placeOf(conversation, 1))
    for (let i = 0; i < 3; i += 1) conversation.skip()
    expect(conversation.phase.value).toBe('closing')
    conversation.next()
    await settled()
    expect(conversation.phase.value).toBe('over')
    expect([conversation.choose(0), conversation.act('leave', false)]).toEqual([false, false])
  })

  test('a story that breaks is told as far as it went', async () => {
    const story = compiled(
      withHead(
        '-> start\n=== start ===\nHm.\n+ [Go on. # move: invite]\n  Then nothing.\n+ [Stop. # move: deny]\n  Bye. # ending: x # outcome: contained\n  -> END\n',
      ),
    )
    const { conversation } = opened({ story })
    await finished(conversation)
    conversation.choose(placeOf(conversation, 0))
    await finished(conversation)
    expect(conversation.phase.value).toBe('broken')
    expect(texts(conversation)).toContain('Then nothing.')
  })
})

describe('a reload', () => {
  test('goes on with the line that was being told, and tells the past as past', () => {
    const first = opened().conversation
    first.next()
    first.finish()
    const told = first.told.value
    const { conversation } = opened({ told: told - 1 })
    expect([conversation.phase.value, conversation.revealed.value]).toEqual(['telling', false])
    expect(texts(conversation)).toEqual(texts(first))
    expect(opened({ told }).conversation.phase.value).toBe('choosing')
  })

  test('at any event there is the same conversation in the end', () => {
    const inputs = fc.array(fc.oneof(fc.nat({ max: 1 }), fc.constantFrom(...ACTIONS)), { maxLength: 3 })
    fc.assert(
      fc.property(inputs, fc.nat({ max: 40 }), (wanted, told) => {
        const { conversation: live } = opened()
        live.finish()
        const taken: Input[] = []
        for (const input of wanted) {
          const events = live.events().length
          const done = typeof input === 'number' ? live.choose(placeOf(live, input)) : live.act(input, false)
          // Keeping takes a turn of the event loop, which is not waited for here.
          if (!done && live.events().length === events) break
          taken.push(input)
          live.finish()
        }
        const { conversation } = opened({ inputs: taken, told })
        conversation.finish()
        expect(conversation.transcript.value).toEqual(live.transcript.value)
      }),
    )
  })
})

describe('taking back', () => {
  test('forgets a decision and what came after it, keeps that, and offers the moment again', async () => {
    const { conversation, kept, heard } = opened()
    await finished(conversation)
    const before = texts(conversation)
    conversation.choose(placeOf(conversation, 0))
    await finished(conversation)
    heard.length = 0
    expect(conversation.takeBack(0)).toBe(true)
    await settled()
    expect(kept.at(-1)).toEqual([])
    expect(texts(conversation)).toEqual(before)
    expect(conversation.phase.value).toBe('choosing')
    expect(heard).toEqual(conversation.events())
    conversation.choose(placeOf(conversation, 1))
    expect(kept.at(-1)).toEqual([1])
  })

  test('is not possible once it is over', async () => {
    const { conversation } = opened()
    await finished(conversation)
    conversation.choose(placeOf(conversation, 1))
    await finished(conversation)
    expect(conversation.takeBack(0)).toBe(false)
  })
})
