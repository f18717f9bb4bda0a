import { createHash } from 'node:crypto'
import type { CompiledStory } from '../../src/core/model/story.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openInk } from '../../src/core/session/ink-runtime.ts'
import { type Moment, openSession } from '../../src/core/session/session.ts'

/**
 * The way of the peers: one runtime, its whole state saved as JSON and loaded again for each transition, states told
 * apart by a SHA-1 of it. Transitions per CPU second.
 */
export function saveAndHash(story: CompiledStory, slice: number): number {
  const session = openSession(story, RUBRIC, 0, openInk(story.ink, 0))
  const keyOf = ({ ink, ledger, tension, scene, spent }: Moment): string =>
    createHash('sha1')
      .update(`${ink}${JSON.stringify([ledger, tension, scene, spent])}`)
      .digest('hex')
  const first = session.moment()
  const seen = new Set([keyOf(first)])
  const queue = [first]
  let done = 0
  const from = process.cpuUsage()
  const spent = (): number => {
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  for (let moment = queue.pop(); moment && spent() < slice; moment = queue.pop()) {
    const { offer } = moment
    for (const input of [...(offer?.replies ?? []).map(({ index }) => index), ...(offer?.actions ?? [])]) {
      session.goTo(moment)
      session.take(input)
      done += 1
      if (!session.offer) continue
      const next = session.moment()
      const key = keyOf(next)
      if (seen.has(key)) continue
      seen.add(key)
      queue.push(next)
    }
  }
  return (1000 * done) / spent()
}
