import type { Attempt, Input } from '../core/model/session.ts'
import type { CompiledStory } from '../core/model/story.ts'
import type { Proof } from '../core/prover/prove-story.ts'
import type { RecordedPlay } from '../core/story/plays.ts'
import type { StoredAttempts } from './prove-attempts.ts'
import { type Played, playThrough } from './prove-plays.ts'

interface Version {
  readonly story: CompiledStory
  readonly proof: Proof
  /** All hashes that its attempts may carry. */
  readonly hashes: ReadonlySet<string>
}

export interface Difference {
  readonly what: 'ending' | 'chance' | 'score' | 'play' | 'attempt'
  readonly message: string
  /** For plays and attempts: what was played, and what it came to before and comes to now. */
  readonly inputs?: readonly Input[]
  readonly seed?: number
  readonly was?: Played
  readonly is?: Played
  /** How many stored attempts were played just so. */
  readonly times?: number
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

const percent = (chance: number): string => `${(100 * chance).toFixed(2)} %`

const says = ({ ending, score, passed, refused }: Played): string =>
  refused === null
    ? `${ending ?? 'no ending'} ${score}${passed ? ' (passed)' : ''}`
    : `input ${refused + 1} is not on offer`

/** What inputs came to and come to now; null where that is the same. */
function replayed(old: Version, now: Version, inputs: readonly Input[], seed: number) {
  const was = playThrough(old.story, old.proof.range, inputs, seed)
  const is = playThrough(now.story, now.proof.range, inputs, seed)
  return says(was) === says(is) ? null : { inputs, seed, was, is, changed: `${says(was)} → ${says(is)}` }
}

function compareProofs(old: Proof, now: Proof): readonly Difference[] {
  const differences: Difference[] = []
  const add = (what: Difference['what'], message: string): void => {
    differences.push({ what, message })
  }
  const before = new Map(old.endings.map((ending) => [ending.id, ending]))
  for (const { id, outcome, chance } of now.endings) {
    const known = before.get(id)
    before.delete(id)
    if (!known) add('ending', `new ending "${id}" (${outcome}), ${percent(chance)} for a random player`)
    else if (known.outcome !== outcome) add('ending', `"${id}" was ${known.outcome} and is ${outcome}`)
    else if (percent(known.chance) !== percent(chance)) {
      add('chance', `"${id}": ${percent(known.chance)} → ${percent(chance)} for a random player`)
    }
  }
  for (const id of before.keys()) add('ending', `the ending "${id}" is gone`)
  const spread = ({ range }: Proof): string =>
    range ? `${range.floor.points} to ${range.best.points} points` : 'no range'
  if (spread(old) !== spread(now)) add('score', `${spread(old)} → ${spread(now)}`)
  return differences
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
      const differing = replayed(old, now, inputs, seed)
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
  const known = [
    ...plays.map(({ name, inputs }) => ({ name, inputs, seed: 0 })),
    ...old.proof.endings.map(({ id, inputs, seed }) => ({ name: `shortest way to ${id}`, inputs, seed: seed ?? 0 })),
  ]
  const differing = known.flatMap(({ name, inputs, seed }): Difference[] => {
    const found = replayed(old, now, inputs, seed)
    if (!found) return []
    const { changed, ...rest } = found
    return [{ what: 'play', message: `${name}: ${changed}`, ...rest }]
  })
  const attempts = stored && compareAttempts(old, now, stored)
  return {
    differences: [...compareProofs(old.proof, now.proof), ...differing, ...(attempts?.differences ?? [])],
    attempts: attempts?.attempts ?? null,
  }
}
