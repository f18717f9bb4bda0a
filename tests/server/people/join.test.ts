import { expect, test } from 'vitest'
import { anotherAdminLink, firstAdminLink } from '../../../src/server/people/first-admin.ts'
import { describeEachEngine } from '../engines.ts'
import { openTestServer, PASSWORD } from './open-test-server.ts'

const HOUR = 60 * 60 * 1000

describeEachEngine('the first admin', (_open, { place }) => {
  const linkOf = async (server: Awaited<ReturnType<typeof openTestServer>>) =>
    ((await firstAdminLink({ store: server.store, now: () => server.clock.now })) ?? '').replace('#/join/', '')

  test('joins by the link of the console, once', async () => {
    const server = await openTestServer(await place())
    const token = await linkOf(server)
    const look = await server.ask('POST', '/api/join/look', { token })
    expect(look.body).toMatchObject({ kind: 'first_admin', role: 'admin', email: null, team: null })
    const body = { token, name: '  Ada   Adams ', email: 'Ada@Example.com', password: PASSWORD }
    const joined = await server.ask('POST', '/api/join', body)
    expect(joined).toMatchObject({
      status: 200,
      body: { person: { name: 'Ada Adams', email: 'ada@example.com', role: 'admin', hasPassword: true } },
    })
    const me = await server.ask('GET', '/api/me', undefined, { cookie: joined.cookie })
    expect(me.body).toMatchObject({ person: { role: 'admin' } })
    expect(await server.ask('POST', '/api/join', body)).toMatchObject({ status: 404, body: { code: 'link_over' } })
    expect(await firstAdminLink({ store: server.store, now: () => server.clock.now })).toBeNull()
    await server.close()
  })

  test('has one link at a time; it lasts 24 hours', async () => {
    const server = await openTestServer(await place())
    const first = await linkOf(server)
    server.clock.now += 2 * 60 * 1000
    const second = await linkOf(server)
    expect((await server.ask('POST', '/api/join/look', { token: first })).status).toBe(404)
    expect((await server.ask('POST', '/api/join/look', { token: second })).status).toBe(200)
    server.clock.now += 24 * HOUR
    expect((await server.ask('POST', '/api/join/look', { token: second })).status).toBe(404)
    await server.close()
  })

  test('is one alone, however many use links of processes that started together', async () => {
    const server = await openTestServer(await place())
    const tokens = [await linkOf(server), await linkOf(server), await linkOf(server)]
    const answers = await Promise.all(
      tokens.map((token, at) =>
        server.ask('POST', '/api/join', { token, name: `A${at}`, email: `a${at}@example.com`, password: PASSWORD }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    const people = await server.store.read.selectFrom('person').select('id').execute()
    expect(people).toHaveLength(1)
    await server.close()
  })

  test('is followed by others only by links, or by who runs the server', async () => {
    const server = await openTestServer(await place())
    await server.admin()
    const opened = { store: server.store, now: () => server.clock.now }
    const token = (await anotherAdminLink(opened)).replace('#/join/', '')
    const body = { token, name: 'B', email: 'b@example.com', password: PASSWORD }
    expect((await server.ask('POST', '/api/join', body)).body).toMatchObject({ person: { role: 'admin' } })
    const late = (await anotherAdminLink(opened)).replace('#/join/', '')
    server.clock.now += 25 * HOUR
    expect((await server.ask('POST', '/api/join/look', { token: late })).status).toBe(404)
    await server.close()
  })

  test('is asked for a real name, e-mail and password', async () => {
    const server = await openTestServer(await place())
    const token = await linkOf(server)
    const good = { token, name: 'Ada', email: 'ada@example.com', password: PASSWORD }
    const wrong: readonly (readonly [object, string])[] = [
      [{ password: 'short' }, 'bad_password'],
      [{ password: 'a'.repeat(40) }, 'bad_password'],
      [{ password: 'Password 1234' }, 'bad_password'],
      [{ password: 'ada@example.com' }, 'bad_password'],
      [{ password: 'xy '.repeat(100) }, 'bad_password'],
      [{ email: 'ada' }, 'bad_email'],
      [{ email: 'ada@exa mple.com' }, 'bad_email'],
      [{ name: '   ' }, 'bad_name'],
      [{ name: 'Ada\u202eadmin' }, 'bad_name'],
      [{ name: 'Ada\u0000' }, 'not_valid'],
      [{ role: 'admin' }, 'not_valid'],
    ]
    for (const [change, code] of wrong) {
      const answer = await server.ask('POST', '/api/join', { ...good, ...change })
      expect({ change, code: answer.body.code }).toEqual({ change, code })
      expect(answer.status).toBe(400)
    }
    expect((await server.ask('POST', '/api/join', good)).status).toBe(200)
    await server.close()
  })
})
