import type { Channel, Place } from './cast.ts'
import type { StoryMetadata } from './story.ts'

/** A place that a story brings along: a picture of its author's. */
export interface OwnPlace extends Place {
  /** By which a server has it: the first 32 hex digits of its SHA-256. */
  readonly picture: string
}

/** What names a picture. Nothing else may get into an address, whatever a story or a database says. */
export const PICTURE_ID = /^[0-9a-f]{32}$/

/** Where people stand before an own picture, in world units: as at most places. */
export const OWN_STAND = { x: 800, y: 800, height: 770 } as const

/** What of a story says where it happens. */
export type PlacesOfStory = Pick<StoryMetadata, 'places' | 'channel'>

/** The story's own place of that id; null: a place that comes with Defuse, or none that can be drawn. */
export const ownPlaceOf = ({ places = [] }: Pick<StoryMetadata, 'places'>, id: string): OwnPlace | null =>
  places.find((place) => place.id === id && PICTURE_ID.test(place.picture)) ?? null

/** Our side of a conversation, by how it is held: the drawing that lies in front of an own picture. */
export const OWN_FRONTS: Readonly<Record<Channel, string>> = {
  counter: 'plain-counter',
  visit: 'plain-counter',
  phone: 'office-phone',
  chat: 'support-chat',
}
