import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { Config } from '../config.ts'
import type { Store } from '../database/open-store.ts'
import type { Replays } from '../replays/replays.ts'
import type { Draining } from './drain.ts'

/** What every route stands on. */
export interface Context {
  readonly store: Store
  readonly replays: Replays
  readonly config: Config
  readonly draining: Draining
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** The server with request and answer typed by their schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

/** One route or a few that belong together; a line in `all-routes.ts` each. */
export type Routes = (app: App, context: Context) => void
