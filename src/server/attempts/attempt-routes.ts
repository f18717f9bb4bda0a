import { AttemptDetail, AttemptPage, AttemptPageQuery, ReceivedAttempt, SentAttempt } from '../../wire/attempts.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound } from '../http/refused.ts'
import { openVersions } from '../stories/playable-versions.ts'
import { openIntake } from './intake.ts'
import { readAttempt, readAttempts } from './read-attempts.ts'

/** Attempts come in as inputs, and are read as what the replay made of them. */
export const attemptRoutes: Routes = (app, { store, replays, config, now }) => {
  const intake = openIntake(store, replays, openVersions(store), config.attemptsPerDay)

  app.post(
    '/api/attempts',
    {
      config: { access: { action: 'send_attempt' } },
      schema: {
        summary: 'Keep an attempt of mine; sent again it is answered the same',
        body: SentAttempt,
        response: { 200: ReceivedAttempt },
      },
    },
    async (request) => intake.take(request.body, signedIn(request).id, now()),
  )

  app.get(
    '/api/attempts/:attempt',
    {
      config: { access: { action: 'see_record', subject: 'attempt' } },
      schema: { summary: 'An attempt with all that its debrief needs', response: { 200: AttemptDetail } },
    },
    async ({ params }) => {
      const found = await readAttempt(store.read, (params as { attempt: string }).attempt)
      if (!found) throw notFound('attempt')
      return found
    },
  )

  app.get(
    '/api/me/attempts',
    {
      config: { access: { action: 'see_own_account' } },
      schema: {
        summary: 'My attempts, last played first',
        querystring: AttemptPageQuery,
        response: { 200: AttemptPage },
      },
    },
    async (request) => readAttempts(store.read, signedIn(request).id, request.query),
  )

  app.get(
    '/api/people/:person/attempts',
    {
      config: { access: { action: 'see_record', subject: 'person' } },
      schema: {
        summary: "A person's attempts, last played first",
        querystring: AttemptPageQuery,
        response: { 200: AttemptPage },
      },
    },
    async ({ params, query }) => readAttempts(store.read, (params as { person: string }).person, query),
  )
}
