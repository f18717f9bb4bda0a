import { describe, expect, test } from 'vitest'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import type { StorySource } from '../../../src/core/story/source.ts'
import type { Store } from '../../../src/server/database/open-store.ts'
import { openVersions } from '../../../src/server/stories/playable-versions.ts'
import { compileAndProve } from '../../../src/server/stories/prove-in-worker.ts'
import { publishVersion } from '../../../src/server/stories/publish-version.ts'
import { THREE_WEEKS_LATE } from '../../fixtures/three-weeks-late.ts'
import { describeEachEngine, prepareEngine } from '../engines.ts'
import { shippedSource } from './shipped-source.ts'

const version = (source: StorySource, slug = 'small') => ({
  ...{ slug, source },
  ...({ origin: 'studio', by: null, now: 1000 } as const),
})

const written = (text: string): StorySource => ({ main: 'story.ink', files: { 'story.ink': text } })

const shown = (store: Store) => store.read.selectFrom('story').select(['slug', 'hash', 'origin']).execute()

describeEachEngine('publishing a version', (open) => {
  test('keeps it with its range, and shows it', async () => {
    const store = await open()
    const published = await publishVersion(store, version(shippedSource()))
    if (!published.ok) throw new Error(JSON.stringify(published))
    expect(published.entry.range).toMatchObject({ rubric: RUBRIC.version })
    expect(published.entry.range.floor).toBeLessThan(published.entry.range.best)
    expect(await shown(store)).toEqual([{ slug: 'small', hash: published.hash, origin: 'studio' }])
    const found = await openVersions(store).find(published.hash)
    expect(found).toMatchObject({ slug: 'small', range: published.entry.range })
    expect(JSON.parse(found?.compiled ?? '')).toMatchObject({ hash: published.hash })
  })

  test('keeps every version before it', async () => {
    const store = await open()
    const first = await publishVersion(store, version(shippedSource()))
    const second = await publishVersion(store, version(shippedSource('lost-referral', 'second version')))
    if (!first.ok || !second.ok) throw new Error('not published')
    expect(second.hash).not.toBe(first.hash)
    expect(await shown(store)).toMatchObject([{ hash: second.hash }])
    expect(await openVersions(store).find(first.hash)).not.toBeNull()
    const again = await publishVersion(store, version(shippedSource()))
    expect(again).toMatchObject({ ok: true, hash: first.hash, entry: first.entry })
    expect(await shown(store)).toMatchObject([{ hash: first.hash }])
  })

  test('is stored once when several publish the same text at the same moment', async () => {
    const store = await open()
    const all = await Promise.all([1, 2, 3].map(() => publishVersion(store, version(shippedSource()))))
    expect(all.every(({ ok }) => ok)).toBe(true)
    expect(await store.read.selectFrom('story_version').select('hash').execute()).toHaveLength(1)
    expect(await store.read.selectFrom('story_range').select('hash').execute()).toHaveLength(1)
  })
})

describe('publishing on a file', () => {
  const { open } = prepareEngine('sqlite')

  test('refuses the same text under another name', async () => {
    const store = await open()
    await publishVersion(store, version(shippedSource()))
    const copy = await publishVersion(store, version(shippedSource(), 'copy'))
    expect(copy).toMatchObject({ ok: false, code: 'same_text' })
    expect(await shown(store)).toMatchObject([{ slug: 'small' }])
  })

  test('finds the range again under a rubric that the version was not published under', async () => {
    const store = await open()
    const published = await publishVersion(store, version(shippedSource()))
    if (!published.ok) throw new Error('not published')
    await store.commit((writing) =>
      writing.updateTable('story_range').set({ rubric: '0', floor: 1, best: 2 }).execute(),
    )
    expect(await openVersions(store).find(published.hash)).toMatchObject({ range: published.entry.range })
    expect(await store.read.selectFrom('story_range').select('rubric').orderBy('rubric').execute()).toEqual([
      { rubric: '0' },
      { rubric: RUBRIC.version },
    ])
  })

  test('keeps nothing of what cannot be published', async () => {
    const store = await open()
    const broken = await publishVersion(store, version(written('Hello.')))
    expect(broken).toMatchObject({ ok: false, code: 'not_playable' })
    expect(!broken.ok && broken.findings.length).toBeGreaterThan(0)
    const unfair = await publishVersion(store, version(written(THREE_WEEKS_LATE)))
    expect(unfair).toMatchObject({ ok: false, code: 'breaks_a_law' })
    expect(await shown(store)).toEqual([])
    expect(await openVersions(store).find('0'.repeat(64))).toBeNull()
  })
})

describe('a proof', () => {
  const source = shippedSource()

  test('that takes too long, or too much memory, is given up with a sentence, and the next one is not', async () => {
    const [long, large, fine] = await Promise.all([
      compileAndProve(source, 'small', { time: 1, memoryMb: 512 }),
      compileAndProve(source, 'small', { time: 60_000, memoryMb: 8 }),
      compileAndProve(source, 'small'),
    ])
    expect(long).toMatchObject({ ok: false, code: 'too_long' })
    expect(large).toMatchObject({ ok: false, code: 'too_large' })
    expect(fine).toMatchObject({ ok: true })
  })

  test('has a queue with an end', async () => {
    const proofs = await Promise.all(
      Array.from({ length: 25 }, () => compileAndProve(source, 'small', { time: 1, memoryMb: 512 })),
    )
    expect(proofs.filter((proof) => !proof.ok && proof.code === 'busy')).toHaveLength(5)
    expect(await compileAndProve(source, 'small')).toMatchObject({ ok: true })
  })
})
