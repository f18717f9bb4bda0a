import { expect, test } from 'vitest'
import { describeEachEngine } from '../engines.ts'
import { openTestServer, PASSWORD, type TestServer } from './open-test-server.ts'

const EMAIL = 'first.admin@example.com'
const signIn = (server: TestServer, email: string, password: string, more = {}) =>
  server.ask('POST', '/api/sign-in', { email, password }, more)

describeEachEngine('signing in', (_open, { place }) => {
  test('starts a session that signing out ends', async () => {
    const server = await openTestServer(await place())
    const before = await server.admin()
    const answer = await signIn(server, ' First.Admin@EXAMPLE.com ', PASSWORD, { cookie: before })
    expect(answer.body).toMatchObject({ person: { role: 'admin', email: EMAIL } })
    const set = String(answer.headers['set-cookie'])
    expect(set).toMatch(/HttpOnly/)
    expect(set).toMatch(/SameSite=Lax/)
    expect(set).toMatch(/Path=\//)
    expect(set).not.toMatch(/Secure/)
    // The session of before is over: a new token at every sign-in.
    expect(answer.cookie).not.toBe(before)
    const me = (cookie: string | null) => server.ask('GET', '/api/me', undefined, { cookie })
    expect((await me(before)).body['person']).toBeNull()
    const out = await server.ask('POST', '/api/sign-out', undefined, { cookie: answer.cookie })
    expect(out).toMatchObject({ status: 204, cookie: '' })
    expect((await me(answer.cookie)).body['person']).toBeNull()
    expect((await server.ask('POST', '/api/sign-out')).status).toBe(204)
    await server.close()
  })

  test('keeps the cookie to HTTPS where the site is on HTTPS', async () => {
    const server = await openTestServer(await place(), { publicUrl: 'https://defuse.example.com' })
    const wrong = await signIn(server, EMAIL, PASSWORD)
    expect(wrong.body.code).toBe('foreign_origin')
    const origin = 'https://defuse.example.com'
    const { firstAdminLink } = await import('../../../src/server/people/first-admin.ts')
    const link = await firstAdminLink({ store: server.store, now: () => server.clock.now })
    const body = { token: link?.replace('#/join/', ''), name: 'A', email: EMAIL, password: PASSWORD }
    const joined = await server.ask('POST', '/api/join', body, { origin })
    expect(String(joined.headers['set-cookie'])).toMatch(/Secure/)
    await server.close()
  })

  test('fails the same way for a wrong password, an unknown e-mail, one who left, and one without a password', async () => {
    const server = await openTestServer(await place())
    const cookie = await server.admin()
    const { id } = await server.join({ email: 'gone@example.com', role: 'trainee' })
    await server.ask('PATCH', `/api/people/${id}`, { active: false }, { cookie })
    await server.ask('POST', '/api/people/import', { csv: 'email\nnew@example.com', dryRun: false }, { cookie })
    const cases = [
      [EMAIL, 'not the password'],
      ['nobody@example.com', PASSWORD],
      ['gone@example.com', PASSWORD],
      ['new@example.com', PASSWORD],
      ['not an e-mail', PASSWORD],
    ] as const
    const answers = []
    const times: number[][] = cases.map(() => [])
    for (let round = 0; round < 7; round += 1) {
      for (const [at, [email, password]] of cases.entries()) {
        const began = performance.now()
        const { status, body } = await signIn(server, email, password, { ip: `198.51.100.${round}` })
        times[at]?.push(performance.now() - began)
        answers.push(JSON.stringify({ status, body }))
      }
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('wrong_sign_in')
    // The quickest of each kind: none may skip the hash, which takes many times what the rest does.
    const quickest = times.map((took) => Math.min(...took))
    expect(Math.max(...quickest) / Math.min(...quickest), quickest.join(' ')).toBeLessThan(2)
    await server.close()
  })

  test('is slowed down for who guesses, and for nobody else', async () => {
    const server = await openTestServer(await place())
    await server.admin()
    await signIn(server, EMAIL, PASSWORD, { ip: '203.0.113.7' })
    // From one address: ten tries, then not even the right password.
    for (let at = 0; at < 10; at += 1) {
      expect((await signIn(server, EMAIL, `guess number ${at}`, { ip: '198.51.100.1' })).status).toBe(401)
    }
    const blocked = await signIn(server, EMAIL, PASSWORD, { ip: '198.51.100.1' })
    expect(blocked).toMatchObject({ status: 429, body: { code: 'too_many_tries' } })
    expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(800)
    expect((await signIn(server, EMAIL, PASSWORD, { ip: '203.0.113.7' })).status).toBe(200)
    // From many addresses: the owner still gets in from where they signed in before.
    for (let at = 0; at < 60; at += 1)
      await signIn(server, EMAIL, `guess number ${at}`, { ip: `198.51.100.${at + 10}` })
    expect((await signIn(server, EMAIL, PASSWORD, { ip: '198.51.100.200' })).status).toBe(429)
    expect((await signIn(server, EMAIL, PASSWORD, { ip: '203.0.113.7' })).status).toBe(200)
    // From one IPv6 network, whatever the host.
    for (let at = 0; at < 10; at += 1) await signIn(server, 'x@example.com', 'guess', { ip: `2001:db8:1:2::${at}` })
    expect((await signIn(server, 'x@example.com', 'guess', { ip: '2001:db8:1:2:9::1' })).status).toBe(429)
    expect((await signIn(server, 'x@example.com', 'guess', { ip: '2001:db8:1:3::1' })).status).toBe(401)
    server.clock.now += 16 * 60 * 1000
    expect((await signIn(server, EMAIL, PASSWORD, { ip: '198.51.100.1' })).status).toBe(200)
    // Nothing in the table tells who tried.
    const kept = JSON.stringify(await server.store.read.selectFrom('throttle').selectAll().execute())
    expect(kept).not.toMatch(/example|198\.51|2001/)
    await server.close()
  }, 30_000)

  test('counts failures in one entry of the audit log', async () => {
    const server = await openTestServer(await place())
    await server.admin()
    for (let at = 0; at < 3; at += 1) await signIn(server, EMAIL, 'wrong')
    for (let at = 0; at < 2; at += 1) await signIn(server, `nobody${at}@example.com`, 'wrong')
    const rows = await server.store.read
      .selectFrom('audit')
      .select(['subject_id', 'detail_json'])
      .where('action', '=', 'failed_sign_in')
      .execute()
    expect(rows.map(({ subject_id, detail_json }) => [subject_id === null, detail_json]).sort()).toEqual([
      [false, '{"times":3}'],
      [true, '{"times":2}'],
    ])
    await server.close()
  })

  test('holds a flood back: all are answered, few at a time', async () => {
    const server = await openTestServer(await place())
    await server.admin()
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => signIn(server, EMAIL, 'wrong', { ip: `10.0.${at}.1` })),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(50)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    await server.close()
  })
})

describeEachEngine('another password', (_open, { place }) => {
  test('needs the current one, and ends the other sessions', async () => {
    const server = await openTestServer(await place())
    const { cookie: first } = await server.join({ email: 't@example.com', role: 'trainee' })
    const second = (await signIn(server, 't@example.com', PASSWORD)).cookie
    const change = (current: string, password: string) =>
      server.ask('PUT', '/api/me/password', { current, password }, { cookie: second })
    expect((await change('wrong', 'quite another walk')).body.code).toBe('wrong_password')
    expect((await change(PASSWORD, 'short')).body.code).toBe('bad_password')
    const done = await change(PASSWORD, 'quite another walk')
    expect(done.status).toBe(204)
    const me = async (cookie: string | null) =>
      (await server.ask('GET', '/api/me', undefined, { cookie })).body['person']
    expect(await me(first)).toBeNull()
    expect(await me(second)).toBeNull()
    expect(await me(done.cookie)).toMatchObject({ role: 'trainee' })
    expect((await signIn(server, 't@example.com', PASSWORD)).status).toBe(401)
    expect((await signIn(server, 't@example.com', 'quite another walk')).status).toBe(200)
    await server.close()
  })
})
