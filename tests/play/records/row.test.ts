import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Migration, readRow, rowOf, SCHEMA } from '../../../src/play/records/row.ts'
import { toJson } from '../../../src/play/records/set-aside.ts'
import { sample } from './sample.ts'

describe('readRow', () => {
  it('reads what rowOf wrote', () => {
    const record = sample({ revision: 3 })
    expect(readRow(structuredClone(rowOf(record)))).toEqual({ fits: true, record })
  })

  it.each([
    ['newer', { ...rowOf(sample()), schema: SCHEMA + 1 }],
    ['newer', { schema: 999, somethingElse: true }],
    ['older', { ...rowOf(sample()), schema: 0 }],
    ['damaged', sample()],
    ['damaged', { ...rowOf(sample()), schema: '1' }],
    ['damaged', { ...rowOf(sample()), schema: Number.NaN }],
    ['damaged', { ...rowOf(sample()), slug: {} }],
    ['damaged', null],
    ['damaged', 'row'],
  ])('says %s (%#)', (reason, row) => {
    expect(readRow(row)).toMatchObject({ fits: false, reason })
  })

  it('leads an older row up through every migration', () => {
    const { slug, ...rest } = rowOf(sample())
    const migrations: readonly Migration[] = [
      (row) => ({ ...row, name: `${row['story']}!` }),
      ({ name, ...row }) => ({ ...row, slug: name }),
    ]
    const reading = readRow({ ...rest, schema: 1, story: slug }, migrations)
    expect(reading).toEqual({ fits: true, record: { ...sample(), id: rest.id, slug: `${slug}!` } })
    expect(readRow({ ...rowOf(sample()), schema: 3 }, migrations)).toMatchObject({ fits: true })
    expect(readRow({ ...rest, schema: 2 }, migrations)).toMatchObject({ fits: false, reason: 'older', at: 'slug' })
    expect(readRow({ ...rest, schema: 4 }, migrations)).toMatchObject({ fits: false, reason: 'newer' })
  })

  it('gives what was kept before there were accounts to nobody', () => {
    const { owner: _none, ...before } = rowOf(sample())
    expect(readRow({ ...before, schema: 1 })).toEqual({ fits: true, record: sample({ id: before.id, owner: null }) })
  })

  it('takes a migration that fails for damage', () => {
    const migrations: readonly Migration[] = [
      () => {
        throw new Error('unexpected')
      },
    ]
    expect(readRow({ ...rowOf(sample()), schema: 1 }, migrations)).toMatchObject({ fits: false, reason: 'damaged' })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (row, schema) => {
        expect(readRow(row).fits).toBe(false)
        expect(readRow({ ...(row as object), schema }).fits).toBe(false)
      }),
    )
  })
})

describe('toJson', () => {
  it('says also what JSON cannot', () => {
    const own: Record<string, unknown> = {
      big: 12n,
      none: Number.NaN,
      map: new Map([['a', 1]]),
      bytes: new Uint8Array([7]),
    }
    own['self'] = own
    own['twice'] = [own['map'], own['map']]
    expect(JSON.parse(toJson(own))).toEqual({
      big: '12n',
      none: 'NaN',
      map: [['a', 1]],
      bytes: [7],
      self: '(refers to itself)',
      twice: [[['a', 1]], [['a', 1]]],
    })
  })

  it('never throws on what a database can hold', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withMap: true, withSet: true, withTypedArray: true, withDate: true }),
        (value) => {
          const text = toJson([value])
          expect(Array.isArray(JSON.parse(text))).toBe(true)
        },
      ),
    )
  })
})
