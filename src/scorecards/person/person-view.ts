import type { Mode, Weeks } from '../../wire/scorecards.ts'
import { oneOf } from '../shared/use-address.ts'
import type { Kind } from './all-attempts-path.ts'

/** What is chosen on a person's page, as it stands in the address. `kind` and `story`: of the list of all attempts. */
export const USUAL = { mode: 'assessment', weeks: '12', kind: 'all', story: '' }

export interface PersonView {
  readonly mode: Mode
  readonly weeks: Weeks
  readonly kind: Kind
  readonly story: string
}

/** Longest slug that the server looks for. */
const LONGEST_SLUG = 200

/** Whatever stands in an address, there is a view for it. */
export const viewOf = ({ mode, weeks, kind, story }: typeof USUAL): PersonView => ({
  mode: oneOf(['assessment', 'practice'], mode, 'assessment'),
  weeks: oneOf(['4', '12', '26', '52'], weeks, '12'),
  kind: oneOf(['all', 'assessment', 'practice'], kind, 'all'),
  story: story.slice(0, LONGEST_SLUG),
})
