import type { Box } from './framing.ts'

/** A picture ready to be painted at any size. `inked`: the part of its frame (0..1) that is not empty. */
export interface Drawing {
  readonly image: HTMLImageElement
  readonly ratio: number
  readonly inked: Box | null
}

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 }
const PROBE = 128

/** Loads and keeps drawings by URL. A drawing that does not load rejects with a sentence naming it. */
export class Drawings {
  readonly #kept = new Map<string, Promise<Drawing>>()

  load(url: string): Promise<Drawing> {
    const kept = this.#kept.get(url) ?? loadDrawing(url)
    this.#kept.set(url, kept)
    // What failed once may be asked for again.
    kept.catch(() => this.#kept.delete(url))
    return kept
  }
}

export const drawingPaths = {
  back: (place: string): string => `places/${place}-back.svg`,
  front: (place: string): string => `places/${place}-front.svg`,
  face: (face: string): string => `faces/${face}.svg`,
}

/**
 * Paints the inked part of a drawing whose whole frame would measure `width` × `height` pixels; null when it is empty.
 * Painted once: a canvas that draws an SVG image anew in each frame is slow without a GPU.
 */
export const paintDrawing = (drawing: Drawing, width: number, height: number): HTMLCanvasElement | null => {
  const box = drawing.inked
  if (!box) return null
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(box.width * width))
  canvas.height = Math.max(1, Math.round(box.height * height))
  const context = canvas.getContext('2d')
  const stretchX = canvas.width / box.width
  const stretchY = canvas.height / box.height
  context?.drawImage(drawing.image, -box.x * stretchX, -box.y * stretchY, stretchX, stretchY)
  return canvas
}

const loadDrawing = async (url: string): Promise<Drawing> => {
  const image = new Image()
  image.decoding = 'async'
  image.src = url
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error(`The picture ${url} did not load.`))
  })
  const ratio = image.naturalWidth / (image.naturalHeight || 1) || 1
  return { image, ratio, inked: inkedPart(image) }
}

const inkedPart = (image: HTMLImageElement): Box | null => {
  const canvas = document.createElement('canvas')
  canvas.width = PROBE
  canvas.height = PROBE
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return WHOLE
  context.drawImage(image, 0, 0, PROBE, PROBE)
  let alpha: Uint8ClampedArray
  try {
    alpha = context.getImageData(0, 0, PROBE, PROBE).data
  } catch {
    return WHOLE
  }
  let [left, top, right, bottom] = [PROBE, PROBE, -1, -1]
  for (let y = 0; y < PROBE; y++) {
    for (let x = 0; x < PROBE; x++) {
      if (!alpha[(y * PROBE + x) * 4 + 3]) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  if (right < 0) return null
  // One probe pixel of margin, since thin ends of lines may fall between the pixels.
  const from = { x: Math.max(0, left - 1) / PROBE, y: Math.max(0, top - 1) / PROBE }
  const to = { x: Math.min(PROBE, right + 2) / PROBE, y: Math.min(PROBE, bottom + 2) / PROBE }
  return { ...from, width: to.x - from.x, height: to.y - from.y }
}
