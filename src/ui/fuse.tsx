import { useId } from 'preact/hooks'
import { text } from './text.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import './fuse.css'

export interface FuseProps {
  /** 0 (calm) to 100 (the end of the fuse); anything beyond is drawn at the end. */
  readonly tension: number
  /** What the tension is the tension of, as "Tension at the start". */
  readonly label: string
  /** Shows the words; without it only screen readers get them. */
  readonly words?: boolean
}

/** The picture of tension, standing still: what has burnt lies behind the spark as ash, what is left lies before it. */
export function Fuse({ tension, label, words = false }: FuseProps) {
  const cord = useId()
  const at = Math.round(Math.min(100, Math.max(0, tension)))
  const said = text.common.tension(label, at)
  return (
    <div class="fuse" style={{ '--spark': at / 100 }}>
      <svg class="fuse__picture" width="100%" height="26" aria-hidden="true" focusable="false">
        <defs>
          <pattern id={cord} width="9" height="10" y="8" patternUnits="userSpaceOnUse">
            <rect class="fuse__cord" width="9" height="10" />
            <path class="fuse__twist" d="M1 10 7 0" />
          </pattern>
        </defs>
        <line class="fuse__ash" x1="0" y1="14" x2={`${at}%`} y2="14" />
        <rect class="fuse__edge" x={`${at}%`} y="8" width={`${100 - at}%`} height="10" rx="4" fill={`url(#${cord})`} />
        <circle class="fuse__end" cx="100%" cy="13" r="6" />
      </svg>
      <svg class="fuse__spark" viewBox="-14 -14 28 28" width="28" height="28" aria-hidden="true" focusable="false">
        <path d="M0-13 3.2-5.4 11-9 6.6-2 13.4 1.6 5.8 3.6 8 11.6 1.4 6.6-3 13-4.2 5.4-12 7.4-6.8 1-13-4.4-5-4.2Z" />
        <circle r="3.4" />
      </svg>
      {words ? <p class="fuse__words">{said}</p> : <VisuallyHidden>{said}</VisuallyHidden>}
    </div>
  )
}
