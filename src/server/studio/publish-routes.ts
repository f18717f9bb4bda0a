import { DraftParameters, NotPublished, Publish, Published } from '../../wire/studio.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { signedIn } from '../http/guard.ts'
import { Refused } from '../http/refused.ts'
import { letGoPictures } from '../pictures/published-pictures.ts'
import { publishVersion } from '../stories/publish-version.ts'
import { readDraft } from './read-drafts.ts'
import { keepDraftVersion } from './version-routes.ts'

const access = { action: 'write_stories', subject: 'draft' } as const
/** The file that a story begins with. */
const MAIN_FILE = 'story.ink'

/** From a draft to what people play, and back. */
export const publishRoutes: Routes = (app, { store, now }) => {
  app.post(
    '/api/drafts/:draft/publish',
    {
      config: { access, audit: 'published_story' },
      schema: {
        summary: 'Publish a draft: proved here first, whatever the page says of it',
        ...{ params: DraftParameters, body: Publish, response: { 200: Published, 422: NotPublished } },
      },
    },
    async (request, reply) => {
      const { revision, slug, label, replaces } = request.body
      const draft = await readDraft(store.read, request.params.draft)
      if (draft.revision !== revision) throw changed()
      if (!replaces) await refuseTaken(store.read, slug, draft.id)
      const by = signedIn(request).id
      const publishing = await publishVersion(store, {
        ...{ slug, origin: 'studio', by, now: now() },
        source: { main: MAIN_FILE, files: draft.files },
      })
      if (!publishing.ok) {
        const { code, message, findings } = publishing
        const told = findings.map((finding) => ({
          ...{ code: finding.code, severity: finding.severity, line: finding.line, message: finding.message },
        }))
        return reply.code(422).send({ code, message, findings: told })
      }
      const { hash } = publishing
      const version = await store.commit(async (writing) => {
        await writing.updateTable('draft').set({ slug }).where('id', '=', draft.id).execute()
        // Somebody may have written on while it was proved.
        const text = { files_json: JSON.stringify(draft.files), plays: draft.plays }
        return keepDraftVersion(writing, draft.id, { label, hash, by, now: now(), text })
      })
      return { hash, slug, version }
    },
  )

  app.delete(
    '/api/drafts/:draft/publish',
    {
      config: { access, audit: 'took_back_story' },
      schema: {
        summary: 'Take a story back: nobody can begin it any more, what was played stays',
        params: DraftParameters,
      },
    },
    async (request, reply) => {
      const { slug } = await readDraft(store.read, request.params.draft)
      if (slug === null) throw new Refused(409, 'not_published', 'This story is not published.')
      const taken = { hash: null, changed_at: now() }
      await store.commit(async (writing) => {
        await writing.updateTable('story').set(taken).where('slug', '=', slug).execute()
        await letGoPictures(writing, slug)
      })
      return reply.code(204).send()
    },
  )
}

const changed = (): Refused =>
  new Refused(409, 'changed', 'Somebody has written on this story since you proved it. Read it again first.')

const refuseTaken = async (read: Reading, slug: string, draft: string): Promise<void> => {
  const owner = await read.selectFrom('draft').select('id').where('slug', '=', slug).executeTakeFirst()
  if (owner?.id === draft) return
  const story = await read.selectFrom('story').select('slug').where('slug', '=', slug).executeTakeFirst()
  if (!owner && !story) return
  throw new Refused(
    409,
    'slug_taken',
    `There is another story with the name "${slug}". Choose another name, or say that yours takes its place.`,
  )
}
