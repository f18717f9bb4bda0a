import Phaser from 'phaser'
import { type Inset, NO_INSET } from './framing.ts'
import { IdleMotion } from './idle-motion.ts'
import { Motion } from './motion.ts'
import type { Liveliness } from './quality.ts'
import { StageDirector } from './stage-director.ts'
import { type SetPlan, StageSet } from './stage-set.ts'
import type { StageState } from './stage-state.ts'
import type { Stock } from './stock.ts'

/** Frames go on this long after the last move, then the loop sleeps. */
const SLEEP_AFTER_MS = 250
const SCORCHED = 0x4a1c10

interface ScenePlan extends SetPlan {
  readonly stock: Stock
  readonly opening: StageState
  readonly liveliness: Liveliness
  readonly onReady: (scene: StageScene) => void
  readonly onFail: (reason: string) => void
}

/** Runs the frames: lets what lives breathe, puts poses into the picture, sends the loop to sleep when nothing moves. */
export class StageScene extends Phaser.Scene {
  readonly #plan: ScenePlan
  #liveliness: Liveliness
  readonly #idle = new IdleMotion()
  #quiet = 0
  #over = false
  #set: StageSet | null = null
  #motion: Motion | null = null
  #vignette: Phaser.Filters.Vignette | null = null
  director: StageDirector | null = null

  constructor(plan: ScenePlan) {
    super('stage')
    this.#plan = plan
    this.#liveliness = plan.liveliness
  }

  create(): void {
    try {
      this.#build()
    } catch (problem) {
      this.#plan.onFail(problem instanceof Error ? problem.message : String(problem))
    }
  }

  #build(): void {
    const { opening, stock, onReady, onFail } = this.#plan
    const motion = new Motion(this.tweens, this.#liveliness === 'still', () => this.wake())
    const set = new StageSet(this, this.#plan, opening)
    this.#motion = motion
    this.#set = set
    this.director = new StageDirector({ set, motion, stock, opening })
    this.director.build().then(
      () => onReady(this),
      (problem: unknown) => onFail(problem instanceof Error ? problem.message : String(problem)),
    )
  }

  override update(_: number, delta: number): void {
    const [set, director] = [this.#set, this.director]
    if (!set || !director) return
    const alive = this.#liveliness === 'full'
    if (alive) this.#idle.step(delta, director.state.tension, set.customer, set.guest)
    set.apply()
    this.#garnish(set)
    this.#quiet = alive || this.#motion?.busy ? 0 : this.#quiet + Math.min(this.game.loop.rawDelta, 50)
    if (this.#quiet > SLEEP_AFTER_MS) this.game.loop.sleep()
  }

  wake(): void {
    this.#quiet = 0
    // Not at once: the first frame would be drawn inside of whatever asked for it.
    if (!this.game.loop.running) requestAnimationFrame(() => this.#over || this.game.loop.wake())
  }

  /** Where the loop would have to run for it alone, the ring over the picture is enough. */
  breathe(ms: number): void {
    if (this.#liveliness === 'full') this.director?.breathe(ms)
  }

  /** Nothing may be asked of Phaser from here on. */
  finish(): void {
    this.#over = true
    this.#plan.stock.close()
  }

  setLiveliness(liveliness: Liveliness): void {
    this.#liveliness = liveliness
    if (this.#motion) this.#motion.still = liveliness === 'still'
    if (liveliness !== 'full') for (const person of [this.#set?.customer, this.#set?.guest]) person?.idle(0, 0)
    this.wake()
  }

  layOut(width: number, height: number, dpr: number, inset: Inset = NO_INSET): void {
    this.#set?.layOut(width, height, dpr, inset)
    this.wake()
  }

  /** On a real GPU the corners darken a little as the place narrows. */
  #garnish(set: StageSet): void {
    if (this.game.renderer.type !== Phaser.WEBGL) return
    const { warm, dim } = set.light.mood
    const strength = this.#liveliness === 'full' ? warm * 0.3 * (1 - dim) : 0
    if (strength > 0.01) this.#vignette ??= this.cameras.main.filters.internal.addVignette(0.5, 0.5, 1, 0, SCORCHED)
    this.#vignette?.setActive(strength > 0.01)
    if (this.#vignette) this.#vignette.strength = strength
  }
}
