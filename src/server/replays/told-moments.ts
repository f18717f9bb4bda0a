import type { ReplayReplies, ReplayReply } from './replay-messages.ts'
import type { ScoredAttempt } from './replay-story.ts'
import { momentName, type SeenMoment } from './seen-moment.ts'

/*
 * Most of an outcome are its moments, and nearly all attempts come through the same ones: the worker tells each once,
 * and the server, which hears everything in order, puts them back.
 */

/** Moments that both sides remember; then they begin anew. */
const MOST = 5000

/** The worker's side. `hashOf`: the story of a request. */
export const tellOnce = (most = MOST): ((replies: readonly ReplayReply[], hashOf: HashOf) => ReplayReplies) => {
  const told = new Set<string>()
  return (replies, hashOf) => {
    const isAnew = told.size >= most
    if (isAnew) told.clear()
    const isNew = (hash: string, key: string): boolean => {
      const name = momentName(hash, key)
      if (told.has(name)) return false
      told.add(name)
      return true
    }
    const shortened = replies.map(({ id, outcome }): ReplayReply => {
      if (!outcome.ok) return { id, outcome }
      const hash = hashOf(id)
      return { id, outcome: { ...outcome, moments: outcome.moments.filter(({ key }) => isNew(hash, key)) } }
    })
    return { isAnew, replies: shortened }
  }
}

/** The server's side. */
export const rememberTold = (): ((said: ReplayReplies, hashOf: HashOf) => readonly ReplayReply[]) => {
  const told = new Map<string, SeenMoment>()
  return ({ isAnew, replies }, hashOf) => {
    if (isAnew) told.clear()
    return replies.map(({ id, outcome }) => {
      if (!outcome.ok) return { id, outcome }
      const hash = hashOf(id)
      for (const moment of outcome.moments) told.set(momentName(hash, moment.key), moment)
      return { id, outcome: { ...outcome, moments: momentsOf(outcome, (key) => told.get(momentName(hash, key))) } }
    })
  }
}

type HashOf = (id: number) => string

/** In the order of the decisions, each once. */
const momentsOf = (
  { decisions }: ScoredAttempt,
  find: (key: string) => SeenMoment | undefined,
): readonly SeenMoment[] =>
  [...new Set(decisions.map(({ key }) => key))].flatMap((key) => {
    const moment = find(key)
    return moment ? [moment] : []
  })
