import { sql } from 'kysely'
import type { Routes } from './context.ts'

/** `/healthz`: the process answers. `/readyz`: it can also read its database. */
export const healthRoutes: Routes = (app, { store }) => {
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await sql`select 1`.execute(store.read)
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false })
    }
  })
}
