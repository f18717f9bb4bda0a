import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { AgreedStrategy, Agreement, NewNote, NewStrategy, Note, Talk } from '../../wire/talks.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound, Refused } from '../http/refused.ts'
import { readStrategy, readTalk } from './read-talk.ts'
import { markTalkDue, settleTalk } from './talk-due.ts'

const OfAttempt = Type.Object({ attempt: Type.String() })
const OfNote = Type.Object({ attempt: Type.String(), note: Type.String() })
const access = { action: 'talk_over', subject: 'attempt' } as const

/** What player and manager write at an attempt, and the strategy that they agree on. */
export const talkRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/attempts/:attempt/talk',
    {
      config: { access },
      schema: { summary: 'What has been said about an attempt', params: OfAttempt, response: { 200: Talk } },
    },
    async ({ params }) => readTalk(store.read, params.attempt),
  )

  app.post(
    '/api/attempts/:attempt/talk',
    { config: { access }, schema: { summary: 'Ask to talk an attempt over', params: OfAttempt } },
    async (request, reply) => {
      const { attempt } = request.params
      const { player } = await readTalk(store.read, attempt)
      if (player.id !== signedIn(request).id) {
        throw new Refused(403, 'not_allowed', 'Only the one who played can ask for this.')
      }
      await store.commit((writing) => markTalkDue(writing, { attempt, person: player.id, since: now(), asked: true }))
      return reply.code(204).send()
    },
  )

  app.post(
    '/api/attempts/:attempt/notes',
    {
      config: { access, audit: 'wrote_note' },
      schema: { summary: 'Write a note at an attempt', params: OfAttempt, body: NewNote, response: { 201: Note } },
    },
    async (request, reply) => {
      const { attempt } = request.params
      const { decision, body } = request.body
      const author = signedIn(request)
      if (decision !== null && decision >= (await decisionsOf(store.read, attempt))) {
        throw new Refused(400, 'no_such_decision', 'This conversation did not come to such a decision.')
      }
      const { player } = await readTalk(store.read, attempt)
      const note = { id: randomUUID(), attempt_id: attempt, decision, author_id: author.id, body, created_at: now() }
      await store.commit(async (writing) => {
        await writing.insertInto('note').values(note).execute()
        if (player.id !== author.id) await settleTalk(writing, attempt)
      })
      const { id, created_at } = note
      return reply
        .code(201)
        .send({ id, decision, body, createdAt: created_at, author: { id: author.id, name: author.name } })
    },
  )

  app.delete(
    '/api/attempts/:attempt/notes/:note',
    { config: { access }, schema: { summary: 'Take back a note of one’s own', params: OfNote } },
    async (request, reply) => {
      const { attempt, note } = request.params
      const { numDeletedRows } = await store.commit((writing) =>
        writing
          .deleteFrom('note')
          .where('id', '=', note)
          .where('attempt_id', '=', attempt)
          .where('author_id', '=', signedIn(request).id)
          .executeTakeFirst(),
      )
      if (numDeletedRows === 0n) throw notFound('note of yours')
      return reply.code(204).send()
    },
  )

  app.put(
    '/api/attempts/:attempt/strategy',
    {
      config: { access },
      schema: {
        summary: 'Write what to do differently next time',
        params: OfAttempt,
        body: NewStrategy,
        response: { 200: Type.Union([Type.Null(), AgreedStrategy]) },
      },
    },
    async (request) => {
      const { attempt } = request.params
      const written = {
        body: request.body.body,
        ...{ written_by: signedIn(request).id, written_at: now(), agreed_by: null, agreed_at: null },
      }
      return store.commit(async (writing) => {
        const before = await readStrategy(writing, attempt)
        // The same words again, from whoever, leave what was agreed as it is.
        if (before?.body === written.body) return before
        await writing
          .insertInto('strategy')
          .values({ attempt_id: attempt, ...written })
          .onConflict((conflict) => conflict.column('attempt_id').doUpdateSet(written))
          .execute()
        return readStrategy(writing, attempt)
      })
    },
  )

  app.post(
    '/api/attempts/:attempt/strategy/agreement',
    {
      config: { access, audit: 'agreed_strategy' },
      schema: {
        summary: 'Agree to the strategy that one has read',
        params: OfAttempt,
        body: Agreement,
        response: { 200: Type.Union([Type.Null(), AgreedStrategy]) },
      },
    },
    async (request) => {
      const { attempt } = request.params
      const who = signedIn(request)
      return store.commit(async (writing) => {
        const strategy = await readStrategy(writing, attempt)
        if (!strategy) throw notFound('strategy')
        if (strategy.writtenAt !== request.body.writtenAt) {
          throw new Refused(409, 'changed', 'The strategy has been changed since you read it. Read it again first.')
        }
        if (strategy.writtenBy.id === who.id) {
          throw new Refused(409, 'own_words', 'You wrote this yourself: the other one of you has to agree.')
        }
        const { player } = await readTalk(writing, attempt)
        if (strategy.writtenBy.id !== player.id && who.id !== player.id) {
          throw new Refused(409, 'not_the_player', `${player.name} has to agree, whose strategy it is.`)
        }
        await writing
          .updateTable('strategy')
          .set({ agreed_by: who.id, agreed_at: now() })
          .where('attempt_id', '=', attempt)
          .execute()
        await settleTalk(writing, attempt)
        return readStrategy(writing, attempt)
      })
    },
  )
}

const decisionsOf = async (read: Reading, attempt: string): Promise<number> => {
  const log = await read
    .selectFrom('attempt_log')
    .select('decisions_json')
    .where('attempt_id', '=', attempt)
    .executeTakeFirst()
  return log ? (JSON.parse(log.decisions_json) as unknown[]).length : 0
}
