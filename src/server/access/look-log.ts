import type { AuditAction } from '../../wire/people.ts'
import type { Store } from '../database/open-store.ts'
import { type AuditSubject, recordAudit } from './audit.ts'
import type { Subject, Viewer } from './reach.ts'

export interface Look {
  readonly viewer: Viewer
  readonly action: AuditAction
  /** The name of the route's subject parameter, and what it stands for. */
  readonly parameter: string | undefined
  readonly subject: Subject | null
  readonly params: unknown
}

/** Milliseconds in which the same look at the same thing is one entry. */
const SAME_LOOK = 10 * 60 * 1000
const MOST_REMEMBERED = 10_000

/**
 * Keeps that somebody looked at what belongs to somebody else, before it is shown. Looking at what is one's own is not
 * kept, nor the same look again within minutes: most requests write nothing.
 */
export const createLookLog = (store: Pick<Store, 'commit'>, now: () => number): ((look: Look) => Promise<void>) => {
  const kept = new Map<string, number>()

  return async ({ viewer, action, parameter, subject, params }) => {
    if (subject?.person === viewer.id) return
    const thing = parameter === undefined ? '' : ((params as Record<string, string>)[parameter] ?? '')
    const key = `${viewer.id} ${action} ${thing}`
    const at = now()
    const before = kept.get(key)
    if (before !== undefined && at - before < SAME_LOOK) return
    const detail =
      parameter === undefined || parameter === 'person' || parameter === 'team' ? {} : { [parameter]: thing }
    await store.commit((writing) =>
      recordAudit(writing, { at, actor: viewer.id, action, subject: subjectOf(subject), detail }),
    )
    if (kept.size >= MOST_REMEMBERED) kept.clear()
    kept.set(key, at)
  }
}

const subjectOf = (subject: Subject | null): AuditSubject =>
  subject?.person ? { kind: 'person', id: subject.person } : { kind: 'team', id: subject?.team ?? null }
