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
  /** `problem`: why signing in elsewhere came to nothing. */
  | { readonly page: 'sign-in'; readonly problem?: string }
  /** A link by which somebody joins, or chooses a new password. */
  | { readonly page: 'join'; readonly token: string }
  /** One's own account. */
  | { readonly page: 'account' }
  /** What admins look after: the people, or one of the pages beside them. */
  | { readonly page: 'people'; readonly part?: PeoplePart }
  /** A manager's teams, or one of them. */
  | { readonly page: 'team'; readonly team?: string }
  | { readonly page: 'person'; readonly id: string }
  /** How people chose in a story; without one, the list of stories. */
  | { readonly page: 'story-results'; readonly slug?: string }
  /** An attempt that the server holds, to be talked over; `decision` counts from 1. */
  | { readonly page: 'attempt'; readonly id: string; readonly decision?: number }
  /** What was asked of whom; `NEW_ASSIGNMENT` in place of an id: to ask for something new. */
  | { readonly page: 'assignments'; readonly id?: string }
  | { readonly page: 'unknown' }

/** No id is like it. */
export const NEW_ASSIGNMENT = 'new'

export const PEOPLE_PARTS = ['teams', 'links', 'import', 'audit', 'settings'] as const
export type PeoplePart = (typeof PEOPLE_PARTS)[number]

type Reader = (first: string, second: string | undefined) => Route | null

/** What follows the page's name. Null: there is no such page. */
const READERS: Readonly<Record<string, Reader>> = {
  '': (first) => (first === '' ? { page: 'home' } : null),
  briefing: one((slug) => ({ page: 'briefing', slug })),
  play: one((id) => ({ page: 'play', id })),
  debrief: atDecision('debrief'),
  good: oneOf('good', SITUATIONS, (situation) => ({ page: 'good', situation })),
  studio: oneOrNone('studio', (draft) => ({ page: 'studio', draft })),
  'sign-in': oneOrNone('sign-in', (problem) => ({ page: 'sign-in', problem })),
  join: one((token) => ({ page: 'join', token })),
  account: none('account'),
  people: oneOf('people', PEOPLE_PARTS, (part) => ({ page: 'people', part })),
  team: oneOrNone('team', (team) => ({ page: 'team', team })),
  person: one((id) => ({ page: 'person', id })),
  'story-results': oneOrNone('story-results', (slug) => ({ page: 'story-results', slug })),
  attempt: atDecision('attempt'),
  assignments: oneOrNone('assignments', (id) => ({ page: 'assignments', id })),
}

/** Reads `location.hash`. Whatever it says, there is a route for it; what stands behind a `?` is the page's own. */
export function parseRoute(hash: string): Route {
  const [page = '', argument = '', ...more] = hash
    .replace(/^#\/?/, '')
    .replace(/\?.*$/s, '')
    .replace(/\/$/, '')
    .split('/')
  const value = decoded(argument)
  const reader = Object.hasOwn(READERS, page) ? READERS[page] : undefined
  const route = value === null || more.length > 1 ? null : reader?.(value, more[0])
  return route ?? { page: 'unknown' }
}

/** The address of a route, as a link takes it. */
export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'briefing':
    case 'story-results':
      return address(route.page, route.slug)
    case 'play':
    case 'person':
      return address(route.page, route.id)
    case 'debrief':
    case 'attempt':
      return address(route.page, route.id, route.decision)
    case 'good':
      return address(route.page, route.situation)
    case 'studio':
      return address(route.page, route.draft)
    case 'join':
      return address(route.page, route.token)
    case 'people':
      return address(route.page, route.part)
    case 'team':
      return address(route.page, route.team)
    case 'sign-in':
      return address(route.page, route.problem)
    case 'assignments':
      return address(route.page, route.id)
    case 'account':
      return address(route.page)
    default:
      return '#/'
  }
}

function address(page: string, ...more: readonly (string | number | undefined)[]): string {
  const rest = more.filter((part) => part !== undefined).map((part) => encodeURIComponent(part))
  return `#/${[page, ...rest].join('/')}`
}

function none(page: 'account'): Reader {
  return (first, second) => (first === '' && second === undefined ? { page } : null)
}

function one(route: (value: string) => Route): Reader {
  return (first, second) => (first === '' || second !== undefined ? null : route(first))
}

type Alone = 'studio' | 'team' | 'sign-in' | 'story-results' | 'assignments'

function oneOrNone(page: Alone, route: (value: string) => Route): Reader {
  return (first, second) => (second !== undefined ? null : first === '' ? { page } : route(first))
}

function oneOf<T extends string>(page: 'good' | 'people', known: readonly T[], route: (value: T) => Route): Reader {
  return (first, second) => {
    if (second !== undefined) return null
    if (first === '') return { page }
    const found = known.find((value) => value === first)
    return found === undefined ? null : route(found)
  }
}

function atDecision(page: 'debrief' | 'attempt'): Reader {
  return (id, second) => {
    if (id === '') return null
    if (second === undefined) return { page, id }
    return /^[1-9]\d{0,3}$/.test(second) ? { page, id, decision: Number(second) } : null
  }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
