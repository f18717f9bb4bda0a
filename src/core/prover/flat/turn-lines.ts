import { OUTCOMES, type Outcome, SITUATIONS, type Situation } from '../../model/move.ts'
import { splitTag } from '../../model/story-tags.ts'

/** What the lines of a turn did to the scene: the situation of each line that names one, and the last ending and outcome. */
export interface TurnScene {
  readonly situations: readonly Situation[]
  readonly ending: string | null
  readonly outcome: Outcome | null
}

const last = <T extends string>(words: readonly T[], value: string): T | null =>
  words.find((word) => word === value) ?? null

const NONE: readonly Situation[] = []

/** Follows the output of a turn just so far as to know which tags stand on which line. */
export class TurnLines {
  private situations: readonly Situation[] = NONE
  private ending: string | null = null
  private outcome: Outcome | null = null
  private line = { situation: '', ending: '', outcome: '' }
  private hasContent = false
  private newline = false
  private glued = false
  private open: string | null = null

  /** Words that go to the output; `trimmed`: a function has not printed anything yet. */
  text(words: string): void {
    if (this.open !== null) {
      this.open += words
      return
    }
    const blank = /^[ \t]*$/.test(words)
    if (this.newline && !blank) this.commit()
    this.hasContent = true
    if (!blank) this.glued = false
  }

  /** True when the newline stands; then the next words begin a line. */
  lineBreak(trimmed: boolean): boolean {
    if (trimmed || this.glued || this.newline || !this.hasContent) return false
    this.newline = true
    return true
  }

  glue(): void {
    this.newline = false
    this.glued = true
  }

  /** A function's last newline is not printed. */
  functionEnded(): void {
    this.newline = false
  }

  openTag(): void {
    if (this.newline) this.commit()
    this.open = ''
  }

  closeTag(): void {
    const { key, value } = splitTag((this.open ?? '').replace(/[ \t]+/g, ' '))
    this.open = null
    this.hasContent = true
    this.glued = false
    if (key === 'situation' || key === 'ending' || key === 'outcome') this.line[key] = value
  }

  private commit(): void {
    const situation = last(SITUATIONS, this.line.situation)
    if (situation) this.situations = [...this.situations, situation]
    this.ending = this.line.ending || this.ending
    this.outcome = last(OUTCOMES, this.line.outcome) ?? this.outcome
    this.line = { situation: '', ending: '', outcome: '' }
    this.hasContent = false
    this.newline = false
    this.glued = false
  }

  finished(): TurnScene {
    this.commit()
    return { situations: this.situations, ending: this.ending, outcome: this.outcome }
  }
}
