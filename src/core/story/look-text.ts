import type { CastMember } from '../model/cast.ts'
import { BEARDS, BODIES, GLASSES, HEADS, VOICE_RANGE } from '../model/drawings.ts'
import { isPersonId, UNSAID } from '../model/look.ts'
import { nearest, suggest } from './nearest.ts'

/** What is wrong in a look, without its line. */
export interface LookFault {
  readonly code: string
  readonly message: string
}

export interface ReadLook {
  /** What of it can be used, with sensible values for the rest; null where it has no id. */
  readonly person: CastMember | null
  readonly faults: readonly LookFault[]
}

const EXAMPLE = '"# look: nadia = Nadia, body Coffee, hair Bun"'
const PARTS = ['body', 'hair', 'glasses', 'beard', 'skin', 'clothes', 'hair colour', 'voice', 'rough'] as const
type Part = (typeof PARTS)[number]

const LONGEST_NAME = 40
const LONGEST_PART = 60
/** Words that Ink or JavaScript would take for their own. */
const RESERVED: readonly string[] = ['TODO', 'INCLUDE', 'VAR', 'CONST', 'LIST', 'EXTERNAL', 'END', 'DONE']

/** Whether a person may be called so: letters and what stands between them, so that the name can stand before a colon. */
export const isLookName = (name: string): boolean =>
  name.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M}\p{N} .'’-]*$/u.test(name) && !RESERVED.includes(name)

/** The value of a `# look:` tag, "nadia = Nadia, body Coffee, hair Bun, …". */
export function readLook(value: string): ReadLook {
  const faults: LookFault[] = []
  const fault = (code: string, message: string): void => {
    faults.push({ code, message })
  }
  const [head = '', ...rest] = value.split(',').map((part) => part.trim())
  const [, id = '', name = ''] = /^([^=]*?)\s*=\s*(.*)$/.exec(head) ?? []
  if (id === '' || name === '') {
    fault('bad_look', `A look begins with an id and a name, as in ${EXAMPLE}.`)
    return { person: null, faults }
  }
  if (!isPersonId(id)) {
    const message = `"${shortened(id)}" cannot be an id. It begins with a small letter, and has small letters, figures, "_" and "-", 30 at most.`
    fault('look_id', message)
  }
  if (!isLookName(name)) {
    const message = `"${shortened(name)}" cannot be a name. Write letters, spaces, ".", "'" and "-", ${LONGEST_NAME} characters at most.`
    fault('look_name', message)
  }
  const said = partsOf(rest, fault)
  const drawn = <T extends string>(part: Part, known: readonly T[]): T | undefined => {
    const word = said.get(part)
    if (word === undefined || (word === 'none' && (part === 'glasses' || part === 'beard'))) return undefined
    const found = known.find((entry) => entry.toLowerCase() === word.toLowerCase())
    if (!found) fault(`unknown_${part}`, `"${word}" is no drawing for "${part}". ${suggest(word, known)}`)
    return found
  }
  const colour = (part: Part): string | undefined => {
    const word = said.get(part)
    if (word === undefined || /^[0-9a-f]{6}$/i.test(word)) return word && `#${word.toUpperCase()}`
    fault('look_colour', `"${word}" is no colour. Write six signs from 0 to 9 and A to F, as in "${part} CF9468".`)
    return undefined
  }
  const number = (part: Part, least: number, most: number, example: number): number | undefined => {
    const word = said.get(part)
    if (word === undefined) return undefined
    const found = /^\d{1,4}(\.\d{1,4})?$/.test(word) ? Number(word) : Number.NaN
    if (found >= least && found <= most) return found
    const code = part === 'rough' ? 'look_rough' : 'look_voice'
    fault(code, `"${word}" is no "${part}". Write a number from ${least} to ${most}, as in "${part} ${example}".`)
    return undefined
  }
  for (const part of ['body', 'hair'] as const) {
    if (!said.has(part)) fault('look_incomplete', `This look has no ${part}. Write it as in ${EXAMPLE}.`)
  }
  const body = drawn('body', BODIES) ?? UNSAID.body
  const hair = drawn('hair', HEADS) ?? UNSAID.hair
  const [accessory, facialHair] = [drawn('glasses', GLASSES), drawn('beard', BEARDS)]
  const [skin, cloth, hairColor] = [colour('skin'), colour('clothes'), colour('hair colour')]
  const pitch = number('voice', VOICE_RANGE.lowest, VOICE_RANGE.highest, UNSAID.voice.pitch)
  const rough = number('rough', 0, 1, UNSAID.voice.rough)
  const person: CastMember = {
    ...{ id, name, body, hair, skin: skin ?? UNSAID.skin, cloth: cloth ?? UNSAID.cloth },
    ...(accessory && { accessory }),
    ...(facialHair && { facialHair }),
    ...(hairColor && { hairColor }),
    voice: { pitch: pitch ?? UNSAID.voice.pitch, rough: rough ?? UNSAID.voice.rough },
    own: true,
  }
  // With the id alone, who is meant by `# person:` is still known.
  return { person: isPersonId(id) ? { ...person, name: isLookName(name) ? name : id } : null, faults }
}

/** "body Coffee" → body: Coffee, each part once. */
function partsOf(parts: readonly string[], fault: (code: string, message: string) => void): ReadonlyMap<Part, string> {
  const said = new Map<Part, string>()
  for (const written of parts) {
    if (written === '') continue
    const [, key = '', value = ''] = /^(hair\s+colou?r|\S+)\s*(.*)$/i.exec(written) ?? []
    const word = key.toLowerCase().replace(/\s+/g, ' ').replace('color', 'colour')
    const part = PARTS.find((known) => known === word)
    if (!part) {
      const near = nearest(word, PARTS)
      const hint = near === null ? `Known are: ${PARTS.join(', ')}.` : `Did you mean "${near}"?`
      fault('unknown_look_part', `"${shortened(key)}" is nothing that a look has. ${hint}`)
    } else if (value === '') fault('look_part_empty', `"${part}" says nothing. Write its value behind it.`)
    else if (said.has(part)) fault('look_part_twice', `"${part}" stands twice in this look. Take one out.`)
    else said.set(part, shortened(value))
  }
  return said
}

const shortened = (word: string): string => (word.length > LONGEST_PART ? `${word.slice(0, LONGEST_PART)}…` : word)

/** A person as the value of a `# look:` tag; `readLook` gives the same person back. */
export function writeLook({ id, name, voice, ...look }: CastMember): string {
  const hex = (colour: string): string => colour.replace('#', '').toUpperCase()
  return [
    `${id} = ${name}`,
    `body ${look.body}`,
    `hair ${look.hair}`,
    ...(look.accessory ? [`glasses ${look.accessory}`] : []),
    ...(look.facialHair ? [`beard ${look.facialHair}`] : []),
    `skin ${hex(look.skin)}`,
    `clothes ${hex(look.cloth)}`,
    ...(look.hairColor ? [`hair colour ${hex(look.hairColor)}`] : []),
    `voice ${voice.pitch}`,
    `rough ${voice.rough}`,
  ].join(', ')
}
