import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const CACHE = join(ROOT, '.cache')
const REPORTER = join(ROOT, 'tools/reporter.ts')
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')
let folder: string

beforeEach(async () => {
  // Inside the project, so that the written tests find Vitest, and outside of node_modules, where it looks for none.
  await mkdir(CACHE, { recursive: true })
  folder = await mkdtemp(join(CACHE, 'reporter-'))
})

afterEach(() => rm(folder, { recursive: true }))

const runTests = async (source: string): Promise<{ code: number; lines: readonly string[] }> => {
  await writeFile(join(folder, 'written.test.ts'), `import { test } from 'vitest'\n${source}`)
  const args = [VITEST, 'run', '--root', folder, '--reporter', 'default', '--reporter', REPORTER]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, VITEST: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return { code, lines: said.trimEnd().split('\n') }
}

test.each([
  ['every test passes', "test('a', () => {}); test('b', () => {})", 0, '2 passed, 0 failed, 0 skipped'],
  [
    'one fails and two are left out',
    "test('a', () => {}); test('b', () => { throw new Error('no') }); test.skip('c', () => {}); test.todo('d')",
    1,
    '1 passed, 1 failed, 2 skipped',
  ],
  ['the file does not load', "throw new Error('no')", 1, '0 passed, 1 failed, 0 skipped'],
  [
    'an error comes from nowhere',
    "test('a', () => { void Promise.reject(new Error('no')) })",
    1,
    '1 passed, 1 failed, 0 skipped',
  ],
  ['nothing ran', "test.skip('a', () => {})", 1, '0 passed, 0 failed, 1 skipped'],
])('the last line counts when %s', async (_, source, code, lastLine) => {
  const { lines, ...ended } = await runTests(source)
  expect({ ...ended, lastLine: lines.at(-1) }).toEqual({ code, lastLine })
})

test('what passes only when it is tried again is named, and counts once', async () => {
  const source = "let tries = 0; test('a', { retry: 1 }, () => { if (tries++ === 0) throw new Error('not yet') })"
  const { code, lines } = await runTests(source)
  expect(code).toBe(0)
  expect(lines.slice(-2)).toEqual([
    'Passed only when tried again: a (not yet at written.test.ts:2)',
    '1 passed, 0 failed, 0 skipped',
  ])
})
