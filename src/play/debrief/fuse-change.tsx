import { useId } from 'preact/hooks'
import './fuse-change.css'

export interface FuseChangeProps {
  /** Tension before and after, 0 to 100. */
  readonly from: number
  readonly to: number
}

/** A fuse with what one reply did to it: a piece that burnt away, or one that was won back. Decoration; say it in words beside it. */
export function FuseChange({ from, to }: FuseChangeProps) {
  const twist = useId()
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  const change = to > from ? 'burnt' : 'saved'
  const at = (share: number) => `${share}%`
  return (
    <div class="fuse-change" style={{ '--from': from / 100, '--to': to / 100 }} aria-hidden="true">
      <svg class="fuse-change__picture" width="100%" height="24" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={twist} width="9" height="10" y="7" patternUnits="userSpaceOnUse">
            <rect class="fuse-change__cord" width="9" height="10" />
            <path class="fuse-change__twist" d="M1 10 7 0" />
          </pattern>
        </defs>
        <line class="fuse-change__ash" x1="0" y1="12" x2={at(low)} y2="12" />
        <rect
          class="fuse-change__edge"
          x={at(low)}
          y="7"
          width={at(100 - low)}
          height="10"
          rx="4"
          fill={`url(#${twist})`}
        />
        {low !== high && (
          <rect
            class={`fuse-change__piece fuse-change__piece--${change}`}
            x={at(low)}
            y="5"
            width={at(high - low)}
            height="14"
          />
        )}
        <circle class="fuse-change__end" cx="100%" cy="12" r="6" />
      </svg>
      {low !== high && <span class="fuse-change__before" />}
      <svg
        class="fuse-change__spark"
        viewBox="-14 -14 28 28"
        width="26"
        height="26"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0-13 3.2-5.4 11-9 6.6-2 13.4 1.6 5.8 3.6 8 11.6 1.4 6.6-3 13-4.2 5.4-12 7.4-6.8 1-13-4.4-5-4.2Z" />
        <circle r="3.4" />
      </svg>
    </div>
  )
}
