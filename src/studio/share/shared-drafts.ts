import type { SharedDraft, SharedDrafts } from '../../wire/studio.ts'
import { type Draft, sameText } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { Link } from './share.ts'
import { asSent, asWritten } from './share-draft.ts'

/** A draft as the server lists it. */
export type SharedLine = SharedDrafts['drafts'][number]

/** Lists that are read to their end; more drafts than that are a mistake. */
const MOST_PAGES = 20

/** All drafts that the server lists, the last written first; null: it cannot be reached. */
export async function readLines({ api }: Pick<Link, 'api'>): Promise<readonly SharedLine[] | null> {
  const lines: SharedLine[] = []
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Awaited<ReturnType<typeof api.get<SharedDrafts>>> = await api.get<SharedDrafts>(
      after === null ? '/drafts' : `/drafts?after=${encodeURIComponent(after)}`,
    )
    if (!answer.ok) return page === 0 ? null : lines
    lines.push(...answer.value.drafts)
    after = answer.value.next
    if (after === null) break
  }
  return lines
}

const fromServer = (server: SharedDraft, before: Draft | null): Draft => ({
  ...{ id: server.id, title: server.title, files: server.files, plays: server.plays, updatedAt: server.updatedAt },
  ...{ revision: before?.revision ?? 0, forkOf: before?.forkOf ?? null, binned: server.binned },
})

/** Keeps a text of the server in this browser: the draft first, and then what it has in common with the server. */
async function adopt(local: Drafts, { rows }: Link, answered: SharedDraft, before: Draft | null): Promise<Draft> {
  const server = asWritten(answered)
  const draft = fromServer(server, before)
  const put = await local.put(draft)
  if (put.kind === 'conflict') return put.theirs
  const { id, files, plays, revision, binned } = server
  await rows.put({ id, base: { files, plays, revision, binned }, theirs: null })
  return put.kind === 'kept' ? put.draft : draft
}

/** A draft of this browser, or else of the server, which is kept here from then on. */
export async function getShared(local: Drafts, link: Link | null, id: string): Promise<Draft | null> {
  const here = await local.get(id)
  if (here || !link) return here
  const answer = await link.api.get<SharedDraft>(`/drafts/${encodeURIComponent(id)}`)
  return answer.ok ? adopt(local, link, answer.value, null) : null
}

/**
 * Brings drafts that are not open in line with the server: takes over what others have written where nothing was
 * written here, sends what could not be sent before. What both have changed waits until it is opened. True when drafts
 * here have changed by it.
 */
export async function catchUp(local: Drafts, link: Link, lines: readonly SharedLine[]): Promise<boolean> {
  let changed = false
  const listed = new Map(lines.map((line) => [line.id, line]))
  for (const { id, base, theirs } of await link.rows.all()) {
    const here = await local.get(id)
    if (!here || theirs) continue
    const line = listed.get(id)
    const same = base !== null && sameText(here, base)
    if (same && line && line.revision > base.revision && here.binned === base.binned) {
      const answer = await link.api.get<SharedDraft>(`/drafts/${id}`)
      if (answer.ok) {
        await adopt(local, link, answer.value, here)
        changed = true
      }
    } else if (!same || here.binned !== base.binned) {
      const sent = await link.api.send<SharedDraft>(
        'PUT',
        `/drafts/${id}`,
        asSent(here, base?.revision ?? 0, here.binned),
      )
      if (!sent.ok) continue
      const { revision, binned } = sent.value
      await link.rows.put({ id, base: { files: here.files, plays: here.plays, revision, binned }, theirs: null })
    }
  }
  return changed
}
