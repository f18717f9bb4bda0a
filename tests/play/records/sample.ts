import { type AttemptRecord, newRecord } from '../../../src/play/records/record.ts'

export const attempt = { story: 'a1b2c3', rubric: '1', seed: 7, inputs: [2, 'breathe', 0] } as const

/** A record as a page would make it, with a few fields changed. */
export function sample(changes: Partial<AttemptRecord> = {}): AttemptRecord {
  return { ...newRecord({ slug: 'three-weeks-late', mode: 'practice', attempt, now: 1_700_000_000_000 }), ...changes }
}

export const finished = {
  rubric: '1',
  score: 82.5,
  passed: true,
  outcome: 'resolved',
  ending: 'promise',
} as const
