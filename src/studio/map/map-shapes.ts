import type { Outcome } from '../../core/model/move.ts'
import type { Sign } from './map-weights.ts'

/** A rectangle of which no two corners are alike, as everything here is drawn. */
export const sheet = (width: number, height: number): string =>
  `M10 0H${width - 12}Q${width} 1 ${width} 12V${height - 10}Q${width - 1} ${height} ${width - 12} ${height}H13Q1 ${height - 1} 0 ${height - 12}V11Q0 0 10 0Z`

const pill = (width: number, height: number): string => {
  const r = height / 2
  return `M${r} 0H${width - r}A${r} ${r} 0 0 1 ${width - r} ${height}H${r}A${r} ${r} 0 0 1 ${r} 0Z`
}

/** Torn at both sides. */
const burst = (width: number, height: number): string => {
  const [a, b, c] = [height / 4, height / 2, (3 * height) / 4]
  return `M8 0H${width - 8}L${width - 1} ${a}L${width - 12} ${b}L${width} ${c}L${width - 10} ${height}H6L1 ${c}L12 ${b}L0 ${a}Z`
}

const octagon = (width: number, height: number): string => {
  const cut = height * 0.32
  return `M${cut} 0H${width - cut}L${width} ${cut}V${height - cut}L${width - cut} ${height}H${cut}L0 ${height - cut}V${cut}Z`
}

const ENDINGS: Readonly<Record<Outcome, (width: number, height: number) => string>> = {
  resolved: pill,
  contained: pill,
  escalated: burst,
  unsafe: octagon,
}

/** The outline of an ending: its outcome is told by its shape. */
export const endingShape = (outcome: Outcome, width: number, height: number): string => ENDINGS[outcome](width, height)

/** Around 0, 0. A dot helps, a diamond hurts, a crossed square fails the story. */
export const SIGN_SHAPES: Readonly<Record<Sign, string>> = {
  good: 'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z',
  neutral: 'M-5 0A5 5 0 1 1 5 0A5 5 0 1 1 -5 0Z',
  harmful: 'M0 -7.5L7 0L0 7.5L-7 0Z',
  critical: 'M-6.5 -6.5H6.5V6.5H-6.5ZM-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5',
  unknown: 'M-4.5 -4.5H4.5V4.5H-4.5Z',
}
