import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { compileShipped, type ShippedStory, storySlugs } from './compile-stories.ts'

const CATALOGUE = 'virtual:stories'
const STORY = 'virtual:story/'
const RESOLVED = '\0'

/** The folders of `stories/` as modules: `virtual:stories` lists them, and each loads by itself. A broken one fails the build. */
export const storiesPlugin = (): Plugin => {
  let root = ''
  const shipped = new Map<string, ShippedStory>()
  const compiled = (slug: string): ShippedStory => {
    const known = shipped.get(slug) ?? compileShipped(root, slug)
    shipped.set(slug, known)
    return known
  }
  return {
    name: 'defuse:stories',
    configResolved(config) {
      root = config.root
    },
    configureServer(server) {
      const folder = join(root, 'stories') + sep
      server.watcher.add(folder)
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(folder)) return
        shipped.clear()
        server.moduleGraph.invalidateAll()
        server.ws.send({ type: 'full-reload' })
      })
    },
    resolveId(id) {
      return id === CATALOGUE || id.startsWith(STORY) ? RESOLVED + id : null
    },
    load(id) {
      if (id.startsWith(RESOLVED + STORY)) {
        const { story } = compiled(id.slice((RESOLVED + STORY).length))
        return `export const story = ${JSON.stringify(story)}`
      }
      if (id !== RESOLVED + CATALOGUE) return null
      const entries = storySlugs(root).map((slug) => {
        const { entry } = compiled(slug)
        const load = `() => import(${JSON.stringify(STORY + slug)}).then(({ story }) => story)`
        return `{ ...${JSON.stringify(entry)}, load: ${load} }`
      })
      return `export const stories = [${entries.join(',\n')}]`
    },
  }
}
