import './fuse.css'
import type { Inset } from './framing.ts'
import type { Liveliness } from './quality.ts'
import { ashPath, fuseSize, ropeEnds, ropePath, ropeY, sparkX, starPath, twistPath } from './rope.ts'
import type { Reaction } from './stage-state.ts'

const CRAWL_MS = 700
const FLARE_MS = 240
const PINCH_MS = 320
const RUN_MS = 520

/** The picture of tension: a rope along the top edge, ash behind the spark. Plain DOM, so that it outlives any failure of the picture. */
export class Fuse {
  readonly #box = document.createElement('div')
  readonly #notches: boolean
  #liveliness: Liveliness
  #width = 0
  #tension: number
  #over: 'burnt' | 'out' | null = null

  /** `notches`: leave a mark where the spark was before the last reply (practice only). */
  constructor(host: HTMLElement, tension: number, liveliness: Liveliness, notches: boolean) {
    this.#tension = tension
    this.#liveliness = liveliness
    this.#notches = notches
    this.#box.className = 'stage-fuse'
    this.#box.setAttribute('aria-hidden', 'true')
    host.append(this.#box)
    this.setLiveliness(liveliness)
  }

  /** Lays the rope along the part of the stage that nothing covers; a large stage gets a thicker rope. */
  layOut(stageWidth: number, stageHeight: number, inset: Inset): void {
    const size = fuseSize(stageHeight)
    const [left, right] = inset.belowFuse ? [0, 0] : [inset.left, inset.right]
    const width = Math.max(1, Math.round((stageWidth - left - right) / size))
    this.#box.style.translate = `${left}px ${inset.top}px`
    if (width === this.#width) return
    this.#width = width
    this.#box.style.width = `${width}px`
    this.#box.style.transform = `scale(${size})`
    const rope = ropePath(width)
    const end = ropeEnds(width).to
    this.#box.innerHTML = `
      <svg class="stage-fuse-ash"><path d="${ashPath(width)}"/></svg>
      <svg class="stage-fuse-rope"><path class="rim" d="${rope}"/><path class="core" d="${rope}"/><path class="twist" d="${twistPath(width)}"/></svg>
      <svg class="stage-fuse-charge" viewBox="-22 -17 44 34" style="left:${end - 8}px">${CHARGE}</svg>
      <svg class="stage-fuse-notch" viewBox="-6 0 12 10"><path d="M0 1l4.5 7.5h-9Z"/></svg>
      <svg class="stage-fuse-spark" viewBox="-40 -40 80 80">${SPARK}</svg>`
    this.#place(0)
  }

  show(tension: number, reactions: ReadonlySet<Reaction>, cut: boolean): void {
    const before = this.#tension
    this.#tension = tension
    if (this.#over || !this.#width) return
    const replied = reactions.has('flare') || reactions.has('pinch')
    if (this.#notches && replied && !cut) this.#notch(before, tension)
    const ms = reactions.has('flare') ? FLARE_MS : reactions.has('pinch') ? PINCH_MS : CRAWL_MS
    this.#place(cut || tension === before ? 0 : ms)
    if (cut || this.#liveliness === 'still') return
    if (reactions.has('flare')) this.#pulse([1, 2, 1.25, 1], FLARE_MS * 2)
    else if (reactions.has('pinch')) this.#pulse([1, 0.35, 0.8, 1], PINCH_MS * 1.6)
    else if (reactions.has('crackle') || reactions.has('crawl')) this.#pulse([1, 1.3, 0.9, 1], 360)
  }

  /** The end: the spark runs into the charge, or is put out and only smoke is left. */
  end(burnt: boolean, cut: boolean): void {
    if (this.#over) return
    this.#over = burnt ? 'burnt' : 'out'
    if (burnt) this.#tension = 100
    const atOnce = cut || this.#liveliness === 'still'
    this.#box.classList.toggle('at-once', atOnce)
    this.#place(atOnce || !burnt ? 0 : RUN_MS)
    this.#box.dataset['over'] = this.#over
    if (burnt && !atOnce) this.#pulse([1, 1.6, 1.6, 0], RUN_MS + 160)
  }

  /** Back to a burning fuse, when the attempt is shown from an earlier moment. */
  relight(): void {
    this.#over = null
    delete this.#box.dataset['over']
    for (const animation of this.#part('spark')?.getAnimations() ?? []) animation.cancel()
    this.#part('notch')?.classList.remove('shown')
  }

  setLiveliness(liveliness: Liveliness): void {
    this.#liveliness = liveliness
    this.#box.dataset['liveliness'] = liveliness
  }

  destroy(): void {
    this.#box.remove()
  }

  #part(name: string): SVGElement | null {
    return this.#box.querySelector<SVGElement>(`.stage-fuse-${name}`)
  }

  #place(ms: number): void {
    const x = sparkX(this.#tension, this.#width)
    const time = this.#liveliness === 'still' ? 0 : ms
    for (const name of ['ash', 'rope', 'spark']) {
      const part = this.#part(name)
      if (!part) continue
      part.style.transitionDuration = `${time}ms`
      if (name === 'ash') part.style.clipPath = `inset(0 calc(100% - ${x.toFixed(1)}px) 0 0)`
      else if (name === 'rope') part.style.clipPath = `inset(0 0 0 ${x.toFixed(1)}px)`
      else part.style.translate = `${x.toFixed(1)}px ${ropeY(x).toFixed(1)}px`
    }
  }

  #notch(before: number, after: number): void {
    const notch = this.#part('notch')
    if (!notch) return
    notch.style.translate = `${sparkX(before, this.#width).toFixed(1)}px 0`
    notch.dataset['way'] = after > before ? 'up' : 'down'
    notch.classList.add('shown')
  }

  #pulse(scales: readonly number[], ms: number): void {
    const frames = scales.map((scale) => ({ scale: String(scale) }))
    this.#part('spark')?.animate(frames, { duration: ms, easing: 'ease-out', fill: this.#over ? 'forwards' : 'none' })
  }
}

const rays = (turn: number): string => {
  const strokes: string[] = []
  for (let i = 0; i < 7; i++) {
    const angle = turn + (i / 7) * Math.PI * 2
    const [from, to] = [13.5, 17 + 3 * Math.sin(i * 2.3 + turn)]
    strokes.push(
      `M${(from * Math.cos(angle)).toFixed(1)} ${(from * Math.sin(angle)).toFixed(1)}` +
        `L${(to * Math.cos(angle)).toFixed(1)} ${(to * Math.sin(angle)).toFixed(1)}`,
    )
  }
  return strokes.join('')
}

/** Two drawings of the spark: swapped now and then they flicker as hand-drawn film does. */
const SPARK = [0, 1]
  .map(
    (i) =>
      `<g class="frame${i}"><path class="rays" d="${rays(i * 0.45)}"/><path class="blaze" d="${starPath(8, 11, 5.5, i * 3)}"/>` +
      `<path class="heart" d="${starPath(6, 4, 2.4, i * 2 + 1)}"/></g>`,
  )
  .join('')
  .concat('<path class="smoke" d="M0 -4c-5 -6 5 -9 0 -16s4 -8 1 -13"/>')

const CHARGE =
  '<g class="whole"><path d="M-16 -4l7 -3l3 7l-7 3Z"/><circle cx="4" cy="2" r="11.5"/><path class="shine" d="M-2 -2a8 8 0 0 1 5 -4"/></g>' +
  `<path class="burst" d="${starPath(9, 16, 8, 5)}"/>`
