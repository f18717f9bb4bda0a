import { DraftParameters, Judge, type JudgedReply, Judgements, JudgeParameters } from '../../wire/studio.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'

const access = { action: 'write_stories', subject: 'draft' } as const

/** How second trainers judge the replies of a text, blind; the pages compare it with what the author says. */
export const judgementRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/drafts/:draft/judgements',
    {
      config: { access },
      schema: { summary: 'How others judge the replies', params: DraftParameters, response: { 200: Judgements } },
    },
    async ({ params }) => {
      const rows = await store.read
        .selectFrom('judgement')
        .innerJoin('person', 'person.id', 'judgement.judge_id')
        .select(['judgement.hash', 'judgement.judged_at', 'judgement.judged_json', 'person.id', 'person.name'])
        .where('judgement.draft_id', '=', params.draft)
        .orderBy('judgement.judged_at', 'desc')
        .limit(100)
        .execute()
      return {
        judgements: rows.map(({ hash, judged_at, judged_json, id, name }) => ({
          ...{ hash, judgedAt: judged_at, judge: { id, name } },
          replies: JSON.parse(judged_json) as JudgedReply[],
        })),
      }
    },
  )

  app.put(
    '/api/drafts/:draft/judgements/:hash',
    {
      config: { access },
      schema: { summary: 'Judge the replies of a text', params: JudgeParameters, body: Judge },
    },
    async (request, reply) => {
      const { draft, hash } = request.params
      const judged = { judged_json: JSON.stringify(request.body.replies), judged_at: now() }
      const judgement = { draft_id: draft, hash, judge_id: signedIn(request).id, ...judged }
      await store.commit((writing) =>
        writing
          .insertInto('judgement')
          .values(judgement)
          .onConflict((conflict) => conflict.columns(['draft_id', 'hash', 'judge_id']).doUpdateSet(judged))
          .execute(),
      )
      return reply.code(204).send()
    },
  )
}
