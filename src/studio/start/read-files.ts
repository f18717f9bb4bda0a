import { type DraftText, MAIN_FILE } from '../drafts/draft.ts'
import { studioText } from '../studio-text.ts'

const words = studioText.start.problems
const MOST_BYTES = 5_000_000
const MOST_FILES = 200

export type FilesRead =
  | { readonly ok: true; readonly text: DraftText; readonly name: string }
  | { readonly ok: false; readonly problem: string }

const isText = (text: string): boolean => !text.includes('\0') && !/[\uFFFD]{3}/.test(text)

/**
 * Files that were dropped or chosen → the text of one story: the file called story.ink, the only one, or the one that
 * includes the others comes first. Whatever they hold, there is a sentence for it.
 */
export async function readFiles(files: readonly File[]): Promise<FilesRead> {
  const problem = (said: string): FilesRead => ({ ok: false, problem: said })
  if (files.length === 0) return problem(words.nothing)
  if (files.length > MOST_FILES) return problem(words.tooMany)
  const inks = new Map<string, string>()
  let plays = ''
  for (const file of files) {
    if (!/\.(ink|plays)$/i.test(file.name)) return problem(words.noInk(file.name))
    if (file.size > MOST_BYTES) return problem(words.tooBig(file.name, (file.size / 1e6).toFixed(1)))
    let text: string
    try {
      text = (await file.text()).replace(/^\uFEFF/, '')
    } catch {
      return problem(words.unreadable(file.name))
    }
    if (!isText(text)) return problem(words.notText(file.name))
    if (/\.plays$/i.test(file.name)) plays = text
    else inks.set(file.name, text)
  }
  const main = mainOf(inks)
  if (main === null) return problem(words.noInk(files[0]?.name ?? ''))
  const others = [...inks].filter(([name]) => name !== main && name !== MAIN_FILE)
  const texts = Object.fromEntries([[MAIN_FILE, inks.get(main) ?? ''], ...others])
  return { ok: true, text: { files: texts, plays }, name: main }
}

function mainOf(inks: ReadonlyMap<string, string>): string | null {
  const names = [...inks.keys()]
  const titled = names.filter((name) => /^\s*#\s*title\s*:/m.test(inks.get(name) ?? ''))
  return names.find((name) => name === MAIN_FILE) ?? titled[0] ?? names[0] ?? null
}
