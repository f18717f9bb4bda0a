import type { PersonView } from './person-view.ts'
import { breathOf } from './tension-look.ts'

/** Breathing and a little sway while nothing happens; only where the loop runs anyway. */
export class IdleMotion {
  #breath = 0
  #sway = 0

  step(delta: number, tension: number, customer: PersonView | null, guest: PersonView | null): void {
    this.#breath += delta / breathOf(tension)
    this.#sway += delta / 5200
    customer?.idle(inAndOut(this.#breath), 0.008 * Math.sin(this.#sway * Math.PI * 2))
    guest?.idle(inAndOut(this.#breath * 0.83 + 0.4), -0.008 * Math.sin(this.#sway * Math.PI * 1.7))
  }
}

const inAndOut = (breaths: number): number => (1 - Math.cos(breaths * Math.PI * 2)) / 2
