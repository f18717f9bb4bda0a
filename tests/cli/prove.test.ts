import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { changed, SOUND } from '../../src/core/prover/checks/example.ts'

const CLI = join(import.meta.dirname, '../../src/cli/prove.ts')
const folder = mkdtempSync(join(tmpdir(), 'defuse-prove-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(...argv: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], { encoding: 'utf8', cwd: folder })
  return { code: status, out: stdout, err: stderr }
}

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return name
}

interface Story {
  readonly file: string
  readonly ok: boolean
  readonly proved: boolean
  readonly engine: string
  readonly states: number
  readonly endings: readonly { readonly id: string; readonly chance: number; readonly inputs: readonly unknown[] }[]
  readonly score: { readonly floor: number; readonly best: number; readonly bestInputs: readonly unknown[] }
  readonly players: Readonly<Record<string, { readonly score: number; readonly pass: number }>>
  readonly findings: readonly {
    readonly code: string
    readonly line: number | null
    readonly inputs?: readonly unknown[]
  }[]
}

const stories = (out: string): readonly Story[] => (JSON.parse(out) as { readonly stories: readonly Story[] }).stories

describe('a sound story', () => {
  const sound = write('sound.ink', SOUND)

  test('is proved on a page that says so, exit 0', () => {
    const { code, out } = run(sound)
    expect(code).toBe(0)
    expect(out).toContain('Nothing to mend.')
    expect(out).toContain('Proved: every way was walked')
  })

  test('is one object with --json', () => {
    const { code, out } = run(sound, '--json')
    const [story] = stories(out)
    expect(code).toBe(0)
    expect(story).toMatchObject({ file: 'sound.ink', ok: true, proved: true, engine: 'flat', findings: [] })
    expect(story?.endings.map(({ id }) => id).sort()).toEqual(['door', 'handed_over', 'left', 'promise'])
    expect(story?.endings.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 4)
    expect(story?.score.best).toBeGreaterThan(story?.score.floor ?? 0)
    expect(Object.keys(story?.players ?? {})).toContain('surface')
  })

  test('is not called proved where a limit was hit, exit 1', () => {
    const { code, out } = run(sound, '--json', '--max-states', '5')
    const [story] = stories(out)
    expect(code).toBe(1)
    expect(story).toMatchObject({ ok: false, proved: false })
    expect(story?.findings.map(({ code: found }) => found)).toContain('not_walked_whole')
    expect(story?.score).toBeNull()
    expect(story?.players).toEqual({})
    const page = run(sound, '--max-states', '5').out
    expect(page).not.toContain('Proved')
    expect(page).toContain('Score: not known')
  })
})

describe('a faulty story', () => {
  const faulty = write(
    'faulty.ink',
    changed('* [It is not our fault. # move: deny]', '* {tension > 100} [It is not our fault. # move: deny]'),
  )

  test('is listed with line and reason, exit 1', () => {
    const { code, out } = run(faulty)
    expect(code).toBe(1)
    expect(out).toContain(
      'faulty.ink:16: error: The reply "It is not our fault." is never offered: its condition {tension > 100} is never true',
    )
  })

  test('is told apart in a folder of stories', () => {
    for (const [name, text] of [
      ['one', SOUND],
      ['two', 'Hello.\n'],
    ] as const) {
      mkdirSync(join(folder, 'all', name), { recursive: true })
      writeFileSync(join(folder, 'all', name, 'story.ink'), text)
    }
    const { code, out } = run('all', '--json')
    expect(code).toBe(1)
    expect(stories(out).map(({ ok }) => ok)).toEqual([true, false])
  })
})

test('recorded plays are checked in the same run', () => {
  write('played.ink', SOUND)
  write('played.plays', 'best: 1,2,0 -> promise 100\n')
  const [story] = stories(run('played.ink', '--json').out)
  expect(story?.findings.map(({ code, line }) => [code, line])).toEqual([['play_differs', 1]])
})

test('another version is compared: endings, chances, plays', () => {
  const old = write('old.ink', SOUND)
  const now = write('now.ink', changed('# ending: door # outcome: escalated', '# ending: shouting # outcome: unsafe'))
  const { out } = run(now, '--against', old, '--json')
  const { against } = JSON.parse(out) as { against: { differences: readonly { what: string; message: string }[] } }
  const messages = against.differences.map(({ message }) => message)
  expect(messages.some((message) => message.startsWith('new ending "shouting" (unsafe)'))).toBe(true)
  expect(messages).toContain('the ending "door" is gone')
  expect(against.differences.map(({ what }) => what)).toContain('play')
  expect(run(old, '--against', old).out).toContain('no difference')
})

