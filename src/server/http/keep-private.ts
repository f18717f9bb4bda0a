import type { App } from './context.ts'

/** Answers of the API are for whoever asked, now: no cache keeps them. */
export const keepPrivate = (app: App): void => {
  app.addHook('onSend', async ({ url, routeOptions }, reply) => {
    // `/%61pi/me` leads to the same route.
    const isOurs = routeOptions.url?.startsWith('/api/') || /^\/+(a|%61)(p|%70)(i|%69)\//i.test(url)
    if (isOurs && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}
