import { RUBRIC } from '../../core/score/judge.ts'
import { type AttemptRecord, newRecord } from '../records/record.ts'
import type { Records } from '../records/records.ts'

/** The same conversation up to `decision` (an index), and from there on open: a practice attempt of its own. */
export async function playMomentAgain(
  { id, slug, attempt }: AttemptRecord,
  decision: number,
  records: Pick<Records, 'put'>,
  now = Date.now(),
): Promise<AttemptRecord> {
  const begun = newRecord({
    slug,
    mode: 'practice',
    attempt: { ...attempt, rubric: RUBRIC.version, inputs: attempt.inputs.slice(0, decision) },
    now,
    retryOf: { id, decision },
  })
  return (await records.put(begun)).record
}
