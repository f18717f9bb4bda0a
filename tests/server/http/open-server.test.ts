import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SESSION_COOKIE } from '../../../src/server/access/sessions.ts'
import { readConfig } from '../../../src/server/config.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'defuse-http-'))
let server: Server
let logged = ''

const open = (name: string, env: Record<string, string> = {}) =>
  openServer({
    config: readConfig({ DATA_DIR: join(folder, name), LOG_LEVEL: 'debug', ...env }, folder),
    pages: null,
    log: {
      write: (line) => {
        logged += line
      },
    },
  })

beforeAll(async () => {
  server = await open('data')
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Described {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>
}

describe('the API described', () => {
  test('every route is in it, and nothing else', async () => {
    const answer = await server.app.inject('/api/docs/json')
    const { openapi, paths } = answer.json<Described>()
    expect(openapi).toBe('3.1.0')
    const told = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const real = server.routes
      .filter(({ url }) => !url.startsWith('/api/docs'))
      .map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(real.length).toBeGreaterThan(10)
    expect(told.filter((path) => path.includes('/api/')).sort()).toEqual([...new Set(real)].sort())
  })

  test('its page carries no script of its own, which our headers would not let run', async () => {
    const { payload, headers } = await server.app.inject('/api/docs')
    expect(payload).toContain('swagger-ui-bundle.js')
    expect(payload).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i)
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    for (const [, src = ''] of payload.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+)"/g)) {
      expect((await server.app.inject(new URL(src, 'http://x/api/docs').pathname)).statusCode, src).toBe(200)
    }
  })

  test.each(['/api/docs?from=mail', '/api/docs?x=/', '/api/docs/?tag=people'])(
    '%s: leads to the page, whose script makes addresses from the one it stands at',
    async (url) => {
      const { statusCode, headers } = await server.app.inject(url)
      expect([statusCode, headers.location]).toEqual([302, '/api/docs'])
      expect((await server.app.inject('/api/docs/json?x=1')).json<Described>().openapi).toBe('3.1.0')
    },
  )
})

describe('every answer', () => {
  test.each(['/api/me', '/api/nothing', '/healthz'])('%s: carries the headers that keep pages safe', async (url) => {
    const { headers } = await server.app.inject(url)
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

  test('of the API is kept by no cache', async () => {
    for (const url of ['/api/me', '/api/nothing']) {
      expect((await server.app.inject(url)).headers['cache-control']).toBe('no-store')
    }
  })

  test('asks for HTTPS from now on where PUBLIC_URL says so', async () => {
    const secure = await open('secure', { PUBLIC_URL: 'https://defuse.example.com' })
    const { headers } = await secure.app.inject('/api/me')
    await secure.close()
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/)
  })
})

describe('what no text can hold', () => {
  test.each([
    ['a body', { method: 'POST', url: '/api/sign-in', payload: { email: 'a\0@x', password: 'p' } }],
    ['a query', { method: 'GET', url: '/api/me?a=%00' }],
    ['a path', { method: 'GET', url: '/api/people/a%00b' }],
    ['a deep body', { method: 'POST', url: '/api/sign-in', payload: `${'['.repeat(9000)}${']'.repeat(9000)}` }],
  ] as const)('%s with it is refused, not passed on to the database', async (_where, request) => {
    const { statusCode } = await server.app.inject({ headers: { 'content-type': 'application/json' }, ...request })
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(statusCode).toBeLessThan(500)
  })
})

describe('the log', () => {
  test('is JSON lines with route and status, and holds nothing secret', async () => {
    logged = ''
    const secret = 'canary-7f3a'
    const secrets = { cookie: `${SESSION_COOKIE}=${secret}`, authorization: `Bearer ${secret}`, 'x-odd': secret }
    await server.app.inject({
      method: 'POST',
      url: `/api/sign-in?token=${secret}`,
      headers: { ...secrets, origin: 'http://localhost:80', host: 'localhost:80' },
      payload: { email: `${secret}@example.com`, password: secret },
    })
    await server.app.inject({ url: `/api/people/${secret}`, headers: secrets })
    await server.app.inject({ url: `/api/${secret}?${secret}`, headers: secrets })
    await server.app.inject({ method: 'POST', url: '/api/sign-in', headers: secrets, payload: `{"${secret}` })
    const lines = logged.trim().split('\n')
    const read = lines.map((line) => JSON.parse(line) as { req?: object; res?: object; reqId: string })
    expect(read.length).toBeGreaterThan(6)
    expect(read.some(({ req }) => JSON.stringify(req)?.includes('"route":"/api/people/:person"'))).toBe(true)
    expect(read.some(({ res }) => JSON.stringify(res)?.includes('"statusCode":401'))).toBe(true)
    expect(logged).not.toContain(secret)
  })

  test('tells of what broke inside, which the answer does not', async () => {
    const broken = await open('broken')
    await broken.store.close()
    logged = ''
    const { statusCode, payload } = await broken.app.inject({ url: '/api/me' })
    await broken.app.close()
    expect(statusCode).toBe(500)
    expect(JSON.parse(payload)).toEqual({
      code: 'failed',
      message: 'Something went wrong here. Try again in a moment.',
    })
    expect(logged).toContain('"stack":')
    await broken.close().catch(() => undefined)
  })
})
