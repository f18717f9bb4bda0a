import type { DraftState, SharedDraft, SharedDrafts } from '../../wire/studio.ts'
import type { Reading } from '../database/schema.ts'
import { readCursor, writeCursor } from '../http/page-cursor.ts'
import { notFound } from '../http/refused.ts'

const PAGE = 50

/** All drafts, the last written first; `after`: `next` of the page before. */
export const readDrafts = async (read: Reading, after: string | undefined): Promise<SharedDrafts> => {
  let query = draftLines(read)
    .orderBy('draft.updated_at', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(PAGE + 1)
  if (after !== undefined) {
    const [time, id] = readCursor(after, 'number')
    query = query.where((eb) =>
      eb.or([eb('draft.updated_at', '<', time), eb('draft.updated_at', '=', time).and('draft.id', '<', id)]),
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, PAGE)
  const last = rows.length > PAGE ? shown.at(-1) : undefined
  return { drafts: shown.map(lineOf), next: last ? writeCursor([last.updated_at, last.id]) : null }
}

/** What stands in the list of one draft. Throws 404 when there is no such draft. */
export const readDraftState = async (read: Reading, id: string): Promise<DraftState> => {
  const row = await draftLines(read).where('draft.id', '=', id).executeTakeFirst()
  if (!row) throw notFound('draft')
  return lineOf(row)
}

/** Throws 404 when there is no such draft. */
export const readDraft = async (read: Reading, id: string): Promise<SharedDraft> => {
  const row = await draftLines(read)
    .select(['draft.files_json', 'draft.plays'])
    .where('draft.id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('draft')
  return { ...lineOf(row), files: JSON.parse(row.files_json) as Record<string, string>, plays: row.plays }
}

const draftLines = (read: Reading) =>
  read
    .selectFrom('draft')
    .innerJoin('person as maker', 'maker.id', 'draft.created_by')
    .innerJoin('person as writer', 'writer.id', 'draft.updated_by')
    .leftJoin('story', 'story.slug', 'draft.slug')
    .select(['draft.id', 'draft.title', 'draft.slug', 'draft.revision', 'draft.binned', 'draft.updated_at'])
    .select(['maker.id as maker_id', 'maker.name as maker', 'writer.id as writer_id', 'writer.name as writer'])
    .select('story.hash')

type Line = Awaited<ReturnType<ReturnType<typeof draftLines>['execute']>>[number]

const lineOf = (row: Line): DraftState => ({
  ...{ id: row.id, title: row.title, slug: row.slug, revision: row.revision, binned: row.binned === 1 },
  createdBy: { id: row.maker_id, name: row.maker },
  updatedBy: { id: row.writer_id, name: row.writer },
  ...{ updatedAt: row.updated_at, published: row.hash },
})
