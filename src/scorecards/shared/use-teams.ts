import { useEffect, useState } from 'preact/hooks'
import type { Me, Named } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import type { TeamOverview } from '../../wire/scorecards.ts'

/** More than these nobody chooses from a list. */
const MOST = 200

/** The teams that somebody may look at or ask, by name: a manager's own, all for an admin, none for anybody else. */
export function useTeams(api: Api, me: NonNullable<Me['person']>): readonly Named[] {
  const [teams, setTeams] = useState<readonly Named[]>(me.role === 'manager' ? me.manages : [])
  const admin = me.role === 'admin'
  useEffect(() => {
    if (!admin) return
    let left = false
    const ask = async () => {
      const found: Named[] = []
      let after: string | null = '0'
      while (after !== null && found.length < MOST && !left) {
        const answer: Awaited<ReturnType<typeof api.get<TeamOverview>>> = await api.get<TeamOverview>(
          `/team-overview?after=${after}`,
        )
        if (!answer.ok) break
        found.push(...answer.value.teams.map(({ id, name }) => ({ id, name })))
        after = answer.value.next
      }
      if (!left) setTeams(found)
    }
    ask()
    return () => {
      left = true
    }
  }, [api, admin])
  return teams
}
