import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changed, SOUND } from '../../src/core/prover/checks/example.ts'
import { contentHash } from '../../src/core/story/compile-story.ts'

const CLI = join(import.meta.dirname, '../../src/cli/prove.ts')
const folder = mkdtempSync(join(tmpdir(), 'defuse-against-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...argv: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', cwd: folder })
  return { code: status, out: stdout, err: stderr }
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

/** The second decision lost its first reply, so that what was reply 2 is reply 1 now. */
const NOW = changed('* [It is not our fault. # move: deny] -> angry\n', '')
const hash = (name: string, text: string): string => contentHash({ main: name, files: { [name]: text } })
const old = write('old.ink', SOUND)
const now = write('now.ink', NOW)
/** Played as `story.ink`; the copy that is compared has another name. */
const ofOld = (inputs: readonly unknown[]) => ({ story: hash('story.ink', SOUND), rubric: '1', seed: 3, inputs })

const attempts = write(
  'attempts.json',
  JSON.stringify([
    ofOld([1, 2, 0]),
    { id: 'a', slug: 'sound', attempt: ofOld([1, 2, 0]) },
    { id: 'b', attempt: ofOld([0]) },
    ofOld([1, 1]),
    { story: hash(now, NOW), rubric: '1', seed: 0, inputs: [0] },
    { story: 'f'.repeat(64), rubric: '1', seed: 0, inputs: [0] },
    { story: hash(old, SOUND), rubric: '1', seed: 0.5, inputs: [0] },
    'nothing',
  ]),
)

interface Against {
  readonly attempts: Readonly<Record<string, unknown>>
  readonly differences: readonly {
    readonly what: string
    readonly message: string
    readonly inputs?: readonly unknown[]
    readonly was?: { readonly ending: string; readonly passed: boolean }
    readonly is?: { readonly refused: number | null; readonly ending: string | null }
    readonly times?: number
  }[]
}

describe('stored attempts', () => {
  test('are played on both versions, those of equal inputs together, and told by what comes of them now', () => {
    const { code, out } = run(now, '--against', old, '--attempts', attempts, '--json')
    expect(code).toBe(1)
    const { against } = JSON.parse(out) as { against: Against }
    expect(against.attempts).toEqual({ read: 6, misfits: [7, 8], ofOld: 4, ofNew: 1, ofOther: 1, differ: 3 })
    const [first, second, ...more] = against.differences.filter(({ what }) => what === 'attempt')
    expect(more).toEqual([])
    expect(first).toMatchObject({ inputs: [1, 2, 0], times: 2, was: { ending: 'promise', passed: true } })
    expect(first?.is?.refused).toBe(1)
    expect(second).toMatchObject({ inputs: [1, 1], times: 1, was: { ending: 'door' }, is: { ending: null } })
  })

  test('are counted on the page', () => {
    const { out } = run(now, '--against', old, '--attempts', attempts)
    expect(out).toContain('2 attempts: promise 83 (passed) → input 2 is not on offer  [--inputs 1,2,0 --seed 3]')
    expect(out).toContain('3 of 4 stored attempts of the old version would now come out otherwise (6 were read).')
    expect(out).toContain('1 were played on neither version')
    expect(out).toContain('2 entries are no attempts; the first is entry 7 of the list.')
  })

  test('that came out the same on the same story differ in nothing', () => {
    const { out } = run(old, '--against', old, '--attempts', attempts)
    expect(out).toContain('0 of 4 stored attempts')
  })
})

test('a version that cannot be read is not called the same', () => {
  write('torn.ink', '# title: T\n* [\n')
  const { code, out } = run('torn.ink', '--against', old)
  expect(code).toBe(1)
  expect(out).toContain('nothing can be compared')
  expect(out).not.toContain('no difference')
})

test.each([
  ['an old version that is none', [now, '--against', 'attempts.json'], 'nothing can be compared'],
  ['attempts without an old version', [now, '--attempts', attempts], '--against'],
  ['attempts that are not JSON', [now, '--against', old, '--attempts', old], 'is not JSON'],
  ['attempts that are not there', [now, '--against', old, '--attempts', 'none.json'], 'cannot be read'],
])('%s: one clear line before anything is proved, exit 2', (_, argv, says) => {
  const { code, out, err } = run(...argv)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain(says)
})
