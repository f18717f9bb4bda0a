import type { InjectOptions } from 'fastify'
import { SESSION_COOKIE } from '../../../src/server/access/sessions.ts'
import { type Config, readConfig } from '../../../src/server/config.ts'
import type { StorePlace } from '../../../src/server/database/open-store.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'
import { firstAdminLink } from '../../../src/server/people/first-admin.ts'

export const ORIGIN = 'http://localhost'
export const PASSWORD = 'a long walk by the river'

export interface Answered<T> {
  readonly status: number
  readonly body: T & { readonly code?: string; readonly message?: string }
  /** The session cookie that came along; '' when it was cleared, null when there was none. */
  readonly cookie: string | null
  readonly headers: Readonly<Record<string, unknown>>
}

export interface Asking {
  readonly cookie?: string | null
  readonly ip?: string
  readonly origin?: string
}

/** A browser without a window: keeps nothing, says which session it has. */
export interface TestServer extends Server {
  clock: { now: number }
  ask<T = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    asking?: Asking,
  ): Promise<Answered<T>>
  /** The first admin's session. */
  admin(): Promise<string>
  /** Somebody who joined by a link; their session. */
  join(as: {
    readonly email: string
    readonly role: string
    readonly teamId?: string | null
    readonly manages?: readonly string[]
  }): Promise<{ readonly id: string; readonly cookie: string }>
}

/** The real server on a store of its own; `at` epoch milliseconds. */
export const openTestServer = async (
  place: StorePlace,
  overrides: Partial<Config> = {},
  at = Date.UTC(2026, 0, 5, 9),
): Promise<TestServer> => {
  const clock = { now: at }
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }, '/'), store: place, ...overrides }
  const server = await openServer({ config, pages: null, now: () => clock.now })
  let admin: Promise<string> | undefined

  const ask: TestServer['ask'] = async <T>(
    method: string,
    url: string,
    body?: unknown,
    asking: Asking = {},
  ): Promise<Answered<T>> => {
    const options: InjectOptions = {
      method: method as 'GET',
      url,
      remoteAddress: asking.ip ?? '192.0.2.1',
      headers: {
        host: 'localhost',
        ...(method === 'GET' ? {} : { origin: asking.origin ?? ORIGIN }),
        ...(asking.cookie ? { cookie: `${SESSION_COOKIE}=${asking.cookie}` } : {}),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    }
    const response = await server.app.inject(options)
    const cookie = response.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? null
    const isJson = String(response.headers['content-type'] ?? '').includes('json')
    return {
      status: response.statusCode,
      body: (isJson ? response.json() : {}) as Answered<T>['body'],
      cookie,
      headers: response.headers,
    }
  }

  const joinByLink = async (link: string, email: string) => {
    const token = link.replace('#/join/', '')
    const name = email.split('@')[0] ?? ''
    const joined = await ask<{ person: { id: string } }>('POST', '/api/join', {
      token,
      name,
      email,
      password: PASSWORD,
    })
    if (joined.status !== 200 || !joined.cookie) throw new Error(`cannot join: ${JSON.stringify(joined.body)}`)
    return { id: joined.body.person.id, cookie: joined.cookie }
  }

  const firstAdmin = async (): Promise<string> => {
    const link = await firstAdminLink({ store: server.store, now: () => clock.now })
    return (await joinByLink(link ?? '', 'first.admin@example.com')).cookie
  }

  return {
    ...server,
    clock,
    ask,
    admin: () => {
      admin ??= firstAdmin()
      return admin
    },
    join: async ({ email, role, teamId = null, manages = [] }) => {
      admin ??= firstAdmin()
      const invite = { kind: 'join', role, teamId, manages }
      const made = await ask<{ link: string }>('POST', '/api/invites', invite, { cookie: await admin })
      if (made.status !== 201) throw new Error(`cannot invite: ${JSON.stringify(made.body)}`)
      return joinByLink(made.body.link, email)
    },
  }
}
