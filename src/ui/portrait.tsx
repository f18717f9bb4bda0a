import type { Face } from '../core/model/cast.ts'
import './portrait.css'

export interface PortraitProps {
  /** A cast id. */
  readonly person: string
  readonly face: Face
  /** `bust`: the whole frame, head to elbows; `head`: a square around the head. */
  readonly crop?: 'bust' | 'head'
  /** Width as a CSS length; without it, the portrait fits the space that it is given. */
  readonly size?: string
  /** What a screen reader says; without it, the portrait is decoration. */
  readonly label?: string
}

/** Somebody's picture: the drawn layers of a person, one upon the other. It never moves what is around it. */
export function Portrait({ person, face, crop = 'bust', size, label }: PortraitProps) {
  const layers = [
    `people/${person}/body.svg`,
    `people/${person}/head.svg`,
    `faces/${face}.svg`,
    `people/${person}/extras.svg`,
  ]
  const spoken =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    <span class={`portrait portrait--${crop}`} style={size === undefined ? {} : { width: size }} {...spoken}>
      {layers.map((layer) => (
        <img
          key={layer.startsWith('faces/') ? 'face' : layer}
          class="portrait__layer"
          src={`./art/${layer}`}
          alt=""
          width={960}
          height={1210}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      ))}
    </span>
  )
}
