import type { Repertoire } from '../model/cast.ts'
import type { Finding } from '../model/finding.ts'
import { type OwnPlace, PICTURE_ID } from '../model/own-place.ts'
import type { FoundTag } from './found-tags.ts'
import { suggest } from './nearest.ts'

/** More places than one conversation goes through. */
const MOST_PICTURES = 12
const LONGEST_NAME = 60
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const LONGEST_ID = 40

const EXAMPLE = '"# picture: lobby = The lobby, file 3fa9…, sound office"'

export interface ReadBackdrops {
  readonly places: readonly OwnPlace[]
  /** Also of those that cannot be read: naming them at a line is no second fault. */
  readonly ids: readonly string[]
  readonly findings: readonly Finding[]
}

/** The `# picture:` tags at the top of a story → places that exist in this story alone. */
export function readBackdrops(tags: readonly FoundTag[], repertoire: Repertoire): ReadBackdrops {
  const findings: Finding[] = []
  const places: OwnPlace[] = []
  const ids = new Set<string>()
  const sounds = [...new Set(repertoire.places.map(({ ambience }) => ambience))]
  const pictures = tags.filter(({ key, on, value }) => key === 'picture' && on === 'story' && value !== '')
  for (const [index, { value, dynamic, file, line }] of pictures.entries()) {
    const say = (code: string, message: string, severity: Finding['severity'] = 'error'): void => {
      findings.push({ code, severity, message, file, line })
    }
    if (index === MOST_PICTURES) {
      say(
        'too_many_pictures',
        `A story may have ${MOST_PICTURES} pictures of its own; this is one more. Take some out.`,
      )
    }
    if (dynamic) {
      say('bad_picture', 'A picture cannot hold logic in braces: it stands before the story begins.')
      continue
    }
    const { id, name, picture, sound } = takeApart(value)
    const fault = faultOf(id, name, picture)
    if (ids.has(id)) {
      say('picture_twice', `There is a picture for "${id}" already. Give this one another id, or take one out.`)
      continue
    }
    ids.add(id)
    if (fault !== null) {
      say('bad_picture', `${fault} Write it as ${EXAMPLE}.`)
      continue
    }
    const shipped = repertoire.places.find((place) => place.id === id)
    if (shipped) {
      const message = `"${id}" is ${shipped.name}, a place that comes with Defuse. Give your own picture another id.`
      say('picture_taken', message)
      continue
    }
    if (sound !== '' && !sounds.includes(sound)) {
      say('unknown_room_sound', `"${sound}" is not the sound of a room that Defuse knows. ${suggest(sound, sounds)}`)
      continue
    }
    if (!isUsed(tags, id)) {
      const message = `Nothing happens at ${name}: no "# place: ${id}" stands anywhere. Add it, or take the picture out.`
      say('picture_unused', message, 'warning')
    }
    if (index < MOST_PICTURES) places.push({ id, name, ambience: sound, picture })
  }
  return { places, ids: [...ids], findings }
}

/** A place as its tag says it, without signs that mean something to Ink. */
export const writeBackdrop = ({ id, name, ambience, picture }: OwnPlace): string => {
  const plain = name
    .replace(/[#{}[\]|\\~]|\/\/|\/\*|->|<-|<>|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${id} = ${plain.slice(0, LONGEST_NAME).trim() || id}, file ${picture}${ambience === '' ? '' : `, sound ${ambience}`}`
}

interface Parts {
  readonly id: string
  readonly name: string
  readonly picture: string
  /** Empty: it is silent there. */
  readonly sound: string
}

/** `lobby = The lobby, file 3fa9…, sound office`; a name may have commas of its own. */
function takeApart(value: string): Parts {
  const [id = '', ...rest] = value.split('=')
  const parts = rest.join('=').split(',')
  const said = { file: '', sound: '' }
  while (parts.length > 0) {
    const [, key, word] = /^\s*(file|sound)\s+(\S+)\s*$/.exec(parts.at(-1) ?? '') ?? []
    if (word === undefined || (key !== 'file' && key !== 'sound') || said[key] !== '') break
    said[key] = word
    parts.pop()
  }
  return { id: id.trim(), name: parts.join(',').trim(), picture: said.file, sound: said.sound }
}

function faultOf(id: string, name: string, picture: string): string | null {
  if (!ID.test(id) || id.length > LONGEST_ID) {
    return `"${id.slice(0, LONGEST_ID)}" cannot be the id of a place: small letters, digits and hyphens are taken, and "=" behind it.`
  }
  if (name === '' || name.length > LONGEST_NAME)
    return `The picture needs a name of at most ${LONGEST_NAME} characters.`
  if (picture === '') return 'It does not say which picture it is: ", file" and its 32 signs belong behind the name.'
  if (!PICTURE_ID.test(picture)) {
    return `"${picture.slice(0, LONGEST_ID)}" names no picture: that is 32 digits and letters from a to f.`
  }
  return null
}

/** What logic in a tag may say is known in play only. */
const isUsed = (tags: readonly FoundTag[], id: string): boolean =>
  tags.some(({ key, value, dynamic }) => key === 'place' && (dynamic || value === id))
