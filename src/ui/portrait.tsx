import type { Face } from '../core/model/cast.ts'
import { ART, type Drawn } from './looks/person-layers.ts'
import { useLayers } from './looks/use-layers.ts'
import './portrait.css'

export interface PortraitProps {
  readonly person: Drawn
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
  const drawn = useLayers(person)
  const id = typeof person === 'string' ? person : person.id
  const layers = drawn && [
    { key: `${id} body`, src: drawn.body },
    { key: `${id} head`, src: drawn.head },
    { key: 'face', src: `${ART}faces/${face}.svg` },
    { key: `${id} extras`, src: drawn.extras },
  ]
  const spoken =
    label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    <span class={`portrait portrait--${crop}`} style={size === undefined ? {} : { width: size }} {...spoken}>
      {layers?.map(({ key, src }) => (
        <img
          key={key}
          class="portrait__layer"
          src={src}
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
