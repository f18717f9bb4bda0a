import { isGood } from '../../core/model/move.ts'
import type { JudgedReply, Judgements } from '../../wire/studio.ts'
import type { ReplyScene } from './reply-scenes.ts'

/** How far the text and a judge agree, over the replies that were judged. Shares are 0 to 1; null: there is nothing to go by. */
export interface Agreement {
  readonly judged: number
  readonly unsure: number
  /** Same answer to "right here", of those the judge was sure about. */
  readonly right: number | null
  /** Cohen's kappa of the same; null where chance alone would agree everywhere. */
  readonly kappa: number | null
  /** Replies for which at least one move is the same. */
  readonly moves: number | null
  readonly differing: readonly Differing[]
}

export interface Differing {
  readonly scene: ReplyScene
  readonly judged: JudgedReply
}

const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Compares what the text says of its replies (a good grade there means right) with what somebody judged who did not see it. */
export function agreementOf(scenes: readonly ReplyScene[], replies: readonly JudgedReply[]): Agreement {
  const byKey = new Map(replies.map((reply) => [reply.key, reply]))
  const pairs = scenes.flatMap((scene): Differing[] => {
    const judged = byKey.get(scene.key)
    return judged ? [{ scene, judged }] : []
  })
  const overlap = ({ scene, judged }: Differing): boolean => judged.moves.some((move) => scene.moves.includes(move))
  const sure = pairs.filter(({ judged }) => judged.right !== 'unsure')
  const sameRight = ({ scene, judged }: Differing): boolean => isGood(scene.grade) === (judged.right === 'yes')
  const observed = ratio(sure.filter(sameRight).length, sure.length)
  return {
    judged: pairs.length,
    unsure: pairs.length - sure.length,
    right: observed,
    kappa: observed === null ? null : kappaOf(observed, sure),
    moves: ratio(pairs.filter(overlap).length, pairs.length),
    differing: pairs.filter((pair) => !overlap(pair) || (pair.judged.right !== 'unsure' && !sameRight(pair))),
  }
}

function kappaOf(observed: number, sure: readonly Differing[]): number | null {
  const text = sure.filter(({ scene }) => isGood(scene.grade)).length / sure.length
  const judge = sure.filter(({ judged }) => judged.right === 'yes').length / sure.length
  const chance = text * judge + (1 - text) * (1 - judge)
  return chance > 1 - 1e-9 ? null : (observed - chance) / (1 - chance)
}

/** All that one judge said, as far as it still counts. */
export interface JudgeSaid {
  readonly judge: Judgements['judgements'][number]['judge']
  /** One for each reply that stands there now; the latest counts. */
  readonly replies: readonly JudgedReply[]
  /** Of these, judged on another text in which words and scene were the same. */
  readonly older: number
  /** Judged on another text and gone or changed since. */
  readonly lost: number
}

/** Judgements of all texts → for each judge what holds for the text with that hash. */
export function judgesOf(
  { judgements }: Judgements,
  scenes: readonly Pick<ReplyScene, 'key'>[],
  hash: string,
): readonly JudgeSaid[] {
  const known = new Set(scenes.map(({ key }) => key))
  const people = new Map(judgements.map(({ judge }) => [judge.id, judge]))
  return [...people.values()].map((judge) => {
    const own = judgements
      .filter((one) => one.judge.id === judge.id)
      .sort((one, other) => Number(other.hash === hash) - Number(one.hash === hash) || other.judgedAt - one.judgedAt)
    const found = new Map<string, { readonly reply: JudgedReply; readonly here: boolean }>()
    for (const { hash: of, replies } of own) {
      for (const reply of replies) if (!found.has(reply.key)) found.set(reply.key, { reply, here: of === hash })
    }
    const standing = [...found.values()].filter(({ reply }) => known.has(reply.key))
    return {
      judge,
      replies: standing.map(({ reply }) => reply),
      older: standing.filter(({ here }) => !here).length,
      lost: found.size - standing.length,
    }
  })
}
