import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledStory } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import type { VersionEntry } from './prove-version.ts'

/** A story that keeps every law, with what the catalogue says of it. */
export interface ProvedStory {
  readonly story: CompiledStory
  readonly entry: VersionEntry
}

/** What the build lays beside the pages: the stories that it has proved, `ProvedStory[]`. */
export const SHIPPED_VERSIONS = 'shipped-versions.json'

/** By hash, those that the build proved under the rubric of today; none where there are no pages, or older ones. */
export const readShippedVersions = (pages: string | null): ReadonlyMap<string, ProvedStory> => {
  if (pages === null) return new Map()
  try {
    const shipped = JSON.parse(readFileSync(join(pages, SHIPPED_VERSIONS), 'utf8')) as readonly ProvedStory[]
    const today = shipped.filter(({ entry }) => entry.range.rubric === RUBRIC.version)
    return new Map(today.map((proved) => [proved.story.hash, proved]))
  } catch {
    return new Map()
  }
}
