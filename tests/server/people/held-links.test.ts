import { expect, test } from 'vitest'
import type { NewInvite } from '../../../src/wire/people.ts'
import { describeEachEngine } from '../engines.ts'
import { openTestServer, PASSWORD, type TestServer } from './open-test-server.ts'

const tokenOf = (link: string) => link.replace('#/join/', '')
const look = async (server: TestServer, link: string) =>
  (await server.ask('POST', '/api/join/look', { token: tokenOf(link) })).status

describeEachEngine('links that somebody made', (_open, { place }) => {
  const prepare = async () => {
    const server = await openTestServer(await place())
    const admin = await server.admin()
    const team = async (name: string) =>
      (await server.ask<{ id: string }>('POST', '/api/teams', { name }, { cookie: admin })).body.id
    const [desk, phone] = [await team('Desk'), await team('Phone')]
    const manager = await server.join({ email: 'mia@example.com', role: 'manager', manages: [desk, phone] })
    const ann = await server.join({ email: 'ann@example.com', role: 'trainee', teamId: desk })
    const ben = await server.join({ email: 'ben@example.com', role: 'trainee', teamId: phone })
    const make = async (body: unknown) =>
      (await server.ask<NewInvite>('POST', '/api/invites', body, { cookie: manager.cookie })).body.link
    const join = (teamId: string) => make({ kind: 'join', role: 'trainee', teamId, manages: [] })
    const links = {
      desk: [await join(desk), await make({ kind: 'new_password', personId: ann.id })],
      phone: [await join(phone), await make({ kind: 'new_password', personId: ben.id })],
    }
    return { server, admin, desk, phone, manager, links }
  }

  test('are over for a team that they no longer manage', async () => {
    const { server, admin, phone, manager, links } = await prepare()
    for (const link of [...links.desk, ...links.phone]) expect(await look(server, link)).toBe(200)
    const change = { manages: [phone] }
    await server.ask('PATCH', `/api/people/${manager.id}`, change, { cookie: admin })
    for (const link of links.desk) expect(await look(server, link)).toBe(404)
    for (const link of links.phone) expect(await look(server, link)).toBe(200)
    await server.close()
  })

  test('are over as well when a file takes the team away', async () => {
    const { server, admin, manager, links } = await prepare()
    const csv = 'email,manages\nmia@example.com,Phone\n'
    await server.ask('POST', '/api/people/import', { csv, dryRun: false }, { cookie: admin })
    const me = await server.ask<{ person: { manages: { name: string }[] } }>('GET', '/api/me', undefined, manager)
    expect(me.body.person.manages.map(({ name }) => name)).toEqual(['Phone'])
    for (const link of links.desk) expect(await look(server, link)).toBe(404)
    for (const link of links.phone) expect(await look(server, link)).toBe(200)
    await server.close()
  })

  test('tell nobody for long who is here already', async () => {
    const { server, links } = await prepare()
    const [link = ''] = links.desk
    const ask = (email: string) =>
      server.ask(
        'POST',
        '/api/join',
        { token: tokenOf(link), name: 'X', email, password: PASSWORD },
        { ip: '192.0.2.9' },
      )
    const statuses = new Set<number>()
    for (let count = 0; count < 12; count++) statuses.add((await ask('ann@example.com')).status)
    expect([...statuses]).toEqual([409, 429])
    await server.close()
  }, 60_000)
})
