import { join } from 'node:path'
import { build, createServer, type InlineConfig, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { castPlugin } from '../../../tools/cast/cast-plugin.ts'
import { renderCast } from '../../../tools/cast/render-cast.ts'

const ROOT = join(import.meta.dirname, '../../..')
const art = renderCast(join(ROOT, 'assets'))
const common: InlineConfig = {
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'silent',
  plugins: [castPlugin()],
}

test('a build holds every drawing under its stable name', async () => {
  const entry = join(ROOT, 'tools/cast/minify-svg.ts')
  const made = await build({ ...common, build: { write: false, lib: { entry, formats: ['es'] } } })
  const { output } = (Array.isArray(made) ? made[0] : made) as Rolldown.RolldownOutput
  const drawings = output.filter(({ fileName }) => fileName.startsWith('art/'))
  expect(drawings.map(({ fileName }) => fileName).sort()).toEqual([...art.keys()].sort())
  for (const drawing of drawings) {
    if (drawing.type === 'asset') expect(drawing.source, drawing.fileName).toBe(art.get(drawing.fileName))
  }
})

test('the dev server draws them at the same addresses, and leaves the rest alone', async () => {
  const server = await createServer({ ...common, server: { host: '127.0.0.1', port: 0, ws: false }, appType: 'custom' })
  await server.listen()
  try {
    const address = server.httpServer?.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const get = (path: string) => fetch(`http://127.0.0.1:${port}/${path}`)
    const owen = await get('art/people/owen/body.svg?v=1')
    expect(owen.headers.get('content-type')).toBe('image/svg+xml')
    expect(await owen.text()).toBe(art.get('art/people/owen/body.svg'))
    expect((await get('art/people/nobody/body.svg')).status).toBe(404)
  } finally {
    await server.close()
  }
})
