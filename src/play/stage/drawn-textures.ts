import type Phaser from 'phaser'
import { type Drawing, paintDrawing } from './drawing.ts'

/** Keeps textures of drawings at one density (pixels per world unit) and paints them anew when that changes. */
export class DrawnTextures {
  readonly #textures: Phaser.Textures.TextureManager
  readonly #keys = new Set<string>()
  density: number

  constructor(textures: Phaser.Textures.TextureManager, density: number) {
    this.#textures = textures
    this.density = density
  }

  /** Texture key of a drawing whose frame measures `width` × `height` world units; null when there is no ink in it. */
  key(path: string, drawing: Drawing, width: number, height: number): string | null {
    const key = `${path}@${this.density.toFixed(3)}x${height}`
    if (this.#keys.has(key)) return key
    const canvas = paintDrawing(drawing, width * this.density, height * this.density)
    if (!canvas) return null
    this.#textures.addCanvas(key, canvas)
    this.#keys.add(key)
    return key
  }

  /** Drops the textures of other densities; call it when nothing shows them any more. */
  sweep(): void {
    const current = `@${this.density.toFixed(3)}x`
    for (const key of this.#keys) {
      if (key.includes(current)) continue
      this.#textures.remove(key)
      this.#keys.delete(key)
    }
  }
}
