import { relative, sep } from 'node:path'
import helmet from '@fastify/helmet'
import files from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'

const HASHED = `assets${sep}`

/**
 * The built pages (`root`: absolute path of the folder) as an HTTP server that is not listening yet, with nothing behind
 * them: what the game needs and no more.
 */
export const openSite = async (root: string): Promise<FastifyInstance> => {
  const site = fastify()
  await sendSecurityHeaders(site)
  await servePages(site, root)
  site.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('There is no such page.\n'))
  return site
}

/** What may run in a page, and who may show it; `secure`: browsers shall come by HTTPS alone from now on. */
export const sendSecurityHeaders = async (site: FastifyInstance, secure = false): Promise<void> => {
  await site.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Plots and the editor carry a <style> of their own; nothing else is written into a page.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Pictures go through blobs on their way to the stage, and its built-in textures are data.
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    // Whether there is HTTPS is for the one to say who puts it in front.
    strictTransportSecurity: secure,
  })
}

/** Serves the built pages, and the `.br` and `.gz` that the build laid beside a file to those who take them. */
export const servePages = async (site: FastifyInstance, root: string): Promise<void> => {
  await site.register(files, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', cacheControl(relative(root, path)))
    },
  })
}

/** Names with a hash never change; pictures and sounds may be a little old for a moment; a page never is. */
const cacheControl = (path: string): string => {
  if (path.startsWith(HASHED)) return 'public, max-age=31536000, immutable'
  if (/\.html(\.br|\.gz)?$/.test(path)) return 'no-cache'
  return 'public, max-age=60, stale-while-revalidate=86400'
}
