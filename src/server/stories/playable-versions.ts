import type { Store } from '../database/open-store.ts'
import type { PlayableVersion } from '../replays/replays.ts'
import { NoRange, rangeOfToday } from './range-of-today.ts'

/** What a replay needs, and the story it is a version of. */
export interface StoryVersion extends PlayableVersion {
  readonly slug: string
}

export interface PlayableVersions {
  /** Null: no such version was ever published here. Throws `NoRange` where its range cannot be found. */
  find(hash: string): Promise<StoryVersion | null>
}

/** Characters of compiled stories that are kept at hand. */
const MOST_KEPT = 32_000_000

/** Every version that was ever published, those used last at hand. */
export const openVersions = (store: Store): PlayableVersions => {
  const kept = new Map<string, StoryVersion>()
  const coming = new Map<string, Promise<StoryVersion | null>>()
  /** Versions that were walked in vain: each walk takes a core for up to a minute. */
  const inVain = new Map<string, NoRange>()
  let size = 0

  const keep = (version: StoryVersion): void => {
    kept.set(version.hash, version)
    size += version.compiled.length
    for (const [hash, { compiled }] of kept) {
      if (size <= MOST_KEPT || kept.size === 1) return
      kept.delete(hash)
      size -= compiled.length
    }
  }

  const load = async (hash: string): Promise<StoryVersion | null> => {
    const known = inVain.get(hash)
    if (known) throw known
    try {
      const version = await loadVersion(store, hash)
      if (version) keep(version)
      return version
    } catch (problem) {
      if (problem instanceof NoRange && !problem.passes) inVain.set(hash, problem)
      throw problem
    }
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

const loadVersion = async (store: Store, hash: string): Promise<StoryVersion | null> => {
  const version = await store.read
    .selectFrom('story_version')
    .select(['slug', 'compiled_json'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!version) return null
  const range = await rangeOfToday(store, hash, version.compiled_json)
  return { hash, slug: version.slug, compiled: version.compiled_json, range }
}
