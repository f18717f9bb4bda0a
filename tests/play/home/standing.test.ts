import { describe, expect, test } from 'vitest'
import { attemptLines, standingOf } from '../../../src/play/home/standing.ts'
import type { AttemptRecord, AttemptSummary } from '../../../src/play/records/record.ts'

const story = { slug: 'late', hash: 'v2' }

const summary = (score: number, passed: boolean): AttemptSummary => ({
  rubric: '1',
  score,
  passed,
  outcome: 'contained',
  ending: 'door',
})

let made = 0
function record(of: Partial<AttemptRecord> & { readonly story?: string } = {}): AttemptRecord {
  made += 1
  const { story: hash = 'v2', ...rest } = of
  return {
    id: `attempt-${made}`,
    slug: 'late',
    mode: 'practice',
    attempt: { story: hash, rubric: '1', seed: 1, inputs: [] },
    startedAt: 1000 - made,
    updatedAt: 1000 - made,
    summary: null,
    retryOf: null,
    strategy: '',
    revision: 1,
    forkOf: null,
    owner: null,
    ...rest,
  }
}

describe('how I stand with a customer', () => {
  test('nothing played: nothing known', () => {
    expect(standingOf([], story)).toEqual({ best: null, last: null, open: null })
  })

  test('the last is the first of the list, the best is the one with most points', () => {
    const records = [
      record({ summary: summary(40, false) }),
      record({ summary: summary(82, true) }),
      record({ summary: summary(75, true) }),
    ]
    expect(standingOf(records, story)).toMatchObject({ last: { score: 40 }, best: { score: 82 } })
  })

  test('a failed attempt with more points is not better than one that passed', () => {
    const records = [record({ summary: summary(90, false) }), record({ summary: summary(71, true) })]
    expect(standingOf(records, story).best).toEqual(summary(71, true))
  })

  test('other customers and moments played again do not count', () => {
    const records = [
      record({ slug: 'other', summary: summary(99, true) }),
      record({ summary: summary(98, true), retryOf: { id: 'attempt-1', decision: 2 } }),
      record({ retryOf: { id: 'attempt-1', decision: 2 } }),
    ]
    expect(standingOf(records, story)).toEqual({ best: null, last: null, open: null })
  })

  test('the last open attempt of this version can be gone on with; one of an earlier version cannot', () => {
    const open = record()
    expect(standingOf([record({ story: 'v1' }), open, record()], story).open).toBe(open)
    expect(standingOf([record({ story: 'v1' })], story).open).toBeNull()
  })
})

describe('my attempts', () => {
  const entry = { slug: 'late', hash: 'v2' } as Parameters<typeof attemptLines>[1][number]

  test('tell apart what can be opened, what is of an earlier version and what is gone', () => {
    const records = [record(), record({ story: 'v1' }), record({ slug: 'gone', story: 'v9' })]
    const lines = attemptLines(records, [entry])
    expect(lines.map(({ current }) => current)).toEqual([true, false, false])
    expect(lines.map((line) => line.story)).toEqual([entry, entry, null])
    expect(lines.map((line) => line.record)).toEqual(records)
  })
})
