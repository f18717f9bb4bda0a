import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Encoded, encode } from './encode.ts'
import type { SoundFile } from './sound-files.ts'
import type { Sprite } from './sprite.ts'

export interface Prepared extends Encoded {
  readonly spans: Sprite['spans']
}

/** Rendering takes seconds and always gives the same: done once for each state of the code and of the cast. */
export interface SoundCache {
  prepare(file: SoundFile): Promise<Prepared>
}

export function openSoundCache(folder: string): SoundCache {
  const code = hash(...sources(import.meta.dirname))
  const home = join(folder, code)
  dropOthers(folder, code)
  mkdirSync(home, { recursive: true })
  return {
    async prepare(file) {
      const path = join(home, `${file.name}-${hash(JSON.stringify([file.from, file.quality])).slice(0, 12)}`)
      const kept = read(path)
      if (kept) return kept
      const { samples, spans } = file.render()
      const encoded = await encode(samples, file.quality)
      write(`${path}.mp3`, encoded.mp3)
      write(`${path}.ogg`, encoded.ogg)
      // Last, since it says that the others are whole.
      write(`${path}.json`, JSON.stringify(spans))
      return { ...encoded, spans }
    },
  }
}

function read(path: string): Prepared | null {
  try {
    const spans = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Sprite['spans']
    return { spans, mp3: new Uint8Array(readFileSync(`${path}.mp3`)), ogg: new Uint8Array(readFileSync(`${path}.ogg`)) }
  } catch {
    return null
  }
}

/** Under another name first: two processes may fill the cache at once. */
function write(path: string, content: Uint8Array | string): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, path)
}

function dropOthers(folder: string, code: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name !== code) rmSync(join(folder, name), { recursive: true, force: true })
  } catch {
    // There is no cache yet.
  }
}

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 32)
}

const sources = (folder: string): Uint8Array[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name)))
