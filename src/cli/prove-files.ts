import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BadArguments } from './play-arguments.ts'

function kindOf(path: string): 'file' | 'folder' | null {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return null
  return found.isDirectory() ? 'folder' : 'file'
}

/** The story files that the given paths name: files as they are; of a folder its `story.ink`, or those of its folders, or its `.ink` files. */
export function storyFiles(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) => {
    const kind = kindOf(path)
    if (kind === null) throw new BadArguments(`There is no file or folder ${path}.`)
    if (kind === 'file') return [path]
    if (kindOf(join(path, 'story.ink')) === 'file') return [join(path, 'story.ink')]
    const names = readdirSync(path).sort()
    const inner = names.map((name) => join(path, name, 'story.ink')).filter((file) => kindOf(file) === 'file')
    const own = names.filter((name) => name.endsWith('.ink')).map((name) => join(path, name))
    if (inner.length + own.length === 0) throw new BadArguments(`There is no story in ${path}.`)
    return [...inner, ...own]
  })
  return [...new Set(files)]
}
