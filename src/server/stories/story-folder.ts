import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { includePath, includesOf, type StorySource } from '../../core/story/source.ts'

/** Why a story file could not be read, in one sentence. */
export class UnreadableStory extends Error {}

const MAX_FILES = 200

function read(path: string, name: string): string {
  try {
    const kind = statSync(path)
    // A pipe or a device may never end.
    if (!kind.isFile() && !kind.isDirectory()) throw new UnreadableStory(`${name} is not a file.`)
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof UnreadableStory) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new UnreadableStory(`There is no file ${name}.`)
    if (code === 'EISDIR') throw new UnreadableStory(`${name} is a folder; name the story's .ink file in it.`)
    throw new UnreadableStory(`${name} cannot be read (${code ?? String(error)}).`)
  }
}

/** Reads a story file and what it includes from its own folder; links that lead out of the folder are left out. */
export function readStoryFolder(file: string): StorySource {
  const folder = dirname(file)
  const main = basename(file)
  const files: Record<string, string> = { [main]: read(file, file) }
  const root = realpathSync(folder)
  const queue = [main]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const { asked } of includesOf(files[name] ?? '')) {
      const path = includePath(asked)
      if (path === null || Object.hasOwn(files, path) || Object.keys(files).length >= MAX_FILES) continue
      try {
        const real = realpathSync(join(folder, path))
        if (!real.startsWith(root + sep) || !statSync(real).isFile()) continue
        files[path] = readFileSync(real, 'utf8')
        queue.push(path)
      } catch {
        // The compiler says that the file is missing, with the line that asks for it.
      }
    }
  }
  return { main, files }
}

/** The folders of `stories` (absolute path) that hold a story, in the order of their names. */
export function storySlugs(stories: string): readonly string[] {
  if (!existsSync(stories)) return []
  return readdirSync(stories, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(stories, entry.name, 'story.ink')))
    .map(({ name }) => name)
    .sort()
}
