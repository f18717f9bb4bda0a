import type { CompiledStory, ScoreRange } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import type { Store } from '../database/open-store.ts'
import { walkInWorker } from './prove-in-worker.ts'
import { insertRange } from './publish-version.ts'

/** Why a version cannot be scored under the rubric of today, in one sentence. */
export class NoRange extends Error {
  /** Too much is being proved just now: it is worth another try. */
  readonly passes: boolean
  constructor(message: string, passes: boolean) {
    super(message)
    this.passes = passes
  }
}

/**
 * The range of a version (`compiled`: `CompiledStory` as JSON) under the rubric of today. One that was published under
 * an earlier rubric is walked again, once. Throws `NoRange`.
 */
export const rangeOfToday = async (store: Store, hash: string, compiled: string): Promise<ScoreRange> => {
  const known = await store.read
    .selectFrom('story_range')
    .select(['rubric', 'floor', 'best'])
    .where('hash', '=', hash)
    .where('rubric', '=', RUBRIC.version)
    .executeTakeFirst()
  if (known) return known
  const walking = await walkInWorker(JSON.parse(compiled) as CompiledStory)
  if (!walking.ok) throw new NoRange(walking.message, walking.code === 'busy')
  await store.commit((writing) => insertRange(writing, hash, walking.walked.range))
  return walking.walked.range
}

/** Walks what is published and has no range under the rubric of today. Returns a sentence for each that cannot be walked. */
export const walkPublished = async (store: Store): Promise<readonly string[]> => {
  const missing = await store.read
    .selectFrom('story')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .leftJoin('story_range', (join) =>
      join.onRef('story_range.hash', '=', 'story.hash').on('story_range.rubric', '=', RUBRIC.version),
    )
    .select(['story.slug', 'story_version.hash', 'story_version.compiled_json'])
    .where('story_range.hash', 'is', null)
    .execute()
  const problems: string[] = []
  for (const { slug, hash, compiled_json } of missing) {
    try {
      await rangeOfToday(store, hash, compiled_json)
    } catch (problem) {
      if (!(problem instanceof NoRange)) throw problem
      problems.push(`The story ${slug} cannot be scored under rubric ${RUBRIC.version}: ${problem.message}`)
    }
  }
  return problems
}
