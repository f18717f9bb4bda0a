import type { AuditAction } from '../../wire/people.ts'
import type { Store } from '../database/open-store.ts'
import { type AuditSubject, recordAudit } from './audit.ts'
import type { Subject, Viewer } from './reach.ts'

export interface Called {
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

export interface RouteLog {
  /**
   * Keeps that somebody looked at what belongs to somebody else, before it is shown. Looking at what is one's own is not
   * kept, nor the same look again within minutes: most requests write nothing.
   */
  keepLook(called: Called): Promise<void>
  /** Keeps that somebody did something. */
  keepDeed(called: Called): Promise<void>
}

/** What routes say of themselves by `config.audit`. */
export const createRouteLog = (store: Pick<Store, 'commit'>, now: () => number): RouteLog => {
  const kept = new Map<string, number>()

  const keepDeed = ({ viewer, action, parameter, subject, params }: Called): Promise<void> => {
    const known = parameter === undefined || parameter === 'person' || parameter === 'team'
    const detail = known ? {} : { [parameter]: named(parameter, params) }
    return store.commit((writing) =>
      recordAudit(writing, { at: now(), actor: viewer.id, action, subject: subjectOf(subject), detail }),
    )
  }

  return {
    keepDeed,
    keepLook: async (called) => {
      const { viewer, action, parameter, subject, params } = called
      if (subject?.person === viewer.id) return
      const key = `${viewer.id} ${action} ${parameter === undefined ? '' : named(parameter, params)}`
      const before = kept.get(key)
      if (before !== undefined && now() - before < SAME_LOOK) return
      await keepDeed(called)
      if (kept.size >= MOST_REMEMBERED) kept.clear()
      kept.set(key, now())
    },
  }
}

const named = (parameter: string, params: unknown): string => (params as Record<string, string>)[parameter] ?? ''

const subjectOf = (subject: Subject | null): AuditSubject =>
  subject?.person ? { kind: 'person', id: subject.person } : { kind: 'team', id: subject?.team ?? null }
