import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '../../../src/server/config.ts'
import { openServer } from '../../../src/server/open-server.ts'
import { prepareEngine } from '../engines.ts'
import { openTestServer } from '../people/open-test-server.ts'

const { place } = prepareEngine('sqlite')

test('an address that is written differently is kept by no cache either', async () => {
  const server = await openTestServer(await place())
  const cookie = await server.admin()
  for (const url of ['/api/me', '/%61pi/me', '/api/%6de', '/%61pi/nothing', '/api/me.css']) {
    const { headers } = await server.ask('GET', url, undefined, { cookie })
    expect(headers['cache-control'], url).toBe('no-store')
  }
  await server.close()
})

test('behind a proxy the address is what the proxy says, not what was sent to it', async () => {
  const config = readConfig({ LOG_LEVEL: 'silent', TRUST_PROXY: '1' }, '/')
  const server = await openServer({ config: { ...config, store: await place() }, pages: null })
  const statuses = []
  for (let count = 0; count < 11; count++) {
    const answer = await server.app.inject({
      ...{ method: 'POST', url: '/api/sign-in', remoteAddress: '10.0.0.1' },
      headers: { host: 'localhost', 'x-forwarded-for': `203.0.113.${count}, 198.51.100.7` },
      payload: { email: 'somebody@example.com', password: 'not the right one' },
    })
    statuses.push(answer.statusCode)
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429])
  await server.close()
})

test('without a proxy nobody can claim another address', async () => {
  const server = await openTestServer(await place())
  const statuses = []
  for (let count = 0; count < 11; count++) {
    const answer = await server.app.inject({
      ...{ method: 'POST', url: '/api/sign-in' },
      headers: { host: 'localhost', 'x-forwarded-for': `203.0.113.${count}` },
      payload: { email: 'somebody@example.com', password: 'not the right one' },
    })
    statuses.push(answer.statusCode)
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429])
  await server.close()
})

test('what is large is read from nobody who may not send it', async () => {
  const server = await openTestServer(await place())
  const { port } = new URL(await server.app.listen({ host: '127.0.0.1', port: 0 }))
  for (const path of ['/api/drafts/a-large-draft', '/api/people/import']) {
    const method = path.endsWith('import') ? 'POST' : 'PUT'
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.once('data', (data) => {
        resolve(data.toString())
        socket.destroy()
      })
      // Not a byte of the body follows: whoever waits for it never answers.
      const head = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json`
      socket.write(`${head}\r\nContent-Length: 2000000\r\n\r\n`)
    })
    expect(answer, path).toMatch(/^HTTP\/1\.1 401 /)
  }
  await server.close()
})

test('a body that never comes to an end does not hold a connection for good', async () => {
  const server = await openTestServer(await place())
  expect(server.app.server.requestTimeout).toBeGreaterThan(0)
  expect(server.app.server.requestTimeout).toBeLessThanOrEqual(300_000)
  await server.close()
})
