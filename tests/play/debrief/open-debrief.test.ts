import { expect, test } from 'vitest'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { openSession } from '../../../src/core/session/session.ts'
import { wayOf } from '../../../src/core/session/way.ts'
import { openDebrief } from '../../../src/play/debrief/open-debrief.ts'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import { compiled, withHead } from '../../fixtures/three-weeks-late.ts'
import { entryOf, lateStory, recordOf } from './played.ts'

const entry = entryOf(lateStory)
const finished = { rubric: '1', score: 50, passed: false, outcome: 'escalated', ending: 'door' } as const
const holding = (record: AttemptRecord | null) => ({ get: async () => record })
const kindOf = async (record: AttemptRecord | null, stories = [entry]) =>
  (await openDebrief('x', holding(record), stories)).kind

test('a finished attempt is played back', async () => {
  const opened = await openDebrief('x', holding(recordOf(lateStory, [1], { summary: finished })), [entry])
  if (opened.kind !== 'played_back') throw new Error(opened.kind)
  expect(opened.view.score).toMatchObject({ ending: 'door', outcome: 'escalated' })
  expect(opened.view.moments).toHaveLength(1)
})

test('what cannot be played back says why', async () => {
  const record = recordOf(lateStory, [1], { summary: finished })
  expect(await kindOf(null)).toBe('gone')
  expect(await kindOf(record, [])).toBe('story_gone')
  expect(await kindOf(recordOf(lateStory, [0]))).toBe('open')
  expect(await kindOf(recordOf(lateStory, [7], { summary: finished }))).toBe('damaged')
  expect(await kindOf(recordOf(lateStory, [1, 0], { summary: finished }))).toBe('damaged')
  // It is said to have ended, and its inputs do not lead to an end.
  expect(await kindOf(recordOf(lateStory, [0], { summary: finished }))).toBe('damaged')
  expect(await kindOf({ ...record, attempt: { ...record.attempt, story: 'another' } })).toBe('other_version')
  const old = { ...record, summary: { ...finished, rubric: '0' } }
  expect(await kindOf({ ...old, attempt: { ...record.attempt, rubric: '0' } })).toBe('other_version')
})

test('what was played under another rubric is shown where it is the same conversation, and says so', async () => {
  const played = openSession(lateStory, RUBRIC, 0)
  played.choose(1)
  const old = recordOf(lateStory, [1], { summary: { ...finished, rubric: '0' } })
  const record = { ...old, attempt: { ...old.attempt, rubric: '0' } }
  expect(await kindOf({ ...record, way: '0123456789abcdef' })).toBe('other_version')
  expect(await kindOf({ ...record, way: wayOf(played.events) })).toBe('played_back')
  // The server has scored it under the rubric of today, and looked at that.
  expect(await kindOf({ ...record, summary: finished })).toBe('played_back')
})

test('a story that breaks off is not the trainee’s fault, and no open attempt', async () => {
  const broken = compiled(
    withHead(`Madeleine: Hello. # situation: upset
+ [Hello. # move: invite]
    {1 mod 0}
    Madeleine: Goodbye. # ending: fine # outcome: resolved
    -> END
`),
  )
  expect(await kindOf(recordOf(broken, [0]), [entryOf(broken)])).toBe('broken')
})

test('a story that cannot be loaded is told to the caller', async () => {
  const offline = entryOf(lateStory, { load: () => Promise.reject(new Error('offline')) })
  await expect(openDebrief('x', holding(recordOf(lateStory, [1])), [offline])).rejects.toThrow('offline')
})

test('an attempt at an older version is played back on that version', async () => {
  const record = recordOf(lateStory, [1], { summary: finished })
  const newer = { ...entry, hash: 'newer' }
  const asked: string[] = []
  const opened = await openDebrief('x', holding(record), [newer], async (hash) => {
    asked.push(hash)
    return entry
  })
  expect(opened.kind).toBe('played_back')
  expect(asked).toEqual([lateStory.hash])
  expect((await openDebrief('x', holding(record), [newer], async () => null)).kind).toBe('other_version')
})
