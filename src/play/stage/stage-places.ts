import placesJson from '../../../assets/places.json'
import { OWN_FRONTS, OWN_STAND, ownPlaceOf, type PlacesOfStory } from '../../core/model/own-place.ts'
import { pictureUrl } from '../../ui/place-layers.ts'
import { drawingPaths } from './drawing.ts'
import { WORLD } from './framing.ts'
import type { StagePlace } from './stage.ts'

const SHIPPED: readonly StagePlace[] = placesJson
/** What is seen of an own picture above our desk, its mirrored copies too: on the phone and in a chat all of it closes. */
const OVER_THE_DESK = { x: -WORLD.width, y: 0, width: 3 * WORLD.width, height: 720 }

/** All places that a story can go to: those that come with Defuse, and its own. */
export const stagePlaces = (story: PlacesOfStory): readonly StagePlace[] => {
  const apart = story.channel === 'phone' || story.channel === 'chat'
  const own = (story.places ?? []).flatMap(({ id, name, ambience }): StagePlace[] => {
    const place = ownPlaceOf(story, id)
    if (!place || SHIPPED.some((shipped) => shipped.id === id)) return []
    const drawn = { back: pictureUrl(place.picture), front: OWN_FRONTS[story.channel] ?? OWN_FRONTS.counter }
    return [{ id, name, ambience, stand: OWN_STAND, own: drawn, ...(apart ? { panel: OVER_THE_DESK } : {}) }]
  })
  return own.length > 0 ? [...SHIPPED, ...own] : SHIPPED
}

export interface LayerUrls {
  readonly back: string
  readonly front: string
  /** In place of `back` where it cannot be had: an empty room; null: there is nothing else. */
  readonly instead: string | null
}

/** Where a place's pictures lie; `art`: where the drawings are served. An unknown place is an empty room. */
export const placeUrls = (places: readonly StagePlace[], id: string, art: string): LayerUrls => {
  const place = places.find((one) => one.id === id)
  const room = art + drawingPaths.back('plain-room')
  if (place?.own) return { back: place.own.back, front: art + drawingPaths.front(place.own.front), instead: room }
  if (place) return { back: art + drawingPaths.back(id), front: art + drawingPaths.front(id), instead: null }
  return { back: room, front: art + drawingPaths.front(OWN_FRONTS.counter), instead: null }
}
