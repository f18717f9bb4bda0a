import { expect, test } from 'vitest'
import { ACTIONS, type Action } from '../../../src/core/model/move.ts'
import type { Input } from '../../../src/core/model/session.ts'
import type { CompiledStory } from '../../../src/core/model/story.ts'
import { SOUND } from '../../../src/core/prover/checks/example.ts'
import { PLAYER_KINDS, type PlayerKind } from '../../../src/core/prover/player-kinds.ts'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { scoreOf } from '../../../src/core/score/score-of.ts'
import { onScale } from '../../../src/core/score/scorecard.ts'
import { PASS_MARK } from '../../../src/core/score/sizes.ts'
import { openSession, type Session } from '../../../src/core/session/session.ts'
import { proved, storyOf } from './proving.ts'

interface Leaf {
  readonly inputs: readonly Input[]
  readonly points: number
  readonly critical: boolean
  readonly ending: string
  /** For each player the chance to come here. */
  readonly chances: readonly number[]
}

/** Every way by itself, played from the start each time, nothing merged. */
function everyWay(story: CompiledStory): readonly Leaf[] {
  const leaves: Leaf[] = []
  const at = (inputs: readonly Input[]): Session => {
    const session = openSession(story, RUBRIC, 0)
    for (const input of inputs) session.take(input)
    return session
  }
  const weights = (kind: PlayerKind, session: Session): ReadonlyMap<Input, number> => {
    const { replies = [], actions = [] } = session.offer ?? {}
    const row = kind.weigh(replies, actions as readonly Action[])
    const total = row.reduce((sum, weight) => sum + weight, 0)
    const inputs: readonly Input[] = [...replies.map(({ index }) => index), ...ACTIONS]
    return new Map(inputs.map((input, place) => [input, (row[place] ?? 0) / total]))
  }
  const go = (inputs: readonly Input[], chances: readonly number[]): void => {
    const session = at(inputs)
    const { offer } = session
    if (!offer) {
      const { points, critical, ending } = scoreOf(session.events, RUBRIC)
      leaves.push({ inputs, points, critical: critical.length > 0, ending: ending ?? '', chances })
      return
    }
    const shares = PLAYER_KINDS.map((kind) => weights(kind, session))
    for (const input of [...offer.replies.map(({ index }) => index), ...offer.actions]) {
      go(
        [...inputs, input],
        chances.map((chance, player) => chance * (shares[player]?.get(input) ?? 0)),
      )
    }
  }
  go(
    [],
    PLAYER_KINDS.map(() => 1),
  )
  return leaves
}

test('floor, best, endings, chances and every player are what walking each way by itself gives', () => {
  const story = storyOf(SOUND)
  if (!story) throw new Error('The sound example does not compile.')
  const leaves = everyWay(story)
  expect(leaves.length).toBeGreaterThan(50)
  const proof = proved(SOUND)
  const points = leaves.map((leaf) => leaf.points)
  const floor = Math.min(...points)
  const best = Math.max(...points)
  expect(proof.range?.floor.points).toBe(floor)
  expect(proof.range?.best.points).toBe(best)
  expect(proof.range?.shortest).toBe(
    Math.min(...leaves.map(({ inputs }) => inputs.filter((input) => typeof input === 'number').length)),
  )
  expect(proof.expectedLength).toBeCloseTo(
    leaves.reduce((sum, { chances, inputs }) => sum + (chances[0] ?? 0) * inputs.length, 0),
    9,
  )
  for (const { id, chance, inputs, best: top, worst } of proof.endings) {
    const here = leaves.filter(({ ending }) => ending === id)
    expect(chance).toBeCloseTo(
      here.reduce((sum, { chances }) => sum + (chances[0] ?? 0), 0),
      9,
    )
    expect(inputs.length).toBe(Math.min(...here.map((leaf) => leaf.inputs.length)))
    expect(top?.points).toBe(Math.max(...here.map((leaf) => leaf.points)))
    expect(worst?.points).toBe(Math.min(...here.map((leaf) => leaf.points)))
  }
  PLAYER_KINDS.forEach(({ name }, player) => {
    const scaled = (leaf: Leaf): number => onScale(leaf.points, { floor, best })
    const score = leaves.reduce((sum, leaf) => sum + (leaf.chances[player] ?? 0) * scaled(leaf), 0)
    const passing = leaves.filter((leaf) => !leaf.critical && scaled(leaf) >= PASS_MARK)
    const pass = passing.reduce((sum, leaf) => sum + (leaf.chances[player] ?? 0), 0)
    const result = proof.players.find((other) => other.name === name)
    expect(result?.score, name).toBeCloseTo(score, 6)
    expect(result?.pass, name).toBeCloseTo(pass, 9)
  })
})

test('shuffles and RANDOM are branches with their chances, and the runtime agrees with some branch at every seed', () => {
  const proof = proved(
    SOUND.replace(
      'Madeleine: It is.\n',
      '~ temp side = RANDOM(1, 4)\n{side == 4: -> promise}\nMadeleine: {~It is|Yes}.\n',
    ),
    { plays: 60 },
  )
  expect(proof.proved).toBe(true)
  const first = proof.walk.explored.graph
  const chances = Array.from({ length: first.edges }, (_, edge) => first.chance(edge)).filter((chance) => chance < 1)
  expect(new Set(chances.map((chance) => chance.toFixed(3)))).toEqual(new Set(['0.250', '0.750']))
})
