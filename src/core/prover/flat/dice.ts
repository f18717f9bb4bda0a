/** Outcomes of one throw beyond this number are only sampled, and then nothing is proved. */
const MOST_SIDES = 2_048
const SAMPLES = 16

/** Runs through every row of random outcomes of a turn: run, ask `next`, run again, until it says false. */
export class Dice {
  /** Chance of the present row. */
  chance = 1
  /** Some throw was too wide to be followed whole. */
  sampled = false
  private tape: number[] = []
  private sides: number[] = []
  private at = 0

  /** A number from 0 to sides - 1. */
  throwOne(sides: number): number {
    const followed = sides > MOST_SIDES ? SAMPLES : sides
    if (followed < sides) this.sampled = true
    this.chance /= followed
    const row = this.at
    this.at += 1
    if (row === this.tape.length) {
      this.tape.push(0)
      this.sides.push(followed)
    }
    const side = this.tape[row] as number
    return followed < sides ? Math.floor((side * (sides - 1)) / (followed - 1)) : side
  }

  next(): boolean {
    this.at = 0
    this.chance = 1
    while (this.tape.length > 0) {
      const last = this.tape.length - 1
      const side = (this.tape[last] as number) + 1
      if (side < (this.sides[last] as number)) {
        this.tape[last] = side
        return true
      }
      this.tape.pop()
      this.sides.pop()
    }
    return false
  }
}
