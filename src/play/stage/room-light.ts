import Phaser from 'phaser'
import { WORLD } from './framing.ts'
import type { Mood } from './mood-view.ts'
import { CALM_TEAL, DAYLIGHT, FUSE_ORANGE } from './palette.ts'

/** The light in the room behind the people, who keep their own colours: warm with tension, a beam of day when it is over. */
export class RoomLight {
  readonly root: Phaser.GameObjects.Container
  readonly #warmth: Phaser.GameObjects.Rectangle
  readonly #calm: Phaser.GameObjects.Rectangle
  readonly #beam: Phaser.GameObjects.Graphics

  constructor(scene: Phaser.Scene) {
    // Three times as wide as the place: its mirrored copies are lit as well.
    const veil = (colour: number): Phaser.GameObjects.Rectangle =>
      new Phaser.GameObjects.Rectangle(scene, WORLD.width / 2, WORLD.height / 2, WORLD.width * 3, WORLD.height, colour)
    this.#warmth = veil(FUSE_ORANGE)
    this.#calm = veil(CALM_TEAL)
    this.#beam = scene.make.graphics({}, false)
    this.#beam.fillStyle(DAYLIGHT, 1).fillPoints(slanting(760, 1160, 460), true)
    this.#beam.fillStyle(DAYLIGHT, 0.65).fillPoints(slanting(1240, 1340, 460), true)
    this.root = scene.make.container({}, false).add([this.#warmth, this.#calm, this.#beam])
  }

  apply(mood: Mood): void {
    this.#warmth.setAlpha(mood.warm * 0.17)
    this.#calm.setAlpha(mood.calm * 0.2)
    this.#beam.setAlpha(mood.light * 0.75)
  }
}

/** A beam from the top edge down to the left, world units. */
const slanting = (from: number, to: number, drift: number): Phaser.Math.Vector2[] => [
  new Phaser.Math.Vector2(from, 0),
  new Phaser.Math.Vector2(to, 0),
  new Phaser.Math.Vector2(to - drift * 0.7, WORLD.height),
  new Phaser.Math.Vector2(from - drift, WORLD.height),
]
