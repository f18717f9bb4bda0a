import { expect, test } from 'vitest'
import { changePerson } from '../../../src/server/people/change-person.ts'
import type { NewInvite, People, Person, Team, Teams } from '../../../src/wire/people.ts'
import { describeEachEngine } from '../engines.ts'
import { openTestServer, PASSWORD, type TestServer } from './open-test-server.ts'

const makeTeam = async (server: TestServer, name: string): Promise<string> =>
  (await server.ask<Team>('POST', '/api/teams', { name }, { cookie: await server.admin() })).body.id

describeEachEngine('people', (open, { place }) => {
  test('are listed by name, a page at a time, and found by any part of name or e-mail', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const people = Array.from({ length: 120 }, (_, at) => ({
      ...{ id: `p${at}`, email: `p${at}@example.com`, role: 'trainee' as const, active: 1 as const, created_at: at },
      name: `${at % 2 ? 'person' : 'Person'} ${String(at % 60).padStart(3, '0')}`,
    }))
    people.push({ ...people[0], id: 'x', email: 'x_1@example.com', name: 'Élodie O’Brien' } as (typeof people)[0])
    await server.store.commit((writing) => writing.insertInto('person').values(people).execute())
    const seen: string[] = []
    let after = ''
    for (let page = 0; page < 10; page += 1) {
      const url: string = `/api/people?search=person${after === '' ? '' : `&after=${after}`}`
      const { body } = await server.ask<People>('GET', url, undefined, { cookie })
      expect(body.total).toBe(120)
      seen.push(...body.people.map(({ id }) => id))
      after = body.next ?? ''
      if (body.next === null) break
    }
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
    for (const search of ['élodie', 'Élodie', "ELODIE' or 1=1 --", 'x_1', '%', 'brien']) {
      const { body } = await server.ask<People>('GET', `/api/people?search=${encodeURIComponent(search)}`, undefined, {
        cookie,
      })
      const expected = search === '%' || search.startsWith('ELODIE') ? [] : ['x']
      expect({ search, found: body.people.map(({ id }) => id) }).toEqual({ search, found: expected })
    }
    for (const bad of [
      'after=zzz',
      'after=WzEsMl0',
      'role=king',
      'search=%00',
      'team=a%20b',
      'page=2',
      'role=admin&role=trainee',
    ]) {
      expect((await server.ask('GET', `/api/people?${bad}`, undefined, { cookie })).status).toBe(400)
    }
    await server.close()
  })

  test('are seen by managers only in their teams, and found by nobody outside', async () => {
    const server = await openTestServer(await place())
    const [ours, theirs] = [await makeTeam(server, 'Ours'), await makeTeam(server, 'Theirs')]
    const manager = await server.join({ email: 'm@example.com', role: 'manager', teamId: theirs, manages: [ours] })
    const inside = await server.join({ email: 'inside@example.com', role: 'trainee', teamId: ours })
    const outside = await server.join({ email: 'outside@example.com', role: 'trainee', teamId: theirs })
    const { body } = await server.ask<People>('GET', '/api/people', undefined, { cookie: manager.cookie })
    expect(body.people.map(({ id }) => id).sort()).toEqual([inside.id, manager.id].sort())
    const teams = await server.ask<Teams>('GET', '/api/teams', undefined, { cookie: manager.cookie })
    expect(teams.body.teams).toEqual([{ id: ours, name: 'Ours', people: 1, managers: [{ id: manager.id, name: 'm' }] }])
    const ask = (id: string) => server.ask('GET', `/api/people/${id}`, undefined, { cookie: manager.cookie })
    expect((await ask(inside.id)).status).toBe(200)
    expect(await ask(outside.id)).toMatchObject({ status: 404, body: (await ask('nobody')).body })
    expect((await ask('%00')).status).toBe(404)
    await server.close()
  })

  test('lose their sessions at once when they are deactivated, demoted or promoted', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const { id, cookie: theirs } = await server.join({ email: 't@example.com', role: 'trainee' })
    const me = async (session: string | null) =>
      (await server.ask<{ person: object | null }>('GET', '/api/me', undefined, { cookie: session })).body.person
    expect(await me(theirs)).toMatchObject({ role: 'trainee' })
    const change = (body: object) => server.ask<Person>('PATCH', `/api/people/${id}`, body, { cookie })
    expect((await change({ active: false })).body).toMatchObject({ active: false })
    expect(await me(theirs)).toBeNull()
    const signIn = () => server.ask('POST', '/api/sign-in', { email: 't@example.com', password: PASSWORD })
    expect((await signIn()).status).toBe(401)
    expect((await change({ active: true })).body).toMatchObject({ active: true })
    const back = await signIn()
    expect(back.status).toBe(200)
    expect((await change({ role: 'trainer' })).status).toBe(200)
    expect(await me(back.cookie)).toBeNull()
    const team = await makeTeam(server, 'Desk')
    expect((await change({ manages: [team] })).body.code).toBe('not_a_manager')
    expect((await change({ role: 'manager', manages: [team, team], teamId: team })).body).toMatchObject({
      manages: [{ id: team, name: 'Desk' }],
      team: { id: team },
    })
    expect((await change({ teamId: 'none-such' })).status).toBe(404)
    expect((await change({})).status).toBe(400)
    expect((await change({ role: 'trainee' })).body).toMatchObject({ manages: [] })
    await server.close()
  })

  test('always include an admin', async () => {
    const at = await place()
    const server = await openTestServer(at)
    const cookie = await server.admin()
    const me = await server.ask<{ person: { id: string } }>('GET', '/api/me', undefined, { cookie })
    const { id } = me.body.person
    for (const change of [{ active: false }, { role: 'trainee' }]) {
      const answer = await server.ask('PATCH', `/api/people/${id}`, change, { cookie })
      expect(answer).toMatchObject({ status: 409, body: { code: 'last_admin' } })
    }
    const other = await server.join({ email: 'b@example.com', role: 'admin' })
    // Each lets the other go at the same moment, in processes of their own where there can be two: one must stay.
    const second = at.engine === 'postgres' ? await open(at) : server.store
    const by = (actor: string) => ({ actor, now: server.clock.now })
    const results = await Promise.allSettled([
      server.store.commit((writing) => changePerson(writing, id, { role: 'trainee' }, by(other.id))),
      second.commit((writing) => changePerson(writing, other.id, { active: false }, by(id))),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'last_admin' })
    await server.close()
  })

  test('have teams with names of their own, which are deleted only when nobody is in them', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const id = await makeTeam(server, 'Returns')
    expect((await server.ask('POST', '/api/teams', { name: ' returns ' }, { cookie })).body.code).toBe('name_taken')
    const other = await makeTeam(server, 'Phones')
    expect((await server.ask('PATCH', `/api/teams/${other}`, { name: 'RETURNS' }, { cookie })).body.code).toBe(
      'name_taken',
    )
    const renamed = await server.ask('PATCH', `/api/teams/${other}`, { name: 'phones' }, { cookie })
    expect(renamed.body).toMatchObject({ id: other, name: 'phones' })
    const { id: person } = await server.join({ email: 't@example.com', role: 'trainee', teamId: id })
    expect((await server.ask('DELETE', `/api/teams/${id}`, undefined, { cookie })).body.code).toBe('team_not_empty')
    await server.ask('PATCH', `/api/people/${person}`, { teamId: null }, { cookie })
    expect((await server.ask('DELETE', `/api/teams/${id}`, undefined, { cookie })).status).toBe(204)
    expect((await server.ask('DELETE', `/api/teams/${id}`, undefined, { cookie })).status).toBe(404)
    await server.close()
  })
})

