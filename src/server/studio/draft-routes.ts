import { Type } from 'typebox'
import {
  DRAFT_LIMIT,
  DraftConflict,
  DraftParameters,
  DraftState,
  SharedDraft,
  SharedDrafts,
  type WriteDraft,
  WriteDraft as WriteDraftBody,
} from '../../wire/studio.ts'
import type { Writing } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { Refused } from '../http/refused.ts'
import { readDraft, readDraftState, readDrafts } from './read-drafts.ts'

const Query = Type.Object({ after: Type.Optional(Type.String({ maxLength: 300 })) }, { additionalProperties: false })
/** Characters become up to three bytes, and line ends are escaped on the way. */
const BODY_LIMIT = 4 * DRAFT_LIMIT
const access = { action: 'write_stories' } as const

/** Stories in the making, which all trainers share. */
export const draftRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/drafts',
    {
      config: { access },
      schema: { summary: 'Stories in the making', querystring: Query, response: { 200: SharedDrafts } },
    },
    async ({ query }) => readDrafts(store.read, query.after),
  )

  app.get(
    '/api/drafts/:draft',
    {
      config: { access: { ...access, subject: 'draft' } },
      schema: { summary: 'A story in the making', params: DraftParameters, response: { 200: SharedDraft } },
    },
    async ({ params }) => readDraft(store.read, params.draft),
  )

  app.get(
    '/api/drafts/:draft/revision',
    {
      config: { access: { ...access, subject: 'draft' } },
      schema: {
        summary: 'How far a story in the making has come, without its text',
        ...{ params: DraftParameters, response: { 200: DraftState } },
      },
    },
    async ({ params }) => readDraftState(store.read, params.draft),
  )

  app.put(
    '/api/drafts/:draft',
    {
      bodyLimit: BODY_LIMIT,
      config: { access },
      schema: {
        summary: 'Write a story on the state of it that one has read; never over what somebody else has written',
        params: DraftParameters,
        body: WriteDraftBody,
        response: { 200: SharedDraft, 409: DraftConflict },
      },
    },
    async (request, reply) => {
      const { draft: id } = request.params
      checkSize(request.body)
      const by = signedIn(request).id
      const taken = await store.commit((writing) => write(writing, id, request.body, { by, now: now() }))
      const draft = await readDraft(store.read, id)
      if (taken) return draft
      const message = `${draft.updatedBy.name} has written on this story meanwhile.`
      return reply.code(409).send({ code: 'changed', message, draft })
    },
  )
}

const checkSize = ({ files }: WriteDraft): void => {
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  if (size > DRAFT_LIMIT) {
    throw new Refused(413, 'too_large', 'A story of more than five million characters is not kept. Make it smaller.')
  }
}

interface Pen {
  readonly by: string
  readonly now: number
}

/** False when what stands there is not what `base` says, unless it is the very same text already. */
const write = async (writing: Writing, id: string, draft: WriteDraft, { by, now }: Pen): Promise<boolean> => {
  const { base, title, files, plays, binned } = draft
  const written = {
    ...({ title, files_json: JSON.stringify(files), plays, binned: binned ? 1 : 0 } as const),
    ...{ updated_by: by, updated_at: now, revision: base + 1 },
  }
  if (base === 0) {
    const fresh = { id, slug: null, created_by: by, created_at: now, ...written }
    const { numInsertedOrUpdatedRows = 0n } = await writing
      .insertInto('draft')
      .values(fresh)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows > 0n) return true
  }
  const { numUpdatedRows } = await writing
    .updateTable('draft')
    .set(written)
    .where('id', '=', id)
    .where('revision', '=', base)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return true
  // An answer that got lost on its way makes the browser send the same again.
  const stored = await writing
    .selectFrom('draft')
    .select(['files_json', 'plays', 'binned', 'updated_by', 'revision'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!stored) throw new Refused(404, 'not_found', 'This story is no longer kept here. Begin it anew from your text.')
  return (
    stored.revision === base + 1 &&
    stored.updated_by === by &&
    stored.files_json === written.files_json &&
    stored.plays === plays &&
    stored.binned === written.binned
  )
}
