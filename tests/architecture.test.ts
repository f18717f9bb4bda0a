import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFile } from './architecture/check-file.ts'
import { HOUSE } from './architecture/house.ts'
import { readSource } from './architecture/read-source.ts'

const ROOT = join(import.meta.dirname, '..')

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), source: readFileSync(file, 'utf8') }))

describe('the house', () => {
  test('every file keeps to the table and to the rules', () => {
    expect(sources.flatMap(({ path, source }) => checkFile(path, source))).toEqual([])
  })

  test('files and imports were really read', () => {
    const imports = sources
      .filter(({ path }) => /\.tsx?$/.test(path))
      .flatMap(({ path, source }) => [...readSource(path, source).imports])
    expect(sources.length).toBeGreaterThan(5)
    expect(imports.length).toBeGreaterThan(5)
    expect(sources.map(({ path }) => path)).toContain('src/core/model/session.ts')
  })

  test('pages do not import each other', () => {
    const pages = ['play', 'studio', 'scorecards', 'people']
    for (const { room, rooms } of HOUSE.filter((row) => pages.includes(row.room))) {
      expect(
        rooms.filter((other) => other !== room && pages.includes(other)),
        room,
      ).toEqual([])
    }
  })
})

/** Each breaks one rule; the sentence names both ends. */
const BROKEN: readonly (readonly [path: string, source: string, finding: string])[] = [
  [
    'src/core/model/a.ts',
    "import { b } from '../score/b.ts'",
    'core/model must not import src/core/score/b.ts (core/score)',
  ],
  [
    'src/core/score/a.ts',
    "import type { B } from '../session/b.ts'",
    'core/score must not import src/core/session/b.ts',
  ],
  [
    'src/core/score/a.ts',
    "type A = import('../story/b.ts').B",
    'core/score must not import src/core/story/b.ts (core/story)',
  ],
  ['src/core/session/a.ts', "import { Compiler } from 'inkjs/full'", 'must not import the package inkjs/full'],
  [
    'src/core/session/a.ts',
    "import { readFileSync } from 'node:fs'",
    'core/session must not import the package node:fs',
  ],
  [
    'src/core/story/a.ts',
    "export { b } from '../session/b.ts'\nexport const c = 1",
    'core/story must not import src/core/session/b.ts',
  ],
  ['src/ui/a.tsx', "import { b } from '../play/b.ts'", 'ui must not import src/play/b.ts (play)'],
  ['src/ui/a.tsx', "import { b } from '../core/score/b.ts'", 'ui must not import src/core/score/b.ts (core/score)'],
  ['src/ui/a.tsx', "import { b } from '../../tools/b.ts'", 'ui must not import tools/b.ts (no room of the house)'],
  ['src/play/home/a.tsx', "await import('../../studio/b.ts')", 'play must not import src/studio/b.ts (studio)'],
  [
    'src/studio/a.tsx',
    "import { b } from '../scorecards/b.ts'",
    'studio must not import src/scorecards/b.ts (scorecards)',
  ],
  ['src/scorecards/a.tsx', "import { b } from '../play/b.ts'", 'scorecards must not import src/play/b.ts (play)'],
  ['src/studio/a.tsx', "import Phaser from 'phaser'", 'studio must not import the package phaser'],
  ['src/play/a.ts', "import { b } from '../main.tsx'", 'play must not import src/main.tsx (main.tsx)'],
  ['src/play/a.ts', "import { b } from '../server/b.ts'", 'play must not import src/server/b.ts (server)'],
  ['src/server/a.ts', "import { b } from '../play/b.ts'", 'server must not import src/play/b.ts (play)'],
  ['src/cli/a.ts', "import fastify from 'fastify'", 'cli must not import the package fastify'],
  ['src/play/a.ts', "import { b } from '@/ui/b.ts'", 'play must not import the package @/ui/b.ts'],
  ['src/play/a.ts', "import { b } from './b'", 'imports ./b without its ending'],
  ['src/play/a.ts', 'await import(name)', 'an import whose target is computed'],
  ['src/play/a.ts', "import.meta.glob('../studio/*.ts')", 'import.meta.glob'],
  ['src/cellar/a.ts', 'export const a = 1', 'belongs to no room of the house'],
  ['src/core/a.ts', 'export const a = 1', 'belongs to no room of the house'],
  ['src/core/score/a.ts', 'export const a = () => Date.now()', 'core/score is pure and must not use Date'],
  ['src/core/score/a.ts', 'export const a = (d: Date) => d', 'core/score is pure and must not use Date'],
  ['src/core/score/a.ts', 'export const a = Math.random()', 'must not use Math.random'],
  ['src/core/score/a.ts', "export const a = Math['random']()", 'must not use Math.random'],
  ['src/core/score/a.ts', 'export const a = globalThis.performance', 'must not use globalThis'],
  ['src/core/score/a.ts', 'export const a = performance.now()', 'must not use performance'],
  ['src/core/score/a.ts', 'setTimeout(() => {}, 1)', 'must not use setTimeout'],
  ['src/core/score/a.ts', 'export const a = { fetch }', 'must not use fetch'],
  ['src/core/score/a.ts', 'export const a = [crypto.subtle]', 'must not use crypto'],
  ['src/play/a.ts', 'export default 1', 'a default export'],
  ['src/play/a.ts', 'export enum A { b }', 'an enum'],
  ['src/play/a.ts', 'class A { constructor(private b: number) {} }', 'a parameter property'],
  ['src/play/a.ts', "export * from './b.ts'\nexport const c = 1", 'export *'],
  ['src/play/a.ts', "export { b } from './b.ts'\nexport type { C } from './c.ts'", 'only re-exports'],
  ['src/play/index.ts', 'export const a = 1', 'an index file is a barrel'],
  ['src/play/BadName.tsx', 'export const a = 1', '"BadName.tsx" is not kebab-case'],
  ['src/play/bad_folder/a.ts', 'export const a = 1', '"bad_folder" is not kebab-case'],
  ['src/play/utils.ts', 'export const a = 1', '"utils.ts" does not say what is inside'],
  ['src/play/sound-manager.ts', 'export const a = 1', '"sound-manager.ts" does not say what is inside'],
  ['src/play/helpers/a.ts', 'export const a = 1', '"helpers" does not say what is inside'],
  ['src/server/story.service.ts', 'export const a = 1', '"story.service.ts"'],
  ['src/ui/a.css', 'a {}\n'.repeat(301), '301 lines, and 300 is the most'],
]

