import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../../src/server/database/open-store.ts'
import { publishShipped } from '../../../src/server/stories/publish-shipped.ts'
import { publishVersion } from '../../../src/server/stories/publish-version.ts'
import { describeEachEngine } from '../engines.ts'
import { STORIES, shippedSource } from './shipped-source.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipped-'))
  for (const slug of ['lost-referral', 'the-stall-permit'])
    await cp(join(STORIES, slug), join(folder, slug), { recursive: true })
})

afterAll(() => rm(folder, { recursive: true }))

const stories = (store: Store) => store.read.selectFrom('story').selectAll().orderBy('slug').execute()

describeEachEngine('the stories that come with the program', (open) => {
  test('are published once, by several who start together and again later', async () => {
    const store = await open()
    const problems = await Promise.all([1, 2].map((now) => publishShipped(store, folder, now)))
    expect(problems).toEqual([[], []])
    const first = await stories(store)
    expect(first.map(({ slug }) => slug)).toEqual(['lost-referral', 'the-stall-permit'])
    const started = performance.now()
    expect(await publishShipped(store, folder, 3)).toEqual([])
    // Nothing is proved again.
    expect(performance.now() - started).toBeLessThan(1000)
    expect(await stories(store)).toEqual(first)
  })

  test('neither replace what a trainer published nor come back when taken back', async () => {
    const store = await open()
    const own = { slug: 'lost-referral', source: shippedSource('lost-referral', 'our own'), by: null, now: 1 } as const
    const published = await publishVersion(store, { ...own, origin: 'studio' })
    if (!published.ok) throw new Error(published.message)
    await publishShipped(store, folder, 2)
    await store.commit((writing) =>
      writing.updateTable('story').set({ hash: null }).where('slug', '=', 'the-stall-permit').execute(),
    )
    await publishShipped(store, folder, 3)
    const found = await stories(store)
    expect(found.find(({ slug }) => slug === 'lost-referral')).toMatchObject({ hash: published.hash, origin: 'studio' })
    expect(found.find(({ slug }) => slug === 'the-stall-permit')).toMatchObject({ hash: null })
    // Both versions of the one that was changed are kept.
    const versions = await store.read.selectFrom('story_version').select('slug').execute()
    expect(versions.filter(({ slug }) => slug === 'lost-referral')).toHaveLength(2)
  })
})
