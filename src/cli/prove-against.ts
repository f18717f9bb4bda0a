import type { CompiledStory } from '../core/model/story.ts'
import type { Proof } from '../core/prover/prove-story.ts'
import type { RecordedPlay } from '../core/story/plays.ts'
import { playThrough } from './prove-plays.ts'

interface Version {
  readonly story: CompiledStory
  readonly proof: Proof
}

export interface Difference {
  readonly what: 'ending' | 'chance' | 'score' | 'play'
  readonly message: string
}

const percent = (chance: number): string => `${(100 * chance).toFixed(2)} %`

/** What is different in a new version of a story: endings, their chances, the spread of points, and the plays that now differ. */
export function compareVersions(old: Version, now: Version, plays: readonly RecordedPlay[]): readonly Difference[] {
  const differences: Difference[] = []
  const add = (what: Difference['what'], message: string): void => {
    differences.push({ what, message })
  }
  const before = new Map(old.proof.endings.map((ending) => [ending.id, ending]))
  for (const { id, outcome, chance } of now.proof.endings) {
    const known = before.get(id)
    before.delete(id)
    if (!known) add('ending', `new ending "${id}" (${outcome}), ${percent(chance)} for a random player`)
    else if (known.outcome !== outcome) add('ending', `"${id}" was ${known.outcome} and is ${outcome}`)
    else if (percent(known.chance) !== percent(chance)) {
      add('chance', `"${id}": ${percent(known.chance)} → ${percent(chance)} for a random player`)
    }
  }
  for (const id of before.keys()) add('ending', `the ending "${id}" is gone`)
  const spread = ({ proof: { range } }: Version): string =>
    range ? `${range.floor.points} to ${range.best.points} points` : 'no range'
  if (spread(old) !== spread(now)) add('score', `${spread(old)} → ${spread(now)}`)
  const known = [
    ...plays.map(({ name, inputs }) => ({ name, inputs })),
    ...old.proof.endings.map(({ id, inputs }) => ({ name: `shortest way to ${id}`, inputs })),
  ]
  for (const { name, inputs } of known) {
    const was = playThrough(old.story, old.proof.range, inputs)
    const is = playThrough(now.story, now.proof.range, inputs)
    const says = ({ ending, score, refused }: typeof was): string =>
      refused === null ? `${ending ?? 'no ending'} ${score}` : `refused at input ${refused + 1}`
    if (says(was) !== says(is)) add('play', `${name}: ${says(was)} → ${says(is)}  [${inputs.join(',')}]`)
  }
  return differences
}
