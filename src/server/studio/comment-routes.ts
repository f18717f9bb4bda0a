import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { Comment, Comments, DraftParameters, NewComment, Resolve } from '../../wire/studio.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound } from '../http/refused.ts'

const OfComment = Type.Object({ draft: Type.String(), comment: Type.String({ maxLength: 100 }) })
const access = { action: 'write_stories', subject: 'draft' } as const
/** Most that are shown of one draft. */
const SHOWN = 1000

/** What other trainers say at a line. */
export const commentRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/drafts/:draft/comments',
    {
      config: { access },
      schema: { summary: 'Comments at lines of a draft', params: DraftParameters, response: { 200: Comments } },
    },
    async ({ params }) => {
      const rows = await store.read
        .selectFrom('draft_comment')
        .innerJoin('person as author', 'author.id', 'draft_comment.author_id')
        .leftJoin('person as resolver', 'resolver.id', 'draft_comment.resolved_by')
        .selectAll('draft_comment')
        .select(['author.name as author', 'resolver.name as resolver'])
        .where('draft_id', '=', params.draft)
        .orderBy('draft_comment.created_at')
        .orderBy('draft_comment.id')
        .limit(SHOWN)
        .execute()
      return {
        comments: rows.map((row) => ({
          ...{ id: row.id, file: row.file, line: row.line, lineText: row.line_text, body: row.body },
          ...{ author: { id: row.author_id, name: row.author }, createdAt: row.created_at },
          resolvedBy: row.resolved_by === null ? null : { id: row.resolved_by, name: row.resolver ?? '' },
        })),
      }
    },
  )

  app.post(
    '/api/drafts/:draft/comments',
    {
      config: { access },
      schema: {
        summary: 'Comment on a line',
        ...{ params: DraftParameters, body: NewComment, response: { 201: Comment } },
      },
    },
    async (request, reply) => {
      const { file, line, lineText, body } = request.body
      const author = signedIn(request)
      const id = randomUUID()
      const createdAt = now()
      const row = {
        ...{ id, draft_id: request.params.draft, file, line, line_text: lineText, body, author_id: author.id },
        ...{ created_at: createdAt, resolved_by: null, resolved_at: null },
      }
      await store.commit((writing) => writing.insertInto('draft_comment').values(row).execute())
      const said = { id, file, line, lineText, body, createdAt, resolvedBy: null }
      return reply.code(201).send({ ...said, author: { id: author.id, name: author.name } })
    },
  )

  app.put(
    '/api/drafts/:draft/comments/:comment/resolved',
    { config: { access }, schema: { summary: 'Tick a comment off', params: OfComment, body: Resolve } },
    async (request, reply) => {
      const { draft, comment } = request.params
      const by = signedIn(request).id
      const state = request.body.resolved
        ? { resolved_by: by, resolved_at: now() }
        : { resolved_by: null, resolved_at: null }
      const { numUpdatedRows } = await store.commit((writing) =>
        writing
          .updateTable('draft_comment')
          .set(state)
          .where('id', '=', comment)
          .where('draft_id', '=', draft)
          .executeTakeFirst(),
      )
      if (numUpdatedRows === 0n) throw notFound('comment')
      return reply.code(204).send()
    },
  )

  app.delete(
    '/api/drafts/:draft/comments/:comment',
    { config: { access }, schema: { summary: 'Take back a comment of one’s own', params: OfComment } },
    async (request, reply) => {
      const { draft, comment } = request.params
      const { numDeletedRows } = await store.commit((writing) =>
        writing
          .deleteFrom('draft_comment')
          .where('id', '=', comment)
          .where('draft_id', '=', draft)
          .where('author_id', '=', signedIn(request).id)
          .executeTakeFirst(),
      )
      if (numDeletedRows === 0n) throw notFound('comment of yours')
      return reply.code(204).send()
    },
  )
}
