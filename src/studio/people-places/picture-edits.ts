import { REPERTOIRE } from '../../../assets/repertoire.ts'
import type { OwnPlace } from '../../core/model/own-place.ts'
import { readBackdrops, writeBackdrop } from '../../core/story/backdrops.ts'
import { addLine, afterHead } from '../check/fixes/fix-rule.ts'
import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import { slugOf } from '../publish/slug-of.ts'
import type { LineEdit, Place } from '../workbench/workbench.ts'
import { headTags, retag, setHeadTag, tagLine, takeOut } from './tag-edits.ts'

/** A place of the story's own, and the line (from 1) of its tag. */
export interface PictureTag {
  readonly place: OwnPlace
  readonly line: number
}

/** The own places that a story's text has, as the compiler reads them. */
export const pictureTags = (files: StoryFiles): readonly PictureTag[] =>
  headTags(files, 'picture').flatMap(({ value, line }) => {
    const tag = { key: 'picture', value, on: 'story', dynamic: false, choice: null, file: MAIN_FILE, line } as const
    const [place] = readBackdrops([tag], REPERTOIRE).places
    return place ? [{ place, line }] : []
  })

/**
 * A place of that picture: the one that the story has, the one of that name whose picture is lost, or a new one with an id
 * that nobody has.
 */
export function placeFor(
  files: StoryFiles,
  picture: string,
  name: string,
  ambience: string,
  lost: readonly OwnPlace[] = [],
): OwnPlace {
  const tags = pictureTags(files)
  const empty = lost.find((place) => place.name === name)
  const known = tags.find(({ place }) => place.picture === picture)?.place ?? (empty && { ...empty, picture })
  if (known) return { ...known, name, ambience }
  const taken = [...REPERTOIRE.places.map(({ id }) => id), ...tags.map(({ place }) => place.id)]
  const slug = slugOf(name).slice(0, 30).replace(/-+$/, '')
  const wanted = /^[a-z]/.test(slug) ? slug : `place${slug === '' ? '' : `-${slug}`}`
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (!taken.includes(id)) return { id, name, ambience, picture }
  }
}

/** The tag of a place: written anew where it stands, or added at the top. */
export function definePlace(files: StoryFiles, place: OwnPlace): readonly LineEdit[] {
  const known = headTags(files, 'picture').find(({ value }) => value.split('=')[0]?.trim() === place.id)
  const value = writeBackdrop(place)
  if (known) return known.value === value ? [] : [retag(files, known, 'picture', value)]
  return [addLine(afterHead(files), `# picture: ${value}`)]
}

/** The story has the place, and begins there. */
export function beginAt(files: StoryFiles, place: OwnPlace): readonly LineEdit[] {
  const [here] = headTags(files, 'place')
  return [...definePlace(files, place), ...(here?.value === place.id ? [] : setHeadTag(files, 'place', place.id))]
}

/** The story has the place, and goes there at a line; null where nothing is said on it. */
export function moveTo(files: StoryFiles, place: OwnPlace, cursor: Place): readonly LineEdit[] | null {
  const tagged = tagLine(files, cursor, 'place', place.id)
  return tagged && [...definePlace(files, place), ...tagged]
}

/** The place is no longer the story's. */
export const forgetPlace = (files: StoryFiles, { line }: PictureTag): readonly LineEdit[] =>
  takeOut(files, [{ tag: 'picture', line }])
