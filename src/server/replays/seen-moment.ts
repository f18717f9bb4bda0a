import { createHash } from 'node:crypto'
import { ACTIONS, type Grade, MOVE_OF_ACTION, type Move, type Situation } from '../../core/model/move.ts'
import type { Decision } from '../../core/model/score.ts'
import type { Input } from '../../core/model/session.ts'
import { RUBRIC } from '../../core/score/judge.ts'

/** One of the things that can be done at a moment. `grade`: before order and amount are looked at. */
export interface MomentOption {
  readonly input: Input
  /** What a reply says; a standing action is named by its input. */
  readonly text: string
  readonly moves: readonly Move[]
  readonly grade: Grade
}

/** A point of a story, the same for everybody who hears and is offered the same there. */
export interface SeenMoment {
  readonly key: string
  readonly situation: Situation
  readonly heard: string
  readonly offered: readonly MomentOption[]
}

/** A tension at which no rule of order sets in. */
const USUAL_TENSION = 60

/** Bytes of a key; a story has some hundred moments. */
const KEY_BYTES = 12

/** Standing actions are offered everywhere, so they tell no moments apart. */
const repliesOf = ({ offered }: Decision) => offered.filter(({ input }) => typeof input === 'number')

/** A short hash of the situation, of what was heard, and of the replies in story order. */
export const momentKey = (decision: Decision): string =>
  createHash('sha256')
    .update(JSON.stringify([decision.situation, decision.heard.text, repliesOf(decision).map(({ text }) => text)]))
    .digest()
    .subarray(0, KEY_BYTES)
    .toString('base64url')

/** Keys tell moments apart within a story (`hash`: of its version), names everywhere. */
export const momentName = (hash: string, key: string): string => `${hash} ${key}`

/** The same for whoever comes to the moment, on whatever way. */
export const seenMoment = (key: string, decision: Decision): SeenMoment => {
  const { situation } = decision
  const option = (input: Input, text: string, moves: readonly Move[]): MomentOption => {
    const [, { grade }] = RUBRIC.judge(RUBRIC.fresh, { moves, situation, tension: USUAL_TENSION })
    return { input, text, moves, grade }
  }
  return {
    ...{ key, situation, heard: decision.heard.text },
    offered: [
      ...repliesOf(decision).map(({ input, text, moves }) => option(input, text, moves)),
      ...ACTIONS.map((action) => option(action, action, [MOVE_OF_ACTION[action]])),
    ],
  }
}
