import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { THREE_WEEKS_LATE, withHead } from '../fixtures/three-weeks-late.ts'

const folder = mkdtempSync(join(tmpdir(), 'defuse-play-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

function play(args: readonly string[], input = '') {
  const cli = join(import.meta.dirname, '../../src/cli/play.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', input })
  return { status, stdout, stderr }
}

const story = write('story.ink', THREE_WEEKS_LATE)

describe('npm run play', () => {
  test('prints one JSON object', () => {
    const { status, stdout, stderr } = play([story, '--inputs', '0,breathe,1', '--seed', '3', '--json'])
    expect([status, stderr]).toEqual([0, ''])
    const played = JSON.parse(stdout)
    expect(played).toMatchObject({
      story: 'Three weeks late',
      ended: true,
      ending: 'promise',
      outcome: 'resolved',
      passed: true,
      critical: [],
      decisions: [
        { situation: 'upset', tension: 60, input: 0, points: 5 },
        { input: 'breathe' },
        { input: 1, moves: ['solve'] },
      ],
      skills: { apologizing: { shown: 1, missed: 0 } },
    })
    expect(played.transcript[0]).toEqual({ speaker: 'Madeleine', text: 'Three weeks. Three weeks! And nobody calls.' })
    expect(played.decisions[0].offered).toHaveLength(2)
    expect(played.points).toBe(
      played.decisions.reduce((sum: number, { points }: { points: number }) => sum + points, 0),
    )
  })

  test('scores a play that has not ended by its points so far, and does not pass it', () => {
    const { status, stdout } = play([story, '--inputs', '0,breathe', '--json'])
    const played = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(played).toMatchObject({ ended: false, ending: null, outcome: null, passed: false, points: 9 })
    expect(played.score).toBeGreaterThanOrEqual(0)
    expect(played.score).toBeLessThanOrEqual(100)
    expect(Object.keys(played)).toEqual(
      'story hash ended ending outcome score passed critical points tension transcript decisions skills'.split(' '),
    )
  })

  test('prints a page for a person, and the same one again', () => {
    const first = play([story, '--inputs', '1'])
    expect(first.stdout).toContain('Ended: door (escalated)')
    expect(play([story, '--inputs', '1'])).toEqual(first)
  })

  test('asks when no inputs are given, and says what is not on offer', () => {
    const { status, stdout, stderr } = play([story], '0\nseven\n9\n0\n')
    expect(status).toBe(0)
    expect(stderr).toContain('"seven" is not an input')
    expect(stderr).toContain('There is no reply number 9 here')
    expect(stdout).toContain('Ended: promise (resolved)')
  })

  test.each([
    [['nowhere.ink'], 1, 'There is no file'],
    [[folder], 1, 'is a folder'],
    [[write('bad.ink', 'Hello')], 1, '"# title:" is missing'],
    [[story, '--inputs', '7'], 2, 'Input 1 (7) is not on offer'],
    [[story, '--inputs', '0,0,0'], 2, 'Input 3 (0) is not on offer: The conversation is over'],
    [[story, '--inputs', 'breathe,breathe'], 2, 'Input 2 (breathe) is not on offer'],
    [[story, '--inputs', 'shout'], 2, '"shout" is not an input'],
    [[story, '--inputs', '-1'], 2, ''],
    [[story, '--inputs', '0\n1'], 2, '"0\\n1" is not an input'],
    [[story, '--seed', '-1'], 2, 'ambiguous. Usage:'],
    [[''], 2, 'No story was named'],
    [['/dev/stdin'], 1, '/dev/stdin is not a file'],
    [[write('many.ink', withHead('* [a # move: no]\n'.repeat(500)))], 1, 'more.'],
    [[write('endless.ink', withHead('Hi.\n'))], 1, 'endless.ink: error: The story has no ending'],
    [[story, '--seed', 'x'], 2, '"x" is not a seed'],
    [[story, '--colour'], 2, 'Usage:'],
    [[], 2, 'No story was named'],
  ])('%j exits with %i', (args, status, sentence) => {
    const run = play(args)
    expect(run.status).toBe(status)
    expect(run.stdout).toBe('')
    expect(run.stderr).toContain(sentence)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    if (status === 2) expect(run.stderr.trimEnd()).not.toContain('\n')
    expect(run.stderr.split('\n').length).toBeLessThan(50)
  })

  test('a story that never stops talking is cut off with a sentence', () => {
    const round = write(
      'round.ink',
      withHead('-> round\n=== round ===\n-> round\n=== out ===\nBye. # ending: x # outcome: unsafe\n-> END\n'),
    )
    const run = play([round, '--inputs', '', '--json'])
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('goes round and round')
    expect(JSON.parse(run.stdout)).toMatchObject({ ended: false, passed: false })
  })

  test('a text that doubles without end is cut off with a sentence, in play and while walking the story', () => {
    const doubling =
      'VAR s = "ab"\nHi.\n* [Go on. # move: validate] -> r\n* [End. # move: deny] Bye. # ending: x # outcome: unsafe\n-> END\n=== r ===\n~ s = s + s\n-> r\n'
    const run = play([write('doubling.ink', withHead(doubling)), '--inputs', '0'])
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('too long to be told')
    expect(run.stderr).not.toMatch(/\n\s+at /)
  })

  test('an include through a link out of the folder is not read', () => {
    symlinkSync('/etc/hostname', join(folder, 'link.ink'))
    const run = play([write('linking.ink', withHead('INCLUDE link.ink\nHi.\n-> END\n'))])
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('There is no file "link.ink"')
  })
})
