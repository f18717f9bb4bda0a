import Phaser from 'phaser'
import type { Drawing } from './drawing.ts'
import type { DrawnTextures } from './drawn-textures.ts'

/** One drawing in the scene: an image that sits where its ink sits in the drawing's frame, whatever its texture's density. */
export class LayerImage {
  readonly image: Phaser.GameObjects.Image
  readonly #textures: DrawnTextures
  readonly #frame: { readonly width: number; readonly height: number }
  #drawing: Drawing | null = null
  #path = ''
  /** Where the frame's top left corner lies in the parent. */
  readonly #at: { readonly x: number; readonly y: number }

  constructor(
    scene: Phaser.Scene,
    textures: DrawnTextures,
    frame: { readonly width: number; readonly height: number },
    at: { readonly x: number; readonly y: number },
  ) {
    this.#textures = textures
    this.#frame = frame
    this.#at = at
    this.image = new Phaser.GameObjects.Image(scene, 0, 0, '__DEFAULT').setOrigin(0, 1).setVisible(false)
  }

  get path(): string {
    return this.#path
  }

  draw(path: string, drawing: Drawing): void {
    this.#path = path
    this.#drawing = drawing
    this.repaint()
  }

  /** Takes over another image's drawing. */
  copy(other: LayerImage): void {
    if (other.#drawing) this.draw(other.#path, other.#drawing)
  }

  repaint(): void {
    const { width, height } = this.#frame
    const box = this.#drawing?.inked
    const key = this.#drawing ? this.#textures.key(this.#path, this.#drawing, width, height) : null
    if (!box || !key) {
      this.image.setVisible(false)
      return
    }
    this.image
      .setTexture(key)
      .setVisible(true)
      .setPosition(this.#at.x + box.x * width, this.#at.y + (box.y + box.height) * height)
      .setDisplaySize(box.width * width, box.height * height)
  }
}
