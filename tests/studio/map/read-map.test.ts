import { describe, expect, test } from 'vitest'
import { readMap } from '../../../src/studio/map/read-map.ts'
import type { MapNode, StoryMap } from '../../../src/studio/map/story-map.ts'
import { nodeAt } from '../../../src/studio/map/story-map.ts'

const END = '# ending: good # outcome: resolved\n-> END\n'

function mapOf(text: string, files: Readonly<Record<string, string>> = {}): StoryMap {
  const map = readMap({ main: 'story.ink', files: { 'story.ink': text, ...files } })
  if (!map) throw new Error('Ink cannot read this.')
  return map
}
const named = ({ nodes }: StoryMap, id: string): MapNode => {
  const node = nodes.find((one) => one.id === id)
  if (!node) throw new Error(`No ${id} among ${nodes.map((one) => one.id).join(', ')}.`)
  return node
}
const waysOf = (map: StoryMap, id: string) => named(map, id).replies.map(({ to }) => to)

describe('a map read from Ink', () => {
  test('says where each reply leads: by a jump, by a gather, by a condition, around', () => {
    const map = mapOf(`VAR angry = false
-> start
=== start ===
Hello.
* [Out # move: validate] -> away
* [On # move: argue]
  Well.
* [Either # move: solve]
  {angry: -> away | -> later}
+ [Again # move: invite] -> start
- So.
-> later
=== later ===
Now.
* [Bye # move: deny] -> away
=== away ===
Gone. ${END}`)
    expect(waysOf(map, 'start')).toEqual([['away'], ['later'], ['away', 'later'], ['start']])
    expect(named(map, 'start').place).toBe('opening')
    expect(named(map, 'start').replies.map(({ moves }) => moves)).toEqual([
      ['validate'],
      ['argue'],
      ['solve'],
      ['invite'],
    ])
    expect(named(map, 'away')).toMatchObject({ kind: 'ending', name: 'good', outcome: 'resolved', place: 'within' })
  })

  test('tells stitches, tunnels and threads from functions', () => {
    const map = mapOf(`-> start
=== function calm(x) ===
~ return x + 1
=== start ===
{calm(1)}
* [In # move: validate] -> aside -> town.gate
* [Over # move: argue] -> town
=== aside ===
A word. ->->
=== town
= square
<- noise
* [Go # move: deny] -> gate
= gate
Closed. ${END}=== noise ===
+ [What? # move: invite] -> town.square
`)
    expect(map.nodes.map(({ id }) => id)).not.toContain('calm')
    expect(waysOf(map, 'start').map((to) => [...to].sort())).toEqual([['aside', 'town.gate'], ['town']])
    expect(named(map, 'town').ways.to).toEqual(['town.square'])
    expect(named(map, 'town.square').ways.to).toEqual(['noise'])
    expect(waysOf(map, 'noise')).toEqual([['town.square']])
    expect(named(map, 'town.gate').kind).toBe('ending')
  })

  test('an ending within a reply is drawn where its line stands, and one that several come to stays a knot', () => {
    const map = mapOf(`-> start
=== start ===
* [Out # move: validate]
  Bye. ${END}* [On # move: argue]
  Bye. # ending: bad # outcome: unsafe
  -> END
`)
    expect(waysOf(map, 'start')).toEqual([['#story.ink:4'], ['#story.ink:7']])
    expect(named(map, '#story.ink:7')).toMatchObject({ name: 'bad', outcome: 'unsafe', place: 'within' })
  })

  test('says what is never reached, and counts the answers to standing actions as reached', () => {
    const map = mapOf(`-> start
=== start ===
Hello. ${END}=== lost ===
Nobody comes. -> lost_too
=== lost_too ===
Or here. -> start
=== breathe ===
Slowly. ->->
`)
    expect(named(map, 'lost').place).toBe('never')
    expect(named(map, 'lost_too').place).toBe('never')
    expect(named(map, 'breathe').place).toBe('action')
  })

  test('says so where a variable tells the way, and what it may be', () => {
    const map = mapOf(`VAR next = -> later
-> start
=== start ===
* [On # move: validate] -> next
=== later ===
~ next = -> last
Bye. ${END}=== last ===
Bye. ${END}`)
    expect(named(map, 'start').replies[0]).toMatchObject({ to: [], open: true })
    expect([...map.addressed].sort()).toEqual(['last', 'later'])
    expect(named(map, 'last').place).toBe('within')
  })

  test('knows the file of an included knot, and the knot of a line', () => {
    const map = mapOf(`INCLUDE more.ink\n-> start\n=== start ===\n* [On # move: validate] -> later\n`, {
      'more.ink': `=== later ===\nBye.\n* [Out # move: deny]\n  Bye. ${END}`,
    })
    expect(named(map, 'later')).toMatchObject({ file: 'more.ink', line: 1 })
    expect(named(map, 'later').replies[0]).toMatchObject({ line: 3, to: ['#more.ink:4'] })
    expect(nodeAt(map, 'story.ink', 4)?.id).toBe('start')
    expect(nodeAt(map, 'more.ink', 3)?.id).toBe('later')
    expect(nodeAt(map, 'more.ink', 4)?.id).toBe('#more.ink:4')
  })

  test('draws a story without knots, and none where Ink reads nothing', () => {
    const map = mapOf(`Hello.\n* [On # move: validate]\n  Bye. ${END}`)
    expect(named(map, '')).toMatchObject({ place: 'opening', replies: [{ to: ['#story.ink:3'] }] })
    expect(readMap({ main: 'story.ink', files: { 'story.ink': '-> nowhere' } })).toBeNull()
  })
})
