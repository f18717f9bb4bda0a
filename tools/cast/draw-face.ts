import type { Face } from '../../src/core/model/cast.ts'
import { draw } from './drawing.ts'
import { facePatches } from './patches.ts'

/** Below the eyes and above the mouth of every face, in canvas coordinates. */
const UNDER_THE_EYES = 344

/**
 * Faces put together from two drawings. Open Peeps draws contempt with closed eyes and a small smile, which reads as
 * being at peace; level brows over the same mouth read as scorn.
 */
const PARTS: Partial<Record<Face, { readonly eyes: string; readonly mouth: string }>> = {
  contempt: { eyes: 'Serious', mouth: 'Contempt' },
}

const drawingName = (face: string): string => face.charAt(0).toUpperCase() + face.slice(1)

/** One face as SVG elements on the canvas. */
export const drawFace = (face: Face): string => {
  const parts = PARTS[face]
  if (!parts) return draw('face', drawingName(face), 'none', facePatches(face))
  const half = (id: string, y: number, name: string): string =>
    `<clipPath id="${id}"><rect x="0" y="${y}" width="900" height="${UNDER_THE_EYES}"/></clipPath>` +
    `<g clip-path="url(#${id})">${draw('face', name, 'none')}</g>`
  return half('eyes', 0, parts.eyes) + half('mouth', UNDER_THE_EYES, parts.mouth)
}
