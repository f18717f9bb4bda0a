import type { Grade, Move, Situation } from '../model/move.ts'
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
  private readonly events = new Map<string, Int16Array>()

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

  private event(name: string, ledger: number, remember: (ledger: Ledger) => Ledger): number {
    let known = this.events.get(name)
    if (!known) {
      known = new Int16Array(this.ledgers.size).fill(-1)
      this.events.set(name, known)
    }
    if ((known[ledger] as number) < 0) known[ledger] = this.ledgers.pack(remember(this.ledgers.unpack(ledger)))
    return known[ledger] as number
  }

  situationChanged(ledger: number, situation: Situation): number {
    const event = { kind: 'situation_changed', situation } as const
    return this.event(situation, ledger, (at) => this.rubric.remember(at, event))
  }

  tensionChanged(ledger: number, from: number, to: number, cause: 'reply' | 'story'): number {
    const name = `${cause}${to > from ? '+' : '-'}`
    return this.event(name, ledger, (at) => this.rubric.remember(at, { kind: 'tension_changed', from, to, cause }))
  }

  offered(ledger: number, situation: Situation, again: boolean): number {
    const event = { kind: 'offered', situation, tension: 50, replies: [], actions: [], again } as const
    return this.event(`${again ? 'again' : 'offer'} ${situation}`, ledger, (at) => this.rubric.remember(at, event))
  }
}
