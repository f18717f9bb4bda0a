import { SKILLS } from '../../core/model/move.ts'
import type { Mode, PeopleSort, Weeks } from '../../wire/scorecards.ts'
import { oneOf } from '../shared/use-address.ts'

/** What is chosen on a team's page, as it stands in the address. */
export const USUAL = { mode: 'assessment', weeks: '12', search: '', ready: 'all', sort: 'name', order: 'up' }
export type Chosen = typeof USUAL

export interface TeamView {
  readonly mode: Mode
  readonly weeks: Weeks
  readonly search: string
  readonly ready: 'all' | 'yes' | 'no'
  readonly sort: PeopleSort
  readonly order: 'up' | 'down'
}

const SORTS: readonly PeopleSort[] = ['name', 'ready', 'attempts', 'passes', 'first', 'last', 'best', ...SKILLS]
/** As far as the server looks. */
const LONGEST_SEARCH = 100

/** Whatever stands in an address, there is a view for it. */
export const viewOf = ({ mode, weeks, search, ready, sort, order }: Chosen): TeamView => ({
  mode: oneOf(['assessment', 'practice'], mode, 'assessment'),
  weeks: oneOf(['4', '12', '26', '52'], weeks, '12'),
  search: search.replace(/\p{Cc}/gu, ' ').slice(0, LONGEST_SEARCH),
  ready: oneOf(['all', 'yes', 'no'], ready, 'all'),
  sort: oneOf(SORTS, sort, 'name'),
  order: oneOf(['up', 'down'], order, 'up'),
})

/** The question that the view asks. */
export const teamPath = (
  team: string,
  { ready, search, ...view }: TeamView,
  more: Record<string, string> = {},
): string => {
  const query = new URLSearchParams({
    ...view,
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(ready === 'all' ? {} : { ready }),
    ...more,
  })
  return `/teams/${encodeURIComponent(team)}/scorecard?${query}`
}

/** Names run upwards first; figures from the top down; what is lacking, the readiest first. */
export const sortedBy = (
  view: Pick<TeamView, 'sort' | 'order'>,
  sort: PeopleSort,
): Pick<TeamView, 'sort' | 'order'> => {
  if (view.sort === sort) return { sort, order: view.order === 'up' ? 'down' : 'up' }
  return { sort, order: sort === 'name' || sort === 'ready' ? 'up' : 'down' }
}
