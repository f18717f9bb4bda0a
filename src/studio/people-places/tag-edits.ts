import type { CastMember } from '../../core/model/cast.ts'
import { addLine, afterHead, linesOf, rewrite } from '../check/fixes/fix-rule.ts'
import { MAIN_FILE, type StoryFiles } from '../drafts/draft.ts'
import type { LineEdit, Place } from '../workbench/workbench.ts'

/** A tag at the top of the story: its value, and the line (from 1) of the main file. */
export interface HeadTag {
  readonly value: string
  readonly line: number
}

const tagPattern = (tag: string): RegExp =>
  new RegExp(`#[ \\t]*${tag}[ \\t]*:[ \\t]*((?:(?!//)[^#\\n])*?)[ \\t]*(?=#|//|$)`)
const headLines = (files: StoryFiles): readonly string[] =>
  linesOf(files[MAIN_FILE] ?? '').slice(0, Math.max(0, afterHead(files) - 1))

/** The tags of one name at the top of the story, in their order. */
export const headTags = (files: StoryFiles, tag: string): readonly HeadTag[] =>
  headLines(files).flatMap((written, at) => {
    const value = tagPattern(tag).exec(written)?.[1]
    return value === undefined ? [] : [{ value, line: at + 1 }]
  })

/** Gives a tag at the top another value; what else stands on its line stays. */
export const retag = (files: StoryFiles, { line }: HeadTag, tag: string, value: string): LineEdit => {
  const written = headLines(files)[line - 1] ?? ''
  const changed = written.replace(tagPattern(tag), () => `# ${tag}: ${value}${rest(written, tag) === '' ? '' : ' '}`)
  return rewrite({ file: MAIN_FILE, line }, changed)
}

/** What stands behind a tag on its line. */
function rest(written: string, tag: string): string {
  const found = tagPattern(tag).exec(written)
  return found ? written.slice(found.index + found[0].length) : ''
}

/** Gives the first tag of that name at the top another value, or adds it there. */
export function setHeadTag(files: StoryFiles, tag: string, value: string): readonly LineEdit[] {
  const [first] = headTags(files, tag)
  return [first ? retag(files, first, tag, value) : addLine(afterHead(files), `# ${tag}: ${value}`)]
}

/** One more person, after those who are there. */
export function addPerson(files: StoryFiles, id: string): readonly LineEdit[] {
  const people = headTags(files, 'person')
  if (people.some(({ value }) => value === id)) return []
  const last = people.at(-1)
  return [addLine(last ? last.line + 1 : afterHead(files), `# person: ${id}`)]
}

type Named = Pick<CastMember, 'id' | 'name'>

/**
 * The first person is the customer: this one takes that place. Who is in the story already changes places with the
 * customer; else the customer goes, and this one says their lines.
 */
export function makeCustomer(files: StoryFiles, { id, name }: Named, people: readonly Named[]): readonly LineEdit[] {
  const [first, ...others] = headTags(files, 'person')
  if (!first) return addPerson(files, id)
  if (first.value === id) return []
  const customer = retag(files, first, 'person', id)
  const before = others.find(({ value }) => value === id)
  if (before) return [customer, retag(files, before, 'person', first.value)]
  const gone = people.find((person) => person.id === first.value)
  return [customer, ...(gone ? spokenBy(files, gone, name) : [])]
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The lines of one are spoken by another. */
export function spokenBy(files: StoryFiles, gone: Named, name: string): readonly LineEdit[] {
  const before = new RegExp(`(?<![\\p{L}\\w#.-])(?:${escaped(gone.name)}|${escaped(gone.id)}):(?=\\s)`, 'gu')
  return Object.entries(files).flatMap(([file, text]) =>
    linesOf(text).flatMap((written, at) => {
      if (/^\s*(#|\/\/)/.test(written) || !before.test(written)) return []
      before.lastIndex = 0
      return [
        rewrite(
          { file, line: at + 1 },
          written.replace(before, () => `${name}:`),
        ),
      ]
    }),
  )
}

/** Takes a person out of the story. */
export function removePerson(files: StoryFiles, id: string): readonly LineEdit[] {
  const found = headTags(files, 'person').find(({ value }) => value === id)
  return found ? takeOut(files, [{ tag: 'person', line: found.line }]) : []
}

/** Takes tags at the top away, with their lines where nothing else stands on them. */
export function takeOut(
  files: StoryFiles,
  tags: readonly { readonly tag: string; readonly line: number }[],
): readonly LineEdit[] {
  const left = new Map<number, string>()
  for (const { tag, line } of tags) {
    const written = left.get(line) ?? headLines(files)[line - 1] ?? ''
    left.set(line, written.replace(tagPattern(tag), '').trim())
  }
  return [...left].map(([line, rest]) =>
    rest === '' ? { file: MAIN_FILE, from: line, to: line + 1, text: '' } : rewrite({ file: MAIN_FILE, line }, rest),
  )
}

/** A line that is said or told: neither a knot nor a reply, a tag at the top, logic or a comment. */
const isSpoken = (written: string): boolean =>
  written.trim() !== '' &&
  !/^\s*([=*+~{}#]|\/\/|-(?!>)\s*(else|\w+\s*:)|->|VAR\b|CONST\b|LIST\b|INCLUDE\b|TODO:)/.test(written)

/** Puts a tag on the line of the cursor, or changes it there; null where no line stands that it could direct. */
export function tagLine(
  files: StoryFiles,
  { file, line }: Place,
  tag: string,
  value: string,
): readonly LineEdit[] | null {
  const text = Object.hasOwn(files, file) ? files[file] : undefined
  const written = linesOf(text ?? '')[line - 1]
  if (written === undefined || !isSpoken(written)) return null
  const pattern = tagPattern(tag)
  if (pattern.test(written)) {
    const behind = rest(written, tag)
    const changed = written.replace(pattern, () => `# ${tag}: ${value}${behind === '' ? '' : ' '}`)
    return [rewrite({ file, line }, changed)]
  }
  const at = /\s*(->|\/\/)/.exec(written)?.index ?? written.trimEnd().length
  const behind = written.slice(at).trim()
  return [rewrite({ file, line }, `${written.slice(0, at)} # ${tag}: ${value}${behind === '' ? '' : ` ${behind}`}`)]
}
