import Phaser from 'phaser'
import { paintBurntEdge } from './burnt-edge.ts'
import { DAYLIGHT, INK, PAPER } from './palette.ts'

/** How the light of the room is, each from 0 to 1. */
export interface Mood {
  /** The room behind the people takes on the colour of the fuse. */
  warm: number
  /** The edges come in, black with a burning rim. */
  dark: number
  /** The whole room goes dark. */
  dim: number
  /** A quiet veil of teal. */
  calm: number
  /** A broad beam of light. */
  light: number
  /** Door jambs close in from both sides: we have left the room. */
  jamb: number
  /** A blank sheet over everything: what is behind it may change unseen. */
  sheet: number
  /** Day through an open door at the side where they go out. */
  door: number
  /** The strokes of a slam. */
  slam: number
}

/** Flat shapes over the picture: light, dark, edges. Everything is laid out once and then only shown more or less. */
export class MoodView {
  readonly root: Phaser.GameObjects.Container
  readonly mood: Mood = { warm: 0, dark: 0, dim: 0, calm: 0, light: 0, jamb: 0, sheet: 0, door: 0, slam: 0 }
  readonly #scene: Phaser.Scene
  readonly #edge: Phaser.GameObjects.Image
  readonly #dim: Phaser.GameObjects.Rectangle
  readonly #sheet: Phaser.GameObjects.Rectangle
  readonly #door: Phaser.GameObjects.Graphics
  readonly #slam: Phaser.GameObjects.Graphics
  readonly #jambs: readonly [Phaser.GameObjects.Graphics, Phaser.GameObjects.Graphics]
  #width = 0
  #height = 0

  constructor(scene: Phaser.Scene) {
    this.#scene = scene
    const rectangle = (colour: number): Phaser.GameObjects.Rectangle =>
      new Phaser.GameObjects.Rectangle(scene, 0, 0, 1, 1, colour).setOrigin(0, 0)
    const graphics = (): Phaser.GameObjects.Graphics => scene.make.graphics({}, false)
    this.#edge = new Phaser.GameObjects.Image(scene, 0, 0, '__DEFAULT')
    this.#dim = rectangle(INK)
    this.#sheet = rectangle(PAPER)
    this.#door = graphics()
    this.#slam = graphics()
    this.#jambs = [graphics(), graphics()]
    const parts = [this.#door, this.#dim, this.#edge, this.#slam, ...this.#jambs, this.#sheet]
    this.root = scene.make.container({ add: false }, false).add(parts)
  }

  /** Pixels of the canvas. */
  layOut(width: number, height: number): void {
    this.#width = width
    this.#height = height
    for (const part of [this.#dim, this.#sheet]) part.setSize(width, height)
    this.#burn()
    this.#drawDoor()
    this.#drawSlam()
    this.#drawJambs()
  }

  apply(): void {
    const { dark, dim, jamb, sheet, door, slam } = this.mood
    // The edge comes in from outside rather than appear.
    const grown = 1 + 0.5 * (1 - dark)
    show(this.#edge, Math.min(1, dark * 6))
    this.#edge.setDisplaySize(this.#width * grown, this.#height * grown)
    show(this.#dim, dim * 0.8)
    show(this.#door, Math.min(1, door * 3))
    this.#door.setScale(door, 1)
    show(this.#sheet, sheet)
    show(this.#slam, slam)
    const [left, right] = this.#jambs
    left.setVisible(jamb > 0).setX((jamb - 1) * this.#width * 0.4)
    right.setVisible(jamb > 0).setX((1 - jamb) * this.#width * 0.4)
  }

  #burn(): void {
    const key = `burnt-edge-${this.#width}x${this.#height}`
    const old = this.#edge.texture.key
    if (!this.#scene.textures.exists(key)) {
      this.#scene.textures.addCanvas(key, paintBurntEdge(this.#width, this.#height))
    }
    this.#edge.setTexture(key).setPosition(this.#width / 2, this.#height / 2)
    if (old !== key && old.startsWith('burnt-edge-')) this.#scene.textures.remove(old)
  }

  #drawDoor(): void {
    const [w, h] = [this.#width, this.#height]
    const edge = Math.max(3, Math.min(w, h) * 0.014)
    this.#door.clear().fillStyle(DAYLIGHT, 0.92)
    this.#door.fillPoints([point(0, 0), point(w * 0.15, 0), point(w * 0.21, h), point(0, h)], true)
    this.#door.lineStyle(edge, INK, 1).lineBetween(w * 0.15, 0, w * 0.21, h)
  }

  /** Three strokes as broad as brush marks, away from the edge where the door is. */
  #drawSlam(): void {
    const unit = Math.min(this.#width, this.#height) / 62
    const middle = this.#height * 0.48
    this.#slam.clear()
    for (const [angle, length] of [
      [-0.62, 22],
      [0, 30],
      [0.62, 22],
    ] as const) {
      const at = (far: number, aside: number): Phaser.Math.Vector2 => {
        const [x, y] = [far * unit, aside * unit]
        return point(
          3 * unit + x * Math.cos(angle) - y * Math.sin(angle),
          middle + x * Math.sin(angle) + y * Math.cos(angle),
        )
      }
      const stroke = [at(8, 0), at(length - 4, -2.6), at(length, 0), at(length - 4, 2.6)]
      this.#slam.fillStyle(INK, 1).fillPoints(stroke, true)
      this.#slam.lineStyle(0.9 * unit, PAPER, 1).strokePoints(stroke, true, true)
    }
  }

  #drawJambs(): void {
    const [w, h] = [this.#width, this.#height]
    const edge = Math.max(3, Math.min(w, h) * 0.012)
    const [left, right] = this.#jambs
    left.clear().fillStyle(INK, 1)
    left.fillPoints([point(0, 0), point(w * 0.33, 0), point(w * 0.315, h), point(0, h)], true)
    left.lineStyle(edge, PAPER, 1).lineBetween(w * 0.33 - edge * 2, 0, w * 0.315 - edge * 2, h)
    right.clear().fillStyle(INK, 1)
    right.fillPoints([point(w * 0.68, 0), point(w, 0), point(w, h), point(w * 0.69, h)], true)
    right.lineStyle(edge, PAPER, 1).lineBetween(w * 0.68 + edge * 2, 0, w * 0.69 + edge * 2, h)
  }
}

const show = (part: { setAlpha(alpha: number): unknown; setVisible(on: boolean): unknown }, alpha: number): void => {
  part.setAlpha(alpha)
  part.setVisible(alpha > 0.004)
}

const point = (x: number, y: number): Phaser.Math.Vector2 => new Phaser.Math.Vector2(x, y)
