/** The file that a story begins with. */
export const MAIN_FILE = 'story.ink'
/** The document of recorded plays, shown beside the story's files. */
export const PLAYS_FILE = 'story.plays'

/** File names to texts; `MAIN_FILE` is always among them. */
export type StoryFiles = Readonly<Record<string, string>>

/** A story in the making. What the studio shows is only ever this text. */
export interface Draft {
  readonly id: string
  /** What `# title:` says; empty while it says nothing. */
  readonly title: string
  readonly files: StoryFiles
  /** Recorded plays, as `core/story/plays` reads them. */
  readonly plays: string
  /** Epoch milliseconds. */
  readonly updatedAt: number
  /** How often it was written; 0 is not kept yet. The store counts it up, nobody else. */
  readonly revision: number
  /** The draft that this was split off from, when two had written on the same one. */
  readonly forkOf: string | null
  /** Put away; it can be taken back. */
  readonly binned: boolean
}

export interface DraftText {
  readonly files: StoryFiles
  readonly plays: string
}

/** A draft that begins now; `put` makes it last. */
export function newDraft({ files, plays }: DraftText, now: number, forkOf: string | null = null): Draft {
  const id = newId()
  return { id, title: titleOf(files), files, plays, updatedAt: now, revision: 0, forkOf, binned: false }
}

/** The words behind the first `# title:` of the main file. */
export function titleOf(files: StoryFiles): string {
  const main = Object.hasOwn(files, MAIN_FILE) ? (files[MAIN_FILE] ?? '') : ''
  const words = /^[ \t]*#[ \t]*title[ \t]*:[ \t]*([^\n\r#]*)/m.exec(main.slice(0, 20_000))?.[1] ?? ''
  return words
    .replace(/\s*\/\/.*$/, '')
    .trim()
    .slice(0, 200)
}

export const sameText = (one: DraftText, other: DraftText): boolean => {
  const names = Object.keys(one.files)
  return (
    one.plays === other.plays &&
    names.length === Object.keys(other.files).length &&
    names.every((name) => Object.hasOwn(other.files, name) && one.files[name] === other.files[name])
  )
}

/** `randomUUID` is missing on pages that are not served securely. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
