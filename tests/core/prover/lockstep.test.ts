import { describe, expect, test } from 'vitest'
import { certify } from '../../../src/core/prover/certify.ts'
import { ALL_RULES, type LivenessRules } from '../../../src/core/prover/flat/liveness-rules.ts'
import { provePlain } from '../../../src/core/prover/prove-plain.ts'
import { proveStory } from '../../../src/core/prover/prove-story.ts'
import { rangeOf } from '../../../src/core/prover/range.ts'
import { walkStory } from '../../../src/core/prover/walk.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { storyOf } from './proving.ts'
import { randomInk } from './random-ink.ts'

/** Seeds of stories that hold every feature; a seed that ever makes the walk and the runtime part is kept here. */
const STORED = [3, 17, 42]
const FRESH = Array.from({ length: 16 }, (_, at) => 1_000 + at)

/** Seeds of stories that leave frames of the call stack behind. */
const LEFT = [7, ...Array.from({ length: 14 }, (_, at) => 2_000 + at)]

const agreed = (seed: number, left = false) => {
  const story = storyOf(randomInk(seed, true, left))
  if (!story) return null
  const walk = walkStory(story, RUBRIC, { maxStates: 1_000 })
  expect(walk.fallback, `seed ${seed}`).toBeNull()
  const witnesses = walk.explored.graph.random ? [] : walk.faults.map(({ inputs }) => ({ inputs, seed: 0 }))
  return { walk, certificate: certify(story, RUBRIC, walk.explored, witnesses, 6) }
}

describe('random Ink', () => {
  test('is walked as the real runtime plays it: replies, moves, tension, ledger, points, ends and errors', () => {
    let stories = 0
    let steps = 0
    for (const seed of [...STORED, ...FRESH]) {
      const result = agreed(seed)
      if (!result) continue
      stories += 1
      steps += result.certificate.steps
      expect(result.certificate.disagreements, `seed ${seed}`).toEqual([])
    }
    expect(stories).toBeGreaterThan(14)
    expect(steps).toBeGreaterThan(500)
  })

  test('is walked as the real runtime plays it where tunnels and actions are left by diverts, and frames sent elsewhere', () => {
    let steps = 0
    for (const seed of LEFT) {
      const result = agreed(seed, true)
      steps += result?.certificate.steps ?? 0
      expect(result?.certificate.disagreements ?? [], `seed ${seed}`).toEqual([])
    }
    expect(steps).toBeGreaterThan(500)
  })

  test('is walked as the real runtime plays it without a session too', () => {
    for (const seed of FRESH.slice(0, 6)) {
      const story = storyOf(randomInk(seed))
      if (!story) continue
      const proof = provePlain(story.ink, { maxStates: 1_000, plays: 10 })
      expect(proof.walk.engine, `seed ${seed}`).toBe('flat')
      expect(proof.findings.filter(({ code }) => code === 'not_certified')).toEqual([])
    }
  })

  test('gives the same graph on the real runtime where nothing is random', () => {
    let compared = 0
    for (const seed of [...STORED, ...FRESH]) {
      const story = storyOf(randomInk(seed, false))
      if (!story) continue
      const flat = walkStory(story, RUBRIC, { maxStates: 300 })
      if (!flat.complete) continue
      const real = walkStory(story, RUBRIC, { maxStates: 2_000, engine: 'runtime' })
      if (!real.complete) continue
      compared += 1
      const ends = ({ explored: { graph } }: typeof flat) => graph.endings.map(({ id }) => id).sort()
      expect(ends(flat), `seed ${seed}`).toEqual(ends(real))
      expect(rangeOf(flat)?.floor.points, `seed ${seed}`).toBe(rangeOf(real)?.floor.points)
      expect(rangeOf(flat)?.best.points, `seed ${seed}`).toBe(rangeOf(real)?.best.points)
      expect(flat.explored.graph.states).toBeLessThanOrEqual(real.explored.graph.states)
    }
    expect(compared).toBeGreaterThan(1)
  })
})

/** A small story in which just this rule of the analysis matters. */
const MUTANTS: Readonly<Record<keyof LivenessRules, string>> = {
  once: '-> hub\n=== hub ===\nMadeleine: So?\n* [One # move: invite] -> mid\n+ [Two # move: deny] -> mid\n+ [Off # move: deny] -> over\n=== mid ===\n+ [Go # move: invite] -> hub\n+ [Stop # move: deny] -> over',
  returns:
    '-> hub\n=== hub ===\n-> aside ->\n{seen: Madeleine: Again.|Madeleine: First.}\n+ {seen} [On # move: invite] -> over\n+ {not seen} [Once # move: deny]\n  ~ seen = true\n  -> hub\n=== aside ===\n+ [Back # move: invite] ->->\n+ [Off # move: deny] -> over',
  replies:
    '-> hub\n=== hub ===\n+ [Note # move: invite]\n  ~ seen = true\n  -> next\n+ [Leave # move: deny] -> next\n=== next ===\n+ [On # move: invite] -> later\n=== later ===\n+ [Yes # move: invite] -> last\n=== last ===\n+ {seen} [Said # move: invite] -> over\n+ {not seen} [Unsaid # move: deny] -> over',
  feeds:
    '-> hub\n=== hub ===\n+ [Note # move: invite]\n  ~ x = 2\n  -> next\n+ [Leave # move: deny] -> next\n=== next ===\n+ [On # move: invite]\n  ~ y = x + 1\n  -> last\n=== last ===\n+ {y > 2} [Many # move: invite] -> over\n+ {y < 3} [Few # move: deny] -> over',
  frames:
    '-> hub\n=== hub ===\n-> aside ->\n+ [On # move: invite] -> over\n=== aside ===\n+ [Back # move: invite] ->->\n+ [Off # move: deny] -> over',
  counters:
    '-> hub\n=== hub ===\nMadeleine: So?\n+ {hub < 3} [Round # move: invite] -> mid\n+ {hub > 2} [Out # move: deny] -> over\n+ [Over # move: deny] -> over\n=== mid ===\nMadeleine: On.\n-> hub',
}

const HEAD =
  '# title: A\n# person: madeleine\n# place: shop-counter\n# channel: counter\n# minutes: 1\n# briefing: B.\nVAR seen = false\nVAR x = 0\nVAR y = 0\n'
const END = '\n=== over ===\nMadeleine: Bye. # ending: over # outcome: resolved\n-> END\n'

describe.each(Object.entries(MUTANTS))('without the rule "%s"', (rule, body) => {
  const story = storyOf(`${HEAD}${body}${END}`)
  if (!story) throw new Error(`The story for ${rule} does not compile.`)

  test('the certificate refuses the walk', () => {
    const walk = walkStory(story, RUBRIC, { maxStates: 2_000, rules: { ...ALL_RULES, [rule]: false } })
    expect(certify(story, RUBRIC, walk.explored, [], 40).disagreements.length).toBeGreaterThan(0)
    const proof = proveStory(story, RUBRIC, { plays: 40, maxStates: 2_000, rules: { ...ALL_RULES, [rule]: false } })
    expect(proof.proved).toBe(false)
    expect(proof.findings.map(({ code }) => code)).toContain('not_certified')
  })

  test('and with it the walk is believed', () => {
    const walk = walkStory(story, RUBRIC, { maxStates: 5_000 })
    expect(certify(story, RUBRIC, walk.explored, [], 40).disagreements).toEqual([])
  })
})
