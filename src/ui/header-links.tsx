import { ChartNoAxesColumn, CircleUserRound, ClipboardList, PenLine, UserRoundCog, UsersRound } from 'lucide'
import { HeaderAnchor, type HeaderLink } from './page-header.tsx'
import type { Route } from './route.ts'
import { text } from './text.ts'

const TEAM: HeaderLink = { route: { page: 'team' }, label: text.common.team, icon: UsersRound }
const ASKED: HeaderLink = { route: { page: 'assignments' }, label: text.common.assignments, icon: ClipboardList }
const RESULTS: HeaderLink = { route: { page: 'story-results' }, label: text.common.results, icon: ChartNoAxesColumn }
const STUDIO: HeaderLink = { route: { page: 'studio' }, label: text.common.studio, icon: PenLine }
const PEOPLE: HeaderLink = { route: { page: 'people' }, label: text.common.people, icon: UserRoundCog }
const SIGN_IN: HeaderLink = { route: { page: 'sign-in' }, label: text.common.signIn, icon: CircleUserRound }

/** What a role finds in the header. `alone`: a browser without a server, where anybody may write stories. */
export const HEADER_LINKS = {
  alone: [STUDIO],
  trainee: [],
  trainer: [STUDIO, RESULTS],
  manager: [TEAM, ASKED, RESULTS, PEOPLE],
  admin: [TEAM, ASKED, RESULTS, STUDIO, PEOPLE],
} as const satisfies Record<string, readonly HeaderLink[]>

export const SignInLink = ({ here }: { readonly here: Route['page'] }) => <HeaderAnchor here={here} link={SIGN_IN} />
