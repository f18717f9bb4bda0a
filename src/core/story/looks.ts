import type { CastMember, Repertoire } from '../model/cast.ts'
import type { Finding } from '../model/finding.ts'
import type { FoundTag } from './found-tags.ts'
import { readLook } from './look-text.ts'

/** More than anybody can tell apart in one conversation. */
const MOST_LOOKS = 12

export interface ReadLooks {
  /** The story's own people. */
  readonly people: readonly CastMember[]
  readonly findings: readonly Finding[]
}

/** The `# look:` tags at the top of a story → people that exist in this story alone. */
export function readLooks(tags: readonly FoundTag[], repertoire: Repertoire): ReadLooks {
  const findings: Finding[] = []
  const people: CastMember[] = []
  const named = tags.filter(({ key, on }) => key === 'person' && on === 'story').map(({ value }) => value)
  /** Names and ids that say whose line it is, by who has them. */
  const spoken = new Map<string, string>()
  const claim = ({ id, name }: CastMember): void => {
    for (const word of [id, name.toLowerCase()]) spoken.set(word, name)
  }
  for (const person of repertoire.people) if (named.includes(person.id)) claim(person)

  const looks = tags.filter(({ key, on, value }) => key === 'look' && on === 'story' && value !== '')
  for (const [index, { value, dynamic, file, line }] of looks.entries()) {
    const say = (code: string, message: string, severity: Finding['severity'] = 'error'): void => {
      findings.push({ code, severity, message, file, line })
    }
    if (index === MOST_LOOKS) {
      say('too_many_looks', `A story may have ${MOST_LOOKS} people of its own; this is one more. Take some out.`)
    }
    if (index >= MOST_LOOKS) continue
    if (dynamic) {
      say('bad_look', 'A look cannot hold logic in braces: it stands before the story begins.')
      continue
    }
    const { person, faults } = readLook(value)
    for (const { code, message } of faults) say(code, message)
    if (!person) continue
    const { id, name } = person
    const shipped = repertoire.people.find((member) => member.id === id)
    if (shipped) {
      say('look_taken', `"${id}" is ${shipped.name}, who comes with Defuse. Give your own person another id.`)
      continue
    }
    if (people.some((other) => other.id === id)) {
      say('look_twice', `There is a look for "${id}" already. Give this one another id, or take one out.`)
      continue
    }
    const other = spoken.get(id) ?? spoken.get(name.toLowerCase())
    if (other !== undefined) {
      const message = `${name} (${id}) and ${other} could not be told apart before a colon. Give one of them another name or id.`
      say('look_name_taken', message)
    }
    if (!named.includes(id)) {
      const message = `Nobody meets ${name} yet. Add "# person: ${id}" at the top, or take the look out.`
      say('look_unused', message, 'warning')
    }
    claim(person)
    people.push(person)
  }
  return { people, findings }
}
