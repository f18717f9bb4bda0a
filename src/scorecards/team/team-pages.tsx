import type { Me } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import { TeamPage } from './team-page.tsx'
import { TeamsPage } from './teams-page.tsx'

export interface TeamPagesProps {
  /** Undefined: which one was not said. */
  readonly team: string | undefined
  readonly api: Api
  readonly me: NonNullable<Me['person']>
}

/** All teams, or one of them; whoever looks after a single one need not choose. */
export function TeamPages({ team, api, me }: TeamPagesProps) {
  const [only, ...more] = me.role === 'manager' ? me.manages : []
  const alone = more.length === 0 ? only?.id : undefined
  const id = team ?? alone
  if (id === undefined) return <TeamsPage api={api} admin={me.role === 'admin'} />
  return <TeamPage key={id} id={id} api={api} alone={alone !== undefined} />
}
