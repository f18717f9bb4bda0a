import { Type } from 'typebox'
import { WaitingTalks } from '../../wire/talks.ts'
import { withinReach } from '../access/within-reach.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { readCursor, writeCursor } from '../http/page-cursor.ts'
import { TALK_WITHIN } from './talk-due.ts'

const PAGE = 50
const Query = Type.Object(
  { after: Type.Optional(Type.String({ maxLength: 300 })), team: Type.Optional(Type.String({ maxLength: 100 })) },
  { additionalProperties: false },
)

/** What waits to be talked over in the teams that one manages; one's own is not among it. */
export const waitingTalksRoute: Routes = (app, { store, now }) => {
  app.get(
    '/api/talks',
    {
      config: { access: { action: 'see_team' } },
      schema: {
        summary: 'Attempts that wait to be talked over, the longest wait first',
        querystring: Query,
        response: { 200: WaitingTalks },
      },
    },
    async (request) => {
      const { after, team } = request.query
      let query = store.read
        .selectFrom('talk_due')
        .innerJoin('person', 'person.id', 'talk_due.person_id')
        .innerJoin('attempt', 'attempt.id', 'talk_due.attempt_id')
        .innerJoin('story_version', 'story_version.hash', 'attempt.story_hash')
        .select(['talk_due.attempt_id', 'talk_due.since', 'talk_due.asked', 'person.id as person_id', 'person.name'])
        .select(['attempt.slug', 'attempt.score', 'attempt.passed', 'attempt.played_at', 'story_version.title'])
        .where(withinReach(request.reach))
        .where('person.active', '=', 1)
        .where('person.id', '!=', signedIn(request).id)
        .orderBy('talk_due.since')
        .orderBy('talk_due.attempt_id')
        .limit(PAGE + 1)
      if (team !== undefined) query = query.where('person.team_id', '=', team)
      if (after !== undefined) {
        const [since, id] = readCursor(after, 'number')
        query = query.where((eb) =>
          eb.or([
            eb('talk_due.since', '>', since),
            eb('talk_due.since', '=', since).and('talk_due.attempt_id', '>', id),
          ]),
        )
      }
      const rows = await query.execute()
      const shown = rows.slice(0, PAGE)
      const last = rows.length > PAGE ? shown.at(-1) : undefined
      return {
        talks: shown.map((row) => ({
          attempt: row.attempt_id,
          person: { id: row.person_id, name: row.name },
          story: { slug: row.slug, title: row.title },
          score: row.score,
          passed: row.passed === 1,
          playedAt: row.played_at,
          since: row.since,
          asked: row.asked === 1,
          late: now() - row.since > TALK_WITHIN,
        })),
        next: last ? writeCursor([last.since, last.attempt_id]) : null,
      }
    },
  )
}
