import { GRADES, type Grade } from '../../core/model/move.ts'
import type { OfferedReply } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { unpackSession } from '../../core/prover/session-state.ts'
import type { Walk } from '../../core/prover/walk.ts'

/** What becomes of a reply when somebody gives any reply by chance, over all ways at once. */
export interface ReplyFlow {
  /** Of the reply in the text, in the file of its knot. */
  readonly line: number
  readonly text: string
  readonly knot: string
  /** How often it is given in one play, expected. */
  readonly taken: number
  /** Tension when it is on offer, expected; 0 to 100. */
  readonly tension: number
  /** The grade it has most often. */
  readonly grade: Grade
}

const MOST_ROUNDS = 200
/** Moves of shares along edges; where loops ask for more, what is left in them is hardly anything. */
const MOST_MOVES = 8_000_000
const NEGLIGIBLE = 1e-9

/** For each reply of the text how many come by there who give any reply by chance. Empty where the walk is not complete. */
export function replyFlow({ outline }: CompiledStory, walk: Walk): readonly ReplyFlow[] {
  if (!walk.complete) return []
  const { explored } = walk
  const { graph } = explored
  const lines = linesOf(outline)
  const sums = new Map<
    string,
    { line: number; text: string; knot: string; taken: number; tension: number; grades: number[] }
  >()
  visitsByChance(walk, (state, edge, share) => {
    const place = lines(explored.repliesAt(state))[graph.input(edge)]
    if (!place) return
    const key = `${place.knot} ${place.line}`
    const sum = sums.get(key) ?? { ...place, taken: 0, tension: 0, grades: GRADES.map(() => 0) }
    const grade = GRADES.indexOf(graph.grade(edge))
    sum.taken += share
    sum.tension += share * unpackSession(explored.sessionAt(state)).tension
    sum.grades[grade] = (sum.grades[grade] ?? 0) + share
    sums.set(key, sum)
  })
  return [...sums.values()].map(({ line, text, knot, taken, tension, grades }) => ({
    ...{ line, text, knot, taken, tension: taken > 0 ? tension / taken : 0 },
    grade: GRADES[grades.indexOf(Math.max(...grades))] ?? 'neutral',
  }))
}

/** Walks all ways at once, each reply as likely as the others; loops until hardly anything is left in them. */
function visitsByChance(
  { explored: { graph }, components }: Walk,
  see: (state: number, edge: number, share: number) => void,
): void {
  const here = new Float64Array(graph.states)
  for (const { to, chance } of graph.roots) if (to >= 0) here[to] = (here[to] as number) + chance
  let moves = 0
  const flow = (state: number): number => {
    const share = here[state] as number
    if (share < NEGLIGIBLE) return 0
    here[state] = 0
    let replies = 0
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      if (graph.input(edge) >= 0) replies += graph.chance(edge)
    }
    if (replies === 0) return 0
    for (let edge = graph.start.at(state); edge < graph.end(state); edge++) {
      if (graph.input(edge) < 0) continue
      const part = (share * graph.chance(edge)) / replies
      see(state, edge, part)
      const to = graph.to.at(edge)
      if (to >= 0) here[to] = (here[to] as number) + part
      moves += 1
    }
    return share
  }
  for (let component = components.starts.length - 2; component >= 0; component--) {
    const from = components.starts[component] as number
    const end = components.starts[component + 1] as number
    const rounds = components.isLoop(component) ? MOST_ROUNDS : 1
    for (let round = 0; round < rounds; round++) {
      let moved = 0
      for (let at = from; at < end; at++) moved += flow(components.order[at] as number)
      if (moved < NEGLIGIBLE || (round > 0 && moves > MOST_MOVES)) break
    }
  }
}

interface ReplyPlace {
  readonly line: number
  readonly text: string
  readonly knot: string
}

/** Finds the replies on offer in the text by their words; of equal ones those of the knot that has most of what is on offer. */
function linesOf(
  outline: CompiledStory['outline'],
): (replies: readonly OfferedReply[]) => readonly (ReplyPlace | null)[] {
  const byText = new Map<string, ReplyPlace[]>()
  for (const { name, replies } of outline.knots) {
    for (const { text, line } of replies) byText.set(text, [...(byText.get(text) ?? []), { line, text, knot: name }])
  }
  const known = new Map<readonly OfferedReply[], readonly (ReplyPlace | null)[]>()
  return (replies) => {
    const found = known.get(replies)
    if (found) return found
    const all = replies.map(({ text }) => byText.get(text.replace(/\s+/g, ' ').trim()) ?? [])
    const count = (knot: string): number => all.filter((places) => places.some((place) => place.knot === knot)).length
    const best = all.map((places) => places.toSorted((a, b) => count(b.knot) - count(a.knot))[0] ?? null)
    known.set(replies, best)
    return best
  }
}
