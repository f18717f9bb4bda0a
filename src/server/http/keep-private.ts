import type { App } from './context.ts'

/** Answers of the API are for whoever asked, now: no cache keeps them. */
export const keepPrivate = (app: App): void => {
  app.addHook('onSend', async ({ url }, reply) => {
    if (url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
