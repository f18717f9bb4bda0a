import { css, FUSE_ORANGE, INK } from './palette.ts'

/** How far the edge comes in, as a share of the shorter side. */
const REACH = 0.16
const SCORCHED = '#8a3420'

/** Paints the edges of the picture as paper that burns in from outside: char with a thin glowing rim, no gradients. */
export const paintBurntEdge = (width: number, height: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width))
  canvas.height = Math.max(1, Math.round(height))
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const short = Math.min(width, height)
  const sheet = (colour: string, inset: number): void => {
    context.fillStyle = colour
    context.beginPath()
    context.rect(0, 0, canvas.width, canvas.height)
    hole(context, canvas.width, canvas.height, inset)
    context.fill('evenodd')
  }
  sheet(css(FUSE_ORANGE), short * (REACH + 0.018))
  sheet(SCORCHED, short * (REACH + 0.005))
  sheet(css(INK), short * REACH)
  return canvas
}

/** An opening with round corners and the bites of a fire in its edge; the wander is the same for every sheet. */
const hole = (context: CanvasRenderingContext2D, width: number, height: number, inset: number): void => {
  // Less at the bottom, where our own counter is.
  const [middleX, middleY] = [width / 2, height / 2 + inset * 0.3]
  const [radiusX, radiusY] = [middleX - inset * 1.15, height / 2 - inset * 0.6]
  const steps = 220
  for (let i = 0; i <= steps; i++) {
    const angle = (i / steps) * Math.PI * 2
    const wobble = 1 + 0.02 * Math.sin(angle * 5 + 1) + 0.014 * Math.sin(angle * 11 + 2) - 0.013 * bites(angle)
    // A superellipse: nearly a rectangle with very round corners.
    const x = middleX + radiusX * wobble * signedPower(Math.cos(angle))
    const y = middleY + radiusY * wobble * signedPower(Math.sin(angle))
    if (i === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.closePath()
}

/** Round bites with sharp ridges between them, as paper burns. */
const bites = (angle: number): number => Math.abs(Math.sin(angle * 17 + 1.3 * Math.sin(angle * 3)))

const signedPower = (value: number): number => Math.sign(value) * Math.abs(value) ** 0.5
