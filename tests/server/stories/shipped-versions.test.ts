import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishShipped } from '../../../src/server/stories/publish-shipped.ts'
import { readShippedVersions, SHIPPED_VERSIONS } from '../../../src/server/stories/shipped-versions.ts'
import { compileShipped, type ShippedStory } from '../../../tools/stories/compile-stories.ts'
import { prepareEngine } from '../engines.ts'

const ROOT = join(import.meta.dirname, '../../..')
const { open } = prepareEngine('sqlite')
let pages: string
let built: ShippedStory

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'pages-'))
  built = compileShipped(ROOT, 'lost-referral')
})
afterAll(() => rm(pages, { recursive: true }))

const lay = (content: unknown) => writeFile(join(pages, SHIPPED_VERSIONS), JSON.stringify(content))

test('what the build has proved is published as it stands', async () => {
  // Told apart from what the server itself would find by its length.
  const proved = { ...built, entry: { ...built.entry, decisions: { shortest: 1, longest: 99 } } }
  await lay([proved])
  const store = await open()
  const found = readShippedVersions(pages)
  expect([...found.keys()]).toEqual([built.story.hash])
  await publishShipped(store, join(ROOT, 'stories'), 1, found)
  const { entry_json } = await store.read
    .selectFrom('story_version')
    .select('entry_json')
    .where('hash', '=', built.story.hash)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(entry_json)).toMatchObject({ decisions: { longest: 99 }, range: built.entry.range })
  const range = await store.read.selectFrom('story_range').selectAll().where('hash', '=', built.story.hash).execute()
  expect(range).toEqual([{ hash: built.story.hash, ...built.entry.range }])
}, 120_000)

test('pages of another rubric, broken ones and none have nothing proved', async () => {
  await lay([{ ...built, entry: { ...built.entry, range: { ...built.entry.range, rubric: 'another' } } }])
  expect(readShippedVersions(pages).size).toBe(0)
  await writeFile(join(pages, SHIPPED_VERSIONS), '{"half":')
  expect(readShippedVersions(pages).size).toBe(0)
  expect(readShippedVersions(join(pages, 'nowhere')).size).toBe(0)
  expect(readShippedVersions(null).size).toBe(0)
})
