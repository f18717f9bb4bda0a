import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite } from '../../src/server/site.ts'
import { phaserPlugin } from '../../tools/phaser/phaser-plugin.ts'
import { openPage } from './app.ts'

const FIXTURE = join(import.meta.dirname, '../fixtures/phaser')
let folder: string
let site: FastifyInstance
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaser-'))
  await build({
    configFile: false,
    root: FIXTURE,
    base: './',
    logLevel: 'error',
    plugins: [phaserPlugin()],
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 900 },
  })
  site = await openSite(folder)
  url = await site.listen({ host: '127.0.0.1', port: 0 })
})

afterAll(async () => {
  await site?.close()
  await rm(folder, { recursive: true })
})

test.each([
  ['canvas', 1],
  ['webgl', 2],
])('the small Phaser draws, moves and filters on %s', async (renderer, type) => {
  const page = await openPage({ at: `${url}/?${renderer}` })
  const drawn = page.locator('html[data-drawn]')
  await drawn.waitFor({ state: 'attached' })
  const solid = (red: number, green: number, blue: number) => `rgba(${red},${green},${blue},1)`
  await expect
    .poll(() => drawn.getAttribute('data-drawn'))
    .toBe([type, solid(0, 0, 255), solid(255, 0, 0), solid(0, 255, 0), solid(255, 255, 255)].join(' '))
})