const SOUND: readonly (readonly [path: string, source: string])[] = [
  [
    'src/core/score/a.ts',
    "import type { B } from '../model/b.ts'\nexport const a = { Date: 1, b: Math.max(1, 2), c: (x: B) => x.performance }",
  ],
  [
    'src/core/story/get-story.ts',
    "import { sha256 } from '@noble/hashes/sha2.js'\nimport { Compiler } from 'inkjs/full'",
  ],
  [
    'src/play/stage/a.ts',
    "import Phaser from 'phaser'\nimport places from '../../../assets/places.json'\nimport { b } from '../records/b.ts'",
  ],
  ['src/main.tsx', "import { stories } from 'virtual:stories'\nconst page = await import('./play/home/home.tsx')"],
  ['src/cli/a.ts', "import process from 'node:process'\nimport { b } from '../server/b.ts'"],
  ['src/ui/a.tsx', `export const a = 1\n${'// line\n'.repeat(299)}`],
]

describe('the checker', () => {
  test.each(BROKEN.map(([path, source, finding]) => ({ path, source, finding })))('$path: $finding', (broken) => {
    const { path, source, finding } = broken
    expect(checkFile(path, source)).toEqual([expect.stringContaining(finding)])
    expect(checkFile(path, source)[0]).toContain(path)
  })

  test.each(SOUND.map(([path, source]) => ({ path, source })))('finds nothing in $path', ({ path, source }) => {
    expect(checkFile(path, source)).toEqual([])
  })
})
