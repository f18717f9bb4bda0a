import type { Ledger } from '../model/score.ts'
import type { InkRuntime } from './ink-runtime.ts'

/** The variables that Defuse keeps up to date where a story declares them. */
export const KEPT_VARIABLES = ['tension', 'listened', 'apologies', 'boundary_set', 'stepped_back'] as const

export const clampTension = (value: number): number => Math.max(0, Math.min(100, Math.round(value)))

/** Where tension starts when a story declares none. */
export const DEFAULT_TENSION = 50

/** The story's own tension, or null when it declares none or has made something else of it. */
export function readTension(ink: InkRuntime): number | null {
  const value = ink.read('tension')
  return typeof value === 'number' && Number.isFinite(value) ? clampTension(value) : null
}

export function writeKept(ink: InkRuntime, ledger: Ledger, tension: number): void {
  const kept: Record<(typeof KEPT_VARIABLES)[number], number | boolean> = {
    tension,
    listened: ledger.listened,
    apologies: ledger.apologies,
    boundary_set: ledger.boundarySet,
    stepped_back: ledger.steppedBack,
  }
  for (const name of KEPT_VARIABLES) {
    const declared = ink.read(name)
    if (declared === undefined) continue
    const value = kept[name]
    // A story may declare a flag as 0 or as false; it keeps the type it chose.
    ink.write(name, typeof declared === 'boolean' ? Boolean(value) : Number(value))
  }
}
