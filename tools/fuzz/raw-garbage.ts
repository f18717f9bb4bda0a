import { connect } from 'node:net'
import fc from 'fast-check'

const line = (first: string, ...headers: string[]): string => `${[first, ...headers].join('\r\n')}\r\n\r\n`
const HOST = 'host: localhost'

const KNOWN: readonly string[] = [
  ...[
    '\r\n\r\n',
    '\0\0\0\0',
    'GET',
    'GET / HTTP/9.9\r\n\r\n',
    'GET /\r\n',
    '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  ],
  line('GET /api/me HTTP/1.1'),
  line('GET http://evil/api/me HTTP/1.1', HOST),
  line('GET * HTTP/1.1', HOST),
  line('CONNECT /api/me:443 HTTP/1.1', HOST),
  line('GET /api/me HTTP/1.1', HOST, 'host: twice'),
  line('GET /api/me HTTP/1.1', HOST, `x: ${'x'.repeat(100_000)}`),
  line('GET /api/me HTTP/1.1', HOST, ...Array.from({ length: 3000 }, (_, at) => `x${at}: 1`)),
  line('GET /\u0001\u0002 HTTP/1.1', HOST),
  line('GET /api/me HTTP/1.1', HOST, 'cookie: \x01\x02=\x7f', 'connection: upgrade', 'upgrade: websocket'),
  line(`GET /${'a'.repeat(60_000)} HTTP/1.1`, HOST),
  line('POST /api/sign-in HTTP/1.1', HOST, 'content-type: application/json', 'content-length: -1'),
  line('POST /api/sign-in HTTP/1.1', HOST, 'content-type: application/json', 'content-length: 99999999999999999999'),
  `${line('POST /api/sign-in HTTP/1.1', HOST, 'content-type: application/json', 'content-length: 500')}{"email":`,
  `${line('POST /api/sign-in HTTP/1.1', HOST, 'content-length: 4', 'transfer-encoding: chunked')}0\r\n\r\nGET /x`,
  `${line('POST /api/sign-in HTTP/1.1', HOST, 'content-type: application/json', 'transfer-encoding: chunked')}zz\r\n{}\r\n`,
  line('POST /api/sign-in HTTP/1.1', HOST, 'transfer-encoding: gzip, chunked, x'),
  line('GET /api/me HTTP/1.1', HOST).repeat(50),
  line('GET /api/me HTTP/1.1', HOST, 'Expect: 100-continue', 'Transfer-Encoding: identity'),
]

/** What is written to a bare socket: nearly requests, and noise. */
export const rawGarbage: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...KNOWN).map((text) => Buffer.from(text, 'latin1')) },
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(fc.constantFrom(...KNOWN), fc.nat(), fc.nat(255))
    .map(([text, at, byte]) => Buffer.from(text, 'latin1').fill(byte, at % text.length, (at % text.length) + 1)),
)

/** Milliseconds that a half-sent request is left standing. */
const PATIENCE = 150

/** Writes bytes to a socket and gives back all statuses that came; the server may close it as it likes. */
export const sendRaw = async (host: string, port: number, bytes: Uint8Array): Promise<readonly number[]> => {
  const socket = connect(port, host)
  let said = ''
  socket.on('data', (data) => {
    said += data.toString('latin1')
  })
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(bytes)
  const timer = setTimeout(() => socket.destroy(), PATIENCE)
  await closed
  clearTimeout(timer)
  return [...said.matchAll(/^HTTP\/1\.[01] (\d{3})/gm)].map(([, status]) => Number(status))
}
