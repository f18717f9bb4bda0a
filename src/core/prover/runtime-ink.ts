import { ACTIONS, OUTCOMES, type Outcome, SITUATIONS, type Situation } from '../model/move.ts'
import type { OfferedReply } from '../model/session.ts'
import { tagValue } from '../model/story-tags.ts'
import type { InkLine, InkTurn } from '../session/ink-runtime.ts'
import { clampTension, KEPT_VARIABLES } from '../session/kept-variables.ts'
import { offeredReply } from '../session/offered-reply.ts'
import { openMemoInk } from './memo-ink.ts'
import type { Stepper, TurnOutcome } from './stepper.ts'

type Saved = ReturnType<ReturnType<typeof openMemoInk>['save']>

/** Ink's own dice: this engine follows those of one seed only. */
const RANDOM = /"(rnd|lrnd|seq)"/

const known = <T extends string>(words: readonly T[], tags: readonly string[], key: string): T | null =>
  words.find((word) => word === tagValue(tags, key)) ?? null

/** The real runtime as a stepper, for Ink that the flat walk does not know: slower, and with the dice of one seed. */
export function openRuntimeInk(ink: string, { session }: { readonly session: boolean }): Stepper {
  const memo = openMemoInk(ink, 0)
  const numbers = new Map<string, number>()
  const saves: Saved[] = []
  const replies: OfferedReply[][] = []
  const declared = session ? KEPT_VARIABLES.map((name) => memo.read(name)) : []
  const keptKinds = declared.map((value) => {
    if (value === undefined) return null
    return typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'other'
  })
  const openingTension = typeof declared[0] === 'number' ? clampTension(declared[0]) : null
  let turns = 0
  let bytes = 0

  const standing = (lines: readonly InkLine[]): number => {
    const after = memo.read('tension')
    // What the session writes before every turn does not tell states apart.
    KEPT_VARIABLES.forEach((name, kept) => {
      const start = declared[kept]
      if (session && start !== undefined && typeof memo.read(name) === typeof start) memo.write(name, start)
    })
    const saved = memo.save()
    const texts = lines.map(({ text, tags }) => `${text}\t${tags.join('\t')}`).join('\n')
    const key = `${memo.keyOf(saved)}\n${texts}`
    let number = numbers.get(key)
    if (number === undefined) {
      number = saves.length
      numbers.set(key, number)
      bytes += 2 * key.length + 16 * saved.values.length + 500
      saves.push(saved)
      replies.push(lines.map(offeredReply))
    }
    if (after !== undefined) memo.write('tension', after)
    return number
  }

  const outcomeOf = (turn: InkTurn & { readonly gaveBack?: boolean }, wroteFrom: unknown): TurnOutcome => {
    turns += 1
    const situations: Situation[] = []
    let ending: string | null = null
    let outcome: Outcome | null = null
    for (const { tags } of turn.lines) {
      const situation = known(SITUATIONS, tags, 'situation')
      if (situation) situations.push(situation)
      ending = tagValue(tags, 'ending') || ending
      outcome = known(OUTCOMES, tags, 'outcome') ?? outcome
    }
    const own = session ? memo.read('tension') : undefined
    const tension = typeof own === 'number' && Number.isFinite(own) && own !== wroteFrom ? clampTension(own) : null
    const over = turn.broke !== null || (session && ending !== null) || turn.replies.length === 0
    const to = over ? -1 : standing(turn.replies)
    const broke = turn.broke && { ...turn.broke, path: /\(([\w$.-]+)\)/.exec(turn.broke.message)?.[1] ?? '' }
    return { situations, ending, outcome, chance: 1, to, gaveBack: turn.gaveBack ?? false, tension, broke, stopped: '' }
  }

  return {
    engine: 'runtime',
    sampled: RANDOM.test(ink),
    get states() {
      return saves.length
    },
    get bytes() {
      return bytes + memo.bytes
    },
    get turns() {
      return turns
    },
    keptKinds,
    openingTension,
    hasKnot: (action) => session && memo.hasKnot(action),
    begin: () => [outcomeOf(memo.begin(), openingTension)],
    standing: (at) => ({ replies: replies[at] ?? [] }),
    take: (at, input, kept) => {
      memo.restore(saves[at] as Saved)
      KEPT_VARIABLES.forEach((name, number) => {
        const value = kept[number]
        if (session && declared[number] !== undefined && value !== undefined) memo.write(name, value)
      })
      const turn =
        typeof input === 'number' ? memo.choose(input) : memo.enter(ACTIONS.find((a) => a === input) ?? input)
      return [outcomeOf(turn, kept[0])]
    },
  }
}
