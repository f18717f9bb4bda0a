import { describe, expect, test } from 'vitest'
import type { SessionEvent } from '../../../src/core/model/session.ts'
import { nextStage, openingState, reactionTo, type StageState, stepOf } from '../../../src/play/stage/stage-state.ts'

const opening = openingState({
  place: 'shop-counter',
  person: 'helen',
  channel: 'counter',
  tension: 40,
  face: 'serious',
})

const started: SessionEvent = {
  kind: 'started',
  title: 'The big account',
  people: ['helen', 'samir'],
  place: 'office-phone',
  channel: 'phone',
  tension: 55,
  situation: 'upset',
}
const said = (person?: string): SessionEvent => ({ kind: 'said', text: 'So.', ...(person ? { person } : {}) })
const changed = (from: number, to: number, cause: 'reply' | 'story' = 'reply'): SessionEvent => ({
  kind: 'tension_changed',
  from,
  to,
  cause,
})
const replied = (input: number | 'leave' | 'breathe'): SessionEvent => ({
  kind: 'replied',
  input,
  text: 'I am sorry.',
  moves: ['apologize'],
  situation: 'upset',
  tension: 40,
})
const offered = (replies: number): SessionEvent => ({
  kind: 'offered',
  situation: 'upset',
  tension: 40,
  replies: Array.from({ length: replies }, (_, index) => ({ index, text: 'Yes.', moves: ['solve'] })),
  actions: [],
  again: true,
})
const folded = (...events: readonly SessionEvent[]): StageState => events.reduce(nextStage, opening)

describe('the state of the stage', () => {
  test('a start sets place, channel, tension and the customer, who keeps the opening face', () => {
    expect(folded(started)).toMatchObject({
      place: 'office-phone',
      channel: 'phone',
      tension: 55,
      customer: { id: 'helen', face: 'serious' },
      guest: null,
      outcome: null,
    })
  })

  test('a start clears what the attempt before it left behind', () => {
    const ended = folded(started, said('samir'), replied('leave'), {
      kind: 'ended',
      ending: 'out',
      outcome: 'contained',
    })
    expect(nextStage(ended, started)).toEqual({ ...folded(started), customer: ended.customer })
  })

  test('faces belong to persons: the customer at once, others when they come on', () => {
    const state = folded(
      started,
      { kind: 'face_changed', person: 'helen', face: 'veryAngry' },
      { kind: 'face_changed', person: 'samir', face: 'calm' },
    )
    expect(state.customer.face).toBe('veryAngry')
    expect(state.guest).toBeNull()
    expect(nextStage(state, said('samir')).guest).toEqual({ id: 'samir', face: 'calm' })
  })

  test('whoever speaks and is not the customer comes on as the guest; narration is nobody', () => {
    const state = folded(started, said('samir'))
    expect(state).toMatchObject({ guest: { id: 'samir', face: 'serious' }, speaker: 'guest' })
    expect(nextStage(state, said('helen'))).toMatchObject({ guest: { id: 'samir' }, speaker: 'customer' })
    expect(nextStage(state, said()).speaker).toBeNull()
    expect(nextStage(state, said('joan')).guest?.id).toBe('joan')
  })

  test('another place is entered without the guest; the same place changes nothing', () => {
    const state = folded(started, said('samir'))
    expect(nextStage(state, { kind: 'place_changed', place: 'doorstep' })).toMatchObject({
      place: 'doorstep',
      guest: null,
    })
    expect(nextStage(state, { kind: 'place_changed', place: 'office-phone' })).toBe(state)
  })

  test('tension follows the events and stays in its range', () => {
    expect(folded(changed(40, 63)).tension).toBe(63)
    expect(folded(changed(40, 140)).tension).toBe(100)
    expect(folded(changed(40, -5)).tension).toBe(0)
  })

  test('leaving shows at once, and is taken back when replies are on the table again', () => {
    const left = folded(started, replied('leave'))
    expect(left.left).toBe(true)
    expect(nextStage(left, offered(0)).left).toBe(true)
    expect(nextStage(left, offered(2)).left).toBe(false)
    expect(folded(started, replied(1)).left).toBe(false)
  })

  test('events without a picture leave the very same state', () => {
    const quiet: SessionEvent[] = [
      { kind: 'situation_changed', situation: 'abusive' },
      { kind: 'sound_cued', sound: 'door' },
      { kind: 'broke', code: 'endless', message: 'The story never stops.' },
      replied(0),
      offered(3),
    ]
    for (const event of quiet) expect(nextStage(opening, event)).toBe(opening)
  })
})

describe('reactions', () => {
  test('a reply that hurts flares, one that helps pinches, the story crawls, a line crackles', () => {
    expect(reactionTo(changed(40, 60))).toBe('flare')
    expect(reactionTo(changed(60, 40))).toBe('pinch')
    expect(reactionTo(changed(60, 40, 'story'))).toBe('crawl')
    expect(reactionTo(changed(40, 60, 'story'))).toBe('crawl')
    expect(reactionTo(changed(40, 40))).toBeNull()
    expect(reactionTo(said('helen'))).toBe('crackle')
    expect(reactionTo(said())).toBeNull()
    expect(reactionTo(started)).toBe('arrive')
  })

  test('a run of events is one step with all its reactions', () => {
    const step = stepOf(opening, [replied(0), changed(40, 60), said('helen')])
    expect(step.before).toBe(opening)
    expect(step.after).toMatchObject({ tension: 60, speaker: 'customer' })
    expect([...step.reactions].sort()).toEqual(['crackle', 'flare'])
    expect(step.cut).toBe(false)
  })

  test('a first entrance is acted, the past of a resumed attempt is not', () => {
    expect(stepOf(opening, [started, said('helen'), offered(3)]).cut).toBe(false)
    expect(stepOf(opening, [started, said('helen'), replied(0), said('helen')]).cut).toBe(true)
    expect(stepOf(opening, [replied(0), said('helen'), replied(1)]).cut).toBe(true)
  })
})
