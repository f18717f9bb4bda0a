import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { useTeams } from '../../../src/scorecards/shared/use-teams.ts'
import type { Api } from '../../../src/wire/call.ts'

const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

const ADMIN = { id: 'a', name: 'Ada', email: 'ada@example.com', role: 'admin', team: null, manages: [] } as const
/** As the server has them: the overview in pages of 25, the list of names whole. */
const ALL = Array.from({ length: 230 }, (_, at) => ({ id: `t${at}`, name: `team ${at + 1}`, people: 0, managers: [] }))
const PAGE = 25

const serverWith = (teams: typeof ALL): Api => ({
  get: async <T,>(path: string) => {
    const after = Number(new URL(path, 'http://x').searchParams.get('after') ?? 0)
    const next = after + PAGE < teams.length ? String(after + PAGE) : null
    const value = path.startsWith('/team-overview')
      ? { teams: teams.slice(after, after + PAGE), next, matching: teams.length }
      : { teams }
    return { ok: true, value: value as T }
  },
  send: () => Promise.reject(new Error('nothing is sent here')),
})

function Shown({ api }: { readonly api: Api }) {
  return useTeams(api, ADMIN as never).map(({ id, name }) => <p key={id}>{name}</p>)
}

test('an admin chooses from all teams, however many, in the order in which people count', async () => {
  // The database's order: capitals first, 10 before 9.
  const shuffled = [...ALL].sort((a, b) => (a.name < b.name ? -1 : 1))
  render(<Shown api={serverWith(shuffled)} />, room)
  const shown = () => [...room.querySelectorAll('p')].map((line) => line.textContent)
  await expect.poll(shown).toEqual(ALL.map(({ name }) => name))
})
