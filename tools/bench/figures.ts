/** The middle of some measurements, and the one below which 95 of 100 lie. */
export function quantiles(values: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return { median: at(0.5), p95: at(0.95) }
}

export type Print = (line: string) => void

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
export const milliseconds = (ms: number): string => `${ms.toFixed(1)} ms`

/** A goal beside a figure, in words that stay true when it is missed. */
export const against = (reached: boolean, goal: string): string => `(goal ${goal}: ${reached ? 'reached' : 'missed'})`
