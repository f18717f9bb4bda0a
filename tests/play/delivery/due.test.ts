import { describe, expect, it } from 'vitest'
import { ABANDONED_AFTER, dueOf, unclaimedOf } from '../../../src/play/delivery/due.ts'
import type { Receipt } from '../../../src/play/delivery/receipts.ts'
import { finished, sample } from '../records/sample.ts'

const NOW = 1_700_000_000_000
const mine = (id: string, changes: Parameters<typeof sample>[0] = {}) =>
  sample({ id, owner: 'me', updatedAt: NOW - 1000, startedAt: NOW - 2000, ...changes })
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id)
const receipts = (...given: Receipt[]) => new Map(given.map((one) => [one.id, one]))
const none = receipts()

describe('dueOf', () => {
  it('takes what is finished, the oldest first, and leaves what is being played', () => {
    const records = [
      mine('new', { summary: finished }),
      mine('old', { summary: finished, updatedAt: NOW - 5000 }),
      mine('open'),
    ]
    expect(ids(dueOf(records, none, 'me', NOW))).toEqual(['old', 'new'])
  })

  it('leaves what others played, and what was played without an account', () => {
    const records = [mine('a', { summary: finished, owner: 'you' }), mine('b', { summary: finished, owner: null })]
    expect(dueOf(records, none, 'me', NOW)).toEqual([])
    expect(ids(unclaimedOf(records))).toEqual(['b'])
  })

  it('takes for abandoned what was left long ago, or begun anew, but not what was never begun', () => {
    const left = mine('left', { updatedAt: NOW - ABANDONED_AFTER - 1, startedAt: NOW - ABANDONED_AFTER - 9 })
    const untouched = { ...left, id: 'untouched', attempt: { ...left.attempt, inputs: [] } }
    expect(ids(dueOf([left, untouched], none, 'me', NOW))).toEqual(['left'])
    const given = mine('given_up', { updatedAt: NOW - 900, startedAt: NOW - 1000 })
    expect(ids(dueOf([given, mine('anew', { startedAt: NOW - 500, updatedAt: NOW - 400 })], none, 'me', NOW))).toEqual([
      'given_up',
    ])
  })

  it('sends again only what has gone on since', () => {
    const record = mine('a', { summary: finished })
    const inputs = record.attempt.inputs.length
    const receipt = { id: 'a', state: 'taken', inputs, ended: true, message: '' } as const
    expect(dueOf([record], receipts(receipt), 'me', NOW)).toEqual([])
    expect(dueOf([record], receipts({ ...receipt, state: 'refused' }), 'me', NOW)).toEqual([])
    expect(ids(dueOf([record], receipts({ ...receipt, inputs: inputs - 1, ended: false }), 'me', NOW))).toEqual(['a'])
  })
})
