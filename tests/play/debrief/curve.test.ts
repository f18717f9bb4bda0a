import { expect, test } from 'vitest'
import { GRADES } from '../../../src/core/model/move.ts'
import { curveOf, markOf } from '../../../src/play/debrief/curve.ts'
import { hardStory, viewOf } from './played.ts'

test('the curve goes on where the point before it ended', () => {
  const { curve } = viewOf(hardStory, 0, 1, 1, 0)
  const { points } = curve
  expect(points).toHaveLength(4)
  points.forEach((point, index) => {
    expect(point.n).toBe(index + 1)
    expect(points[index + 1]?.tension ?? curve.end).toBe(point.next)
  })
})

test('what the reply did and what the story did are told apart', () => {
  const { curve, score } = viewOf(hardStory, 1, 0, 0, 1)
  const threat = curve.points[1]
  expect(threat).toMatchObject({ tension: 52, after: 44, next: 64 })
  expect(score.decisions[1]?.judgement.tensionBy).toBe(-8)
})

test('decisions in the same situation make one band, and every decision is in one', () => {
  const { curve } = viewOf(hardStory, 'breathe', 1, 0, 0, 1)
  expect(curve.bands).toEqual([
    { situation: 'upset', from: 1, to: 2 },
    { situation: 'abusive', from: 3, to: 3 },
    { situation: 'threat', from: 4, to: 4 },
    { situation: 'danger', from: 5, to: 5 },
  ])
})

test('the peak is where the tension was highest, also when that is the end', () => {
  expect(viewOf(hardStory, 1, 0, 0, 1).curve.peak).toEqual({ n: 3, tension: 64 })
  const rising = viewOf(hardStory, 2, 1, 1, 0).curve
  expect(rising.peak.tension).toBe(100)
  expect(curveOf([], 40)).toEqual({ points: [], bands: [], start: 40, end: 40, peak: { n: null, tension: 40 } })
})

test('every grade has a mark, and only what hurts is marked so', () => {
  expect(GRADES.map(markOf)).toEqual(['helped', 'helped', 'neither', 'hurt', 'hurt', 'critical'])
})
