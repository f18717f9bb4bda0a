import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { openSoundCache, type Prepared, type SoundCache } from './sound-cache.ts'
import { type PlaceWithSound, soundFiles, soundIndex } from './sound-files.ts'
import type { Speaker } from './voices.ts'

const TYPES: Readonly<Record<string, string>> = { mp3: 'audio/mpeg', ogg: 'audio/ogg' }

/** Synthesizes every sound at its stable URL under `art/sound/`: on request in dev, as files in a build. */
export const soundPlugin = (): Plugin => {
  let root = ''
  let base = '/'
  let cache: SoundCache | null = null

  const json = <T>(file: string): T => JSON.parse(readFileSync(join(root, 'assets', file), 'utf8')) as T
  const prepare = (file: Parameters<SoundCache['prepare']>[0]): Promise<Prepared> => {
    cache ??= openSoundCache(join(root, 'node_modules', '.cache', 'defuse-sound'))
    return cache.prepare(file)
  }
  const read = () => {
    const places = json<PlaceWithSound[]>('places.json')
    return { places, files: soundFiles(json<Speaker[]>('cast.json'), places) }
  }
  /** One file of the folder, or null when there is none of that name. */
  const one = async (path: string): Promise<{ type: string; content: Uint8Array | string } | null> => {
    const { places, files } = read()
    if (path === 'index.json') {
      const spans: Record<string, Prepared['spans']> = {}
      for (const file of files) spans[file.name] = (await prepare(file)).spans
      return { type: 'application/json', content: soundIndex(places, spans) }
    }
    const [name, ending = ''] = path.split('.')
    const file = files.find((candidate) => candidate.name === name)
    const type = TYPES[ending]
    if (!file || !type) return null
    const { mp3, ogg } = await prepare(file)
    return { type, content: ending === 'mp3' ? mp3 : ogg }
  }

  return {
    name: 'defuse:sound',
    configResolved(config) {
      root = config.root
      base = config.base.startsWith('/') ? config.base : '/'
    },
    configureServer(server) {
      const folder = `${base}art/sound/`
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? ''
        if (!path.startsWith(folder)) return next()
        one(path.slice(folder.length)).then((found) => {
          if (!found) return next()
          response.setHeader('Content-Type', found.type)
          response.setHeader('Cache-Control', 'no-cache')
          response.end(found.content)
        }, next)
      })
    },
    async generateBundle() {
      const { places, files } = read()
      const spans: Record<string, Prepared['spans']> = {}
      for (const file of files) {
        const prepared = await prepare(file)
        spans[file.name] = prepared.spans
        this.emitFile({ type: 'asset', fileName: `art/sound/${file.name}.mp3`, source: prepared.mp3 })
        this.emitFile({ type: 'asset', fileName: `art/sound/${file.name}.ogg`, source: prepared.ogg })
      }
      this.emitFile({ type: 'asset', fileName: 'art/sound/index.json', source: soundIndex(places, spans) })
    },
  }
}
