import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_COOKIE } from '../../../../src/server/access/sessions.ts'
import { BadConfig, type OpenIdConfig, readConfig } from '../../../../src/server/config.ts'
import { describeEachEngine } from '../../engines.ts'
import { openTestServer, type TestServer } from '../open-test-server.ts'
import { CLIENT, startIssuer, type TestIssuer } from './test-issuer.ts'

const BACK = 'http://localhost/api/sign-in/open-id/back'
let issuer: TestIssuer
let other: TestIssuer
beforeAll(async () => {
  issuer = await startIssuer(BACK)
  other = await startIssuer(BACK)
})
afterAll(async () => {
  await issuer.close()
  await other.close()
})

const configured = (more: Partial<OpenIdConfig> = {}): OpenIdConfig => ({
  ...{ issuer: issuer.url, clientId: CLIENT.id, clientSecret: CLIENT.secret },
  ...{ roleClaim: null, teamClaim: null, trustEmail: false },
  ...more,
})

/** Off to the issuer: where it leads, and the cookie of the flow. */
const begin = async (server: TestServer, to = '/account') => {
  const answer = await server.app.inject({ url: `/api/sign-in/open-id?to=${to}`, headers: { host: 'localhost' } })
  const cookie = answer.cookies.find(({ name }) => name === 'defuse_flow')?.value ?? ''
  return { start: String(answer.headers.location), cookie }
}

/** Back from the issuer: where it leads, and the session if there is one. */
const comeBack = async (server: TestServer, back: string, cookie: string) => {
  const { pathname, search } = new URL(back)
  const headers = { host: 'localhost', cookie: `defuse_flow=${cookie}` }
  const answer = await server.app.inject({ url: pathname + search, headers })
  const session = answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? null
  return { to: String(answer.headers.location), session }
}

const signIn = async (server: TestServer, account: string, claims?: Record<string, unknown>) => {
  if (claims) issuer.accounts.set(account, claims)
  const { start, cookie } = await begin(server)
  return comeBack(server, await issuer.signIn(start, account), cookie)
}

const meOf = async (server: TestServer, cookie: string | null) =>
  (await server.ask('GET', '/api/me', undefined, { cookie })).body['person']

