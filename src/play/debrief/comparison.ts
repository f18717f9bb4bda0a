import type { Input } from '../../core/model/session.ts'
import type { AttemptRecord } from '../records/record.ts'
import { type PlayedBack, playBack } from './open-debrief.ts'

/** The same conversation twice: as it was first, and again from one of its decisions on. */
export interface Comparison {
  readonly original: PlayedBack
  readonly again: PlayedBack
  /** How many decisions both have in common, counted from the start. */
  readonly shared: number
}

/** What an attempt is related to: the one that it plays again, and those that play it again. */
export interface Kin {
  readonly comparisons: readonly Comparison[]
  /** Retries of it that have not ended, the last played first. */
  readonly open: readonly AttemptRecord[]
  /** It is a retry, and what it was taken from is no longer kept or cannot be played back. */
  readonly originalGone: boolean
}

/** `all`: every attempt that is kept, the last played first. */
export function kinOf(shown: PlayedBack, all: readonly AttemptRecord[]): Kin {
  const { record, entry, story } = shown
  const played = (one: AttemptRecord): PlayedBack[] => {
    const back = playBack(one, entry, story)
    return back.kind === 'played_back' ? [back] : []
  }
  const [original] = all.filter(({ id }) => id === record.retryOf?.id).flatMap(played)
  const retries = all.filter(({ retryOf }) => retryOf?.id === record.id)
  return {
    comparisons: [
      ...(original ? [compare(original, shown)] : []),
      ...retries.flatMap(played).map((again) => compare(shown, again)),
    ],
    open: retries.filter(({ summary, attempt }) => summary === null && attempt.story === story.hash),
    originalGone: record.retryOf !== null && !original,
  }
}

function compare(original: PlayedBack, again: PlayedBack): Comparison {
  return { original, again, shared: sharedInputs(original.record.attempt.inputs, again.record.attempt.inputs) }
}

export function sharedInputs(a: readonly Input[], b: readonly Input[]): number {
  const differs = a.findIndex((input, index) => input !== b[index])
  return differs < 0 ? a.length : differs
}
