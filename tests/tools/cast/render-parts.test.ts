import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BEARDS, BODIES, GLASSES, HEADS, PART_COLOURS } from '../../../src/core/model/drawings.ts'
import { INK, WHITE } from '../../../tools/cast/drawing.ts'
import { renderCast } from '../../../tools/cast/render-cast.ts'

const art = renderCast(join(import.meta.dirname, '../../../assets'))
const KINDS = { body: BODIES, head: HEADS, beard: BEARDS, glasses: GLASSES } as const
const partsOf = (kind: keyof typeof KINDS) =>
  KINDS[kind].map((name) => [name, `art/parts/${kind}/${name}.svg`] as const)

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('the parts: %s', (kind) => {
  test.each(partsOf(kind))('%s is drawn in ink, with nothing but marks where the colours go', (_, url) => {
    const svg = art.get(url) ?? ''
    expect(svg).toMatch(/^<svg[^>]* viewBox="-50 -60 960 1210"/)
    expect(svg).toContain(INK)
    const colours = new Set(svg.match(/#[0-9a-f]{6}\b/gi))
    const known: readonly string[] = [INK, WHITE, '#FFFFFF', '#ffffff', ...Object.values(PART_COLOURS)]
    expect([...colours].filter((colour) => !known.includes(colour))).toEqual([])
  })
})

test('skin can be seen on every head, and on all bodies but those that are covered to the chin', () => {
  const without = (kind: 'body' | 'head') =>
    partsOf(kind).flatMap(([name, url]) => (art.get(url)?.includes(PART_COLOURS.skin) ? [] : [name]))
  expect(without('head')).toEqual([])
  expect(without('body')).toEqual(['SweaterDots', 'Turtleneck'])
})
