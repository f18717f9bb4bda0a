import { randomUUID } from 'node:crypto'
import { Type } from 'typebox'
import { DraftParameters, DraftVersion, DraftVersionLine, DraftVersions, KeepVersion } from '../../wire/studio.ts'
import type { Reading, Writing } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { notFound } from '../http/refused.ts'

const OfVersion = Type.Object({ draft: Type.String(), version: Type.String({ maxLength: 100 }) })
const access = { action: 'write_stories', subject: 'draft' } as const
/** Most that are listed; the oldest are still there. */
const LISTED = 500

/** States of a draft that are kept for ever. */
export const versionRoutes: Routes = (app, { store, now }) => {
  app.get(
    '/api/drafts/:draft/versions',
    {
      config: { access },
      schema: { summary: 'Kept versions of a draft', params: DraftParameters, response: { 200: DraftVersions } },
    },
    async ({ params }) => {
      const rows = await versions(store.read, params.draft)
        .orderBy('draft_version.created_at', 'desc')
        .orderBy('draft_version.id')
        .limit(LISTED)
        .execute()
      return { versions: rows.map(lineOf) }
    },
  )

  app.get(
    '/api/drafts/:draft/versions/:version',
    {
      config: { access },
      schema: { summary: 'A kept version with its text', params: OfVersion, response: { 200: DraftVersion } },
    },
    async ({ params }) => {
      const row = await versions(store.read, params.draft)
        .select(['draft_version.files_json', 'draft_version.plays'])
        .where('draft_version.id', '=', params.version)
        .executeTakeFirst()
      if (!row) throw notFound('version')
      return { ...lineOf(row), files: JSON.parse(row.files_json) as Record<string, string>, plays: row.plays }
    },
  )

  app.patch(
    '/api/drafts/:draft/versions/:version',
    {
      config: { access },
      schema: {
        summary: 'Call a kept version something else; its text stays as it is',
        ...{ params: OfVersion, body: KeepVersion, response: { 200: DraftVersionLine } },
      },
    },
    async ({ params, body }) => {
      const { draft, version } = params
      await store.commit((writing) =>
        writing
          .updateTable('draft_version')
          .set({ label: body.label })
          .where('id', '=', version)
          .where('draft_id', '=', draft)
          .execute(),
      )
      const row = await versions(store.read, draft).where('draft_version.id', '=', version).executeTakeFirst()
      if (!row) throw notFound('version')
      return lineOf(row)
    },
  )

  app.post(
    '/api/drafts/:draft/versions',
    {
      config: { access },
      schema: {
        summary: 'Keep what stands there now',
        ...{ params: DraftParameters, body: KeepVersion, response: { 201: DraftVersionLine } },
      },
    },
    async (request, reply) => {
      const { draft } = request.params
      const by = signedIn(request)
      const made = { label: request.body.label, hash: null, by: by.id, now: now() }
      const id = await store.commit((writing) => keepDraftVersion(writing, draft, made))
      const { label, hash } = made
      return reply.code(201).send({ id, label, hash, by: { id: by.id, name: by.name }, createdAt: made.now })
    },
  )
}

interface VersionMade {
  readonly label: string
  /** Of the published version that it became. */
  readonly hash: string | null
  readonly by: string
  readonly now: number
  /** Left out: what stands there now. */
  readonly text?: { readonly files_json: string; readonly plays: string }
}

/** Keeps a text of the draft; returns the version's id. */
export const keepDraftVersion = async (
  writing: Writing,
  draft: string,
  { label, hash, by, now, text: given }: VersionMade,
): Promise<string> => {
  const stands = writing.selectFrom('draft').select(['files_json', 'plays']).where('id', '=', draft)
  const text = given ?? (await stands.executeTakeFirst())
  if (!text) throw notFound('draft')
  const id = randomUUID()
  const version = { id, draft_id: draft, ...text, label, hash, created_by: by, created_at: now }
  await writing.insertInto('draft_version').values(version).execute()
  return id
}

const versions = (read: Reading, draft: string) =>
  read
    .selectFrom('draft_version')
    .innerJoin('person', 'person.id', 'draft_version.created_by')
    .select(['draft_version.id', 'draft_version.label', 'draft_version.hash', 'draft_version.created_at'])
    .select(['person.id as person_id', 'person.name'])
    .where('draft_version.draft_id', '=', draft)

type Line = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const lineOf = ({ id, label, hash, created_at, person_id, name }: Line): DraftVersionLine => ({
  ...{ id, label, hash, createdAt: created_at },
  by: { id: person_id, name },
})
