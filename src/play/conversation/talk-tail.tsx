const PATHS = {
  /** To a face at the left. */
  aside: { viewBox: '0 0 64 40', stroke: 'M64 3C40 6 18 14 3 30C24 26 44 25 64 28' },
  /** To a face above. */
  up: { viewBox: '0 0 40 40', stroke: 'M6 40C9 26 18 12 34 3C28 15 27 27 32 40' },
} as const

/** From the balloon to the mouth, in one stroke of the pen; open where it meets the balloon. */
export function TalkTail({ to }: { readonly to: keyof typeof PATHS }) {
  const { viewBox, stroke } = PATHS[to]
  return (
    <svg class="talk-tail" viewBox={viewBox} aria-hidden="true" focusable="false">
      <path d={stroke} />
    </svg>
  )
}
