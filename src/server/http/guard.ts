import type { FastifyRequest } from 'fastify'
import type { AuditAction } from '../../wire/people.ts'
import { type Action, covers, type Reach, reachOf, type Subject, type Viewer } from '../access/reach.ts'
import { createRouteLog } from '../access/route-log.ts'
import { SESSION_COOKIE, viewerOf } from '../access/sessions.ts'
import { SUBJECTS, type SubjectParameter } from '../access/subjects.ts'
import type { App, Context } from './context.ts'
import { notFound, Refused } from './refused.ts'

/** What a route asks of the one who calls it. With `subject`, the route parameter of that name says whose thing it is. */
export interface Access {
  readonly action: Action
  readonly subject?: SubjectParameter
}

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly access?: Access
    /**
     * What the audit log calls it: of a GET when somebody looks at what is not their own (records and teams need not say
     * it), of a write when it was done. For writes that keep nothing themselves.
     */
    readonly audit?: AuditAction
  }
  interface FastifyRequest {
    /** Null: not signed in. */
    viewer: Viewer | null
    /** How far the viewer may go in what the route is about: every query for several things takes it. */
    reach: Reach
    /** What the route's subject parameter stands for; a route without one may set it, for the audit log. */
    subject: Subject | null
  }
}

export interface GuardedRoute {
  readonly method: string
  readonly url: string
  readonly access: Access
}

/**
 * Lets nobody into a route who may not do what it is about. A route under `/api` without `config.access` is refused when
 * it is registered. Returns the routes that it guards, as they are registered.
 */
export const guardRoutes = (app: App, { store, now }: Context): readonly GuardedRoute[] => {
  const guarded: GuardedRoute[] = []
  const log = createRouteLog(store, now)
  app.decorateRequest('viewer', null)
  app.decorateRequest('reach')
  app.decorateRequest('subject', null)
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!url.startsWith('/api/')) return
    if (!config?.access) throw new Error(`${method} ${url} does not say who may use it.`)
    for (const one of [method].flat()) if (one !== 'HEAD') guarded.push({ method: one, url, access: config.access })
  })
  const letIn = async (request: FastifyRequest, { action }: Access): Promise<void> => {
    const token = request.cookies[SESSION_COOKIE]
    request.viewer = token ? await viewerOf(store.read, token, now()) : null
    request.reach = reachOf(request.viewer, action)
    if (request.reach.kind === 'none') throw refusal(request.viewer)
  }
  const { bodyLimit: usual = 0 } = app.initialConfig
  app.addHook('onRequest', async (request) => {
    const { config, bodyLimit = usual } = request.routeOptions
    // Megabytes are not even read from somebody who may not send them; who may is asked again when they are there.
    if (config.access && bodyLimit > usual) await letIn(request, config.access)
  })
  app.addHook('preValidation', async (request) => {
    const { access } = request.routeOptions.config
    if (!access) return
    await letIn(request, access)
    if (!access.subject) return
    const id = (request.params as Record<string, string>)[access.subject] ?? ''
    request.subject = ID.test(id) ? await SUBJECTS[access.subject](store.read, id) : null
    // Whether something exists is not told to those who may not see it.
    if (!request.subject || !covers(request.reach, request.subject)) throw notFound(access.subject)
  })
  app.addHook('preHandler', async ({ method, viewer, subject, params, routeOptions: { config } }) => {
    if (method !== 'GET' || !viewer) return
    const action = config.audit ?? lookOf(config.access)
    if (action) await log.keepLook({ viewer, action, parameter: config.access?.subject, subject, params })
  })
  app.addHook('onSend', async ({ method, viewer, subject, params, routeOptions: { config } }, { statusCode }) => {
    if (method === 'GET' || method === 'HEAD' || !config.audit || !viewer || statusCode >= 400) return
    await log.keepDeed({ viewer, action: config.audit, parameter: config.access?.subject, subject, params })
  })
  return guarded
}

/** Looking into somebody's record is kept without being asked for. */
const lookOf = (access: Access | undefined): AuditAction | null => {
  if (access?.action === 'see_team' && access.subject === 'team') return 'looked_at_team'
  if (access?.action !== 'see_record' || access.subject === undefined) return null
  return access.subject === 'attempt' ? 'looked_at_attempt' : 'looked_at_record'
}

/** Whatever else stands in an address names nothing; a database need not be asked. */
const ID = /^[\w-]{1,100}$/

const refusal = (viewer: Viewer | null): Refused =>
  viewer
    ? new Refused(403, 'not_allowed', 'Your role does not allow this. Ask an admin if you need it.')
    : new Refused(401, 'not_signed_in', 'Sign in first.')

/** The viewer of a route that only lets in those who are signed in. */
export const signedIn = ({ viewer }: { readonly viewer: Viewer | null }): Viewer => {
  if (!viewer) throw refusal(null)
  return viewer
}
