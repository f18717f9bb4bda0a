import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_COOKIE } from '../../../src/server/access/sessions.ts'
import { type AttemptServer, openAttemptServer, sent } from '../attempts/attempt-server.ts'
import { prepareEngine } from '../engines.ts'

/** A way to PostgreSQL that takes everything and says nothing while it is `silent`, as a host that has gone does. */
interface Way {
  readonly url: string
  silent: boolean
  close(): void
}

async function wayTo(url: string): Promise<Way> {
  const target = new URL(url)
  const open = new Set<Socket>()
  const way = { silent: false }
  const lead = (from: Socket, to: Socket): void => {
    open.add(from)
    from.on('data', (bytes) => way.silent || to.write(bytes))
    from.on('error', () => undefined)
    from.on('close', () => to.destroy())
  }
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    lead(near, far)
    lead(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const close = (): void => {
    server.close()
    for (const socket of open) socket.destroy()
  }
  return Object.assign(way, { url: Object.assign(new URL(url), { port: String(port) }).href, close })
}

const { place } = prepareEngine('postgres')
let way: Way
let server: AttemptServer
beforeAll(async () => {
  const real = await place()
  if (real.engine !== 'postgres') throw new Error('It is not PostgreSQL.')
  way = await wayTo(real.url)
  server = await openAttemptServer({ ...real, url: way.url, patience: 500 })
})
afterAll(async () => {
  await server?.close()
  way?.close()
})

test('a PostgreSQL that says nothing any more is away: each request is told so, and all is well once it speaks', async () => {
  const { token } = await server.person()
  const ask = (url: string) => server.app.inject({ url, cookies: { [SESSION_COOKIE]: token } })
  const [before, during] = [sent(), sent()]
  expect((await server.send(before, token)).status).toBe(200)
  way.silent = true
  const told = await Promise.all([
    server.send(during, token),
    ...['/api/me', '/api/stories', `/api/attempts/${before.id}`, '/readyz'].map(ask).map(async (answer) => {
      const { statusCode: status } = await answer
      return { status }
    }),
  ])
  expect(told.map(({ status }) => status)).toEqual(told.map(() => 503))
  way.silent = false
  await expect.poll(async () => (await ask('/readyz')).statusCode).toBe(200)
  for (const one of [before, during]) expect((await server.send(one, token)).status).toBe(200)
  expect(await server.store.read.selectFrom('attempt').select('id').execute()).toHaveLength(2)
})
