import type { TeamSummary } from '../../wire/scorecards.ts'

/** From so many people on, adding up takes longer than anybody who writes into a search field should wait, again and again. */
export const LARGE_TEAM = 300
/** Milliseconds that the figures of a large team are kept. */
export const KEPT_FOR = 30_000
const MOST_KEPT = 100

/** Summaries of large teams, for half a minute; those of others are added up anew each time. */
export interface KeptSummaries {
  /** `key`: the team and all that was asked for. */
  of(key: string, read: () => Promise<TeamSummary>): Promise<TeamSummary>
}

/** `now`: epoch milliseconds. */
export const keepSummaries = (now: () => number): KeptSummaries => {
  const kept = new Map<string, { readonly until: number; readonly summary: Promise<TeamSummary> }>()

  const drop = (key: string): void => {
    kept.delete(key)
  }

  return {
    of: async (key, read) => {
      const known = kept.get(key)
      if (known && now() < known.until) return known.summary
      const summary = read()
      kept.set(key, { until: now() + KEPT_FOR, summary })
      for (const [oldest] of kept) if (kept.size > MOST_KEPT) drop(oldest)
      try {
        const found = await summary
        if (found.people < LARGE_TEAM) drop(key)
        return found
      } catch (problem) {
        drop(key)
        throw problem
      }
    },
  }
}
