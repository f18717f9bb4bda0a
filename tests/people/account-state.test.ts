import { describe, expect, test } from 'vitest'
import { isClosed, openAccount, personOf } from '../../src/people/account-state.ts'
import type { Me } from '../../src/wire/account.ts'
import type { Answer, Api } from '../../src/wire/call.ts'

const SAM: Me = {
  person: {
    ...{ id: 'sam', name: 'Sam', email: 'sam@example.com', role: 'trainee' },
    ...{ team: null, manages: [], hasPassword: true },
  },
  openPlay: true,
  openId: null,
}
const NOBODY: Me = { person: null, openPlay: false, openId: null }
const refused = (status: number, code: string): Answer<never> => ({ ok: false, status, code, message: `${code}.` })

/** A server of answers by method and path; `me` can be changed on the way. */
const serverOf = (me: Answer<Me>, others: Readonly<Record<string, Answer<unknown>>> = {}) => {
  const asked: string[] = []
  const server = { me, asked }
  const answer = async <T>(what: string): Promise<Answer<T>> => {
    asked.push(what)
    return (what === 'GET /me' ? server.me : (others[what] ?? refused(404, 'not_found'))) as Answer<T>
  }
  const api: Api = {
    get: (path) => answer(`GET ${path}`),
    send: (method, path) => answer(`${method} ${path}`),
  }
  return { ...server, api, say: (next: Answer<Me>) => Object.assign(server, { me: next }) }
}
const settled = () => new Promise((next) => setTimeout(next))

describe('who sits at the browser', () => {
  test('is asked for once, at once, and nobody waits for it', async () => {
    const { api, asked } = serverOf({ ok: true, value: SAM })
    const account = openAccount(api)
    expect(account.now.value).toEqual({ kind: 'asking' })
    await settled()
    expect(personOf(account.now.value)?.name).toBe('Sam')
    expect(asked).toEqual(['GET /me'])
  })

  test.each([
    ['cannot be reached', refused(0, 'unreachable')],
    ['stumbles', refused(500, 'failed')],
    ['answers nothing', { ok: true, value: undefined as unknown as Me } as const],
  ])('is nobody where the server %s, and the game is open', async (_, answer) => {
    const account = openAccount(serverOf(answer).api)
    await settled()
    expect(account.now.value).toEqual({ kind: 'no_server' })
    expect(isClosed(account.now.value)).toBe(false)
  })

  test('a server without open play is closed to nobody but those who are not signed in', async () => {
    const closed = openAccount(serverOf({ ok: true, value: NOBODY }).api)
    const member = openAccount(serverOf({ ok: true, value: { ...SAM, openPlay: false } }).api)
    await settled()
    expect([closed, member].map(({ now }) => isClosed(now.value))).toEqual([true, false])
  })

  test('a session that has ended is noticed by the first call that is refused for it', async () => {
    const server = serverOf({ ok: true, value: SAM }, { 'GET /people': refused(401, 'not_signed_in') })
    const account = openAccount(server.api)
    await settled()
    server.say({ ok: true, value: NOBODY })
    const answer = await account.api.get('/people')
    expect(answer.ok).toBe(false)
    expect(personOf(account.now.value)).toBeNull()
  })

  test('a wrong password is no session that has ended', async () => {
    const server = serverOf({ ok: true, value: SAM }, { 'POST /sign-in': refused(401, 'wrong_sign_in') })
    const account = openAccount(server.api)
    await settled()
    await account.api.send('POST', '/sign-in', {})
    expect(server.asked).toEqual(['GET /me', 'POST /sign-in'])
  })

  test('a server that falters for a moment signs nobody out', async () => {
    const server = serverOf({ ok: true, value: SAM })
    const account = openAccount(server.api)
    await settled()
    server.say(refused(0, 'unreachable'))
    await account.ask()
    expect(personOf(account.now.value)?.name).toBe('Sam')
  })

  test('signing out that does not work says why, and one stays signed in', async () => {
    const server = serverOf({ ok: true, value: SAM }, { 'POST /sign-out': refused(0, 'unreachable') })
    const account = openAccount(server.api)
    await settled()
    expect(await account.signOut()).toBe('unreachable.')
    expect(personOf(account.now.value)?.name).toBe('Sam')
  })
})
