import { SESSION_COOKIE } from '../access/sessions.ts'
import type { App, Context } from './context.ts'
import { Refused } from './refused.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A write that carries a session must come from a page of this very site: no other site can write in somebody's name. */
export const checkOrigin = (app: App, { config }: Context): void => {
  app.addHook('onRequest', async (request) => {
    if (READING.has(request.method)) return
    const { origin } = request.headers
    if (origin === undefined && request.cookies[SESSION_COOKIE] === undefined) return
    const own = config.publicUrl ?? `${request.protocol}://${request.host}`
    if (origin !== own) {
      throw new Refused(
        403,
        'foreign_origin',
        'This request does not come from a page of this site, so it was refused.',
      )
    }
  })
}
