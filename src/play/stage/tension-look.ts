/** How far tension shows in the picture: plain curves over 0..100, continuous so that nothing jumps by threshold. */

const ramp = (tension: number, from: number, to: number): number => {
  const t = Math.min(1, Math.max(0, (tension - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** 0: upright behind the counter, 1: right in one's face. */
export const leanOf = (tension: number): number => ramp(tension, 10, 100)

/** 0: paper-coloured, 1: as warm as the room gets. */
export const warmthOf = (tension: number): number => ramp(tension, 45, 95)

/** 0: an open room, 1: the edges have closed in. */
export const narrowOf = (tension: number): number => ramp(tension, 64, 106)

/** Milliseconds of one breath of the person: quiet people breathe slowly. */
export const breathOf = (tension: number): number => 4200 - 1900 * ramp(tension, 20, 100)
