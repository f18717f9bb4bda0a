import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { fileNameOf, toCsv } from '../../../src/scorecards/shared/csv.ts'

const read = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data

describe('a CSV file', () => {
  test('begins with the mark by which spreadsheets know its encoding, and holds names as they are', () => {
    const csv = toCsv([{ Name: 'Zoë "Z" 👩🏽‍🚒, <b>\u202Egnorw\u202C', Score: 7, Last: null }])
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(read(csv)).toEqual([
      ['Name', 'Score', 'Last'],
      ['Zoë "Z" 👩🏽‍🚒, <b>\u202Egnorw\u202C', '7', ''],
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'never lets %j be a formula',
    (name) => {
      const [, [cell] = []] = read(toCsv([{ Name: name }]))
      expect(cell).toBe(`'${name}`)
    },
  )

  test('keeps lines and separators within a field', () => {
    expect(read(toCsv([{ a: 'one\r\ntwo', b: 'x;y,z' }]))[1]).toEqual(['one\r\ntwo', 'x;y,z'])
  })
})

test('a file name is one on any system', () => {
  expect(fileNameOf('Front desk / "night"')).toBe('front-desk-night')
  expect(fileNameOf('../../etc/passwd')).toBe('etc-passwd')
  expect(fileNameOf('👩🏽‍🚒')).toBe('export')
  expect(fileNameOf('Überlingen')).toMatch(/^u.*berlingen$/)
  expect(fileNameOf('x'.repeat(1_000_000))).toHaveLength(60)
})
