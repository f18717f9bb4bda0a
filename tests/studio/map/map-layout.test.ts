import { describe, expect, test } from 'vitest'
import { layOutMap, type MapLayout } from '../../../src/studio/map/map-layout.ts'
import { firstView, neighbour, READABLE, withNode, zoomed } from '../../../src/studio/map/map-view.ts'
import { weigh } from '../../../src/studio/map/map-weights.ts'
import { readMap } from '../../../src/studio/map/read-map.ts'
import type { ReplyFlow } from '../../../src/studio/proof/reply-flow.ts'

const TEXT = `-> start
=== start ===
Hello.
* [Left # move: validate] -> left
* [Right # move: argue] -> right
=== left ===
* [Back # move: invite] -> start
* [Down # move: invite] -> hall
=== right ===
* [Down too # move: invite] -> hall
=== hall ===
-> last
=== last ===
Bye. # ending: good # outcome: resolved
-> END
`
function laidOut(text = TEXT): MapLayout {
  const map = readMap({ main: 'story.ink', files: { 'story.ink': text } })
  if (!map) throw new Error('Ink cannot read this.')
  return layOutMap(map, () => 0)
}
const placed = (layout: MapLayout, id: string) => {
  const found = layout.nodes.find(({ node }) => node.id === id)
  if (!found) throw new Error(`No ${id}.`)
  return found
}

describe('a map laid out', () => {
  test('leads from the opening down, without one sheet upon another', () => {
    const layout = laidOut()
    const [start, left, last] = ['start', 'left', 'last'].map((id) => placed(layout, id))
    expect(start?.y).toBeLessThan(left?.y ?? 0)
    expect(left?.y).toBeLessThan(last?.y ?? 0)
    for (const a of layout.nodes) {
      for (const b of layout.nodes) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(a === b || apart).toBe(true)
      }
    }
  })

  test('more knots than anybody finds their way in are not laid out, and none is lost', () => {
    const knots = Array.from({ length: 1600 }, (_, at) => `=== k${at} ===\n* [On # move: invite] -> last\n`)
    const layout = laidOut(`${TEXT}${knots.join('')}`)
    expect(layout).toMatchObject({ drawn: false, nodes: [], joins: [] })
    expect(layout.map.nodes.length).toBeGreaterThan(1600)
    expect(laidOut().drawn).toBe(true)
  })

  test('marks what leads back as a loop, and only that', () => {
    const loops = laidOut().joins.filter(({ loop }) => loop)
    expect(loops.map(({ from, to }) => `${from} ${to}`)).toEqual(['left start'])
  })

  test('the arrow keys find what lies in their direction', () => {
    const layout = laidOut()
    const start = placed(layout, 'start')
    const [left, right] = [placed(layout, 'left'), placed(layout, 'right')]
    const [west, east] = left.x < right.x ? [left, right] : [right, left]
    expect(neighbour(layout, west, 'ArrowRight')).toBe(east)
    expect(neighbour(layout, east, 'ArrowLeft')).toBe(west)
    expect(neighbour(layout, west, 'ArrowUp')).toBe(start)
    expect(neighbour(layout, start, 'ArrowUp')).toBeNull()
  })

  test('zooms around a point, shows a node that was out of sight, and begins where one can read', () => {
    const layout = laidOut()
    const at = { x: 120, y: 80 }
    const before = { x: 10, y: 20, scale: 1 }
    const after = zoomed(before, 2, at)
    expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale)
    const window = { width: 300, height: 200 }
    const last = placed(layout, 'last')
    const shown = withNode({ x: 0, y: 0, scale: 1 }, last, window)
    expect(last.y + shown.y).toBeGreaterThan(0)
    expect(last.y + last.height + shown.y).toBeLessThan(200)
    expect(withNode(shown, last, window)).toBe(shown)
    expect(firstView(layout, null, { width: 100, height: 90 }).scale).toBeCloseTo(READABLE)
  })
})

describe('the weights of a map', () => {
  const flow = (knot: string, text: string, taken: number): ReplyFlow => ({
    ...{ line: 0, knot, text, taken, tension: 80, grade: 'asked' },
  })

  test('carry on through knots without replies, and know what is not proved', () => {
    const { map } = laidOut()
    const known = [flow('start', 'Left', 0.75), flow('start', 'Right', 0.25), flow('left', 'Down', 0.75)]
    const weights = weigh(map, [...known, flow('right', 'Down too', 0.25)])
    expect(weights.joins.get('start left')).toBe(0.75)
    expect(weights.joins.get('hall last')).toBe(1)
    expect(weights.tension.get('start')).toBe(80)
    const left = map.nodes.find(({ id }) => id === 'left')
    const back = left?.replies[0]
    expect(left && back && weights.of(left, back)).toEqual({ sign: 'unknown', taken: null })
    expect(weigh(map, null).known).toBe(false)
  })
})