describeEachEngine('signing in with the company’s own accounts', (_open, { place }) => {
  const open = async (more: Partial<OpenIdConfig> = {}) => {
    const server = await openTestServer(await place(), { openId: configured(more) })
    return server
  }

  test('brings somebody new in as a trainee, and knows them again', async () => {
    const server = await open()
    const claims = { name: 'Ann Example', email: 'Ann@example.com', email_verified: true }
    const first = await signIn(server, 'ann', claims)
    expect(first.to).toBe('/#/account')
    const me = await meOf(server, first.session)
    expect(me).toMatchObject({ name: 'Ann Example', email: 'ann@example.com', role: 'trainee', hasPassword: false })
    const second = await signIn(server, 'ann', { ...claims, email: 'ann.new@example.com' })
    expect(await meOf(server, second.session)).toMatchObject({ id: (me as { id: string }).id })
    expect(await server.store.read.selectFrom('sign_in_flow').selectAll().execute()).toEqual([])
    await server.close()
  })

  test('refuses what was tampered with, prepared by others, or used before', async () => {
    const server = await open()
    issuer.accounts.set('ann', { name: 'Ann', email: 'ann@example.com', email_verified: true })
    const flow = async () => {
      const { start, cookie } = await begin(server)
      return { back: await issuer.signIn(start, 'ann'), cookie, start }
    }
    const expectRefused = async (back: string, cookie: string, reason: string) => {
      expect(await comeBack(server, back, cookie)).toEqual({ to: `/#/sign-in/${reason}`, session: null })
    }
    const one = await flow()
    const tampered = new URL(one.back)
    tampered.searchParams.set('state', 'x'.repeat(43))
    await expectRefused(tampered.href, one.cookie, 'expired')
    await expectRefused(tampered.href, 'x'.repeat(43), 'expired')
    // Somebody else's browser.
    await expectRefused(one.back, '', 'expired')
    expect((await comeBack(server, one.back, one.cookie)).to).toBe('/#/account')
    await expectRefused(one.back, one.cookie, 'expired')
    // An old code in a new flow.
    const two = await flow()
    const replayed = new URL(two.back)
    replayed.searchParams.set('code', new URL(one.back).searchParams.get('code') ?? '')
    await expectRefused(replayed.href, two.cookie, 'refused')
    // A nonce that was changed on the way.
    const three = await begin(server)
    const changed = new URL(three.start)
    changed.searchParams.set('nonce', 'another')
    await expectRefused(await issuer.signIn(changed.href, 'ann'), three.cookie, 'refused')
    // A challenge that was changed on the way.
    const four = await begin(server)
    const weaker = new URL(four.start)
    weaker.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
    await expectRefused(await issuer.signIn(weaker.href, 'ann'), four.cookie, 'refused')
    // Another issuer's answer.
    const five = await begin(server)
    other.accounts.set('ann', { email: 'first.admin@example.com', email_verified: true })
    const elsewhere = new URL(five.start)
    elsewhere.port = new URL(other.url).port
    await expectRefused(await other.signIn(elsewhere.href, 'ann'), five.cookie, 'refused')
    // Too late.
    const six = await flow()
    server.clock.now += 11 * 60 * 1000
    await expectRefused(six.back, six.cookie, 'expired')
    await expectRefused(`${BACK}?error=access_denied`, '', 'expired')
    expect(await server.store.read.selectFrom('person').select('email').execute()).toEqual([
      { email: 'ann@example.com' },
    ])
    await server.close()
  })

  test('takes nobody’s account over', async () => {
    const server = await open()
    const admin = await server.admin()
    await server.join({ email: 'has.password@example.com', role: 'trainee' })
    const csv = 'email,name,role\nimported@example.com,Imported,trainer\nboss@example.com,Boss,admin'
    await server.ask('POST', '/api/people/import', { csv, dryRun: false }, { cookie: admin })
    const as = (account: string, email: string | undefined, email_verified: unknown) =>
      signIn(server, account, { name: account, email_verified, ...(email === undefined ? {} : { email }) })
    expect((await as('thief', 'first.admin@example.com', true)).to).toBe('/#/sign-in/email_taken')
    expect((await as('thief', 'has.password@example.com', true)).to).toBe('/#/sign-in/email_taken')
    expect((await as('thief', 'boss@example.com', true)).to).toBe('/#/sign-in/email_taken')
    expect((await as('thief', 'imported@example.com', false)).to).toBe('/#/sign-in/no_email')
    expect((await as('thief', 'imported@example.com', 'true')).to).toBe('/#/sign-in/no_email')
    expect((await as('thief', 'new@example.com', undefined)).to).toBe('/#/sign-in/no_email')
    expect((await as('nameless', undefined, true)).to).toBe('/#/sign-in/no_email')
    const found = await as('imported', 'imported@example.com', true)
    expect(await meOf(server, found.session)).toMatchObject({ name: 'Imported', role: 'trainer' })
    // Once linked, the e-mail is no way in for another account.
    expect((await as('late', 'imported@example.com', true)).to).toBe('/#/sign-in/email_taken')
    await server.close()
  })

  test('keeps those who left out, and counts an unverified e-mail only where the admin says so', async () => {
    const server = await open({ trustEmail: true })
    const admin = await server.admin()
    const { session } = await signIn(server, 'eve', { name: 'Eve', email: 'eve@example.com' })
    const { id } = (await meOf(server, session)) as { id: string }
    await server.ask('PATCH', `/api/people/${id}`, { active: false }, { cookie: admin })
    expect(await meOf(server, session)).toBeNull()
    expect((await signIn(server, 'eve')).to).toBe('/#/sign-in/deactivated')
    // Nor by another account with the same e-mail.
    expect((await signIn(server, 'eve2', { email: 'eve@example.com' })).to).toBe('/#/sign-in/deactivated')
    await server.close()
  })

  test('takes role and teams from the claims that the admin named', async () => {
    const server = await open({ roleClaim: 'realm.roles', teamClaim: 'groups' })
    const admin = await server.admin()
    for (const name of ['Desk', 'Phones']) await server.ask('POST', '/api/teams', { name }, { cookie: admin })
    const base = { name: 'Mia', email: 'mia@example.com', email_verified: true }
    const as = async (realm: unknown, groups: unknown) => {
      const { session } = await signIn(server, 'mia', { ...base, realm, groups })
      const me = (await meOf(server, session)) as {
        role: string
        team: { name: string } | null
        manages: { name: string }[]
      }
      return [me.role, me.team?.name ?? null, me.manages.map(({ name }) => name)]
    }
    expect(await as({ roles: ['king'] }, ['nowhere', 'phones', 'Desk'])).toEqual(['trainee', 'Phones', []])
    expect(await as({ roles: ['trainee', 'MANAGER'] }, ['desk', 'phones'])).toEqual([
      'manager',
      'Phones',
      ['Desk', 'Phones'],
    ])
    expect(await as({ roles: 'manager' }, 'Desk')).toEqual(['manager', 'Phones', ['Desk']])
    expect(await as(null, { desk: 1 })).toEqual(['trainee', null, []])
    expect(await as({ roles: ['__proto__', 'constructor'] }, [])).toEqual(['trainee', null, []])
    await server.close()
  })

  test('says when the issuer cannot be reached, and leads nowhere else', async () => {
    const server = await open({ issuer: 'http://127.0.0.1:9' })
    expect((await begin(server)).start).toBe('/#/sign-in/unreachable')
    await server.close()
    const good = await open()
    issuer.accounts.set('ann', { email: 'ann@example.com', email_verified: true })
    for (const to of ['//evil.example', 'https://evil.example', '/%0d%0aSet-Cookie:x', '/a?b', '/..%5c']) {
      const { start, cookie } = await begin(good, to)
      expect((await comeBack(good, await issuer.signIn(start, 'ann'), cookie)).to).toMatch(/^\/#\//)
    }
    await good.close()
  })
})

test('an issuer must be on HTTPS, unless it is on this very machine', () => {
  const read = (OIDC_ISSUER: string) => readConfig({ OIDC_ISSUER, OIDC_CLIENT_ID: 'x' }, '/').openId?.issuer
  expect(read('https://login.example.com')).toBe('https://login.example.com')
  expect(read('http://127.0.0.1:3000')).toBe('http://127.0.0.1:3000')
  for (const bad of ['http://login.example.com', 'http://127.0.0.1.example.com', 'ftp://localhost', 'login']) {
    expect(() => read(bad)).toThrow(BadConfig)
  }
})
