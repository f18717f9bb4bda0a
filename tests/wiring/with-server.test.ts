import { signal } from '@preact/signals'
import { expect, it } from 'vitest'
import type { AttemptRecord } from '../../src/play/records/record.ts'
import type { Records } from '../../src/play/records/records.ts'
import type { Answer } from '../../src/wire/call.ts'
import { withServer } from '../../src/wiring/with-server.ts'
import { finished, sample } from '../play/records/sample.ts'

const line = (id: string, playedAt: number) => ({
  ...{ id, slug: 'late', story: 'hash', title: 'Late', mode: 'practice', startedAt: 1, playedAt, received: playedAt },
  ...{ retryOf: null, inputs: 3, rubric: '1', score: 80, passed: true, outcome: 'resolved', ending: 'promise' },
  ...{ points: 9, critical: [] },
})

const browserWith = (here: readonly AttemptRecord[], answers: Readonly<Record<string, unknown>>) => {
  const asked: string[] = []
  const records = {
    changed: signal(0),
    list: async () => here,
    get: async (id: string) => here.find((record) => record.id === id) ?? null,
  } as unknown as Records
  const api = {
    get: async <T>(path: string): Promise<Answer<T>> => {
      asked.push(path)
      return path in answers
        ? { ok: true, value: answers[path] as T }
        : { ok: false, status: 0, code: 'unreachable', message: 'Nobody answers.' }
    },
  }
  return { asked, shown: withServer(records, api, 'ada', () => 1000) }
}

it('lists what was played here and elsewhere, each once, the last first', async () => {
  const here = [sample({ id: 'both', updatedAt: 20, summary: finished }), sample({ id: 'here', updatedAt: 10 })]
  const page = { attempts: [line('new', 30), line('both', 20), line('old', 5)], next: null }
  const { shown, asked } = browserWith(here, { '/me/attempts': page })
  const list = await shown.list()
  expect(list.map(({ id }) => id)).toEqual(['new', 'both', 'here', 'old'])
  expect(list[1]).toBe(here[0])
  expect(list[0]).toMatchObject({ owner: 'ada', summary: { score: 80, passed: true, ending: 'promise' } })
  await shown.list()
  expect(asked).toEqual(['/me/attempts'])
})

it('opens an attempt from elsewhere, and nobody else’s', async () => {
  const attempt = { story: 'hash', rubric: '1', seed: 7, inputs: [0, 'breathe'] }
  const detail = (id: string, person: string) => ({ ...line(id, 5), attempt, person: { id: person, name: 'x' } })
  const { shown } = browserWith([], { '/attempts/a': detail('a', 'ada'), '/attempts/b': detail('b', 'bob') })
  expect(await shown.get('a')).toMatchObject({ id: 'a', attempt, owner: 'ada' })
  expect(await shown.get('b')).toBeNull()
  expect(await shown.get('c')).toBeNull()
})

it('shows what is here while the server is away', async () => {
  const here = [sample({ id: 'here' })]
  const { shown } = browserWith(here, {})
  expect(await shown.list()).toEqual(here)
})
