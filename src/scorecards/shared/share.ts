/** Fewer moments than these say nothing yet. */
export const LEAST_MOMENTS = 4

/** Steps of the scale, each from here up, in percent. */
export const STEPS = [0, 30, 50, 70, 85] as const

export interface Share {
  /** Whole percent. */
  readonly share: number
  /** Moments in all. */
  readonly of: number
  /** Index into `STEPS`; null: too few moments to give it a colour. */
  readonly step: number | null
}

/** How often something was shown where it could have been; null: there was no occasion. */
export const shareOf = ({ shown, missed }: { readonly shown: number; readonly missed: number }): Share | null => {
  const of = shown + missed
  if (of <= 0) return null
  const share = Math.round((100 * shown) / of)
  const step = STEPS.reduce<number>((found, from, at) => (share >= from ? at : found), 0)
  return { share, of, step: of < LEAST_MOMENTS ? null : step }
}
