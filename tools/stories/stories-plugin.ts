import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { SHIPPED_VERSIONS } from '../../src/server/stories/shipped-versions.ts'
import { compileShipped, type ShippedStory, storySlugs, storyText } from './compile-stories.ts'

const CATALOGUE = 'virtual:stories'
const STORY = 'virtual:story/'
const TEXTS = 'virtual:story-texts'
const TEXT = 'virtual:story-text/'
const RESOLVED = '\0'

/** The folders of `stories/` as modules: `virtual:stories` lists them, and each loads by itself; `virtual:story-texts` has them as they were written. A broken one fails the build. */
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
      const known = [CATALOGUE, TEXTS].includes(id) || [STORY, TEXT].some((start) => id.startsWith(start))
      return known ? RESOLVED + id : null
    },
    /** So that the server need not prove again what the build has proved. */
    generateBundle() {
      const source = JSON.stringify(storySlugs(root).map(compiled))
      this.emitFile({ type: 'asset', fileName: SHIPPED_VERSIONS, source })
    },
    load(id) {
      if (id.startsWith(RESOLVED + STORY)) {
        const { story } = compiled(id.slice((RESOLVED + STORY).length))
        return `export const story = ${JSON.stringify(story)}`
      }
      if (id.startsWith(RESOLVED + TEXT)) {
        return `export const text = ${JSON.stringify(storyText(root, id.slice((RESOLVED + TEXT).length)))}`
      }
      if (id === RESOLVED + TEXTS) {
        const texts = storySlugs(root).map((slug) => {
          const { title } = compiled(slug).entry.metadata
          const load = `() => import(${JSON.stringify(TEXT + slug)}).then(({ text }) => text)`
          return `{ slug: ${JSON.stringify(slug)}, title: ${JSON.stringify(title)}, load: ${load} }`
        })
        return `export const texts = [${texts.join(',\n')}]`
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
