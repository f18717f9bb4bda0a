import { describe, expect, test } from 'vitest'
import type { SessionEvent } from '../../../src/core/model/session.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { emptyTranscript, type Transcript, tell } from '../../../src/play/conversation/transcript.ts'
import { compiled, THREE_WEEKS_LATE, withHead } from '../../fixtures/three-weeks-late.ts'

const toldAll = (events: readonly SessionEvent[]): Transcript => events.reduce(tell, emptyTranscript)
const played = (text: string, ...inputs: (number | 'breathe' | 'leave' | 'get_help')[]): Transcript => {
  const session = openSession(compiled(text), RUBRIC, 1)
  for (const input of inputs) session.take(input)
  return toldAll(session.events)
}

describe('the transcript', () => {
  test('holds what was said and done, and tells faces with the line that they come with', () => {
    const { entries, turn } = played(THREE_WEEKS_LATE, 0)
    expect(entries).toMatchObject([
      { kind: 'said', person: 'madeleine', looks: [{ person: 'madeleine', face: 'rage' }] },
      { kind: 'own', input: 0, decision: 0 },
      { kind: 'said', text: '… Thank you. At least somebody says it.', looks: [{ face: 'suspicious' }] },
    ])
    expect(turn).toBe(1)
  })

  test('numbers entries by their event, so that they are the same after a reload', () => {
    const session = openSession(compiled(THREE_WEEKS_LATE), RUBRIC, 1)
    session.take(0)
    for (const { at, kind } of toldAll(session.events).entries) {
      expect(session.events[at]?.kind).toBe(kind === 'own' ? 'replied' : 'said')
    }
  })

  test('says a face once, and one that no line comes with by itself', () => {
    const face = (person: string, name: 'rage' | 'calm'): SessionEvent => ({ kind: 'face_changed', person, face: name })
    const { entries } = toldAll([
      face('madeleine', 'rage'),
      { kind: 'said', text: 'No.', person: 'madeleine' },
      face('madeleine', 'rage'),
      { kind: 'said', text: 'Still no.', person: 'madeleine' },
      face('madeleine', 'calm'),
      { kind: 'ended', ending: 'door', outcome: 'escalated' },
    ])
    expect(entries).toMatchObject([
      { kind: 'said', looks: [{ face: 'rage' }] },
      { kind: 'said', looks: [] },
      { kind: 'looked', looks: [{ person: 'madeleine', face: 'calm' }] },
      { kind: 'closed', closing: 'stormed', outcome: 'escalated' },
    ])
  })

  test('keeps the customer’s last words in view after a breath, and counts the decision once', () => {
    const { entries, turn, offers, decisions } = played(THREE_WEEKS_LATE, 'breathe')
    expect(entries[turn]).toMatchObject({ kind: 'said', person: 'madeleine' })
    expect([offers, decisions]).toEqual([1, 1])
    expect(played(THREE_WEEKS_LATE, 'breathe', 0).turn).toBe(3)
  })

  test('knows how tension stands at a decision and how it stood at the one before', () => {
    expect(played(THREE_WEEKS_LATE).heat).toEqual({ tension: 60, before: 60 })
    const after = played(THREE_WEEKS_LATE, 0)
    expect(after.heat?.before).toBe(60)
    expect(after.heat?.tension).toBeLessThan(60)
  })

  test('tells how the picture ends: who left, and on which channel', () => {
    const closing = (text: string, ...inputs: Parameters<typeof played>[1][]) => {
      const last = played(text, ...inputs).entries.at(-1)
      return last?.kind === 'closed' ? last.closing : null
    }
    expect(closing(THREE_WEEKS_LATE, 1)).toBe('stormed')
    expect(closing(THREE_WEEKS_LATE, 0, 0)).toBe('settled')
    expect(closing(THREE_WEEKS_LATE, 'leave')).toBe('withdrawn')
    expect(closing(THREE_WEEKS_LATE.replace('# channel: counter ', '# channel: phone '), 'leave')).toBe('cut')
  })

  test('says where one is when the place changes', () => {
    const text = withHead(
      'VAR tension = 20\nShe walks out. # place: doorstep\n* [After her. # move: reach_out]\n  Bye. # ending: x # outcome: resolved\n  -> END\n',
    )
    expect(played(text).entries[0]).toMatchObject({ kind: 'moved', place: 'doorstep' })
  })
})
