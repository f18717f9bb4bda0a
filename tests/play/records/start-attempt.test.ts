import { expect, test } from 'vitest'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import type { PutResult } from '../../../src/play/records/records.ts'
import { startAttempt } from '../../../src/play/records/start-attempt.ts'

const story = { slug: 'late', hash: 'abc', range: { rubric: '7', floor: -10, best: 10 } }

function memory() {
  const kept: AttemptRecord[] = []
  const put = async (record: AttemptRecord): Promise<PutResult> => {
    const written = { ...record, revision: 1 }
    kept.push(written)
    return { record: written, kept: 'stored' }
  }
  return { kept, put }
}

test('an attempt begins with nothing done, in the version of story and rubric that is here, and is kept at once', async () => {
  const records = memory()
  const begun = await startAttempt(story, 'assessment', records, 1234)
  expect(records.kept).toEqual([begun])
  expect(begun).toMatchObject({
    slug: 'late',
    mode: 'assessment',
    startedAt: 1234,
    summary: null,
    retryOf: null,
    attempt: { story: 'abc', rubric: '7', inputs: [] },
  })
})

test('every attempt has a seed and an id of its own', async () => {
  const records = memory()
  for (let times = 0; times < 20; times += 1) await startAttempt(story, 'practice', records)
  expect(new Set(records.kept.map(({ attempt }) => attempt.seed)).size).toBe(20)
  expect(new Set(records.kept.map(({ id }) => id)).size).toBe(20)
  for (const { attempt } of records.kept) expect(Number.isSafeInteger(attempt.seed)).toBe(true)
})
