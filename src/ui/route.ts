import { SITUATIONS, type Situation } from '../core/model/move.ts'

/** Where in Defuse somebody is. The address keeps it behind the #, so that any web server will do. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'briefing'; readonly slug: string }
  | { readonly page: 'play'; readonly id: string }
  /** `decision` counts from 1: the debrief opened at that decision. */
  | { readonly page: 'debrief'; readonly id: string; readonly decision?: number }
  /** What good looks like, opened at a situation or from the top. */
  | { readonly page: 'good'; readonly situation?: Situation }
  /** The trainer's page: the list of drafts, or one of them in the editor. */
  | { readonly page: 'studio'; readonly draft?: string }
  | { readonly page: 'unknown' }

/** Reads `location.hash`. Whatever it says, there is a route for it. */
export function parseRoute(hash: string): Route {
  const [page = '', argument = '', ...more] = hash.replace(/^#\/?/, '').replace(/\/$/, '').split('/')
  const value = decoded(argument)
  if (value === null) return { page: 'unknown' }
  if (page === 'debrief' && value !== '' && more.length === 1) {
    const decision = /^[1-9]\d{0,3}$/.test(more[0] ?? '') ? Number(more[0]) : null
    return decision === null ? { page: 'unknown' } : { page: 'debrief', id: value, decision }
  }
  if (more.length > 0) return { page: 'unknown' }
  if (page === '' && value === '') return { page: 'home' }
  if (page === 'good' && value === '') return { page: 'good' }
  if (page === 'studio') return value === '' ? { page } : { page, draft: value }
  if (page === 'good') {
    const situation = SITUATIONS.find((known) => known === value)
    return situation ? { page: 'good', situation } : { page: 'unknown' }
  }
  if (value === '') return { page: 'unknown' }
  if (page === 'briefing') return { page: 'briefing', slug: value }
  if (page === 'play' || page === 'debrief') return { page, id: value }
  return { page: 'unknown' }
}

/** The address of a route, as a link takes it. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'briefing':
      return `#/briefing/${encodeURIComponent(route.slug)}`
    case 'play':
      return `#/play/${encodeURIComponent(route.id)}`
    case 'debrief': {
      const debrief = `#/debrief/${encodeURIComponent(route.id)}`
      return route.decision === undefined ? debrief : `${debrief}/${route.decision}`
    }
    case 'good':
      return route.situation ? `#/good/${route.situation}` : '#/good'
    case 'studio':
      return route.draft === undefined ? '#/studio' : `#/studio/${encodeURIComponent(route.draft)}`
    default:
      return '#/'
  }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
