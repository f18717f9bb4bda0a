import places from '../../../assets/places.json'
import type { Face } from '../../core/model/cast.ts'
import type { Drawn } from '../../ui/looks/person-layers.ts'
import { Portrait } from '../../ui/portrait.tsx'
import './place-picture.css'

export interface PlacePictureProps {
  readonly place: string
  readonly person: Drawn
  readonly face: Face
}

/** The size that places are drawn in; `stand` of `places.json` is measured in it. */
const WIDTH = 1600
const HEIGHT = 900

/** Somebody at a place, seen from our side: the room, the person, and our own counter before them. Decoration. */
export function PlacePicture({ place, person, face }: PlacePictureProps) {
  const stand = places.find(({ id }) => id === place)?.stand ?? { x: WIDTH / 2, y: 800, height: 770 }
  return (
    <div class="place-picture" aria-hidden="true">
      <img class="place-picture__layer" src={`art/places/${place}-back.svg`} alt="" />
      <div
        class="place-picture__person"
        style={{ '--x': stand.x - WIDTH / 2, '--y': HEIGHT - stand.y, '--height': stand.height }}
      >
        <Portrait person={person} face={face} />
      </div>
      <img class="place-picture__layer" src={`art/places/${place}-front.svg`} alt="" />
    </div>
  )
}
