import { useEffect, useState } from 'preact/hooks'
import type { Me, Named } from '../../wire/account.ts'
import type { Api } from '../../wire/call.ts'
import type { Teams } from '../../wire/people.ts'

const byName = new Intl.Collator('en', { numeric: true })

/** The teams that somebody may look at or ask, by name: a manager's own, all for an admin, none for anybody else. */
export function useTeams(api: Api, me: NonNullable<Me['person']>): readonly Named[] {
  const [teams, setTeams] = useState<readonly Named[]>(me.role === 'manager' ? me.manages : [])
  const admin = me.role === 'admin'
  useEffect(() => {
    if (!admin) return
    let left = false
    const ask = async () => {
      const answer = await api.get<Teams>('/teams')
      if (left || !answer.ok) return
      const named = answer.value.teams.map(({ id, name }) => ({ id, name }))
      setTeams(named.sort((a, b) => byName.compare(a.name, b.name)))
    }
    ask()
    return () => {
      left = true
    }
  }, [api, admin])
  return teams
}
