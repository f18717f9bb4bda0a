/** The bits of a number mixed until none of them tells where it came from (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

/**
 * In which order replies are laid out: a permutation of 0 … count - 1, in story order numbers. The same attempt (`seed`)
 * gives the same order at the same decision (counted from 0), today and after a reload.
 */
export function shuffledOrder(count: number, seed: number, decision: number): readonly number[] {
  let state = mix(mix(seed) ^ mix(decision + 0x9e3779b9))
  const order = Array.from({ length: count }, (_, index) => index)
  // Fisher and Yates, from the end.
  for (let last = count - 1; last > 0; last -= 1) {
    state = (state + 0x9e3779b9) >>> 0
    const other = mix(state) % (last + 1)
    const kept = order[last] as number
    order[last] = order[other] as number
    order[other] = kept
  }
  return order
}