describeEachEngine('links', (_open, { place }) => {
  const invite = (server: TestServer, cookie: string, body: object) =>
    server.ask<NewInvite>('POST', '/api/invites', body, { cookie })

  test('of managers reach no further than managers do', async () => {
    const server = await openTestServer(await place())
    const [ours, theirs] = [await makeTeam(server, 'Ours'), await makeTeam(server, 'Theirs')]
    const manager = await server.join({ email: 'm@example.com', role: 'manager', teamId: ours, manages: [ours] })
    const trainee = await server.join({ email: 't@example.com', role: 'trainee', teamId: ours })
    const trainer = await server.join({ email: 'r@example.com', role: 'trainer', teamId: ours })
    const admin = await server.join({ email: 'a@example.com', role: 'admin', teamId: ours })
    const outside = await server.join({ email: 'o@example.com', role: 'trainee', teamId: theirs })
    const join = { kind: 'join', role: 'trainee', teamId: ours, manages: [] }
    const password = (personId: string) => ({ kind: 'new_password', personId })
    const asked: readonly (readonly [object, number])[] = [
      [join, 201],
      [{ ...join, role: 'trainer' }, 403],
      [{ ...join, role: 'admin' }, 403],
      [{ ...join, manages: [ours] }, 403],
      [{ ...join, teamId: theirs }, 403],
      [{ ...join, teamId: null }, 403],
      [{ ...join, more: 1 }, 400],
      [password(trainee.id), 201],
      [password(trainer.id), 403],
      [password(admin.id), 403],
      [password(manager.id), 403],
      [password(outside.id), 404],
      [password('nobody'), 404],
    ]
    for (const [body, status] of asked) {
      expect({ body, status: (await invite(server, manager.cookie, body)).status }).toEqual({ body, status })
    }
    const list = await server.ask<{ invites: { id: string; role: string }[] }>('GET', '/api/invites', undefined, {
      cookie: manager.cookie,
    })
    expect(list.body.invites).toHaveLength(2)
    const high = await invite(server, await server.admin(), { ...join, role: 'trainer' })
    const remove = (id: string) => server.ask('DELETE', `/api/invites/${id}`, undefined, { cookie: manager.cookie })
    expect((await remove(high.body.invite.id)).status).toBe(404)
    expect((await remove(list.body.invites[0]?.id ?? '')).status).toBe(204)
    expect((await remove(list.body.invites[0]?.id ?? '')).status).toBe(404)
    await server.close()
  })

  test('for a new password end the sessions, and are void once somebody rises', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const person = await server.join({ email: 't@example.com', role: 'trainee' })
    const make = async () =>
      (await invite(server, cookie, { kind: 'new_password', personId: person.id })).body.link.replace('#/join/', '')
    const [first, second] = [await make(), await make()]
    const use = (token: string, more = {}) =>
      server.ask('POST', '/api/join', { token, password: 'another walk by the sea', ...more })
    expect((await use(first, { name: 'New Name' })).status).toBe(400)
    expect((await use(first)).status).toBe(200)
    const old = await server.ask<{ person: null }>('GET', '/api/me', undefined, { cookie: person.cookie })
    expect(old.body.person).toBeNull()
    // Using one ends the others.
    expect((await use(second)).status).toBe(404)
    const third = await make()
    await server.ask('PATCH', `/api/people/${person.id}`, { role: 'admin' }, { cookie })
    expect((await use(third)).status).toBe(404)
    await server.close()
  })

  test('leave nothing of somebody behind who joined by one and was erased', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const body = {
      kind: 'join',
      role: 'trainee',
      teamId: null,
      manages: [],
      email: 'gone@example.com',
      name: 'Gone Girl',
    }
    const links = [await invite(server, cookie, body), await invite(server, cookie, body)]
    const token = links[0]?.body.link.replace('#/join/', '')
    const joined = await server.ask<{ person: { id: string } }>('POST', '/api/join', { token, password: PASSWORD })
    const { id } = joined.body.person
    await server.ask('PATCH', `/api/people/${id}`, { name: 'Gone Girl Again' }, { cookie })
    expect((await server.ask('POST', `/api/people/${id}/erase`, { keep: 'pseudonym' }, { cookie })).status).toBe(204)
    const tables = ['person', 'invite', 'audit', 'session', 'throttle', 'setting'] as const
    const rows = await Promise.all(tables.map((table) => server.store.read.selectFrom(table).selectAll().execute()))
    expect(JSON.stringify(rows)).not.toMatch(/gone/i)
    await server.close()
  })

  test('may be used by a whole company from one address, and guessed by nobody', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const made = await invite(server, cookie, { kind: 'join', role: 'trainee', teamId: null, manages: [] })
    const look = async (token: string, ip: string) =>
      (await server.ask('POST', '/api/join/look', { token }, { ip })).status
    const token = made.body.link.replace('#/join/', '')
    for (let at = 0; at < 150; at += 1) expect(await look(token, '203.0.113.1')).toBe(200)
    for (let at = 0; at < 100; at += 1) expect(await look(`guess${at}`, '198.51.100.1')).toBe(404)
    expect(await look(token, '198.51.100.1')).toBe(429)
    expect(await look(token, '203.0.113.1')).toBe(200)
    await server.close()
  })

  test('hold for 7 days and one use, for the e-mail that they say', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const body = { kind: 'join', role: 'trainee', teamId: null, manages: [], email: 'New@Example.com', name: 'New' }
    const make = async () => (await invite(server, cookie, body)).body.link.replace('#/join/', '')
    const token = await make()
    const other = { token, name: 'Else', email: 'else@example.com', password: PASSWORD }
    expect((await server.ask('POST', '/api/join', other)).body.code).toBe('bad_email')
    server.clock.now += 8 * 24 * 60 * 60 * 1000
    expect((await server.ask('POST', '/api/join', { token, password: PASSWORD })).status).toBe(404)
    const fresh = await make()
    const used = await Promise.all(
      [1, 2, 3].map(() => server.ask('POST', '/api/join', { token: fresh, password: PASSWORD })),
    )
    expect(used.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    expect((await invite(server, cookie, body)).body.code).toBe('email_taken')
    await server.close()
  })
})
