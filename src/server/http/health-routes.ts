import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Routes } from './context.ts'

/** Milliseconds after which a database that says nothing counts as away. */
const PATIENCE = 2000

/** `/healthz`: the process answers. `/readyz`: it can also read its database, and is not about to stop. */
export const healthRoutes: Routes = (app, { store, draining }) => {
  app.get('/healthz', { schema: { summary: 'The process answers' } }, async () => ({ ok: true }))

  app.get('/readyz', { schema: { summary: 'It can be sent requests' } }, async (_request, reply) => {
    const answered = sql`select 1`.execute(store.read).then(
      () => true,
      () => false,
    )
    const ready = !draining.begun && (await Promise.race([answered, wait(PATIENCE, false, { ref: false })]))
    return ready ? { ok: true } : reply.code(503).send({ ok: false })
  })
}
