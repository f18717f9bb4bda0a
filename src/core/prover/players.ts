import type { OfferedReply } from '../model/session.ts'
import type { Edge, State, Walk } from './walk.ts'

/** A player who never reads what a reply means: gives each way on a weight; equal weights are chosen by chance. */
export interface Player {
  readonly name: string
  readonly weigh: (state: State) => readonly number[]
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

const POLITE =
  /\b(sorry|apolog\w*|please|thank\w*|understand|appreciate|of course|certainly|happy to|glad|kindly|welcome)\b/gi
const COMMANDS = /\b(must|need to|have to|now|stop|calm down|listen|don't|do not|never|should)\b/gi
const LOSS = /\b(lose|loss|cost|risk|miss|waste|worse|fine|late|fail|refuse|cannot|can't|won't|unfortunately)\b/gi

/** Chooses among the replies those that score highest by their surface. */
function byReply(name: string, surface: (reply: OfferedReply, place: number, of: number) => number): Player {
  return {
    name,
    weigh: ({ replies, edges }) => {
      const scores = replies.map((reply, place) => surface(reply, place, replies.length))
      const top = Math.max(...scores)
      return edges.map(({ input }) => (typeof input === 'number' && scores[input] === top ? 1 : 0))
    },
  }
}

function byAction(name: string, action: string): Player {
  return {
    name,
    weigh: ({ edges }) => {
      const offered = edges.some(({ input }) => input === action)
      return edges.map(({ input }) => (offered ? Number(input === action) : Number(typeof input === 'number')))
    },
  }
}

/** The guessers that a fair story does not let through. */
export const PLAYERS: readonly Player[] = [
  { name: 'random', weigh: ({ edges }) => edges.map(() => 1) },
  byReply('random_reply', () => 1),
  byReply('first', (_, place) => -place),
  byReply('last', (_, place) => place),
  byReply('middle', (_, place, of) => -Math.abs(place - (of - 1) / 2)),
  byReply('longest', ({ text }) => text.length),
  byReply('shortest', ({ text }) => -text.length),
  byReply('polite', ({ text }) => count(text, POLITE)),
  byReply('questions', ({ text }) => count(text, /\?/g)),
  byReply('no_commands', ({ text }) => -count(text, COMMANDS)),
  byReply('loss_averse', ({ text }) => -count(text, LOSS)),
  byReply('surface', ({ text }) => count(text, POLITE) + count(text, /\?/g) - count(text, COMMANDS)),
  byReply('apologize', ({ text }) => Number(/\b(sorry|apolog)/i.test(text))),
  byAction('breathe', 'breathe'),
  byAction('get_help', 'get_help'),
  byAction('leave', 'leave'),
]

export interface PlayerResult {
  readonly name: string
  /** Expected points, and the chance of each end: by points and whether a critical move was made. */
  readonly expected: number
  readonly passes: number
}

const MAX_ROUNDS = 400
const NEGLIGIBLE = 1e-9

/** Plays a player exactly: the chances of all ways at once. `passes(points)` says where the pass mark lies. */
export function playExactly(walk: Walk, player: Player, passes: (points: number) => boolean): PlayerResult {
  // Per state the chance of each (points, critical so far); critical counts as odd keys.
  let front = new Map<number, Map<number, number>>([[0, new Map([[0, 1]])]])
  let expected = 0
  let passed = 0
  for (let round = 0; round < MAX_ROUNDS && front.size > 0; round++) {
    const next = new Map<number, Map<number, number>>()
    for (const [at, chances] of front) {
      const state = walk.states[at] as State
      const weights = player.weigh(state)
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      state.edges.forEach((edge: Edge, index) => {
        const share = (weights[index] ?? 0) / total
        if (share === 0 || total === 0) return
        for (const [key, chance] of chances) {
          const p = chance * share
          if (p < NEGLIGIBLE) continue
          const critical = (key & 1) === 1 || edge.judgement.grade === 'critical'
          const points = (key >> 1) + edge.judgement.points
          if (edge.to === null) {
            expected += p * points
            if (!critical && edge.ending && passes(points)) passed += p
            continue
          }
          const there = next.get(edge.to) ?? new Map<number, number>()
          next.set(edge.to, there)
          const then = (points << 1) | Number(critical)
          there.set(then, (there.get(then) ?? 0) + p)
        }
      })
    }
    front = next
  }
  return { name: player.name, expected, passes: passed }
}
