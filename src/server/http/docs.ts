import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { SESSION_COOKIE } from '../access/sessions.ts'
import type { App } from './context.ts'

const AT = '/api/docs'
const VERSION = '1'

const ABOUT = `What the pages use, and what other programs may use. Refusals have the form \`{ code, message }\`.
A write that carries a session must also carry this site's own \`Origin\`.`

/**
 * The API described by its own schemas: pages to read at `/api/docs`, OpenAPI 3.1 at `/api/docs/json`.
 * Before the guard and before the routes that it describes.
 */
export const describeRoutes = async (app: App): Promise<void> => {
  // The plugin's own routes cannot be given a `config` otherwise.
  app.addHook('onRoute', (route) => {
    if (route.url === AT || route.url.startsWith(`${AT}/`)) {
      route.config = { ...route.config, access: { action: 'enter' } }
    }
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Defuse', description: ABOUT, version: VERSION },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } } },
      security: [{ session: [] }],
    },
  })
}

/** The pages under `/api/docs`; after the guard. */
export const serveDocs = async (app: App): Promise<void> => {
  await app.register(swaggerUi, {
    routePrefix: AT,
    theme: { title: 'Defuse: the API' },
    uiConfig: { layout: 'BaseLayout' },
    // Its script asks for everything relative to the address in the browser, and would ask for it within a query.
    uiHooks: {
      onRequest: (request, reply, done) => {
        const isPage = [AT, `${AT}/`].includes(request.routeOptions.url ?? '')
        if (isPage && request.raw.url?.includes('?')) void reply.redirect(AT)
        else done()
      },
    },
  })
}
