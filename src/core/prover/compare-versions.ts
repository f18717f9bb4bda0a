import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { RUBRIC } from '../score/judge.ts'
import { scoreOf } from '../score/score-of.ts'
import { scorecardOf } from '../score/scorecard.ts'
import { openSession } from '../session/session.ts'
import type { Proof } from './prove-story.ts'

/** The ends of a story's scale, as `Range` has them. */
interface Scale {
  readonly floor: { readonly points: number }
  readonly best: { readonly points: number }
}

export interface Played {
  readonly ending: string | null
  /** 0 to 100 on the scale of this version. */
  readonly score: number
  readonly passed: boolean
  /** The place of the first input that is not on offer, or null. */
  readonly refused: number | null
}

/** Plays inputs on a story, and says what comes of them on its scale. */
export function playThrough(story: CompiledStory, range: Scale | null, inputs: readonly Input[], seed = 0): Played {
  const session = openSession(story, RUBRIC, seed)
  const refused = inputs.findIndex((input) => !session.take(input).ok)
  const score = scoreOf(session.events, RUBRIC)
  const scale = { rubric: RUBRIC.version, floor: range?.floor.points ?? 0, best: range?.best.points ?? 0 }
  const card = scorecardOf(score, scale)
  return { ending: score.ending, score: card.score, passed: card.passed, refused: refused < 0 ? null : refused }
}

/** A version of a story with what was proved of it. */
export interface ProvedVersion {
  readonly story: CompiledStory
  readonly proof: Proof
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

const percent = (chance: number): string => `${(100 * chance).toFixed(2)} %`

const says = ({ ending, score, passed, refused }: Played): string =>
  refused === null
    ? `${ending ?? 'no ending'} ${score}${passed ? ' (passed)' : ''}`
    : `input ${refused + 1} is not on offer`

/** What inputs came to and come to now; null where that is the same. */
export function replayedOn(old: ProvedVersion, now: ProvedVersion, inputs: readonly Input[], seed: number) {
  const was = playThrough(old.story, old.proof.range, inputs, seed)
  const is = playThrough(now.story, now.proof.range, inputs, seed)
  return says(was) === says(is) ? null : { inputs, seed, was, is, changed: `${says(was)} → ${says(is)}` }
}

/** Endings, their chances for a random player, and the spread of points. */
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

/** What is different in a new version of a story: endings, their chances, the spread of points, and the plays that now differ. */
export function compareProved(
  old: ProvedVersion,
  now: ProvedVersion,
  plays: readonly { readonly name: string; readonly inputs: readonly Input[]; readonly seed: number }[],
): readonly Difference[] {
  const known = [
    ...plays.map(({ name, inputs, seed }) => ({ name, inputs, seed })),
    ...old.proof.endings.map(({ id, inputs, seed }) => ({ name: `shortest way to ${id}`, inputs, seed: seed ?? 0 })),
  ]
  const differing = known.flatMap(({ name, inputs, seed }): Difference[] => {
    const found = replayedOn(old, now, inputs, seed)
    if (!found) return []
    const { changed, ...rest } = found
    return [{ what: 'play', message: `${name}: ${changed}`, ...rest }]
  })
  return [...compareProofs(old.proof, now.proof), ...differing]
}
