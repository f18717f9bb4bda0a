import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'defuse-plain-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(
  join(folder, 'bare.ink'),
  'Hello.\n* [On] -> roll\n* [Off] -> END\n=== roll ===\n{RANDOM(1, 12) == 5: -> broken}\nFine.\n-> END\n=== broken ===\n~ temp x = 1 mod 0\n-> END\n',
)

function run(script: string, ...argv: readonly string[]) {
  const cli = join(import.meta.dirname, '../../src/cli', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'bare.ink', '--plain', ...argv], {
    encoding: 'utf8',
    cwd: folder,
  })
  return { code: status, out: stdout, err: stderr }
}

test('what is found in bare Ink can be played as it is told', () => {
  const { out } = run('prove.ts')
  const [, words = ''] = /^ +(--inputs .*)$/m.exec(out) ?? []
  expect(words).toMatch(/^--inputs 0 --seed \d+ --plain$/)
  const played = run('play.ts', ...words.split(' '))
  expect(played.code).toBe(1)
  expect(played.out).toContain('> On')
  expect(played.err).toContain('a sum has no result')
})

test('bare Ink is one object with --json', () => {
  const { code, out } = run('play.ts', '--inputs', '1', '--json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    transcript: [{ text: 'Hello.', tags: [] }, { reply: 'Off' }],
    replies: [],
    broke: null,
  })
})

test.each([
  ['a standing action', ['--inputs', 'breathe'], 'Input 1 (breathe) is not on offer.'],
  ['a reply that is not there', ['--inputs', '0,0'], 'Input 2 (0) is not on offer.'],
  ['no inputs', [], 'add --inputs'],
])('%s is refused in one line, exit 2', (_, argv, says) => {
  const { code, out, err } = run('play.ts', ...argv)
  expect([code, out]).toEqual([2, ''])
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain(says)
})
