import { describe, expect, test } from 'vitest'
import {
  ashPath,
  fuseHeight,
  fuseSize,
  ropeEnds,
  ropePath,
  ropeY,
  sparkX,
  starPath,
  twistPath,
} from '../../../src/play/stage/rope.ts'

const xs = (path: string): number[] => [...path.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x))

describe('the rope', () => {
  test('runs from end to end and leaves room for the charge', () => {
    const { from, to } = ropeEnds(800)
    const path = xs(ropePath(800))
    expect(path[0]).toBeCloseTo(from)
    expect(path.at(-1)).toBeCloseTo(to)
    expect(to).toBeLessThan(800)
  })

  test('the spark sits at the tension, and never beyond the ends', () => {
    const { from, to } = ropeEnds(800)
    expect(sparkX(0, 800)).toBe(from)
    expect(sparkX(100, 800)).toBe(to)
    expect(sparkX(50, 800)).toBeCloseTo((from + to) / 2)
    expect(sparkX(150, 800)).toBe(to)
    expect(sparkX(-3, 800)).toBe(from)
  })

  test('twist and ash keep to the rope, at any width', () => {
    for (const width of [60, 320, 1280]) {
      const { from, to } = ropeEnds(width)
      for (const x of [...xs(twistPath(width)), ...xs(ashPath(width))]) {
        expect(x).toBeGreaterThanOrEqual(from - 1)
        expect(x).toBeLessThanOrEqual(to + 1)
      }
    }
  })

  test('wanders a little and stays in its band', () => {
    const heights = Array.from({ length: 1600 }, (_, x) => ropeY(x))
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(3)
    expect(Math.min(...heights)).toBeGreaterThan(8)
    expect(Math.max(...heights)).toBeLessThan(fuseHeight(300) - 8)
  })

  test('is thicker on a large stage, within limits', () => {
    expect(fuseSize(220)).toBeLessThan(fuseSize(420))
    expect(fuseSize(4000)).toBe(fuseSize(2000))
    expect(fuseHeight(720)).toBeLessThan(720 * 0.12)
    expect(fuseHeight(150)).toBeLessThan(150 * 0.25)
  })

  test('a star has as many points as asked for', () => {
    expect(xs(starPath(8, 11, 5, 0))).toHaveLength(16)
  })
})
