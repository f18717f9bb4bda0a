import { join } from 'node:path'
import type { Plugin } from 'vite'
import { renderCast } from './render-cast.ts'

/** Draws the people, faces and places at their stable URLs under `art/`: on request in dev, as files in a build. */
export const castPlugin = (): Plugin => {
  let assets = ''
  let base = '/'
  let drawn: Map<string, string> | null = null
  const art = (): Map<string, string> => {
    drawn ??= renderCast(assets)
    return drawn
  }
  return {
    name: 'defuse:cast',
    configResolved(config) {
      assets = join(config.root, 'assets')
      base = config.base.startsWith('/') ? config.base : '/'
    },
    configureServer(server) {
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(assets)) return
        drawn = null
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? ''
        if (!path.startsWith(`${base}art/`)) return next()
        const svg = art().get(path.slice(base.length))
        if (svg === undefined) return next()
        response.setHeader('Content-Type', 'image/svg+xml')
        response.setHeader('Cache-Control', 'no-cache')
        response.end(svg)
      })
    },
    generateBundle() {
      for (const [fileName, source] of art()) this.emitFile({ type: 'asset', fileName, source })
    },
  }
}
