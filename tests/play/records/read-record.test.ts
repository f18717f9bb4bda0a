import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecord } from '../../../src/play/records/read-record.ts'
import { INPUT_LIMIT, NAME_LIMIT, newAttemptId, STRATEGY_LIMIT } from '../../../src/play/records/record.ts'
import { finished, sample } from './sample.ts'

const at = (value: unknown): string => {
  const reading = readRecord(value)
  return reading.ok ? 'fits' : reading.at
}

describe('readRecord', () => {
  it('gives back what a page makes, finished or not', () => {
    for (const record of [
      sample(),
      sample({
        summary: finished,
        strategy: 'Listen first.',
        revision: 9,
        forkOf: 'x',
        retryOf: { id: 'y', decision: 3 },
      }),
    ]) {
      expect(readRecord(structuredClone(record))).toEqual({ ok: true, record })
    }
  })

  it.each([
    ['id', { id: '' }],
    ['id', { id: 'x'.repeat(NAME_LIMIT + 1) }],
    ['slug', { slug: 4 }],
    ['mode', { mode: 'exam' }],
    ['mode', { mode: 'toString' }],
    ['startedAt', { startedAt: Number.NaN }],
    ['updatedAt', { updatedAt: 1.5 }],
    ['updatedAt', { updatedAt: -1 }],
    ['revision', { revision: Number.POSITIVE_INFINITY }],
    ['strategy', { strategy: 'x'.repeat(STRATEGY_LIMIT + 1) }],
    ['strategy', { strategy: null }],
    ['summary', { summary: [] }],
    ['summary', { summary: undefined }],
    ['summary.score', { summary: { ...finished, score: 100.1 } }],
    ['summary.score', { summary: { ...finished, score: Number.NaN } }],
    ['summary.passed', { summary: { ...finished, passed: 1 } }],
    ['summary.outcome', { summary: { ...finished, outcome: '__proto__' } }],
    ['retryOf.decision', { retryOf: { id: 'y', decision: '3' } }],
    ['attempt', { attempt: new Map() }],
    ['attempt', { attempt: null }],
    ['attempt.seed', { attempt: { ...sample().attempt, seed: 0.5 } }],
    ['attempt.inputs', { attempt: { ...sample().attempt, inputs: 'breathe' } }],
    ['attempt.inputs', { attempt: { ...sample().attempt, inputs: [0, -1] } }],
    ['attempt.inputs', { attempt: { ...sample().attempt, inputs: ['constructor'] } }],
    ['attempt.inputs', { attempt: { ...sample().attempt, inputs: [0, [1]] } }],
    ['attempt.inputs', { attempt: { ...sample().attempt, inputs: new Array(3) } }],
    ['attempt.inputs', { attempt: { ...sample().attempt, inputs: new Array(INPUT_LIMIT + 1).fill(0) } }],
  ])('names the field that does not fit: %s (%#)', (field, change) => {
    expect(at({ ...sample(), ...change })).toBe(field)
  })

  it('does not read what is inherited', () => {
    expect(at(Object.create(sample()))).toBe('record')
    expect(at(Object.assign(Object.create(null), sample()))).toBe('fits')
    const polluted = JSON.parse(`{"__proto__": ${JSON.stringify(sample())}}`) as unknown
    expect(at(polluted)).toBe('id')
  })

  it('copies known fields only', () => {
    const reading = readRecord(JSON.parse(`{"__proto__": {"a": 1}, "extra": 2, ${JSON.stringify(sample()).slice(1)}`))
    expect(reading).toEqual({ ok: true, record: expect.anything() })
    if (reading.ok) expect(Object.keys(reading.record).toSorted()).toEqual(Object.keys(sample()).toSorted())
  })

  it('survives values that bite when touched', () => {
    const biting = { ...sample() }
    Object.defineProperty(biting, 'slug', {
      get: () => {
        throw new Error('no')
      },
    })
    expect(at(biting)).toBe('record')
  })

  it('never throws, and what it lets through it lets through again', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withSparseArray: true }), (value) => {
        expect(readRecord(value).ok).toBe(false)
      }),
    )
  })

  it('never lets a single hostile field through changed', () => {
    const fields = Object.keys(sample())
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything({ withBigInt: true, withDate: true }), (field, value) => {
        const reading = readRecord({ ...sample(), [field]: value })
        if (reading.ok) expect(readRecord(reading.record)).toEqual(reading)
        if (reading.ok) expect(reading.record[field as 'id']).toEqual(value)
      }),
      { numRuns: 500 },
    )
  })
})

describe('newAttemptId', () => {
  it('looks like a UUID and does not repeat, whatever the page may use', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
    const onlyValues = { getRandomValues: crypto.getRandomValues.bind(crypto) } as Partial<Crypto>
    for (const source of [crypto, onlyValues, undefined]) {
      const ids = Array.from({ length: 50 }, () => newAttemptId(source))
      for (const id of ids) expect(id).toMatch(shape)
      expect(new Set(ids).size).toBe(50)
    }
  })
})
