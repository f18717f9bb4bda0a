import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COLUMNS, stripSpans } from '../../../src/play/debrief/strip-layout.ts'

const strip = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 }).chain((lengths) =>
  fc.record({
    lengths: fc.constant(lengths),
    // The last panel is the end: it is no decision, so it never is the turning point.
    turning: lengths.length < 2 ? fc.constant(null) : fc.option(fc.integer({ min: 0, max: lengths.length - 2 })),
  }),
)
const perRow = fc.constantFrom(2, 3, 4)

/** How a grid that fills row by row lays them out. */
function rowsOf(spans: readonly number[]): number[][] {
  const rows: number[][] = []
  let used = COLUMNS
  for (const span of spans) {
    if (used + span > COLUMNS) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(span)
    used += span
  }
  return rows
}

describe('the strip', () => {
  test('has a span for each panel, and no row has more than fit', () => {
    fc.assert(
      fc.property(strip, perRow, (one, count) => {
        const spans = stripSpans(one, count)
        expect(spans).toHaveLength(one.lengths.length)
        for (const row of rowsOf(spans)) expect(row.length).toBeLessThanOrEqual(Math.max(count, 3))
      }),
    )
  })

  test('shows the turning point wider than anything else', () => {
    fc.assert(
      fc.property(strip, perRow, (one, count) => {
        if (one.turning === null) return
        const spans = stripSpans(one, count)
        const widest = spans[one.turning] ?? 0
        spans.forEach((span, index) => {
          if (index !== one.turning) expect(span).toBeLessThan(widest)
        })
      }),
    )
  })

  test('fills every row where three or four fit', () => {
    fc.assert(
      fc.property(strip, fc.constantFrom(3, 4), (one, count) => {
        if (one.lengths.length === 1) return
        for (const row of rowsOf(stripSpans(one, count))) {
          expect(row.reduce((sum, span) => sum + span, 0)).toBe(COLUMNS)
        }
      }),
    )
  })

  test('gives long words more room', () => {
    const [short = 0, long = 0, middle = 0] = stripSpans({ lengths: [10, 200, 80], turning: null }, 3)
    expect(long).toBeGreaterThan(middle)
    expect(middle).toBeGreaterThan(short)
  })
})
