import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { readConfig } from '../../../src/server/config.ts'
import { openServer, type Server } from '../../../src/server/open-server.ts'
import { writeSetting } from '../../../src/server/people/settings.ts'
import type { Catalogue, StoryVersion } from '../../../src/wire/stories.ts'
import { compileShipped, storySlugs } from '../../../tools/stories/compile-stories.ts'
import { STORIES } from './shipped-source.ts'

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
