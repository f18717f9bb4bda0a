import { Server as Listener } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from './context.ts'

/** Milliseconds in which those who are connected can still ask, and learn that they must connect anew, elsewhere. */
const GRACE = 250
/** Milliseconds after which a request that is still on its way is given up. */
const LONGEST = 20_000

export interface Draining {
  /** The server is about to stop: nobody new should be sent to it. */
  readonly begun: boolean
}

export interface Drain {
  readonly state: Draining
  /** Lets nobody new in and ends each connection with its answer; resolves when all was answered. */
  begin(): Promise<void>
}

/** A connection that is closed while a request is on its way to it is lost to the one who sent it; so it is told first. */
export const openDrain = (app: App): Drain => {
  let begun = false
  app.addHook('onSend', async (_request, reply) => {
    if (begun) reply.header('connection', 'close')
  })
  return {
    state: {
      get begun() {
        return begun
      },
    },
    begin: async () => {
      begun = true
      if (!app.server.listening) return
      // An HTTP server's own way to close would also drop connections whose first request is still on its way.
      const closed = new Promise((resolve) => Listener.prototype.close.call(app.server, resolve))
      await wait(GRACE)
      app.server.closeIdleConnections()
      await Promise.race([closed, wait(LONGEST, null, { ref: false })])
    },
  }
}
