import { type Box, follow, isBox, readBoxes, UnknownInk } from './boxes.ts'
import { itemsByName, type ListDefinitions, ListValue, readDefinitions } from './lists.ts'
import { arity } from './natives.ts'
import { NOTHING, Target, type Value, WholeFloat } from './values.ts'

/** What a point does. `text` carries a name or words, `to` a point, `value` a constant. */
export type Op =
  | {
      readonly op: 'skip' | 'newline' | 'glue' | 'ev' | '/ev' | 'out' | 'du' | 'pop' | '~ret' | '->->' | 'str' | '/str'
    }
  | { readonly op: '#' | '/#' | 'choices' | 'turn' | 'turns' | 'readc' | 'rnd' | 'visit' | 'seq' | 'thread' }
  | { readonly op: 'done' | 'end' | 'listInt' | 'range' | 'lrnd' }
  | { readonly op: 'text'; readonly text: string }
  | { readonly op: 'const'; readonly value: Value }
  | { readonly op: 'ref'; readonly text: string }
  | { readonly op: 'native'; readonly text: string; readonly takes: number }
  | { readonly op: 'get' | 'set' | 'declare'; readonly text: string; readonly temp: boolean }
  | { readonly op: 'count'; readonly box: Box }
  | { readonly op: 'divert'; readonly to: number; readonly when: boolean }
  | { readonly op: 'call'; readonly to: number; readonly when: boolean; readonly tunnel: boolean }
  | {
      readonly op: 'leap'
      readonly text: string
      readonly when: boolean
      readonly push: 'no' | 'tunnel' | 'function'
    }
  | { readonly op: 'choice'; readonly box: Box; readonly flags: number }

export const CONDITION = 1
export const START = 2
export const ONLY = 4
export const INVISIBLE = 8
export const ONCE = 16

/** Compiled Ink as numbered points. */
export interface Program {
  readonly root: Box
  readonly boxes: readonly Box[]
  readonly points: number
  /** The box of each point, and the place in it (-1: before everything). */
  readonly boxOf: readonly Box[]
  readonly placeOf: Int32Array
  /** Where a point comes to after stepping into boxes, and the counted boxes stepped into. */
  readonly leaf: Int32Array
  readonly entered: readonly (readonly Box[])[]
  /** For leaves: what is done there, and the point after it (-1: the content ends). */
  readonly ops: readonly Op[]
  readonly next: Int32Array
  readonly globals: readonly string[]
  readonly lists: ListDefinitions
  readonly targets: readonly Target[]
  targetAt(path: string): Target
}

const PLAIN = new Set([
  ...['ev', '/ev', 'out', 'du', 'pop', '~ret', '->->', 'str', '/str', '#', '/#', 'turn', 'turns', 'readc'],
  ...['rnd', 'visit', 'seq', 'thread', 'done', 'end', 'listInt', 'range', 'lrnd'],
])

type Json = Readonly<Record<string, unknown>>

export const isCounted = (box: Box): boolean => box.countsVisits || box.countsTurns

function descend(box: Box, place: number): { box: Box; place: number; entered: Box[] } {
  const entered: Box[] = []
  let at = box
  let inner: unknown = place < 0 ? box : box.content[place]
  let index = place
  while (isBox(inner)) {
    if (isCounted(inner)) entered.push(inner)
    at = inner
    index = 0
    inner = inner.content[0]
  }
  return { box: at, place: index, entered }
}

function after(box: Box, place: number): number {
  let at = box
  let next = place + 1
  while (next >= at.content.length) {
    if (!at.parent || at.place < 0) return -1
    next = at.place + 1
    at = at.parent
  }
  return at.first + next
}

