import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** What a file imports when it is loaded: without types, and without what is imported later. */
function loadedBy(path: string): readonly string[] {
  const { staticImports, staticExports } = parseSync(path, readFileSync(path, 'utf8')).module
  const imported = staticImports.filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
  const handedOn = staticExports.flatMap(({ entries }) => entries.filter(({ isType }) => !isType))
  return [
    ...imported.map(({ moduleRequest }) => moduleRequest.value),
    ...handedOn.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  ]
}

/** Every module that comes with a file, by the file that asked for it first. */
function loadedWith(entry: string): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>([[join(ROOT, entry), null]])
  for (const [path] of found) {
    if (!/\.tsx?$/.test(path) || !existsSync(path)) continue
    for (const wanted of loadedBy(path)) {
      const target = wanted.startsWith('.') ? join(dirname(path), wanted) : wanted
      if (!found.has(target)) found.set(target, path)
    }
  }
  return found
}

const STUDIO = loadedWith('src/studio/studio-page.tsx')

/** The files on the way to a module; empty where it is not loaded. */
function wayTo(module: string): readonly string[] {
  const way: string[] = []
  for (let at = STUDIO.has(module) ? module : null; at !== null; at = STUDIO.get(at) ?? null)
    way.unshift(relative(ROOT, at))
  return way
}

test('the editor itself is loaded with the studio', () => {
  expect(wayTo('@codemirror/view').length).toBeGreaterThan(2)
})

// The workers have their own; the dialog of two texts is hardly ever seen.
test.each(['inkjs/full', '@dagrejs/dagre', '@codemirror/merge', 'phaser', 'howler', 'fastify'])(
  '%s is not loaded before it is used',
  (module) => {
    expect(wayTo(module)).toEqual([])
  },
)
