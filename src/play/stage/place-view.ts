import type Phaser from 'phaser'
import type { Drawing } from './drawing.ts'
import type { DrawnTextures } from './drawn-textures.ts'
import { type View, WORLD, wingsOf } from './framing.ts'
import { LayerImage } from './layer-image.ts'

export interface PlaceDrawings {
  /** Tells them from other drawings. */
  readonly names: { readonly back: string; readonly front: string }
  readonly back: Drawing
  readonly front: Drawing
}

/** The room behind the person and our counter in front; mirrored copies carry on where a very wide stage shows more. */
export class PlaceView {
  readonly back: Phaser.GameObjects.Container
  readonly front: Phaser.GameObjects.Container
  readonly #layers: ReadonlyArray<readonly [LayerImage, LayerImage, LayerImage]>

  constructor(scene: Phaser.Scene, textures: DrawnTextures) {
    const layer = (): [LayerImage, LayerImage, LayerImage] => {
      const image = (): LayerImage => new LayerImage(scene, textures, WORLD, { x: 0, y: 0 })
      return [image(), image(), image()]
    }
    const [back, front] = [layer(), layer()]
    this.#layers = [back, front]
    const box = (layers: readonly LayerImage[]): Phaser.GameObjects.Container =>
      scene.make.container({ add: false }, false).add(layers.map(({ image }) => image))
    this.back = box(back)
    this.front = box(front)
  }

  draw({ names, back, front }: PlaceDrawings): void {
    this.#each('back', names.back, back)
    this.#each('front', names.front, front)
  }

  repaint(): void {
    for (const layer of this.#layers) for (const image of layer) image.repaint()
    this.#mirror()
  }

  apply(view: View, width: number): void {
    const wings = wingsOf(view, width)
    for (const [, left, right] of this.#layers) {
      left.image.setAlpha(wings.left ? 1 : 0)
      right.image.setAlpha(wings.right ? 1 : 0)
    }
  }

  #each(layer: 'back' | 'front', path: string, drawing: Drawing): void {
    for (const image of this.#layers[layer === 'back' ? 0 : 1] ?? []) image.draw(path, drawing)
    this.#mirror()
  }

  #mirror(): void {
    for (const [middle, left, right] of this.#layers) {
      const { x, displayWidth } = middle.image
      left.image.setFlipX(true).setX(-x - displayWidth)
      right.image.setFlipX(true).setX(2 * WORLD.width - x - displayWidth)
    }
  }
}
