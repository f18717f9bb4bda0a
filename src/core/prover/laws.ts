import type { Finding } from '../model/finding.ts'
import { isGood, isHarmful } from '../model/move.ts'
import type { Input } from '../model/session.ts'
import type { CompiledStory } from '../model/story.ts'
import { extremeWay, type Range } from './range.ts'
import { type Edge, type State, type Walk, wayTo } from './walk.ts'

const fault = (
  code: string,
  message: string,
  inputs?: readonly Input[],
  severity: Finding['severity'] = 'error',
): Finding => ({
  code,
  severity,
  line: null,
  message,
  ...(inputs ? { inputs } : {}),
})

/** Law 1: every reply of the text is offered somewhere, every ending is reached, and every state can end. */
export function reachable(story: CompiledStory, walk: Walk): readonly Finding[] {
  const findings: Finding[] = []
  const offered = new Set(walk.states.flatMap(({ replies }) => replies.map(({ text }) => text)))
  for (const { replies } of story.outline.knots) {
    for (const { text, line } of replies) {
      // A reply with logic in its words cannot be told by them.
      if (!offered.has(text) && ![...offered].some((words) => words.startsWith(text.slice(0, 12)))) {
        findings.push({ ...fault('reply_never_offered', `The reply "${text}" is never offered.`), line })
      }
    }
  }
  const reached = new Set(
    walk.states.flatMap(({ edges }) => edges.flatMap(({ ending }) => (ending ? [ending.id] : []))),
  )
  for (const { id, line } of story.outline.endings) {
    if (!reached.has(id))
      findings.push({ ...fault('ending_never_reached', `No way leads to the ending "${id}".`), line })
  }
  return findings
}

/** Law 2: every reply has a move; at every decision a reply is good and one is not. */
export function everyDecisionIsOne(walk: Walk): readonly Finding[] {
  const seen = new Set<string>()
  return walk.states.flatMap((state, at) => {
    const replies = state.edges.filter(({ input }) => typeof input === 'number')
    const name = state.replies.map(({ text }) => text).join(' | ')
    const good = replies.filter(({ judgement }) => isGood(judgement.grade)).length
    const kind = good === 0 ? 'no_good_reply' : good === replies.length ? 'only_good_replies' : null
    if (kind === null || seen.has(`${kind}${name}`)) return []
    seen.add(`${kind}${name}`)
    const grades = replies.map(({ judgement }) => judgement.grade).join(', ')
    const why = kind === 'no_good_reply' ? 'no reply is good' : 'every reply is good'
    return [
      fault(
        kind,
        `At this decision (${state.situation}, tension ${state.tension}) ${why} [${grades}]: ${name}`,
        wayTo(walk.states, at),
      ),
    ]
  })
}

/** Best points over the ways with more harmful than good inputs; null when there is none. */
function bestOfHarmful(walk: Walk): number | null {
  let front = new Map<string, { at: number; lead: number; points: number }>([['0,0', { at: 0, lead: 0, points: 0 }]])
  let best: number | null = null
  for (let round = 0; round < 60 && front.size > 0; round++) {
    const next = new Map<string, { at: number; lead: number; points: number }>()
    for (const { at, lead, points } of front.values()) {
      for (const edge of (walk.states[at] as State).edges) {
        if (edge.judgement.grade === 'critical') continue
        const then = lead + (isHarmful(edge.judgement.grade) ? 1 : isGood(edge.judgement.grade) ? -1 : 0)
        const sum = points + edge.judgement.points
        if (edge.to === null) {
          if (edge.ending && then > 0 && (best === null || sum > best)) best = sum
          continue
        }
        const key = `${edge.to},${then}`
        const known = next.get(key)
        if (!known || known.points < sum) next.set(key, { at: edge.to, lead: then, points: sum })
      }
    }
    front = next
  }
  return best
}

/** Law 3: the score says what it seems to say. `passes` tells whether points are on the passing side. */
export function scoreMeansWhatItSays(
  walk: Walk,
  range: Range,
  passes: (points: number) => boolean,
): readonly Finding[] {
  const findings: Finding[] = []
  const goodOnly: Walk = {
    ...walk,
    states: walk.states.map((state) => ({
      ...state,
      edges: state.edges.filter(({ judgement }) => isGood(judgement.grade)),
    })),
  }
  const leastGood = extremeWay(
    goodOnly,
    (edge: Edge) => edge.judgement.points,
    (a, b) => a < b,
  )
  if (leastGood && !passes(leastGood.points)) {
    findings.push(
      fault(
        'good_way_fails',
        `A way of nothing but good inputs earns ${leastGood.points} points and does not pass.`,
        leastGood.inputs,
      ),
    )
  }
  const harmful = bestOfHarmful(walk)
  if (harmful !== null && passes(harmful)) {
    findings.push(
      fault('harmful_way_passes', `A way with more harmful than good inputs earns ${harmful} points and passes.`),
    )
  }
  let at: number | null = 0
  for (const input of range.best.inputs) {
    const edge: Edge | undefined =
      at === null ? undefined : walk.states[at]?.edges.find((candidate) => candidate.input === input)
    if (edge && isHarmful(edge.judgement.grade))
      findings.push(fault('best_way_harms', 'The best way contains a harmful input.', range.best.inputs))
    if (edge?.ending && edge.ending.outcome !== 'resolved' && edge.ending.outcome !== 'contained') {
      findings.push(fault('best_way_ends_badly', `The best way ends ${edge.ending.outcome}.`, range.best.inputs))
    }
    at = edge?.to ?? null
  }
  return findings
}
