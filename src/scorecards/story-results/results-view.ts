import type { Mode } from '../../wire/scorecards.ts'
import { oneOf } from '../shared/use-address.ts'

/** What is chosen on the page of a story, as it stands in the address. Empty: all teams, the version that is played now. */
export const USUAL = { mode: 'assessment', team: '', version: '' }

export interface ResultsView {
  readonly mode: Mode
  readonly team: string
  readonly version: string
}

/** Whatever stands in an address, there is a view for it. */
export const viewOf = ({ mode, team, version }: typeof USUAL): ResultsView => ({
  mode: oneOf(['assessment', 'practice'], mode, 'assessment'),
  team: /^[\w-]{1,100}$/.test(team) ? team : '',
  version: /^[0-9a-f]{64}$/.test(version) ? version : '',
})

/** The question that the view asks. */
export const resultsPath = (slug: string, { mode, team, version }: ResultsView): string => {
  const query = new URLSearchParams({
    mode,
    ...(team === '' ? {} : { team }),
    ...(version === '' ? {} : { version }),
  })
  return `/story-results/${encodeURIComponent(slug)}?${query}`
}
