import type { Motion } from './motion.ts'
import type { PersonView } from './person-view.ts'

/** How far the head goes with the words, one nod after the other. */
const TILTS = [0.03, -0.018, 0.042, -0.032, 0.012]
/** No line is longer than this many nods. */
const MOST_NODS = 60

/** Head and shoulders that go with the words while a line appears. */
export class TalkMotion {
  readonly #motion: Motion
  /** Counts starts and stops, so that an older talk knows that it is over. */
  #turn = 0
  #talking = false
  #person: PersonView | null = null
  #nods = 0

  constructor(motion: Motion) {
    this.#motion = motion
  }

  /** `force`: 1 for plain talk, more when it gets loud. */
  start(person: PersonView, force: number): void {
    if (this.#talking) return
    this.#talking = true
    this.#person = person
    void this.#talk(person, force, ++this.#turn)
  }

  stop(): void {
    this.#turn++
    this.#talking = false
  }

  async #talk(person: PersonView, force: number, turn: number): Promise<void> {
    const [motion, pose] = [this.#motion, person.pose]
    for (let i = 0; i < MOST_NODS && turn === this.#turn && !motion.still; i++) {
      const tilt = (TILTS[this.#nods++ % TILTS.length] ?? 0) * force
      await motion.to(pose, { nod: force, tilt }, 140)
      await motion.to(pose, { nod: 0 }, 200)
      await motion.to(pose, { nod: 0.15 }, 120)
    }
    const follows = this.#talking && this.#person === person && turn !== this.#turn
    if (!follows) await motion.to(pose, { nod: 0, tilt: 0 }, 220)
  }
}
