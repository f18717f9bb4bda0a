import { type Grade, type Move, SITUATIONS, type Situation } from '../model/move.ts'
import type { Ledger, Rubric } from '../model/score.ts'
import { LedgerBits } from './session-state.ts'

/** One verdict, with the ledger after it. */
export interface Verdict {
  readonly ledger: number
  readonly points: number
  readonly tensionBy: number
  readonly grade: Grade
}

/** The rubric over packed ledgers; each answer is asked for once. */
export class Remembering {
  readonly ledgers: LedgerBits
  private readonly rubric: Rubric
  private readonly moveSets = new Map<string, number>()
  private readonly verdicts = new Map<number, Verdict>()
  private readonly events: number[] = []

  constructor(rubric: Rubric) {
    this.rubric = rubric
    this.ledgers = new LedgerBits(rubric.fresh)
  }

  get fresh(): number {
    return this.ledgers.pack(this.rubric.fresh)
  }

  /** A number for a set of moves, for `judge`. */
  numberOf(moves: readonly Move[]): number {
    const key = moves.join()
    const known = this.moveSets.get(key)
    if (known !== undefined) return known
    this.moveSets.set(key, this.moveSets.size)
    return this.moveSets.size - 1
  }

  judge(
    set: number,
    moves: readonly Move[],
    ledger: number,
    situation: Situation,
    place: number,
    tension: number,
  ): Verdict {
    const key = ((set * 8 + place) * 128 + tension) * this.ledgers.size + ledger
    let verdict = this.verdicts.get(key)
    if (!verdict) {
      const [next, judgement] = this.rubric.judge(this.ledgers.unpack(ledger), { moves, situation, tension })
      const { points, tensionBy, grade } = judgement
      verdict = { ledger: this.ledgers.pack(next), points, tensionBy, grade }
      this.verdicts.set(key, verdict)
    }
    return verdict
  }

  /** `kind`: a number for what happened; each answer is kept by it and by the ledger. */
  private event(kind: number, ledger: number, remember: (ledger: Ledger) => Ledger): number {
    const key = kind * this.ledgers.size + ledger
    let known = this.events[key]
    if (known === undefined) {
      known = this.ledgers.pack(remember(this.ledgers.unpack(ledger)))
      this.events[key] = known
    }
    return known
  }

  situationChanged(ledger: number, situation: Situation): number {
    return this.event(SITUATIONS.indexOf(situation), ledger, (at) =>
      this.rubric.remember(at, { kind: 'situation_changed', situation }),
    )
  }

  tensionChanged(ledger: number, from: number, to: number, cause: 'reply' | 'story'): number {
    const kind = SITUATIONS.length + (to > from ? 1 : 0) + (cause === 'story' ? 2 : 0)
    return this.event(kind, ledger, (at) => this.rubric.remember(at, { kind: 'tension_changed', from, to, cause }))
  }

  offered(ledger: number, situation: Situation, again: boolean): number {
    const kind = (again ? 3 : 2) * SITUATIONS.length + SITUATIONS.indexOf(situation)
    return this.event(kind, ledger, (at) =>
      this.rubric.remember(at, { kind: 'offered', situation, tension: 50, replies: [], actions: [], again }),
    )
  }
}
