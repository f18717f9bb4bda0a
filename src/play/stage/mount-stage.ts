import './stage.css'
import type { SessionEvent } from '../../core/model/session.ts'
import { type Breath, startBreath } from './breath.ts'
import { burnsOut } from './closings.ts'
import { markFace, unmarkFace } from './face-mark.ts'
import { type Inset, NO_INSET } from './framing.ts'
import { Fuse } from './fuse.ts'
import { NO_PICTURE, type Picture, standingStep } from './picture.ts'
import { chooseQuality, type Liveliness, probeGpu, type Renderer, wishOf } from './quality.ts'
import { fuseHeight } from './rope.ts'
import type { Stage, StageOptions } from './stage.ts'
import { openingState, type StageState, stepOf } from './stage-state.ts'
import { StaticPicture } from './static-picture.ts'

/** Resolves when something is on stage, whatever it had to fall back to; never rejects. */
export const mountStage = async (host: HTMLElement, options: StageOptions): Promise<Stage> => {
  const stage = new MountedStage(host, options)
  if (options.signal?.aborted) stage.destroy()
  options.signal?.addEventListener('abort', () => stage.destroy(), { once: true })
  await stage.open()
  return stage
}

class MountedStage implements Stage {
  failed = false
  readonly #host: HTMLElement
  readonly #options: StageOptions
  readonly #art: string
  readonly #gpu: string | null
  readonly #renderer: Renderer
  readonly #fuse: Fuse
  readonly #size: ResizeObserver
  #liveliness: Liveliness
  #state: StageState
  #picture: Picture = NO_PICTURE
  #breath: Breath | null = null
  #inset: Inset
  #pending: SessionEvent[] = []
  #gone = false

  constructor(host: HTMLElement, options: StageOptions) {
    const wish = wishOf(options.quality, location.search)
    this.#gpu = wish === 'off' ? null : probeGpu()
    const { renderer, liveliness } = chooseQuality(wish, this.#gpu, options.still)
    this.#host = host
    this.#options = options
    this.#art = options.art ?? 'art/'
    this.#renderer = renderer
    this.#liveliness = liveliness
    this.#inset = options.inset ?? NO_INSET
    this.#state = openingState({ ...options, face: options.startFace ?? 'serious' })
    host.classList.add('stage')
    host.dataset['stage'] = renderer
    this.#fuse = new Fuse(host, options.tension, liveliness, !options.assessment)
    this.#size = new ResizeObserver(() => this.#layOut())
    this.#size.observe(host)
    this.#layOut()
  }

  async open(): Promise<void> {
    if (this.#gone || this.#renderer === 'off') return
    // The empty place stands there while the rest loads.
    const plain = this.#putUpPlain()
    try {
      const { mountPhaserPicture } = await import('./phaser-picture.ts')
      const picture = await mountPhaserPicture(this.#host, {
        renderer: this.#renderer,
        liveliness: this.#liveliness,
        art: this.#art,
        places: this.#options.places,
        opening: this.#state,
        cast: this.#options.cast ?? [],
        onFail: (reason) => this.#fail(reason),
      })
      if (this.#gone || this.failed) return picture.destroy()
      this.#putUp(picture)
      plain.destroy()
    } catch (problem) {
      this.#fail(problem instanceof Error ? problem.message : String(problem))
    }
  }

  show(event: SessionEvent): void {
    if (this.#pending.push(event) === 1) queueMicrotask(() => this.#step())
  }

  speaking(on: boolean): void {
    this.#step()
    this.#picture.speaking(on)
  }

  breathe(seconds: number): Breath {
    this.#step()
    this.#breath?.skip()
    this.#breath = startBreath(this.#host, seconds, this.#liveliness)
    this.#picture.breathe(seconds * 1000)
    return this.#breath
  }

  setStill(on: boolean): void {
    this.#liveliness = chooseQuality('auto', this.#gpu, on).liveliness
    this.#fuse.setLiveliness(this.#liveliness)
    this.#picture.setLiveliness(this.#liveliness)
  }

  setInset(inset: Inset): void {
    this.#inset = inset
    this.#layOut()
  }

  destroy(): void {
    if (this.#gone) return
    this.#gone = true
    this.#size.disconnect()
    this.#breath?.skip()
    this.#picture.destroy()
    this.#fuse.destroy()
    this.#host.classList.remove('stage')
    delete this.#host.dataset['stage']
    unmarkFace(this.#host)
  }

  #step(): void {
    const events = this.#pending
    this.#pending = []
    if (this.#gone || events.length === 0) return
    const step = stepOf(this.#state, events)
    this.#state = step.after
    if (step.reactions.has('arrive')) this.#fuse.relight()
    this.#fuse.show(step.after.tension, step.reactions, step.cut)
    if (step.after.outcome) this.#fuse.end(burnsOut(step.after), step.cut)
    this.#picture.show(step)
    this.#tellFace()
  }

  #fail(reason: string): void {
    if (this.#gone || this.failed) return
    this.failed = true
    this.#host.dataset['stage'] = 'static'
    if (!(this.#picture instanceof StaticPicture)) {
      this.#picture.destroy()
      this.#putUpPlain()
    }
    this.#picture.show(standingStep(this.#state))
    this.#options.onFail?.(reason)
  }

  #putUpPlain(): StaticPicture {
    const { places, cast = [] } = this.#options
    const plain = new StaticPicture(this.#host, this.#art, places, cast, this.#state, this.#liveliness)
    this.#putUp(plain)
    return plain
  }

  #putUp(picture: Picture): void {
    this.#picture = picture
    this.#layOut()
  }

  #layOut(): void {
    const { clientWidth: width, clientHeight: height } = this.#host
    if (!width || !height) return
    this.#fuse.layOut(width, height, this.#inset)
    this.#picture.layOut(width, height, this.#wholeInset())
    this.#tellFace()
  }

  #wholeInset(): Inset {
    return { ...this.#inset, top: this.#inset.top + fuseHeight(this.#host.clientHeight) }
  }

  #tellFace(): void {
    markFace(this.#host, this.#options.places, this.#state, this.#wholeInset())
  }
}
