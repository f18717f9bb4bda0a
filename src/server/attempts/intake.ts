import { RUBRIC } from '../../core/score/judge.ts'
import type { ReceivedAttempt, SentAttempt } from '../../wire/attempts.ts'
import type { Store } from '../database/open-store.ts'
import { Refused } from '../http/refused.ts'
import type { RefusedReplay } from '../replays/replay-story.ts'
import type { Replays } from '../replays/replays.ts'
import type { PlayableVersions, StoryVersion } from '../stories/playable-versions.ts'
import { NoRange } from '../stories/range-of-today.ts'
import type { AttemptToStore } from './attempt-to-store.ts'
import { dailyLimit } from './daily-limit.ts'
import { checkSameWay, hadRubric, strangeRubric } from './other-rubric.ts'
import { receivedOf } from './received.ts'
import { meetingOf } from './sent-again.ts'
import { writeStrategy } from './store-attempt.ts'
import { openStoring } from './storing-queue.ts'

export interface Intake {
  /**
   * Replays what was sent by `person` (id) and keeps it; `received` in epoch milliseconds. Sent again it is answered the
   * same. Throws `Refused` with what is wrong.
   */
  take(sent: SentAttempt, person: string, received: number): Promise<ReceivedAttempt>
}

/** Before this a browser's clock was not set; epoch milliseconds. */
const LONG_AGO = Date.UTC(2020, 0)

/** Milliseconds that an attempt may take to come here; a clock that differs by more is wrong, and by how much is known. */
const ON_ITS_WAY = 2 * 60_000

const CONFLICT = new Refused(
  409,
  'other_attempt',
  'Another attempt is kept under this id, so this one was not stored. Send it under an id of its own.',
)

/** `perDay`: most attempts of one person that are kept in a day; left out: as many as come. */
export const openIntake = (
  store: Store,
  replays: Replays,
  versions: PlayableVersions,
  perDay = Number.POSITIVE_INFINITY,
): Intake => {
  const limit = dailyLimit(perDay)
  const storing = openStoring(store)

  return {
    take: async (sent, person, received) => {
      const { attempt, mode, retryOf, slug } = sent
      const content = { ...{ person, mode, retryOf }, hash: attempt.story, seed: attempt.seed, inputs: attempt.inputs }
      const stored = await store.read.selectFrom('attempt').selectAll().where('id', '=', sent.id).executeTakeFirst()
      if (stored) {
        const meeting = meetingOf(stored, content)
        if (meeting === 'other') throw CONFLICT
        if (meeting === 'same') {
          await store.commit((writing) => writeStrategy(writing, { ...sent, person, received }))
          return receivedOf(stored)
        }
      }
      if (!stored) limit.check(person, received)
      checkRetry(sent)
      const version = await findVersion(versions, attempt.story)
      if (!version || (slug !== undefined && slug !== version.slug)) throw otherStory(version, slug)
      const isOld = attempt.rubric !== RUBRIC.version
      if (isOld && !(await hadRubric(store, version.hash, attempt.rubric))) throw strangeRubric(attempt.rubric)
      const scored = await replays.score(version, { ...attempt, rubric: RUBRIC.version }, person)
      if (isOld) checkSameWay(sent, version, scored)
      if (!scored.ok) throw refusalOf(scored, attempt.inputs.length)
      const result = await storing.store(toStore(sent, person, received, version, scored))
      if (result.kind === 'conflict') throw CONFLICT
      if (!stored) limit.count(person, received)
      return result.answer
    },
  }
}

const toStore = (
  { id, mode, attempt, startedAt, playedAt, sentAt, retryOf, strategy }: SentAttempt,
  person: string,
  received: number,
  { hash, slug }: StoryVersion,
  scored: AttemptToStore['scored'],
): AttemptToStore => {
  const wrong = sentAt === undefined ? 0 : received - sentAt
  const by = Math.abs(wrong) > ON_ITS_WAY ? wrong : 0
  const inTime = (time: number, latest: number): number => (time > latest || time < LONG_AGO ? latest : time)
  const played = inTime(playedAt + by, received)
  const started = inTime(startedAt + by, played)
  return {
    ...{ id, person, mode, received, retryOf, scored, version: { hash, slug }, seed: attempt.seed },
    playedUnder: attempt.rubric,
    ...{ inputs: attempt.inputs, playedAt: played, startedAt: started },
    ...(strategy === undefined ? {} : { strategy }),
  }
}

/** A moment that is played again begins in the middle of things, with what was learned from the debrief. */
const checkRetry = ({ id, mode, retryOf, attempt }: SentAttempt): void => {
  if (!retryOf) return
  if (mode === 'assessment') {
    throw new Refused(422, 'retry_is_practice', 'A moment that is played again is practice, never an assessment.')
  }
  if (retryOf.id === id || retryOf.decision > attempt.inputs.length) {
    throw new Refused(422, 'no_such_moment', 'This attempt does not come to the decision that it says it plays again.')
  }
}

const findVersion = async (versions: PlayableVersions, hash: string): Promise<StoryVersion | null> => {
  try {
    return await versions.find(hash)
  } catch (problem) {
    if (!(problem instanceof NoRange)) throw problem
    if (problem.passes) throw new Refused(503, 'busy', problem.message)
    const message = `This story has no score under the rubric of today: ${problem.message}`
    throw new Refused(422, 'not_scored', message)
  }
}

const otherStory = (version: StoryVersion | null, slug: string | undefined): Refused =>
  new Refused(
    422,
    'other_story',
    version
      ? `This attempt was played on the story ${version.slug}, not on ${slug}.`
      : 'This attempt was played on a version of the story that was never published here.',
  )

/** The same reason for the page, with the input at fault counted from 1. */
const refusalOf = ({ code, message, at }: RefusedReplay, inputs: number): Refused => {
  if (code === 'busy' || code === 'no_worker') return new Refused(503, code, message)
  return new Refused(
    422,
    code,
    at === null ? message : `Input ${at + 1} of ${inputs} does not fit the story: ${message}`,
  )
}
