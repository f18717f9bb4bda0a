import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { readConfig } from '../../../src/server/config.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'
import { writeSetting } from '../../../src/server/people/settings.ts'
import { publishVersion } from '../../../src/server/stories/publish-version.ts'
import type { Catalogue, StoryVersion } from '../../../src/wire/stories.ts'
import { compileShipped, storySlugs } from '../../../tools/stories/compile-stories.ts'
import { STORIES, shippedSource } from './shipped-source.ts'

const ROOT = join(STORIES, '..')
let folder: string
let server: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stories-'))
  server = await openServer({ config: readConfig({ DATA_DIR: folder }, ROOT), pages: null, stories: STORIES })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('the catalogue says what the built pages say of the same stories', async () => {
  const { stories } = (await server.app.inject('/api/stories')).json<Catalogue>()
  expect(stories).toEqual(storySlugs(ROOT).map((slug) => JSON.parse(JSON.stringify(compileShipped(ROOT, slug).entry))))
})

test('a version is the compiled story with its entry, kept by the browser under the rubric it knows', async () => {
  const [slug = ''] = storySlugs(ROOT)
  const { story, entry } = compileShipped(ROOT, slug)
  const answer = await server.app.inject(`/api/stories/versions/${story.hash}?rubric=${RUBRIC.version}`)
  expect(answer.json<StoryVersion>()).toEqual(JSON.parse(JSON.stringify({ story, entry })))
  expect(answer.headers['cache-control']).toContain('immutable')
  const other = await server.app.inject(`/api/stories/versions/${story.hash}?rubric=0`)
  expect(other.headers['cache-control']).toBe('no-cache')
})

test('a story with somebody of its own is listed and sent with their whole look', async () => {
  const { main, files } = shippedSource()
  const look = 'nadia = Nadia, body Shirt, hair Afro, glasses GlassRound, beard Chin, skin CF9468, clothes 3A7D44'
  const text = (files[main] ?? '')
    .replace('# person: owen', `# person: nadia\n# look: ${look}, hair colour 8F5F48, voice 222, rough 0.2`)
    .replace(/^(\s*)Owen:/gm, '$1Nadia:')
  const source = { main, files: { ...files, [main]: text } }
  const published = await publishVersion(server.store, { slug: 'own', source, origin: 'studio', by: null, now: 1000 })
  if (!published.ok) throw new Error(JSON.stringify(published))
  const nadia = {
    ...{ id: 'nadia', name: 'Nadia', body: 'Shirt', hair: 'Afro', accessory: 'GlassRound', facialHair: 'Chin' },
    ...{ skin: '#CF9468', cloth: '#3A7D44', hairColor: '#8F5F48', voice: { pitch: 222, rough: 0.2 }, own: true },
  }
  const { stories } = (await server.app.inject('/api/stories')).json<Catalogue>()
  const listed = stories.find(({ slug }) => slug === 'own')
  expect(listed?.metadata.people).toEqual(['nadia', 'mei'])
  expect(listed?.cast[0]).toEqual(nadia)
  const { story } = (await server.app.inject(`/api/stories/versions/${published.hash}`)).json<StoryVersion>()
  expect(story.cast[0]).toEqual(nadia)
})

test('what is no version is refused', async () => {
  expect((await server.app.inject(`/api/stories/versions/${'0'.repeat(64)}`)).statusCode).toBe(404)
  expect((await server.app.inject('/api/stories/versions/..%2f..')).statusCode).toBe(400)
})

test('nobody plays without an account where the admin does not allow it', async () => {
  await server.store.commit((writing) => writeSetting(writing, 'openPlay', false))
  expect((await server.app.inject('/api/stories')).statusCode).toBe(401)
  expect((await server.app.inject(`/api/stories/versions/${'0'.repeat(64)}`)).statusCode).toBe(401)
  await server.store.commit((writing) => writeSetting(writing, 'openPlay', true))
  expect((await server.app.inject('/api/stories')).statusCode).toBe(200)
})
