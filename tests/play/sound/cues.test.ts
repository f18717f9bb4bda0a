import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOMES, type Outcome } from '../../../src/core/model/move.ts'
import type { SessionEvent } from '../../../src/core/model/session.ts'
import { type Cue, cuesFor, type Hearing, unheard } from '../../../src/play/sound/cues.ts'
import { moodAt } from '../../../src/play/sound/mood.ts'

const started = (changes: Partial<Extract<SessionEvent, { kind: 'started' }>> = {}): SessionEvent => ({
  kind: 'started',
  title: 'Three weeks late',
  people: ['madeleine'],
  place: 'shop-counter',
  channel: 'counter',
  tension: 60,
  situation: 'upset',
  ...changes,
})
const tension = (from: number, to: number): SessionEvent => ({ kind: 'tension_changed', from, to, cause: 'reply' })
const ended = (outcome: Outcome): SessionEvent => ({ kind: 'ended', ending: 'door', outcome })
const replied: SessionEvent = {
  kind: 'replied',
  input: 0,
  text: 'Your terms.',
  moves: ['lecture'],
  situation: 'upset',
  tension: 60,
}

/** All cues of a conversation in turn. */
function heard(...events: readonly SessionEvent[]): Cue[] {
  let state: Hearing = unheard
  return events.flatMap((event) => {
    const [next, cues] = cuesFor(event, state)
    state = next
    return cues
  })
}
const sounds = (cues: readonly Cue[]): string[] => cues.flatMap((cue) => (cue.kind === 'play' ? [cue.sound] : []))

describe('cuesFor', () => {
  it('opens the room of the place, and another when the place changes', () => {
    expect(heard(started())).toEqual([{ kind: 'room', place: 'shop-counter' }])
    expect(heard(started(), { kind: 'place_changed', place: 'doorstep' }).at(-1)).toEqual({
      kind: 'room',
      place: 'doorstep',
    })
    expect(heard(started(), { kind: 'place_changed', place: 'shop-counter' })).toHaveLength(1)
  })

  it.each([
    [60, 66, ['rise']],
    [60, 52, ['fall']],
    [60, 62, []],
    [60, 58, []],
    [66, 70, ['rise', 'seventy']],
    [69, 95, ['rise', 'seventy']],
    [70, 80, ['rise']],
    [80, 60, ['fall']],
  ])('tension from %i to %i sounds like %j', (from, to, expected) => {
    expect(sounds(heard(started(), tension(from, to)))).toEqual(expected)
  })

  it('is louder for more', () => {
    const gain = (from: number, to: number): number =>
      heard(tension(from, to)).reduce((sum, cue) => sum + (cue.kind === 'play' ? cue.gain : 0), 0)
    expect(gain(30, 34)).toBeLessThan(gain(30, 42))
    expect(gain(30, 69)).toBe(1)
  })

  it('stops the room tone for a threat, until the situation changes', () => {
    const threat: SessionEvent = { kind: 'situation_changed', situation: 'threat' }
    const danger: SessionEvent = { kind: 'situation_changed', situation: 'danger' }
    expect(heard(started(), threat).at(-1)).toEqual({ kind: 'hush', on: true })
    expect(heard(started(), threat, threat)).toHaveLength(2)
    expect(heard(started(), threat, danger).at(-1)).toEqual({ kind: 'hush', on: false })
    expect(heard(started({ situation: 'threat' })).at(-1)).toEqual({ kind: 'hush', on: true })
    expect(heard(started(), danger)).toHaveLength(1)
    expect(heard(started(), threat, started()).slice(-2)).toEqual([
      { kind: 'room', place: 'shop-counter' },
      { kind: 'hush', on: false },
    ])
  })

  it('plays what the story asks for, and nothing when it asks for silence', () => {
    expect(heard({ kind: 'sound_cued', sound: 'chair' })).toEqual([{ kind: 'play', sound: 'chair', gain: 1, after: 0 }])
    expect(heard({ kind: 'sound_cued', sound: 'silence' })).toEqual([{ kind: 'rest', seconds: 4 }])
  })

  it.each(OUTCOMES)('ends %s with its own sound, without the room, and says no more', (outcome) => {
    const cues = heard(started(), ended(outcome), tension(50, 90), { kind: 'sound_cued', sound: 'bell' })
    expect(cues).toContainEqual({ kind: 'room', place: null })
    expect(sounds(cues).at(-1)).toBe(outcome)
  })

  it('bangs as one does on this channel, unless the story has done so already', () => {
    const escalated = (channel: 'counter' | 'phone' | 'chat' | 'visit', ...cued: string[]): string[] =>
      sounds(
        heard(
          started({ channel }),
          { kind: 'sound_cued', sound: 'door' },
          replied,
          ...cued.map((sound) => ({ kind: 'sound_cued', sound }) as const),
          ended('escalated'),
        ),
      ).slice(1)
    expect(escalated('counter')).toEqual(['door_slam', 'escalated'])
    expect(escalated('visit')).toEqual(['door_slam', 'escalated'])
    expect(escalated('phone')).toEqual(['hang_up', 'escalated'])
    expect(escalated('chat')).toEqual(['escalated'])
    expect(escalated('counter', 'door_slam')).toEqual(['door_slam', 'escalated'])
    expect(escalated('phone', 'line_dead')).toEqual(['line_dead', 'escalated'])
    expect(escalated('counter', 'chair')).toEqual(['chair', 'door_slam', 'escalated'])
  })

  it('leaves the room when a story breaks, and starts again with the next', () => {
    const broke: SessionEvent = { kind: 'broke', code: 'no_end', message: 'The story does not end.' }
    expect(heard(started(), broke).at(-1)).toEqual({ kind: 'room', place: null })
    expect(heard(started(), broke, started()).at(-1)).toEqual({ kind: 'room', place: 'shop-counter' })
  })

  it('gives gains between 0 and 1 whatever the tension does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (from, to) => {
        for (const cue of heard(tension(from, to))) {
          expect(cue.kind === 'play' && cue.gain > 0 && cue.gain <= 1).toBe(true)
        }
      }),
    )
  })
})

describe('moodAt', () => {
  it('grows worse with the tension', () => {
    expect([0, 44, 45, 69, 70, 100].map(moodAt)).toEqual(['calm', 'calm', 'tense', 'tense', 'angry', 'angry'])
  })
})