test('any Ink can be proved without a tag', () => {
  const plain = write(
    'plain.ink',
    '-> a\n=== a ===\nHello.\n* [Go] -> b\n* {a > 5} [Never] -> b\n=== b ===\n{b mod 0 > 1: What?}\n-> END\n',
  )
  const { code, out } = run(plain, '--plain', '--json')
  const codes = stories(out)[0]?.findings.map((finding) => [finding.code, finding.line])
  expect(code).toBe(1)
  expect(codes).toContainEqual(['reply_never_offered', 5])
  expect(codes?.map(([found]) => found)).toContain('runtime_error')
})

test('of plain Ink nothing is said that only a score could say', () => {
  const { out } = run(write('ends.ink', 'Hello.\n* [Go]\n  Gone.\n* [Stay]\n  Here.\n- -> END\n'), '--plain', '--json')
  const [story] = JSON.parse(out).stories as object[]
  expect(story).toMatchObject({ proved: true, score: null, players: {}, endings: [{ id: 'END', inputs: [0] }] })
  expect(out).not.toMatch(/"(outcome|chance|points)"/)
})

test('a finding in an included file names that file, and errors stand before warnings', () => {
  mkdirSync(join(folder, 'parts'), { recursive: true })
  const end = '=== far ===\n* [Go]\n  Well.\n  ~ temp x = 1 mod 0\n* [Stay]\n  Oh.\n'
  write('parts/far.ink', end)
  write('parts/main.ink', 'INCLUDE far.ink\n-> far\n')
  const { out } = run('parts/main.ink', '--plain', '--json')
  const [story] = JSON.parse(out).stories as { findings: { code: string; severity: string; file?: string }[] }[]
  expect(story?.findings[0]).toMatchObject({ code: 'runtime_error', line: 4, file: join('parts', 'far.ink') })
  const weights = story?.findings.map(({ severity }) => severity) ?? []
  expect(weights).toContain('warning')
  expect(weights.indexOf('warning')).toBeGreaterThan(weights.lastIndexOf('error'))
  expect(run('parts/main.ink', '--plain').out).toContain(`${join('parts', 'far.ink')}:4: error:`)
})

test('inputs that need dice come with the seed that throws them, as npm run play takes it', () => {
  const dice = write(
    'dice.ink',
    changed('Madeleine: I rang you.', '{RANDOM(1, 20) == 7: -> lost}\nMadeleine: I rang you.').concat(
      '=== lost ===\nMadeleine: Never mind. # ending: lost # outcome: contained\n-> END\n',
    ),
  )
  const [story] = JSON.parse(run(dice, '--json').out).stories as { endings: { id: string; seed?: number }[] }[]
  const { seed } = story?.endings.find(({ id }) => id === 'lost') ?? {}
  expect(seed).toBeGreaterThan(0)
  expect(run(dice).out).toContain(`--inputs 1,2 --seed ${seed}`)
  const play = join(import.meta.dirname, '../../src/cli/play.ts')
  const played = spawnSync(process.execPath, [play, dice, '--inputs', '1,2', '--seed', `${seed}`, '--json'], {
    encoding: 'utf8',
    cwd: folder,
  })
  expect(JSON.parse(played.stdout)).toMatchObject({ ending: 'lost' })
})

test('a file with nothing in it is not called proved', () => {
  const { code, out } = run(write('nothing.ink', ' \n\n'), '--plain')
  expect(code).toBe(1)
  expect(out).toContain('nothing.ink: error: There is nothing in this file.')
  expect(out).not.toContain('Proved')
})

test('help says what each option does, exit 0', () => {
  const { code, out, err } = run('--help')
  expect(code).toBe(0)
  expect(err).toBe('')
  for (const option of ['--json', '--plain', '--against', '--attempts', '--max-states']) expect(out).toContain(option)
})

test.each([
  ['nothing', []],
  ['a negative number of states', ['sound.ink', '--max-states', '-1']],
  ['an unknown option', ['sound.ink', '--colour']],
  ['a missing file', ['missing.ink']],
  ['a number that is none', ['sound.ink', '--max-states', 'many']],
  ['two stories against one', ['sound.ink', 'faulty.ink', '--against', 'sound.ink']],
])('%s is unusable, exit 2', (_, argv) => {
  const { code, out, err } = run(...argv)
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toHaveLength(1)
})
