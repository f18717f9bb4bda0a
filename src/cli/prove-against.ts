import type { Attempt } from '../core/model/session.ts'
import { compareProved, type Difference, type ProvedVersion, replayedOn } from '../core/prover/compare-versions.ts'
import type { RecordedPlay } from '../core/story/plays.ts'
import type { StoredAttempts } from './prove-attempts.ts'

interface Version extends ProvedVersion {
  /** All hashes that its attempts may carry. */
  readonly hashes: ReadonlySet<string>
}

/** How the stored attempts compare: all counts are of attempts. */
export interface AttemptCounts {
  readonly read: number
  /** Entries of the file, numbered from 1, that are no attempts. */
  readonly misfits: readonly number[]
  readonly ofOld: number
  readonly ofNew: number
  /** Of neither version: nothing can be said of them. */
  readonly ofOther: number
  readonly differ: number
}

export interface Comparison {
  readonly differences: readonly Difference[]
  readonly attempts: AttemptCounts | null
}

function compareAttempts(old: Version, now: Version, { attempts, misfits }: StoredAttempts): Comparison {
  const ofOld = attempts.filter(({ story }) => old.hashes.has(story))
  const ofNew = attempts.filter(({ story }) => now.hashes.has(story) && !old.hashes.has(story))
  // Many people play alike, and where nothing is thrown the seed is all the same.
  const dice = old.proof.walk.explored.graph.random || now.proof.walk.explored.graph.random
  const alike = new Map<string, Attempt[]>()
  for (const attempt of ofOld) {
    const key = `${dice ? attempt.seed : ''}:${attempt.inputs.join()}`
    alike.set(key, [...(alike.get(key) ?? []), attempt])
  }
  const differences = [...alike.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((same): Difference[] => {
      const [{ inputs, seed }] = same as [Attempt]
      const times = same.length
      const differing = replayedOn(old, now, inputs, seed)
      if (!differing) return []
      const { changed, ...rest } = differing
      return [
        { what: 'attempt', message: `${times === 1 ? 'an attempt' : `${times} attempts`}: ${changed}`, ...rest, times },
      ]
    })
  const differ = differences.reduce((sum, { times = 0 }) => sum + times, 0)
  const counts = { ofOld: ofOld.length, ofNew: ofNew.length, ofOther: attempts.length - ofOld.length - ofNew.length }
  return { differences, attempts: { read: attempts.length, misfits, ...counts, differ } }
}

/** What is different in a new version of a story: endings, their chances, the spread of points, and the plays and attempts that now differ. */
export function compareVersions(
  old: Version,
  now: Version,
  plays: readonly RecordedPlay[],
  stored: StoredAttempts | null,
): Comparison {
  const attempts = stored && compareAttempts(old, now, stored)
  return {
    differences: [...compareProved(old, now, plays), ...(attempts?.differences ?? [])],
    attempts: attempts?.attempts ?? null,
  }
}
