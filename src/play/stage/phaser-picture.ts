import Phaser from 'phaser'
import { type CastMember, FACES } from '../../core/model/cast.ts'
import { type Inset, NO_INSET, WORLD } from './framing.ts'
import { css, PAPER } from './palette.ts'
import type { Picture } from './picture.ts'
import type { Liveliness, Renderer } from './quality.ts'
import { panelOf, type StagePlace, standOf } from './stage.ts'
import { StageScene } from './stage-scene.ts'
import type { StageState, StageStep } from './stage-state.ts'
import { Stock } from './stock.ts'

const PATIENCE_MS = 12_000
const MOST_DPR = 2
/** Frames per second without a GPU: enough for short moves, and the page stays quick. */
const BRIEF_FPS = 30

export interface PicturePlan {
  readonly renderer: Renderer
  readonly liveliness: Liveliness
  readonly art: string
  readonly places: readonly StagePlace[]
  readonly opening: StageState
  readonly cast: readonly CastMember[]
  /** The picture broke after it had been shown. */
  readonly onFail: (reason: string) => void
}

/** Resolves with the first frame on screen (the empty place); rejects when it cannot be drawn. */
export const mountPhaserPicture = async (host: HTMLElement, plan: PicturePlan): Promise<Picture> => {
  const holder = document.createElement('div')
  holder.className = 'stage-canvas'
  holder.setAttribute('aria-hidden', 'true')
  host.prepend(holder)
  let picture: PhaserPicture | null = null
  try {
    return await new Promise((resolve, reject) => {
      const give = (reason: string): void => reject(new Error(reason))
      // A page in the background draws no frames, which is no failure.
      const lose = (): void =>
        document.hidden ? void setTimeout(lose, PATIENCE_MS) : give('The stage took too long to come up.')
      const patience = setTimeout(lose, PATIENCE_MS)
      picture = new PhaserPicture(holder, plan, give, () => {
        clearTimeout(patience)
        if (picture) resolve(picture)
      })
    })
  } catch (problem) {
    ;(picture as PhaserPicture | null)?.destroy()
    holder.remove()
    throw problem
  }
}

class PhaserPicture implements Picture {
  readonly #holder: HTMLElement
  readonly #game: Phaser.Game
  readonly #scene: StageScene
  #shown = false
  #gone = false
  #inset: Inset = NO_INSET

  constructor(holder: HTMLElement, plan: PicturePlan, giveUp: (reason: string) => void, onShown: () => void) {
    this.#holder = holder
    const fail = (reason: string): void => {
      if (this.#gone) return
      if (this.#shown) plan.onFail(reason)
      else giveUp(reason)
    }
    const stock = new Stock(plan.art, plan.cast, plan.places)
    this.#scene = new StageScene({
      stock,
      standOf: (place) => standOf(plan.places, place),
      panelOf: (place) => panelOf(plan.places, place),
      opening: plan.opening,
      liveliness: plan.liveliness,
      onFail: fail,
      onReady: () => {
        this.#layOut()
        this.#game.events.once(Phaser.Core.Events.POST_RENDER, () => {
          this.#shown = true
          void stock.ahead(FACES)
          onShown()
        })
      },
    })
    const { width, height, dpr } = this.#measure()
    this.#game = new Phaser.Game({
      type: plan.renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
      parent: holder,
      backgroundColor: css(PAPER),
      scale: { mode: Phaser.Scale.NONE, width: width * dpr, height: height * dpr, zoom: 1 / dpr, expandParent: false },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      audio: { noAudio: true },
      autoFocus: false,
      disableContextMenu: false,
      banner: false,
      ...(plan.liveliness === 'full' ? {} : { fps: { limit: BRIEF_FPS } }),
      scene: this.#scene,
    })
    this.#game.events.once(Phaser.Core.Events.READY, () => {
      const canvas = this.#game.canvas
      canvas.setAttribute('aria-hidden', 'true')
      // Phaser hands out canvases again, with the size that they were shown in last.
      canvas.style.width = `${width}px`
      canvas.style.height = `${height}px`
      canvas.addEventListener('webglcontextlost', () => fail('The graphics card took the stage away.'), { once: true })
    })
  }

  show(step: StageStep): void {
    this.#scene.director?.show(step)
  }

  speaking(on: boolean): void {
    this.#scene.director?.speaking(on)
  }

  breathe(ms: number): void {
    this.#scene.breathe(ms)
  }

  setLiveliness(liveliness: Liveliness): void {
    this.#scene.setLiveliness(liveliness)
  }

  layOut(_width: number, _height: number, inset: Inset): void {
    this.#inset = inset
    if (this.#shown) this.#layOut()
  }

  destroy(): void {
    if (this.#gone) return
    this.#gone = true
    this.#scene.finish()
    this.#holder.remove()
    // Phaser takes itself apart in its next frame; a sleeping loop has none. It also leaves these two set.
    setTimeout(() => {
      this.#game.destroy(true)
      this.#game.loop.sleep()
      this.#game.loop.wake()
      window.onblur = null
      window.onfocus = null
    }, 0)
  }

  #layOut(): void {
    const { width, height, dpr } = this.#measure()
    const { scale } = this.#game
    if (scale.width !== width * dpr || scale.height !== height * dpr || scale.zoom !== 1 / dpr) {
      scale.resize(width * dpr, height * dpr)
      scale.setZoom(1 / dpr)
    }
    this.#scene.layOut(width, height, dpr, this.#inset)
  }

  #measure(): { width: number; height: number; dpr: number } {
    const dpr = Math.min(MOST_DPR, Math.max(1, window.devicePixelRatio))
    return {
      width: this.#holder.clientWidth || WORLD.width / 2,
      height: this.#holder.clientHeight || WORLD.height / 2,
      dpr,
    }
  }
}
