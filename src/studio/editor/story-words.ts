import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { type CastMember, CHANNELS, FACES } from '../../core/model/cast.ts'
import { MOVES, OUTCOMES, SITUATIONS } from '../../core/model/move.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { readLook } from '../../core/story/look-text.ts'
import { TAG_PLACES } from '../../core/story/tag-places.ts'
import { text } from '../../ui/text.ts'
import { studioText } from '../studio-text.ts'

/** A word that may stand at a place of the text, with what it means. */
export interface StoryWord {
  readonly word: string
  readonly detail?: string
  readonly info?: string
}

const { common } = text

/** The words that may stand behind a tag's colon; null where the author's own words do. */
const VALUES: Readonly<Record<string, readonly StoryWord[]>> = {
  move: MOVES.map((move) => ({ word: move, detail: rowOf(move).label, info: rowOf(move).meaning })),
  situation: SITUATIONS.map((situation) => ({ word: situation, detail: common.situations[situation] })),
  face: FACES.map((face) => ({ word: face, detail: common.moods[face] })),
  outcome: OUTCOMES.map((outcome) => ({ word: outcome, detail: common.outcomes[outcome] })),
  channel: CHANNELS.map((channel) => ({ word: channel, detail: common.channels[channel] })),
  person: REPERTOIRE.people.map(({ id, name }) => ({ word: id, detail: name })),
  place: REPERTOIRE.places.map(({ id, name }) => ({ word: id, detail: name })),
  sound: REPERTOIRE.sounds.map((sound) => ({ word: sound })),
}

export const valuesOf = (tag: string): readonly StoryWord[] | null =>
  Object.hasOwn(VALUES, tag) ? (VALUES[tag] ?? null) : null

export const isTagName = (tag: string): boolean => Object.hasOwn(TAG_PLACES, tag)

/** Tags that may stand somewhere: before the first line, on a line, inside a reply's brackets. */
export const tagsFor = (place: 'story' | 'line' | 'reply'): readonly StoryWord[] =>
  Object.entries(TAG_PLACES)
    // A tag at the top directs the first line; there it is not what one looks for.
    .filter(([, places]) => (place === 'story' ? places[0] === 'story' : places.includes(place)))
    .map(([word]) => ({ word, detail: studioText.tags[word] ?? '' }))

/** Whether a value is one that Defuse knows; true where any words may stand. */
export function isKnownValue(tag: string, value: string): boolean {
  const known = valuesOf(tag)
  if (!known) return true
  const parts = tag === 'move' ? value.split(',') : [value]
  return parts.every((part) => known.some(({ word }) => word === part.trim()))
}

/** The people whom a story's text makes up. */
export const madeUpIn = (main: string): readonly CastMember[] =>
  [...main.slice(0, 20_000).matchAll(/#[ \t]*look[ \t]*:[ \t]*([^#\n]*)/g)].flatMap(
    (match) => readLook((match[1] ?? '').trim()).person ?? [],
  )

/** The names by which the people of a story speak, the customer's first: from the tags of its text. */
export function speakersOf(main: string): readonly string[] {
  const ids = [...main.slice(0, 20_000).matchAll(/^\s*#\s*person\s*:\s*([\w-]+)/gm)].map((match) => match[1])
  const everybody = [...REPERTOIRE.people, ...madeUpIn(main)]
  const named = everybody.filter(({ id }) => ids.includes(id)).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
  return named.flatMap(({ id, name }) => [name, id])
}

/** The places with a picture of their own that a story's text has. */
export const ownPlacesIn = (main: string): readonly StoryWord[] =>
  [...main.slice(0, 20_000).matchAll(/#[ \t]*picture[ \t]*:[ \t]*([a-z][a-z0-9-]*)[ \t]*=[ \t]*([^#,\n]*)/g)].map(
    ([, word = '', name = '']) => ({ word, detail: name.trim() }),
  )

/** What an own place may sound like. */
export const ROOM_SOUNDS: readonly StoryWord[] = [...new Set(REPERTOIRE.places.map(({ ambience }) => ambience))].map(
  (word) => ({ word }),
)
