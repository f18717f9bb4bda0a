import { isHarmful } from '../../core/model/move.ts'
import { text } from '../../ui/text.ts'
import type { MomentResult, OptionResult } from '../../wire/scorecards.ts'

/** A reply that makes it worse, and at which decision it was taken. */
export interface Misleading {
  readonly option: OptionResult
  readonly moment: MomentResult
  /** The decision, counted from 1 in the order of `moments`. */
  readonly n: number
}

/** Replies that make it worse, those that most people took first; ties: where they are a larger part of what was chosen. */
export const misleadingReplies = (moments: readonly MomentResult[]): readonly Misleading[] =>
  moments
    .flatMap((moment, at) =>
      moment.options
        .filter(({ grade, times }) => isHarmful(grade) && times > 0)
        .map((option): Misleading => ({ option, moment, n: at + 1 })),
    )
    .sort((a, b) => b.option.times - a.option.times || a.moment.times - b.moment.times || a.n - b.n)

/** How often, in whole percent of all that was chosen there. */
export const shareOfTimes = (times: number, all: number): number => (all > 0 ? Math.round((100 * times) / all) : 0)

/** A standing action by its name, a reply in its words. */
export const wordsOf = (input: number | string, said: string): string =>
  typeof input === 'string' && Object.hasOwn(text.common.actions, input)
    ? text.common.actions[input as keyof typeof text.common.actions]
    : said
