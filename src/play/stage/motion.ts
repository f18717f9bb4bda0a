import type Phaser from 'phaser'

/** The part of `Motion` that things are moved with. */
export interface Moves {
  readonly still: boolean
  to<T extends object>(target: T, goals: Goals<T>, ms: number, ease?: string, delay?: number): Promise<void>
  fade<T extends object>(target: T, goals: Goals<T>, ms: number, ease?: string, delay?: number): Promise<void>
  set<T extends object>(target: T, goals: Goals<T>): void
}

const NEVER = new Promise<void>(() => {})

/** Moves that stop for good, in the middle of whatever waits for them, as soon as they are not wanted any more. */
export const movesWhile = (moves: Moves, wanted: () => boolean): Moves => ({
  get still() {
    return moves.still
  },
  to: (target, goals, ms, ease, delay) => (wanted() ? moves.to(target, goals, ms, ease, delay) : NEVER),
  fade: (target, goals, ms, ease, delay) => (wanted() ? moves.fade(target, goals, ms, ease, delay) : NEVER),
  set: (target, goals) => {
    if (wanted()) moves.set(target, goals)
  },
})

/** Moves numbers of plain objects over time, or at once where nothing may move. A newer move of a number ends the older. */
export class Motion implements Moves {
  readonly #tweens: Phaser.Tweens.TweenManager
  readonly #wake: () => void
  readonly #running = new Map<object, Map<string, Phaser.Tweens.Tween>>()
  still: boolean
  #busy = 0
  #atOnce = 0

  /** `wake`: asks for frames, since the loop may be asleep when something starts to move. */
  constructor(tweens: Phaser.Tweens.TweenManager, still: boolean, wake: () => void) {
    this.#tweens = tweens
    this.still = still
    this.#wake = wake
    // A loop that slept must not count its sleep as time passed.
    tweens.setLagSmooth(100, 16)
  }

  get busy(): boolean {
    return this.#busy > 0
  }

  /** Resolves when all the numbers have arrived or a newer move has taken over. */
  to<T extends object>(target: T, goals: Goals<T>, ms: number, ease = 'Sine.easeOut', delay = 0): Promise<void> {
    return this.still ? this.fade(target, goals, 0) : this.fade(target, goals, ms, ease, delay)
  }

  /** Like `to`, but also where nothing may move: for what only fades. */
  async fade<T extends object>(
    target: T,
    goals: Goals<T>,
    ms: number,
    ease = 'Sine.easeOut',
    delay = 0,
  ): Promise<void> {
    const moves = Object.entries(goals).map(([key, goal]) => this.#move(target, key, Number(goal), ms, ease, delay))
    await Promise.all(moves)
  }

  set<T extends object>(target: T, goals: Goals<T>): void {
    void this.fade(target, goals, 0)
  }

  /** Whatever `act` moves has arrived at once. */
  async atOnce(act: () => Promise<void>): Promise<void> {
    this.#atOnce++
    try {
      await act()
    } finally {
      this.#atOnce--
    }
  }

  #move(target: object, key: string, goal: number, ms: number, ease: string, delay: number): Promise<void> {
    const moves = this.#running.get(target) ?? new Map<string, Phaser.Tweens.Tween>()
    this.#running.set(target, moves)
    moves.get(key)?.stop()
    this.#wake()
    if (ms <= 0 || this.#atOnce > 0) {
      Object.assign(target, { [key]: goal })
      return Promise.resolve()
    }
    this.#busy++
    return new Promise((resolve) => {
      const over = (): void => {
        if (moves.get(key) === tween) moves.delete(key)
        this.#busy--
        resolve()
      }
      const tween: Phaser.Tweens.Tween = this.#tweens.add({
        targets: target,
        [key]: goal,
        duration: ms,
        ease,
        delay,
        onComplete: over,
        onStop: over,
      })
      moves.set(key, tween)
    })
  }
}

export type Goals<T> = { readonly [K in keyof T]?: T[K] extends number ? number : never }
