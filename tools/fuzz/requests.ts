import fc from 'fast-check'
import { hostileBody, hostileText, hostileValue } from './hostile-values.ts'
import { type Known, nearly, type Schema, taken } from './schema-values.ts'

/** A route as the server's own description has it. */
export interface DescribedRoute {
  readonly method: string
  /** As `/api/people/{person}`. */
  readonly path: string
  readonly query: Schema
  readonly body: Schema | null
}

/** What is needed to be somebody. */
export interface Ways {
  readonly cookies: readonly string[]
  readonly origin: string
  readonly known: Known
}

export interface FuzzRequest {
  readonly route: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | null
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY']
const TYPES = [
  ...['application/json', 'application/json', 'application/json', 'application/json; charset=utf-16', 'text/plain'],
  ...[
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/csv',
    '',
    'application/json;,',
    '\u00e9',
  ],
]

/** Requests at one route, hardly one of them as it should be. */
export const requestsAt = (route: DescribedRoute, ways: Ways): fc.Arbitrary<FuzzRequest> =>
  fc
    .record({
      method: fc.oneof({ weight: 12, arbitrary: fc.constant(route.method) }, fc.constantFrom(...METHODS)),
      path: pathOf(route, ways.known),
      query: queryOf(route, ways.known),
      headers: headersOf(ways),
      body: bodyOf(route, ways.known),
    })
    .map(({ method, path, query, headers, body }) => ({
      ...{ route: `${route.method} ${route.path}`, method, path: `${path}${query}`, headers },
      body: method === 'GET' || method === 'HEAD' ? null : body,
    }))

const part = (text: string): string => encodeURIComponent(Buffer.from(text).toString())

const pathOf = ({ path }: DescribedRoute, known: Known): fc.Arbitrary<string> => {
  const pieces = path.split(/(\{[^}]+\})/)
  const filled = pieces.map((piece) =>
    piece.startsWith('{')
      ? fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...known) },
          hostileText.map(part),
          fc.constantFrom('..', '%', '%00', '%2e%2e%2f', ';a=b', ''),
        )
      : fc.constant(piece),
  )
  const plain = fc.tuple(...filled).map((parts) => parts.join(''))
  return fc.oneof(
    { weight: 20, arbitrary: plain },
    plain.map((at) => `${at}/`),
    plain.map((at) => at.replace('/', '//')),
  )
}

const queryOf = ({ query }: DescribedRoute, known: Known): fc.Arbitrary<string> => {
  const given = fc.oneof(taken({ type: 'object', ...query }, known), nearly({ type: 'object', ...query }, known))
  const written = given.map((values) => {
    const pairs = Object.entries(typeof values === 'object' && values !== null ? values : { a: values })
    const text = (value: unknown) => part(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 4000)
    return pairs.length === 0 ? '' : `?${pairs.map(([key, value]) => `${part(key)}=${text(value)}`).join('&')}`
  })
  const odd = fc.constantFrom('?', '?&&&', '?a[b]=1&a[c]=2', '?%', '?limit=1&limit=2', `?${'a=1&'.repeat(2000)}`, '?#')
  return fc.oneof({ weight: 6, arbitrary: written }, odd)
}

const headersOf = ({ cookies, origin }: Ways): fc.Arbitrary<Record<string, string>> =>
  fc
    .record({
      cookie: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom(...cookies) },
        fc.constantFrom(
          '',
          'defuse=',
          'defuse',
          'defuse=%',
          '=;=;',
          'defuse="',
          `defuse=${'x'.repeat(5000)}`,
          'defuse=%00',
        ),
        fc.constantFrom(...cookies).map((cookie) => `${cookie.slice(0, -3)}xyz; defuse=again`),
      ),
      origin: fc.oneof(
        { weight: 12, arbitrary: fc.constant(origin) },
        fc.constantFrom('', 'null', 'http://evil.example', `${origin}.evil.example`, 'http://[', '\u00e9'),
      ),
      type: fc.oneof({ weight: 3, arbitrary: fc.constant('application/json') }, fc.constantFrom(...TYPES)),
      odd: fc.constantFrom<Record<string, string>>(
        ...[{}, {}, {}, {}, { accept: '*/*;q=x' }, { 'accept-encoding': 'x, gzip;q=-1' }, { range: 'bytes=9-1' }],
        ...[
          { 'x-forwarded-for': "1'--" },
          { 'x-forwarded-host': 'evil' },
          { 'if-none-match': '"' },
          { host: 'evil:x' },
        ],
        ...[{ 'content-encoding': 'gzip' }, { 'if-modified-since': 'never' }, { 'x-http-method-override': 'DELETE' }],
        ...[{ authorization: 'Basic !' }, { expect: 'nothing' }, { 'accept-version': '9.9' }, { upgrade: 'x' }],
      ),
    })
    .map(({ cookie, origin: from, type, odd }) => ({
      ...(cookie && { cookie }),
      ...(from && { origin: from }),
      ...(type && { 'content-type': type }),
      ...odd,
    }))

const bodyOf = ({ body }: DescribedRoute, known: Known): fc.Arbitrary<FuzzRequest['body']> => {
  if (!body) return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, hostileBody)
  return fc.oneof(
    { weight: 4, arbitrary: nearly(body, known).map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: taken(body, known).map((value) => JSON.stringify(value)) },
    hostileValue.map((value) => JSON.stringify(value)),
    hostileBody,
  )
}
