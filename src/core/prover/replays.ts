import type { Rubric } from '../model/score.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { type InkTurn, openInk, type RealInk } from '../session/ink-runtime.ts'
import { openSession, type Session } from '../session/session.ts'
import { agreementWith, seenIn } from './agreement.ts'
import { BROKE, ENDED, type Explored, inputOf } from './graph.ts'
import type { Route } from './routes.ts'

/** Routes of the graph, played on the real runtime. */
export interface Replays {
  /** A seed with whose dice the real runtime goes this way, 0 before all; null where none was found. */
  seedOf(route: Route): number | null
  /** Where in the compiled story the play of a route stopped; null where it could not be played. */
  stoppedAt(route: Route): string | null
  /** Where in the compiled story the replies on offer at the end of a route stand. */
  repliesAt(route: Route): readonly string[]
}

/** Seeds that are tried for one way, and turns that are played for all of them: a way of many rare throws may have none. */
const MOST_SEEDS = 1_000
const MOST_TURNS = 20_000

interface Player {
  /** Begins anew; whether it stands where this opening leads. */
  begin(runtime: RealInk, seed: number, root: number): boolean
  /** Takes an input; whether that leads where the edge does. */
  take(input: Input, edge: number): boolean
}

function sessionPlayer(story: CompiledStory, rubric: Rubric, explored: Explored): Player {
  const { graph } = explored
  const disagrees = agreementWith(rubric, explored)
  let session: Session
  return {
    begin: (runtime, seed, root) => {
      session = openSession(story, rubric, seed, runtime)
      const { to, last } = graph.roots[root] ?? { to: 0, last: -1 }
      return disagrees(session, to, last, seenIn(session.events)) === null
    },
    take: (input, edge) => {
      const taken = session.take(input)
      if (!taken.ok) return false
      return disagrees(session, graph.to.at(edge), graph.last.at(edge), seenIn(taken.events)) === null
    },
  }
}

function plainPlayer(explored: Explored): Player {
  const { graph } = explored
  let ink: RealInk
  const agrees = ({ broke, replies }: InkTurn, to: number, last: number): boolean => {
    if (broke) return to === BROKE && graph.faults[last]?.code === broke.code
    if (replies.length === 0) return to === ENDED
    const known = to < 0 ? [] : explored.repliesAt(to)
    return known.length === replies.length && known.every(({ text }, at) => text === replies[at]?.text)
  }
  return {
    begin: (runtime, _, root) => {
      ink = runtime
      const { to, last } = graph.roots[root] ?? { to: 0, last: -1 }
      return agrees(ink.begin(), to, last)
    },
    take: (input, edge) =>
      typeof input === 'number' && agrees(ink.choose(input), graph.to.at(edge), graph.last.at(edge)),
  }
}

interface SavedChoice {
  readonly originalChoicePath: string
  readonly isInvisibleDefault?: boolean
}

/** The places of the replies that a saved state of Ink has on offer. */
function replyPaths(saved: string): readonly string[] {
  const { flows } = JSON.parse(saved) as { flows: Record<string, { currentChoices?: readonly SavedChoice[] }> }
  return Object.values(flows)
    .flatMap(({ currentChoices = [] }) => currentChoices)
    .filter(({ isInvisibleDefault }) => !isInvisibleDefault)
    .map(({ originalChoicePath }) => originalChoicePath)
}

/** Opens the real runtime for routes of a graph. `rubric`: null for Ink without a session. */
export function openReplays(story: CompiledStory, rubric: Rubric | null, explored: Explored): Replays {
  const { graph } = explored
  const player = rubric ? sessionPlayer(story, rubric, explored) : plainPlayer(explored)
  const seeds = new Map<string, number | null>()
  let turns = 0
  let turn: InkTurn | null = null
  // Opened when something is to be played: without dice and findings nothing is.
  let real: RealInk | null = null
  let opening: string | null = null
  const opened = (): RealInk => {
    real ??= openInk(story.ink, 0)
    opening ??= real.save()
    return real
  }
  const hear = <T extends InkTurn>(heard: T): T => {
    turn = heard
    return heard
  }
  const runtime: RealInk = {
    begin: () => hear(opened().begin()),
    choose: (index) => hear(opened().choose(index)),
    enter: (knot) => hear(opened().enter(knot)),
    hasKnot: (name) => opened().hasKnot(name),
    read: (name) => opened().read(name),
    write: (name, value) => opened().write(name, value),
    save: () => opened().save(),
    restore: (state) => opened().restore(state),
    variables: () => opened().variables(),
    observe: (observer) => opened().observe(observer),
  }

  function play({ root, edges }: Route, seed: number): boolean {
    // A runtime that broke off is not to be trusted again.
    if ((turn as InkTurn | null)?.broke) real = null
    opened().restore(opening?.replace('"storySeed":0', `"storySeed":${seed}`))
    turn = null
    turns += 1
    if (!player.begin(runtime, seed, root)) return false
    return edges.every((edge) => {
      turns += 1
      return player.take(inputOf(graph.input(edge)), edge)
    })
  }

  function seedOf(route: Route): number | null {
    if (!graph.random) return 0
    const key = `${route.root}:${route.edges.join()}`
    const known = seeds.get(key)
    if (known !== undefined) return known
    let found: number | null = null
    for (let seed = 0; seed < MOST_SEEDS && turns < MOST_TURNS && found === null; seed++) {
      if (play(route, seed)) found = seed
    }
    seeds.set(key, found)
    return found
  }

  /** Plays a route with its seed; null where it cannot be played or enough was played. */
  function ended(route: Route): InkTurn | null {
    const seed = seedOf(route)
    return seed !== null && turns < MOST_TURNS && play(route, seed) ? turn : null
  }

  return {
    seedOf,
    stoppedAt: (route) => ended(route)?.stopped ?? null,
    repliesAt: (route) => {
      const last = ended(route)
      return last === null || last.broke ? [] : replyPaths(opened().save())
    },
  }
}
