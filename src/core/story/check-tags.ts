import { FACES, type Repertoire } from '../model/cast.ts'
import type { Finding } from '../model/finding.ts'
import { MOVES, OUTCOMES, SITUATIONS } from '../model/move.ts'
import { listValue } from '../model/story-tags.ts'
import type { FoundTag } from './found-tags.ts'
import { suggest } from './nearest.ts'
import { TAG_PLACES } from './tag-places.ts'

const WHERE = {
  story: 'at the top of the story',
  line: 'on a line',
  reply: 'on a reply, inside its [brackets]',
} as const

function vocabulary(
  key: string,
  repertoire: Repertoire,
  ownPlaces: readonly string[],
): { what: string; words: readonly string[] } | null {
  if (key === 'move') return { what: 'a move', words: MOVES }
  if (key === 'situation') return { what: 'a situation', words: SITUATIONS }
  if (key === 'face') return { what: 'a face', words: FACES }
  if (key === 'outcome') return { what: 'an outcome', words: OUTCOMES }
  if (key === 'sound') return { what: 'a sound', words: repertoire.sounds }
  if (key === 'place') return { what: 'a place', words: [...ownPlaces, ...repertoire.places.map(({ id }) => id)] }
  if (key === 'person') return { what: 'a person', words: repertoire.people.map(({ id }) => id) }
  return null
}

/** Judges each tag by itself: is it known, does it stand where it may, are its words known. `ownPlaces`: ids. */
export function checkTags(
  tags: readonly FoundTag[],
  repertoire: Repertoire,
  ownPlaces: readonly string[],
): readonly Finding[] {
  const findings: Finding[] = []
  for (const tag of tags) {
    const fault = (code: string, message: string): void => {
      findings.push({ code, severity: 'error', message, file: tag.file, line: tag.line })
    }
    const places = Object.hasOwn(TAG_PLACES, tag.key) ? TAG_PLACES[tag.key] : undefined
    if (!places) {
      fault(
        'unknown_tag',
        `"# ${tag.key}" is not a tag that Defuse knows. ${suggest(tag.key, Object.keys(TAG_PLACES))}`,
      )
      continue
    }
    // Ink repeats the tags before a reply's bracket on the line that it prints.
    if (!places.includes(tag.on)) {
      fault('misplaced_tag', `"# ${tag.key}" stands ${WHERE[tag.on]}; it belongs ${WHERE[places[0] ?? 'line']}.`)
      continue
    }
    if (tag.dynamic) continue
    if (tag.value === '') {
      fault('empty_tag', `"# ${tag.key}" says nothing. Write a value after a colon, as in "# ${tag.key}: …".`)
      continue
    }
    const known = vocabulary(tag.key, repertoire, ownPlaces)
    for (const word of known ? listValue(tag.key === 'move' ? tag.value : tag.value.replaceAll(',', ' ')) : []) {
      if (known && !known.words.includes(word)) {
        fault(`unknown_${tag.key}`, `"${word}" is not ${known.what} that Defuse knows. ${suggest(word, known.words)}`)
      }
    }
  }
  return findings
}
