import type { PlayableVersion } from './replays.ts'

/** What the worker has, as the server keeps book of it. */
export interface KnownStories {
  /** What has to be sent and dropped so that the worker has these versions, and not too many others. */
  want(versions: Iterable<PlayableVersion>): {
    readonly stories: readonly (readonly [string, string])[]
    readonly dropped: readonly string[]
  }
}

/** `most`: characters of compiled stories; those used last are kept. */
export const knownStories = (most: number): KnownStories => {
  const sizes = new Map<string, number>()
  let size = 0
  return {
    want: (versions) => {
      const stories: (readonly [string, string])[] = []
      const wanted = new Set<string>()
      for (const { hash, compiled } of versions) {
        wanted.add(hash)
        if (sizes.delete(hash)) {
          sizes.set(hash, compiled.length)
          continue
        }
        stories.push([hash, compiled])
        sizes.set(hash, compiled.length)
        size += compiled.length
      }
      const dropped: string[] = []
      for (const [hash, length] of sizes) {
        if (size <= most) break
        if (wanted.has(hash)) continue
        sizes.delete(hash)
        size -= length
        dropped.push(hash)
      }
      return { stories, dropped }
    },
  }
}
