import places from '../../assets/places.json'
import { OWN_FRONTS, OWN_STAND, ownPlaceOf, PICTURE_ID, type PlacesOfStory } from '../core/model/own-place.ts'

/** Where a place's two pictures lie, relative to the page. */
export interface PlaceLayers {
  readonly back: string
  readonly front: string
  /** Shown where `back` cannot be had; null: it comes with the page. */
  readonly instead: string | null
  /** Where people stand in it: centre, foot and height in 1600 × 900. */
  readonly stand: { readonly x: number; readonly y: number; readonly height: number }
}

/** An empty room, drawn on the same paper as everything. */
const ROOM = './art/places/plain-room-back.svg'

/** Where the server has a picture; an empty room for what is no id of one. */
export const pictureUrl = (picture: string): string => (PICTURE_ID.test(picture) ? `./api/pictures/${picture}` : ROOM)

/** The pictures of a place, the story's own or one that comes with Defuse. What is neither is an empty room. */
export const placeLayers = (place: string, story: PlacesOfStory): PlaceLayers => {
  const shipped = places.find(({ id }) => id === place)
  if (shipped) {
    const layer = (name: string): string => `./art/places/${shipped.id}-${name}.svg`
    return { back: layer('back'), front: layer('front'), instead: null, stand: shipped.stand }
  }
  const own = ownPlaceOf(story, place)
  const front = `./art/places/${OWN_FRONTS[story.channel] ?? OWN_FRONTS.counter}-front.svg`
  return { back: own ? pictureUrl(own.picture) : ROOM, front, instead: own && ROOM, stand: OWN_STAND }
}

/** What a place is called; null: there is none of that id. */
export const placeName = (place: string, story: Pick<PlacesOfStory, 'places'>): string | null =>
  (places.find(({ id }) => id === place) ?? ownPlaceOf(story, place))?.name ?? null
