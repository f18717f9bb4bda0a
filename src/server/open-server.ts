import cookie from '@fastify/cookie'
import fastify from 'fastify'
import type { Config } from './config.ts'
import { openStore, type Store } from './database/open-store.ts'
import { allRoutes } from './http/all-routes.ts'
import { answerErrors } from './http/answer-errors.ts'
import type { App, Context } from './http/context.ts'
import { describeRoutes, serveDocs } from './http/docs.ts'
import { openDrain } from './http/drain.ts'
import { type GuardedRoute, guardRoutes } from './http/guard.ts'
import { keepPrivate } from './http/keep-private.ts'
import { type LogTarget, logOptions } from './http/log.ts'
import { checkOrigin } from './http/origin-check.ts'
import { refuseNul } from './http/refuse-nul.ts'
import { openReplays } from './replays/replays.ts'
import { sendSecurityHeaders, servePages } from './site.ts'
import { publishShipped } from './stories/publish-shipped.ts'
import { readShippedVersions } from './stories/shipped-versions.ts'

export interface Server {
  /** Not listening yet. */
  readonly app: App
  readonly store: Store
  readonly routes: readonly GuardedRoute[]
  /** Answers what has been asked, then lets go of everything. */
  close(): Promise<void>
}

export interface ServerOptions {
  readonly config: Config
  /** Absolute path of the built pages; null: no pages, only the API. */
  readonly pages: string | null
  /** Absolute path of the stories that come with the program; left out: none. */
  readonly stories?: string
  readonly now?: () => number
  /** Left out: standard output. */
  readonly log?: LogTarget
}

/** Largest request body, in bytes. */
const BODY_LIMIT = 512 * 1024
/** Milliseconds for a request to come in whole: five megabytes take a minute on a bad line. */
const PATIENCE = 120_000

/** The whole product as one process: pages, API, store. Throws `DataInUse` when another has the same file. */
export const openServer = async ({ config, pages, stories, now = Date.now, log }: ServerOptions): Promise<Server> => {
  const store = await openStore(config.store)
  const replays = openReplays()
  const app: App = fastify({
    logger: logOptions(config, log),
    bodyLimit: BODY_LIMIT,
    // Only the one that talks to us is believed: what stands further left came from whoever sent the request.
    trustProxy: config.behindProxy && ((_address, hop) => hop === 0),
    requestTimeout: PATIENCE,
    forceCloseConnections: 'idle',
    // Nothing coerced, nothing stripped: what is not asked for is refused.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
  })
  const drain = openDrain(app)
  const context: Context = { store, replays, config, draining: drain.state, now }
  await app.register(cookie)
  await sendSecurityHeaders(app, config.publicUrl?.startsWith('https:') ?? false)
  keepPrivate(app)
  checkOrigin(app, context)
  await describeRoutes(app)
  const routes = guardRoutes(app, context)
  refuseNul(app)
  answerErrors(app)
  await serveDocs(app)
  if (pages !== null) await servePages(app, pages)
  for (const register of allRoutes) register(app, context)
  if (stories !== undefined) {
    const proved = readShippedVersions(pages)
    for (const problem of await publishShipped(store, stories, now(), proved)) app.log.error(problem)
  }
  const close = async (): Promise<void> => {
    await drain.begin()
    await app.close()
    await replays.close()
    await store.close()
  }
  let closing: Promise<void> | undefined
  return {
    ...{ app, store, routes },
    close: () => {
      closing ??= close()
      return closing
    },
  }
}
