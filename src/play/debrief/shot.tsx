import type { Face } from '../../core/model/cast.ts'
import type { PlacesOfStory } from '../../core/model/own-place.ts'
import { ART, type Drawn } from '../../ui/looks/person-layers.ts'
import { useLayers } from '../../ui/looks/use-layers.ts'
import { PlaceBack } from '../../ui/place-back.tsx'
import { placeLayers } from '../../ui/place-layers.ts'
import type { Backdrop } from './staging.ts'
import './shot.css'

export interface ShotBackdropProps {
  readonly kind: Backdrop
  readonly place: string
  readonly story: PlacesOfStory
}

/** Fills the panel that it is in. Decoration. */
export function ShotBackdrop({ kind, place, story }: ShotBackdropProps) {
  return (
    <div class={`backdrop backdrop--${kind}`} aria-hidden="true">
      {kind === 'place' && place !== '' && <PlaceBack layers={placeLayers(place, story)} />}
    </div>
  )
}

export interface ShotProps {
  readonly person: Drawn
  readonly face: Face
  /** How near we are: 0 shows the person down to the elbows, 1 little more than the face. */
  readonly near: number
}

/** Somebody seen through the camera of a panel: the head in the middle, the rest as far down as the panel goes. Decoration. */
export function Shot({ person, face, near }: ShotProps) {
  // Share of the drawing's height that the window shows; the head alone takes 0.4 of it.
  const share = 0.8 - 0.34 * near
  // The layers of a portrait as one picture: it reaches over the edges of what holds it, which images of their own may not.
  const drawn = useLayers(person)
  const layers = (drawn ? [drawn.extras, `${ART}faces/${face}.svg`, drawn.head, drawn.body] : []).map(
    (layer) => `url("${new URL(layer, document.baseURI).href}")`,
  )
  const style = { '--share': share.toFixed(3), '--near': near.toFixed(3), '--layers': layers.join(', ') || 'none' }
  return <div class="shot" style={style} aria-hidden="true" />
}
