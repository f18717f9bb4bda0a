import places from '../../../assets/places.json'
import { ownPlaceOf } from '../../core/model/own-place.ts'
import type { StoryMetadata } from '../../core/model/story.ts'

/** The place whose room is heard at a place: a story's own one borrows its sound, or is silent (empty). */
export const roomAt = (place: string, story: Pick<StoryMetadata, 'places'>): string => {
  const own = places.some(({ id }) => id === place) ? null : ownPlaceOf(story, place)
  return own ? (places.find(({ ambience }) => ambience === own.ambience)?.id ?? '') : place
}
