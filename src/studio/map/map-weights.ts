import type { Grade } from '../../core/model/move.ts'
import { isGood } from '../../core/model/move.ts'
import type { ReplyFlow } from '../proof/reply-flow.ts'
import { joinsOf, type MapNode, type MapReply, type StoryMap } from './story-map.ts'

/** What a reply is worth where it is given most often; `unknown`: not proved. */
export type Sign = 'good' | 'neutral' | 'harmful' | 'critical' | 'unknown'

export interface MapWeights {
  /** Something is proved. */
  readonly known: boolean
  /** By node: how often it is come to in one play by chance, expected; undefined: not known. */
  readonly visits: ReadonlyMap<string, number>
  /** By node: tension on arrival, 0 to 100. */
  readonly tension: ReadonlyMap<string, number>
  /** By `from to`. */
  readonly joins: ReadonlyMap<string, number>
  of(node: MapNode, reply: MapReply): { readonly sign: Sign; readonly taken: number | null }
}

const NONE = { sign: 'unknown', taken: null } as const
const keyOf = (knot: string, text: string): string => `${knot.split('.')[0]}\n${text}`

function signOf(grade: Grade): Sign {
  if (grade === 'critical' || grade === 'neutral') return grade
  return isGood(grade) ? 'good' : 'harmful'
}

/** What the proof says of a map. Replies are found by their words, so that it holds while lines move under it. */
export function weigh(map: StoryMap, flow: readonly ReplyFlow[] | null): MapWeights {
  const known = new Map((flow ?? []).map((one) => [keyOf(one.knot, one.text), one]))
  const find = ({ id }: MapNode, { text }: MapReply): ReplyFlow | undefined => known.get(keyOf(id, text))
  const visits = new Map<string, number>()
  const tension = new Map<string, number>()
  for (const node of map.nodes) {
    const own = node.replies.flatMap((reply) => find(node, reply) ?? [])
    if (own.length === 0) continue
    const sum = own.reduce((all, { taken }) => all + taken, 0)
    visits.set(node.id, sum)
    if (sum > 0) tension.set(node.id, own.reduce((all, one) => all + one.taken * one.tension, 0) / sum)
  }
  const of: MapWeights['of'] = (node, reply) => {
    const one = find(node, reply)
    return one ? { sign: signOf(one.grade), taken: one.taken } : NONE
  }
  const joins = known.size === 0 ? new Map<string, number>() : shares(map, visits, of)
  return { known: known.size > 0, visits, tension, joins, of }
}

/** Who comes along each join: what a reply carries, divided among its targets by how many come to them. */
function shares(map: StoryMap, visits: Map<string, number>, of: MapWeights['of']): ReadonlyMap<string, number> {
  const joins = new Map<string, number>()
  const nodes = new Map(map.nodes.map((node) => [node.id, node]))
  const pour = (from: string, to: readonly string[], amount: number): void => {
    const counts = to.map((id) => visits.get(id))
    const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0)
    const split = sum > 0 && counts.every((count) => count !== undefined)
    for (const [at, id] of to.entries()) {
      const part = amount * (split ? (counts[at] ?? 0) / sum : 1 / to.length)
      joins.set(`${from} ${id}`, (joins.get(`${from} ${id}`) ?? 0) + part)
    }
  }
  for (const node of map.nodes) {
    for (const reply of node.replies) {
      if (reply.to.length > 0) pour(node.id, reply.to, of(node, reply).taken ?? 0)
    }
  }
  // Knots without replies hand on what they are given; each once, in the order in which they are filled.
  const through = map.nodes.filter(({ replies, ways }) => replies.length === 0 && ways.to.length > 0)
  const comesFrom = new Map<string, string[]>()
  for (const { from, to } of joinsOf(map)) comesFrom.set(to, [...(comesFrom.get(to) ?? []), from])
  const waiting = new Set(through.map(({ id }) => id))
  for (let left = waiting.size; left > 0; left--) {
    const ready = [...waiting].find((id) => !(comesFrom.get(id) ?? []).some((from) => from !== id && waiting.has(from)))
    const id = ready ?? ([...waiting][0] as string)
    waiting.delete(id)
    const opening = nodes.get(id)?.place === 'opening' ? 1 : 0
    const given = (comesFrom.get(id) ?? []).reduce((all, from) => all + (joins.get(`${from} ${id}`) ?? 0), opening)
    visits.set(id, given)
    pour(id, nodes.get(id)?.ways.to ?? [], given)
  }
  return joins
}
