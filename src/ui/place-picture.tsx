import type { Face } from '../core/model/cast.ts'
import type { PlacesOfStory } from '../core/model/own-place.ts'
import type { Drawn } from './looks/person-layers.ts'
import { PlaceBack } from './place-back.tsx'
import { placeLayers } from './place-layers.ts'
import { Portrait } from './portrait.tsx'
import './place-picture.css'

export interface PlacePictureProps {
  readonly story: PlacesOfStory & { readonly place: string }
  readonly person: Drawn
  readonly face: Face
}

/** The size that places are drawn in; `stand` of `places.json` is measured in it. */
const WIDTH = 1600
const HEIGHT = 900

/** Somebody at a place, seen from our side: the room, the person, and our own counter before them. Decoration. */
export function PlacePicture({ story, person, face }: PlacePictureProps) {
  const layers = placeLayers(story.place, story)
  const { stand } = layers
  return (
    <div class="place-picture" aria-hidden="true">
      <PlaceBack class="place-picture__layer" layers={layers} />
      <div
        class="place-picture__person"
        style={{ '--x': stand.x - WIDTH / 2, '--y': HEIGHT - stand.y, '--height': stand.height }}
      >
        <Portrait person={person} face={face} />
      </div>
      <img class="place-picture__layer" src={layers.front} alt="" />
    </div>
  )
}
