import type { Finding } from '../../core/model/finding.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import { contentHash } from '../../core/story/compile-story.ts'
import type { StorySource } from '../../core/story/source.ts'
import type { Store } from '../database/open-store.ts'
import type { Reading, Writing } from '../database/schema.ts'
import { holdPictures, type LackingPicture, lackingPictures } from '../pictures/published-pictures.ts'
import { compileAndProve } from './prove-in-worker.ts'
import type { NotProved, VersionEntry } from './prove-version.ts'
import type { ProvedStory } from './shipped-versions.ts'

export interface VersionToPublish {
  readonly slug: string
  readonly source: StorySource
  readonly origin: 'shipped' | 'studio'
  /** Person id; null for what came with the program. */
  readonly by: string | null
  /** Epoch milliseconds. */
  readonly now: number
}

export interface NotPublished {
  readonly ok: false
  readonly code: NotProved['code'] | 'same_text' | 'picture_lacking'
  readonly message: string
  readonly findings: readonly Finding[]
}

export type Publishing =
  | { readonly ok: true; readonly hash: string; readonly entry: VersionEntry; readonly findings: readonly Finding[] }
  | NotPublished

/**
 * Makes a text the version of its story that is played from now on. Versions before it are kept for ever, since attempts
 * were made on them. A text that is known already is not proved again.
 */
export const publishVersion = async (store: Store, version: VersionToPublish): Promise<Publishing> => {
  const kept = await keepVersion(store, version)
  if (!kept.ok) return kept
  const { slug, origin, now, source } = version
  const { metadata } = kept.entry
  const lacking = await store.commit(async (writing) => {
    const missing = await lackingPictures(writing, metadata, source)
    if (missing.length > 0) return missing
    await pointTo(writing, { slug, hash: kept.hash, origin, now })
    await holdPictures(writing, slug, metadata)
    return []
  })
  return lacking.length > 0 ? withoutPictures(lacking) : kept
}

const withoutPictures = (lacking: readonly LackingPicture[]): NotPublished => ({
  ...{ ok: false, code: 'picture_lacking', message: lacking[0]?.message ?? '' },
  findings: lacking.map(({ file, line, message }) => ({
    ...{ code: 'picture_lacking', severity: 'error' as const, line, message },
    ...(file === null ? {} : { file }),
  })),
})

/** Proves a version and keeps it, without showing it to anybody yet. */
export const keepVersion = async (store: Store, version: VersionToPublish): Promise<Publishing> => {
  const known = await knownVersion(store.read, version)
  if (known) return known
  const proving = await compileAndProve(version.source, version.slug)
  if (!proving.ok) return proving
  return keepProved(store, version, proving)
}

/** Keeps a version that was proved elsewhere: by the worker, or when the pages were built. */
export const keepProved = async (
  store: Store,
  version: VersionToPublish,
  { story, entry, findings = [] }: ProvedStory & { readonly findings?: readonly Finding[] },
): Promise<Publishing> => {
  await store.commit((writing) => insertVersion(writing, version, story, entry))
  // Somebody else may have published the same text meanwhile, under another name.
  return (await knownVersion(store.read, version)) ?? { ok: true, hash: story.hash, entry, findings }
}

const knownVersion = async (read: Reading, { source, slug }: VersionToPublish): Promise<Publishing | null> => {
  const hash = contentHash(source)
  const known = await read
    .selectFrom('story_version')
    .select(['slug', 'title', 'entry_json'])
    .where('hash', '=', hash)
    .executeTakeFirst()
  if (!known) return null
  if (known.slug !== slug) {
    const message = `This very text is already the story "${known.title}" (${known.slug}). Change it before you publish it as another one.`
    return { ok: false, code: 'same_text', message, findings: [] }
  }
  return { ok: true, hash, entry: JSON.parse(known.entry_json) as VersionEntry, findings: [] }
}

const insertVersion = async (
  writing: Writing,
  { slug, source, by, now }: VersionToPublish,
  story: CompiledStory,
  entry: VersionEntry,
): Promise<void> => {
  const { hash, metadata } = story
  await writing
    .insertInto('story_version')
    .values({
      ...{ hash, slug, title: metadata.title, created_at: now, created_by: by },
      source_json: JSON.stringify(source),
      compiled_json: JSON.stringify(story),
      entry_json: JSON.stringify(entry),
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  await insertRange(writing, hash, entry.range)
}

/** Keeps the range of a version under a rubric; what is there already stays. */
export const insertRange = async (
  writing: Writing,
  hash: string,
  { rubric, floor, best }: VersionEntry['range'],
): Promise<void> => {
  await writing
    .insertInto('story_range')
    .values({ hash, rubric, floor, best })
    .onConflict((conflict) => conflict.columns(['hash', 'rubric']).doNothing())
    .execute()
}

interface Pointing {
  readonly slug: string
  readonly hash: string
  readonly origin: 'shipped' | 'studio'
  readonly now: number
}

const pointTo = async (writing: Writing, { slug, hash, origin, now }: Pointing): Promise<void> => {
  const story = { hash, origin, changed_at: now }
  await writing
    .insertInto('story')
    .values({ slug, ...story })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet(story))
    .execute()
}
