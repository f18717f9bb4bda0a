import type { CastMember } from '../../core/model/cast.ts'
import { isPersonId } from '../../core/model/look.ts'
import { readLook, writeLook } from '../../core/story/look-text.ts'
import { addLine, afterHead } from '../check/fixes/fix-rule.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import type { LineEdit } from '../workbench/workbench.ts'
import { type HeadTag, headTags, makeCustomer, retag, spokenBy, takeOut } from './tag-edits.ts'

interface OwnTag extends HeadTag {
  readonly person: CastMember
}

const ownTags = (files: StoryFiles): readonly OwnTag[] =>
  headTags(files, 'look').flatMap((tag) => {
    const { person } = readLook(tag.value)
    return person ? [{ ...tag, person }] : []
  })

/** The people that a story's text makes up, each once. */
export function ownPeople(files: StoryFiles, shipped: readonly CastMember[]): readonly CastMember[] {
  const found = new Map<string, CastMember>()
  for (const { person } of ownTags(files)) {
    if (!found.has(person.id) && shipped.every(({ id }) => id !== person.id)) found.set(person.id, person)
  }
  return [...found.values()]
}

/** An id that follows from a name, and that nobody has. */
export function idFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 24)
  const wanted = isPersonId(plain) ? plain : 'person'
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}_${n}`
    if (!taken.includes(id)) return id
  }
}

/** A new person: their look, and their place in the story as another person or in the customer's place. */
export function addOwn(
  files: StoryFiles,
  person: CastMember,
  customer: boolean,
  people: readonly CastMember[],
): readonly LineEdit[] {
  const named = headTags(files, 'person')
  const last = named.at(-1)
  const at = last ? last.line + 1 : afterHead(files)
  const look = `# look: ${writeLook(person)}`
  if (named.some(({ value }) => value === person.id)) return [addLine(at, look)]
  if (customer && last) return [...makeCustomer(files, person, people), addLine(at, look)]
  return [addLine(at, `# person: ${person.id}\n${look}`)]
}

/** Another look for somebody who is there; where the name changes, their lines follow it. Empty: nobody of that id is there. */
export function changeOwn(files: StoryFiles, person: CastMember): readonly LineEdit[] {
  const there = ownTags(files).find((tag) => tag.person.id === person.id)
  if (!there) return []
  const lines = there.person.name === person.name ? [] : spokenBy(files, there.person, person.name)
  return [retag(files, there, 'look', writeLook(person)), ...lines]
}

/** Takes somebody and their look out of the text. */
export function removeOwn(files: StoryFiles, id: string): readonly LineEdit[] {
  const look = ownTags(files).find((tag) => tag.person.id === id)
  const named = headTags(files, 'person').find(({ value }) => value === id)
  return takeOut(files, [
    ...(named ? [{ tag: 'person', line: named.line }] : []),
    ...(look ? [{ tag: 'look', line: look.line }] : []),
  ])
}
