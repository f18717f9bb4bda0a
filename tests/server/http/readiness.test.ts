import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../../../src/server/config.ts'
import { openServer } from '../../../src/server/open-server.ts'
import { prepareEngine } from '../engines.ts'

const postgres = prepareEngine('postgres')

/** A line to the database that can be cut and joined again. */
const openLine = async (target: URL) => {
  const sockets = new Set<Socket>()
  let cut = false
  const line = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, peer] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => peer.destroy())
      one.on('close', () => sockets.delete(one))
    }
    if (cut) near.destroy()
    else near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(line, 'listening')
  return {
    port: (line.address() as AddressInfo).port,
    set cut(value: boolean) {
      cut = value
      if (cut) for (const socket of sockets) socket.destroy()
    },
    close: () => line.close(),
  }
}

test('a server whose database is away is alive and not ready; it is ready again when the database is back', async () => {
  const place = await postgres.place()
  const target = new URL(place.engine === 'postgres' ? place.url : '')
  const line = await openLine(target)
  const url = Object.assign(new URL(target), { port: String(line.port) }).href
  const config = readConfig({ DATABASE_URL: url, LOG_LEVEL: 'silent' }, '/nowhere')
  const { app, close } = await openServer({ config, pages: null })
  const statusOf = async (path: string) => (await app.inject(path)).statusCode
  expect(await statusOf('/readyz')).toBe(200)
  line.cut = true
  expect(await statusOf('/readyz')).toBe(503)
  expect(await statusOf('/healthz')).toBe(200)
  expect(await statusOf('/api/me')).toBe(503)
  line.cut = false
  expect(await statusOf('/readyz')).toBe(200)
  expect(await statusOf('/api/me')).toBe(200)
  await close()
  line.close()
})

test('a server that is about to stop is not ready', async () => {
  const { app, close } = await openServer({
    config: { ...readConfig({ LOG_LEVEL: 'silent' }, '/nowhere'), store: await postgres.place() },
    pages: null,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  const closing = close()
  const { statusCode, headers } = await app.inject('/readyz')
  expect([statusCode, headers.connection]).toEqual([503, 'close'])
  await closing
})
