import { signal } from '@preact/signals'
import { afterEach, expect, it, vi } from 'vitest'
import { createDelivery, type Delivery } from '../../../src/play/delivery/delivery.ts'
import type { Receipt } from '../../../src/play/delivery/receipts.ts'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import type { Answer } from '../../../src/wire/call.ts'
import { finished, sample } from '../records/sample.ts'

const UNREACHABLE = { ok: false, status: 0, code: 'unreachable', message: 'Nobody answers.' } as const
const TAKEN = { ok: true, value: {} } as const

const deliveries: Delivery[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const delivery of deliveries.splice(0)) delivery.close()
})

/** A browser with these attempts, and a server that answers with what `answers` says, the last one again and again. */
const browserWith = (attempts: readonly AttemptRecord[], answers: Answer<unknown>[]) => {
  const kept = new Map(attempts.map((record) => [record.id, record]))
  const receipts = new Map<string, Receipt>()
  const changed = signal(0)
  const sent: { id: string; inputs: number; way: string | undefined }[] = []
  const delivery = createDelivery({
    person: 'ada',
    records: {
      changed,
      list: async () => [...kept.values()],
      put: async (record) => {
        kept.set(record.id, record)
        changed.value += 1
        return { record, kept: 'stored' }
      },
    },
    receipts: { all: async () => receipts, put: async (receipt) => void receipts.set(receipt.id, receipt) },
    api: {
      send: async <T>(_method: string, _path: string, body: unknown) => {
        const { id, way, attempt } = body as { id: string; way?: string; attempt: { inputs: unknown[] } }
        sent.push({ id, inputs: attempt.inputs.length, way })
        return (answers.length > 1 ? answers.shift() : answers[0]) as Answer<T>
      },
    },
  })
  deliveries.push(delivery)
  return { delivery, sent, kept, changed, receipts }
}

const played = (id: string, changes: Partial<AttemptRecord> = {}) =>
  sample({ id, owner: 'ada', summary: finished, ...changes })

it('sends everything once, the oldest first, and never a score', async () => {
  const way = '0123456789abcdef'
  const all = [played('b', { updatedAt: 2, way }), played('a', { updatedAt: 1 })]
  const { delivery, sent } = browserWith(all, [TAKEN])
  await delivery.sendNow()
  await delivery.sendNow()
  expect(sent.map(({ id, way }) => [id, way])).toEqual([
    ['a', undefined],
    ['b', way],
  ])
  expect(delivery.state.value).toMatchObject({ waiting: 0, because: 'nothing_yet', refused: [] })
})

it('waits while the server is away, says so, and delivers by itself once it is back', async () => {
  vi.useFakeTimers()
  const { delivery, sent } = browserWith([played('a')], [UNREACHABLE, UNREACHABLE, TAKEN])
  await delivery.sendNow()
  expect(delivery.state.value).toMatchObject({ waiting: 1, because: 'unreachable' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent.map(({ id }) => id)).toEqual(['a', 'a', 'a'])
  expect(delivery.state.value).toMatchObject({ waiting: 0, because: 'nothing_yet' })
})

it('asks to sign in again, and keeps what it could not send', async () => {
  const signedOut = { ok: false, status: 401, code: 'not_signed_in', message: 'Sign in first.' } as const
  const { delivery } = browserWith([played('a')], [signedOut])
  await delivery.sendNow()
  expect(delivery.state.value).toMatchObject({ waiting: 1, because: 'signed_out', refused: [] })
})

it('tells what the server will never take, and goes on with the others', async () => {
  const refused = { ok: false, status: 422, code: 'other_story', message: 'Not a story of this server.' } as const
  const { delivery, sent } = browserWith(
    [played('a', { updatedAt: 1 }), played('b', { updatedAt: 2 })],
    [refused, TAKEN],
  )
  await delivery.sendNow()
  await delivery.sendNow()
  expect(sent.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(delivery.state.value).toMatchObject({ waiting: 0, refused: [{ id: 'a', message: refused.message }] })
})

it('hands over what was played without an account only when it is told to', async () => {
  const { delivery, sent, kept } = browserWith([played('a', { owner: null })], [TAKEN])
  await delivery.sendNow()
  expect(sent).toEqual([])
  expect(delivery.state.value.unclaimed).toBe(1)
  await delivery.handOver()
  expect(kept.get('a')?.owner).toBe('ada')
  expect(sent.map(({ id }) => id)).toEqual(['a'])
  expect(delivery.state.value.unclaimed).toBe(0)
})

it('sends what ends while something else is on its way', async () => {
  const { delivery, sent, kept, changed } = browserWith([played('a')], [TAKEN])
  const sending = delivery.sendNow()
  kept.set('b', played('b'))
  changed.value += 1
  await delivery.sendNow()
  await sending
  expect(sent.map(({ id }) => id).sort()).toEqual(['a', 'b'])
})
