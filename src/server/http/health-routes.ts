import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../database/open-store.ts'
import type { Routes } from './context.ts'

/** Milliseconds after which a database that says nothing counts as away. */
const PATIENCE = 2000

/** `/healthz`: the process answers. `/readyz`: it can also read and write its data, and is not about to stop. */
export const healthRoutes: Routes = (app, { store, draining }) => {
  app.get('/healthz', { schema: { summary: 'The process answers' } }, async () => ({ ok: true }))

  app.get('/readyz', { schema: { summary: 'It can be sent requests' } }, async (_request, reply) => {
    const why = draining.begun ? 'stopping' : (await isUsableSoon(store)) ? null : 'no_data'
    return why === null ? { ok: true } : reply.code(503).send({ ok: false, why, message: SENTENCES[why] })
  })
}

const SENTENCES = {
  stopping: 'This server is about to stop.',
  no_data: 'This server cannot read or write its data at the moment.',
} as const

const isUsableSoon = (store: Store): Promise<boolean> =>
  Promise.race([store.isUsable(), wait(PATIENCE, false, { ref: false })])
