import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/** Takes the log, a line of JSON each. */
export interface LogTarget {
  write(line: string): void
}

/**
 * What the log is made of. Of a request it has how, which route, from where; of a problem its kind, sentence and stack.
 * Addresses hold links that let people in, and problems of the database hold rows: neither is written, nor is any header
 * or body.
 */
export const logOptions = ({ logLevel }: Config, stream?: LogTarget) => ({
  level: logLevel,
  serializers: { req: requestOf, err: problemOf },
  ...(stream && { stream }),
})

const requestOf = ({ method, routeOptions, url, ip }: FastifyRequest) => ({
  method,
  route: url.startsWith('/api') ? routeOptions?.url : url.split(/[?#;]/, 1)[0],
  from: ip,
})

const problemOf = (problem: Error & { readonly code?: unknown }) => ({
  type: problem.name,
  message: problem.message,
  stack: problem.stack ?? '',
  ...(typeof problem.code === 'string' && { code: problem.code }),
})
