import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { DIST } from '../playing/site.ts'

export const KINDS = ['script', 'style', 'font', 'picture', 'sound', 'page'] as const
export type Kind = (typeof KINDS)[number]

/** A file of the built app that a page asked for, with its sizes in bytes. */
export interface LoadedFile {
  readonly name: string
  readonly kind: Kind
  readonly plain: number
  readonly gzip: number
  readonly brotli: number
}

export interface Loading {
  /** What was asked for since this was last called, once the network has rested. */
  take(): Promise<readonly LoadedFile[]>
}

const kindOf = (name: string): Kind => {
  if (name.endsWith('.js')) return 'script'
  if (name.endsWith('.css')) return 'style'
  if (name.endsWith('.woff2')) return 'font'
  if (name.startsWith('art/sound/')) return 'sound'
  return name.endsWith('.html') ? 'page' : 'picture'
}

/** Notes every file of the built app that this page loads, each once. Call it before the first visit. */
export function watchLoading(page: Page): Loading {
  const seen = new Set<string>()
  let fresh: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const name = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))
    // What the server says of itself is no file.
    if (seen.has(name) || name.startsWith('api/') || !response.url().startsWith('http') || response.status() !== 200)
      return
    seen.add(name)
    fresh.push(name)
  })
  return {
    take: async () => {
      // A stage that comes up asks for more after it has drawn.
      for (let before = -1; before !== fresh.length; ) {
        before = fresh.length
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(700)
      }
      const names = fresh
      fresh = []
      return Promise.all(names.map(sized))
    },
  }
}

async function sized(name: string): Promise<LoadedFile> {
  const bytes = await readFile(join(DIST, name))
  return {
    name,
    kind: kindOf(name),
    plain: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  }
}
