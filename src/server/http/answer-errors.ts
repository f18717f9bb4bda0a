import type { FastifyError } from 'fastify'
import { troubleOf } from '../database/troubles.ts'
import type { App } from './context.ts'
import { Refused } from './refused.ts'

/** Seconds. */
const RETRY_AFTER = 10

/** All of these pass, and what was asked may be asked again. */
const TROUBLES = {
  in_the_way: { code: 'busy', message: 'Too much is written at this moment. Try again in a moment.' },
  overtaken: { code: 'busy', message: 'Somebody else changed the same at this moment. Try again.' },
  away: { code: 'no_data', message: 'The server cannot reach its data at the moment. Try again in a minute.' },
} as const

/** Every refusal as `{ code, message }`; what went wrong inside is for the log alone. */
export const answerErrors = (app: App): void => {
  app.setErrorHandler((problem: FastifyError | Refused, request, reply) => {
    if (problem instanceof Refused) {
      if (problem.status === 503) reply.header('retry-after', RETRY_AFTER)
      return reply.code(problem.status).send({ code: problem.code, message: problem.message })
    }
    if (problem.validation) {
      const { instancePath, message } = problem.validation[0] ?? {}
      const at = `${problem.validationContext ?? 'request'}${instancePath ?? ''}`
      return reply.code(400).send({ code: 'not_valid', message: `${at} ${message ?? 'is not valid'}.` })
    }
    const trouble = troubleOf(problem)
    if (trouble !== 'other') {
      // A line for each request as long as it lasts, so a short one; being overtaken again and again is a fault of ours.
      if (trouble === 'overtaken') request.log.error(problem)
      else request.log.warn({ code: problem.code }, problem.message)
      const { code, message } = TROUBLES[trouble]
      return reply.code(503).header('retry-after', RETRY_AFTER).send({ code, message })
    }
    const status = problem.statusCode ?? 500
    if (status < 500) {
      return reply.code(status).send({ code: 'not_taken', message: SENTENCES[status] ?? 'The request cannot be read.' })
    }
    request.log.error(problem)
    return reply.code(500).send({ code: 'failed', message: 'Something went wrong here. Try again in a moment.' })
  })
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/')) {
      return reply.code(404).send({ code: 'not_found', message: 'There is nothing at this address.' })
    }
    return reply.code(404).type('text/plain').send('There is no such page.\n')
  })
}

const SENTENCES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read.',
  413: 'This is too large.',
  415: 'Only JSON is taken here.',
}
