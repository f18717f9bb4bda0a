import { describe, expect, test, vi } from 'vitest'
import type { Input } from '../../../src/core/model/session.ts'
import type { CatalogueEntry } from '../../../src/core/model/story.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { replay } from '../../../src/core/session/replay.ts'
import { createKeeper } from '../../../src/play/conversation/keep-attempt.ts'
import { openAttempt } from '../../../src/play/conversation/open-attempt.ts'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import { newRecord } from '../../../src/play/records/record.ts'
import { entryOf } from './catalogue.ts'

const entry = entryOf()
const RANGE = entry.range

const recordOf = (inputs: readonly Input[] = [], changes: Partial<AttemptRecord> = {}): AttemptRecord => ({
  ...newRecord({
    slug: entry.slug,
    mode: 'practice',
    attempt: { story: entry.hash, rubric: RUBRIC.version, seed: 3, inputs },
    now: 1_700_000_000_000,
  }),
  ...changes,
})
const open = (record: AttemptRecord | null, mark: number | null = null, stories: readonly CatalogueEntry[] = [entry]) =>
  openAttempt('id', { get: async () => record }, stories, () => mark)

const SUMMARY = { rubric: '1', score: 50, passed: false, outcome: 'escalated', ending: 'door' } as const

describe('opening an attempt', () => {
  test('a fresh one begins at the beginning', async () => {
    expect(await open(recordOf())).toMatchObject({ kind: 'open', told: 0 })
  })

  test('one that was left is taken up with the answer to the last input', async () => {
    const opened = await open(recordOf([0]))
    if (opened.kind !== 'open') throw new Error(opened.kind)
    expect(opened.session.events[opened.told - 1]).toMatchObject({ kind: 'replied', input: 0 })
  })

  test('after a reload it goes on where it was told to', async () => {
    expect(await open(recordOf([0]), 6)).toMatchObject({ kind: 'open', told: 6 })
    const opened = await open(recordOf([0]), 600)
    if (opened.kind !== 'open') throw new Error(opened.kind)
    expect(opened.told).toBe(opened.session.events.length)
  })

  test('asks for the mark of this attempt at this number of inputs', async () => {
    const mark = vi.fn(() => null)
    await openAttempt('the-id', { get: async () => recordOf([0]) }, [entry], mark)
    expect(mark.mock.calls).toEqual([['the-id', 1]])
  })

  test.each([
    ['is not there', null, 'gone'],
    ['was played to its end', recordOf([1], { summary: SUMMARY }), 'finished'],
    [
      'was played on another story',
      recordOf([], { attempt: { ...recordOf().attempt, story: 'f00' } }),
      'other_version',
    ],
    ['is of a story that is gone', recordOf([], { slug: 'gone' }), 'other_version'],
    [
      'was scored by another rubric',
      recordOf([], { attempt: { ...recordOf().attempt, rubric: '0' } }),
      'other_version',
    ],
    ['has inputs that do not fit', recordOf([0, 9]), 'damaged'],
  ])('one that %s is not played on', async (_, record, kind) => {
    expect((await open(record)).kind).toBe(kind)
  })

  test('a reload in the middle of the last lines tells them to the end', async () => {
    const over = recordOf([1], { summary: SUMMARY })
    expect((await open(over, 5)).kind).toBe('open')
    expect((await open(over, 500)).kind).toBe('finished')
  })

  test('a story that does not load is the caller’s to say', async () => {
    const offline = { ...entry, load: () => Promise.reject(new Error('offline')) }
    await expect(open(recordOf(), null, [offline])).rejects.toThrow('offline')
  })
})

describe('keeping an attempt', () => {
  const play = (record: AttemptRecord, inputs: readonly Input[]) => {
    const replayed = replay(entry.story, RUBRIC, { ...record.attempt, inputs })
    if (!replayed.ok) throw new Error(replayed.message)
    return replayed.session
  }

  test('writes the inputs with the revision it was given last, and the result only at the end', async () => {
    const record = recordOf()
    const puts: AttemptRecord[] = []
    const put = async (one: AttemptRecord) => {
      puts.push(one)
      return { record: { ...one, revision: one.revision + 1 }, kept: 'stored' as const }
    }
    const keeper = createKeeper(
      record,
      RANGE,
      { put },
      () => undefined,
      () => 1_800_000_000_000,
    )
    await keeper.keep([0], play(record, [0]))
    await keeper.keep([0, 0], play(record, [0, 0]))
    expect(puts).toMatchObject([
      { attempt: { inputs: [0] }, summary: null, revision: 0, updatedAt: 1_800_000_000_000 },
      { attempt: { inputs: [0, 0] }, revision: 1 },
    ])
    expect(puts[1]?.summary).toEqual({
      rubric: RUBRIC.version,
      score: expect.closeTo(85, -1),
      passed: true,
      outcome: 'resolved',
      ending: 'promise',
    })
    expect(keeper.record.revision).toBe(2)
  })

  test('goes on with the attempt that another tab has made of it, and says so', async () => {
    const moved = vi.fn()
    const ids: string[] = []
    const put = async (one: AttemptRecord) => {
      ids.push(one.id)
      return { record: { ...one, id: 'fork', forkOf: one.id }, kept: 'forked' as const }
    }
    const record = recordOf()
    const keeper = createKeeper(record, RANGE, { put }, moved)
    await keeper.keep([0], play(record, [0]))
    await keeper.keep([0, 1], play(record, [0, 1]))
    expect(ids).toEqual([record.id, 'fork'])
    expect(moved).toHaveBeenCalledOnce()
    expect(moved).toHaveBeenCalledWith(expect.objectContaining({ id: 'fork' }))
  })

  test('playing goes on when it cannot be kept', async () => {
    const record = recordOf()
    const keeper = createKeeper(
      record,
      RANGE,
      { put: () => Promise.reject(new TypeError('too long')) },
      () => undefined,
    )
    await expect(keeper.keep([0], play(record, [0]))).resolves.toBeUndefined()
    expect(keeper.record).toBe(record)
  })
})
