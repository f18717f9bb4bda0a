import { type DraftText, MAIN_FILE, PLAYS_FILE, titleOf } from './draft.ts'

/** A file name out of a title. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'story'

/** Hands a draft to the browser as files: the story, what it includes, and its recorded plays. */
export function saveDraft(text: DraftText): void {
  const name = fileNameOf(titleOf(text.files))
  for (const [file, said] of Object.entries(text.files)) save(file === MAIN_FILE ? `${name}.ink` : file, said)
  if (text.plays.trim() !== '') save(PLAYS_FILE.replace('story', name), text.plays)
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the address by then; Safari needs a moment.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