/** Reads Ink's JSON (text) into points. Throws `UnknownInk` for what the flat walk cannot do. */
export function readProgram(ink: string): Program {
  const json = JSON.parse(ink) as { readonly root: readonly unknown[]; readonly listDefs?: Json }
  const lists = readDefinitions((json.listDefs ?? {}) as Record<string, Record<string, number>>)
  const boxes = readBoxes(json.root)
  const [root] = boxes
  if (!root) throw new UnknownInk('a story without content')
  const targets = new Map<string, Target>()
  const targetAt = (path: string): Target => {
    const known = targets.get(path)
    if (known) return known
    const { box, place } = follow(root, root, path)
    const target = new Target(path, place < 0 ? box.before : box.first + place)
    targets.set(path, target)
    return target
  }
  const names = itemsByName(lists)
  const globals = new Set<string>()
  const last = boxes.reduce((most, box) => Math.max(most, box.first + Math.max(1, box.content.length)), 0)
  const boxOf: Box[] = new Array(last).fill(root)
  const placeOf = new Int32Array(last)
  const ops: Op[] = new Array(last).fill({ op: 'skip' })
  const leaf = new Int32Array(last)
  const entered: Box[][] = new Array(last)
  const next = new Int32Array(last).fill(-1)
  for (const box of boxes) {
    for (let place = -1; place < Math.max(1, box.content.length); place++) {
      const point = box.first + place
      boxOf[point] = box
      placeOf[point] = place
      const down = descend(box, place)
      leaf[point] = down.box.first + down.place
      entered[point] = down.entered
      const item = box.content[place]
      if (place < 0 || isBox(item)) continue
      next[point] = after(box, place)
      if (item !== undefined) ops[point] = readItem(item, box)
    }
  }

  function pointOf(path: string, from: Box): number {
    const { box, place } = follow(root as Box, from, path)
    return box.first + Math.max(0, place)
  }

  function readItem(item: unknown, box: Box): Op {
    if (typeof item === 'string') return readWord(item)
    if (typeof item === 'number' || typeof item === 'boolean') return { op: 'const', value: item }
    const object = item as Json
    const text = (key: string): string => String(object[key])
    const when = object['c'] === true
    if ('^->' in object) return { op: 'const', value: targetAt(text('^->')) }
    if ('list' in object) {
      const items = Object.keys(object['list'] as Json).flatMap((name) => names.get(name)?.items ?? [])
      const origins = (object['origins'] ?? []) as readonly string[]
      return { op: 'const', value: new ListValue(items, origins) }
    }
    if ('^var' in object) return { op: 'ref', text: text('^var') }
    if ('VAR?' in object) return { op: 'get', text: text('VAR?'), temp: true }
    if ('CNT?' in object) return { op: 'count', box: follow(root as Box, box, text('CNT?')).box }
    if ('VAR=' in object) {
      if (object['re'] !== true) globals.add(text('VAR='))
      return { op: object['re'] === true ? 'set' : 'declare', text: text('VAR='), temp: false }
    }
    if ('temp=' in object) return { op: object['re'] === true ? 'set' : 'declare', text: text('temp='), temp: true }
    if ('*' in object) {
      const to = follow(root as Box, box, text('*'))
      if (to.place >= 0) throw new UnknownInk('a reply that leads into the middle of a text')
      return { op: 'choice', box: to.box, flags: Number(object['flg']) }
    }
    for (const [key, push] of [
      ['->', 'no'],
      ['f()', 'function'],
      ['->t->', 'tunnel'],
    ] as const) {
      if (!(key in object)) continue
      if (object['var'] === true) return { op: 'leap', text: text(key), when, push }
      const to = pointOf(text(key), box)
      return push === 'no' ? { op: 'divert', to, when } : { op: 'call', to, when, tunnel: push === 'tunnel' }
    }
    throw new UnknownInk(`"${Object.keys(object).join(' ')}"`)
  }

  return {
    root,
    boxes,
    points: last,
    boxOf,
    placeOf,
    leaf,
    entered,
    ops,
    next,
    globals: [...globals],
    lists,
    targets: [...targets.values()],
    targetAt,
  }
}

function readWord(word: string): Op {
  if (word === '\n') return { op: 'newline' }
  if (word.startsWith('^')) return { op: 'text', text: word.slice(1) }
  if (word === '<>') return { op: 'glue' }
  if (word === 'nop') return { op: 'skip' }
  if (word === 'void') return { op: 'const', value: NOTHING }
  if (word === 'choiceCnt') return { op: 'choices' }
  const float = /^([+-]?\d+\.?\d*)f$/.exec(word)
  if (float)
    return {
      op: 'const',
      value: Number.isInteger(Number(float[1])) ? new WholeFloat(Number(float[1])) : Number(float[1]),
    }
  if (PLAIN.has(word)) return { op: word } as Op
  const takes = arity(word)
  if (takes === 0) throw new UnknownInk(`"${word}"`)
  return { op: 'native', text: word, takes }
}
