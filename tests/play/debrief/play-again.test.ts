import { expect, test } from 'vitest'
import { playMomentAgain } from '../../../src/play/debrief/play-again.ts'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import { hardStory, recordOf } from './played.ts'

test('a moment is played again as a practice attempt of its own, up to that decision the same', async () => {
  const kept: AttemptRecord[] = []
  const put = async (record: AttemptRecord) => {
    kept.push(record)
    return { record: { ...record, revision: 1 }, kept: 'stored' as const }
  }
  const before = recordOf(hardStory, [2, 'breathe', 1, 0, 1], { id: 'first', mode: 'assessment', strategy: 'Mine.' })
  const begun = await playMomentAgain(before, 2, { put }, 5)
  expect(kept).toHaveLength(1)
  expect(begun).toMatchObject({
    mode: 'practice',
    startedAt: 5,
    summary: null,
    strategy: '',
    revision: 1,
    retryOf: { id: 'first', decision: 2 },
    attempt: { ...before.attempt, inputs: [2, 'breathe'] },
  })
  expect(begun.id).not.toBe('first')
  expect(before.attempt.inputs).toHaveLength(5)
})
