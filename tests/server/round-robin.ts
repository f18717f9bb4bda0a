import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RoundRobin {
  readonly url: string
  /** Requests that each server behind it answered, by address. */
  readonly answered: ReadonlyMap<string, number>
  /** Sends requests there in turn from now on. */
  serve(urls: readonly string[]): void
  close(): void
}

/**
 * What stands in front of several servers, as small as can be: each request goes to the next in turn, to another one when
 * that cannot be connected to, and is answered 502 when the connection breaks under way, as common proxies do.
 */
export const openRoundRobin = async (): Promise<RoundRobin> => {
  const agent = new Agent({ keepAlive: true })
  const answered = new Map<string, number>()
  let servers: readonly string[] = []
  let turn = 0

  const forward = (asked: IncomingMessage, body: Buffer, answer: ServerResponse, tries: number): void => {
    const server = servers[turn++ % servers.length] ?? ''
    const headers = { ...asked.headers, 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'http' }
    const sending = request(new URL(asked.url ?? '/', server), { agent, method: asked.method ?? 'GET', headers })
    sending.on('response', (response) => {
      answered.set(server, (answered.get(server) ?? 0) + 1)
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.on('error', () => answer.destroy())
      response.pipe(answer)
    })
    sending.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ECONNREFUSED' && tries > 1) forward(asked, body, answer, tries - 1)
      else if (!answer.headersSent) answer.writeHead(502).end(String(code))
    })
    sending.end(body)
  }

  const front = createServer(async (asked, answer) => {
    const parts: Buffer[] = []
    for await (const part of asked) parts.push(part)
    forward(asked, Buffer.concat(parts), answer, servers.length)
  }).listen(0, '127.0.0.1')
  await once(front, 'listening')
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    answered,
    serve: (urls) => {
      servers = urls
    },
    close: () => {
      agent.destroy()
      front.close()
      front.closeAllConnections()
    },
  }
}
