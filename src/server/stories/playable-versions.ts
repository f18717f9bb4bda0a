import type { ScoreRange } from '../../core/model/story.ts'
import type { Store } from '../database/open-store.ts'
import { rangeOfToday } from './range-of-today.ts'

/** A story version with what scoring it under the rubric of today needs. */
export interface PlayableVersion {
  readonly hash: string
  readonly slug: string
  /** `CompiledStory` as JSON text: whoever plays it parses it, once. */
  readonly compiled: string
  readonly range: ScoreRange
}

export interface PlayableVersions {
  /** Null: no such version was ever published here. Throws `NoRange` where its range cannot be found. */
  find(hash: string): Promise<PlayableVersion | null>
}

/** Characters of compiled stories that are kept at hand. */
const MOST_KEPT = 32_000_000

/** Every version that was ever published, those used last at hand. */
export const openVersions = (store: Store): PlayableVersions => {
  const kept = new Map<string, PlayableVersion>()
  const coming = new Map<string, Promise<PlayableVersion | null>>()
  let size = 0

  const keep = (version: PlayableVersion): void => {
    kept.set(version.hash, version)
    size += version.compiled.length
    for (const [hash, { compiled }] of kept) {
      if (size <= MOST_KEPT || kept.size === 1) return
      kept.delete(hash)
      size -= compiled.length
    }
  }

  const load = async (hash: string): Promise<PlayableVersion | null> => {
    const version = await loadVersion(store, hash)
    if (version) keep(version)
    return version
  }

  return {
    find: async (hash) => {
      const known = kept.get(hash)
      if (known) {
        // The ones used last come last.
        kept.delete(hash)
        kept.set(hash, known)
        return known
      }
      const underWay = coming.get(hash) ?? load(hash).finally(() => coming.delete(hash))
      coming.set(hash, underWay)
      return underWay
    },
  }
}

const loadVersion = async (store: Store, hash: string): Promise<PlayableVersion | null> => {
  const version = await store.read
    .selectFrom('story_version')
    .select(['slug', 'compiled_json'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!version) return null
  const range = await rangeOfToday(store, hash, version.compiled_json)
  return { hash, slug: version.slug, compiled: version.compiled_json, range }
}
