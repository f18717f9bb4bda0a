import { isGood, isHarmful, type Move } from '../../core/model/move.ts'
import type { Decision, Score, Scorecard } from '../../core/model/score.ts'
import { rowOf } from '../../core/score/rubric-table.ts'

/** What decided a conversation. `decision` is an index into `Score.decisions`. */
export type Deciding =
  | { readonly kind: 'critical'; readonly decision: number; readonly move: Move }
  /** The tension went from here to there, up after harm and down after help. */
  | { readonly kind: 'turned'; readonly decision: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'leftInTime' | 'keptBoundary' | 'listenedFirst' | 'abusePassed' | 'threatFed' | 'quickFix'
      readonly decision: number
    }
  | { readonly kind: 'repeated'; readonly move: Move; readonly decisions: readonly number[] }
  | { readonly kind: 'nothingHurt' | 'neverHeard' | 'even' }

const LISTENING: readonly Move[] = ['validate', 'rephrase', 'invite']
const PROTECTING: readonly Move[] = ['stop_service', 'get_manager', 'leave']

const made = (decision: Decision, ...moves: readonly Move[]): boolean =>
  moves.some((move) => decision.moves.includes(move))
const good = ({ judgement }: Decision): boolean => isGood(judgement.grade)
const harmful = ({ judgement }: Decision): boolean => isHarmful(judgement.grade)
const wantsToBeHeard = ({ situation }: Decision): boolean => situation === 'upset' || situation === 'unrealistic'

/** One or two things, the weightiest first; never none. */
export function whatDecided(score: Score, card: Scorecard): readonly Deciding[] {
  const critical = firstCritical(score)
  const turned = turn(score, card)
  const found = [
    critical,
    turned?.decision === critical?.decision ? null : turned,
    ...(card.passed ? [...strengths(score.decisions), ...faults(score.decisions)] : faults(score.decisions)),
  ].filter((one) => one !== null)
  return found.length > 0 ? found.slice(0, 2) : [{ kind: 'even' }]
}

function firstCritical({ decisions, critical }: Score) {
  const decision = decisions.findIndex(({ judgement }) => judgement.grade === 'critical')
  const [move] = critical
  return decision < 0 || move === undefined ? null : ({ kind: 'critical', decision, move } as const)
}

function turn({ decisions }: Score, { turningPoint }: Scorecard) {
  const decision = turningPoint === null ? undefined : decisions[turningPoint]
  if (turningPoint === null || !decision) return null
  const { tension: from, tensionAfter, tensionNext } = decision
  const to = harmful(decision) ? Math.max(tensionAfter, tensionNext) : Math.min(tensionAfter, tensionNext)
  return from === to ? null : ({ kind: 'turned', decision: turningPoint, from, to } as const)
}

/** The first decision that fits, as an index; null when none does. */
function first(decisions: readonly Decision[], fits: (decision: Decision, index: number) => boolean): number | null {
  const index = decisions.findIndex(fits)
  return index < 0 ? null : index
}

const at = <K extends string>(kind: K, decision: number | null) => (decision === null ? null : { kind, decision })

function strengths(decisions: readonly Decision[]): readonly (Deciding | null)[] {
  const left = first(decisions, (one) => one.situation === 'danger' && good(one) && made(one, ...PROTECTING))
  const line = first(decisions, (one) => made(one, 'set_boundary') && good(one))
  const meant = line !== null && !decisions.slice(line).some((one) => one.situation === 'abusive' && harmful(one))
  const heard = first(decisions, (one) => made(one, ...LISTENING) && good(one) && wantsToBeHeard(one))
  const wayOut = first(decisions, (one) => made(one, 'solve', 'be_transparent'))
  return [
    at('leftInTime', left),
    meant ? at('keptBoundary', line) : null,
    heard !== null && wayOut !== null && heard <= wayOut ? at('listenedFirst', heard) : null,
    decisions.some(harmful) ? null : { kind: 'nothingHurt' },
  ]
}

function faults(decisions: readonly Decision[]): readonly (Deciding | null)[] {
  const listened = first(decisions, (one) => made(one, ...LISTENING))
  const fix = first(
    decisions,
    (one, index) => made(one, 'solve') && wantsToBeHeard(one) && (listened === null || index < listened),
  )
  const unheard = listened === null && decisions.some(wantsToBeHeard)
  const passed = (one: Decision) => one.situation === 'abusive' && made(one, 'ignore_abuse', 'stay_silent')
  return [
    at('abusePassed', first(decisions, passed)),
    at(
      'threatFed',
      first(decisions, (one) => one.situation === 'threat' && harmful(one)),
    ),
    fix !== null ? at('quickFix', fix) : unheard ? { kind: 'neverHeard' } : null,
    repeated(decisions),
  ]
}

/** The harmful move that was made most often, from three times on. */
function repeated(decisions: readonly Decision[]): Deciding | null {
  const times = new Map<Move, number[]>()
  decisions.forEach((decision, index) => {
    if (!harmful(decision)) return
    for (const move of decision.moves) if (!rowOf(move).shows) times.set(move, [...(times.get(move) ?? []), index])
  })
  const [most] = [...times].sort(([, a], [, b]) => b.length - a.length)
  return most && most[1].length >= 3 ? { kind: 'repeated', move: most[0], decisions: most[1] } : null
}
