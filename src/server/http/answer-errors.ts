import type { FastifyError } from 'fastify'
import type { App } from './context.ts'
import { Refused } from './refused.ts'

/** Every refusal as `{ code, message }`; what went wrong inside is for the log alone. */
export const answerErrors = (app: App): void => {
  app.setErrorHandler((problem: FastifyError | Refused, request, reply) => {
    if (problem instanceof Refused) {
      return reply.code(problem.status).send({ code: problem.code, message: problem.message })
    }
    if (problem.validation) {
      const { instancePath, message } = problem.validation[0] ?? {}
      const at = `${problem.validationContext ?? 'request'}${instancePath ?? ''}`
      return reply.code(400).send({ code: 'not_valid', message: `${at} ${message ?? 'is not valid'}.` })
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
