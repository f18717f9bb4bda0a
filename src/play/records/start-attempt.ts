import type { CatalogueEntry } from '../../core/model/story.ts'
import { type AttemptRecord, type Mode, newRecord } from './record.ts'
import type { Records } from './records.ts'

/** Begins an attempt with a seed of its own and keeps it at once, so that a reload finds it again. */
export async function startAttempt(
  story: Pick<CatalogueEntry, 'slug' | 'hash' | 'range'>,
  mode: Mode,
  records: Pick<Records, 'put'>,
  now = Date.now(),
): Promise<AttemptRecord> {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1))
  const attempt = { story: story.hash, rubric: story.range.rubric, seed, inputs: [] }
  const { record } = await records.put(newRecord({ slug: story.slug, mode, attempt, now }))
  return record
}
