import { join } from 'node:path'
import { contentHash } from '../../core/story/compile-story.ts'
import type { Store } from '../database/open-store.ts'
import type { Writing } from '../database/schema.ts'
import { keepProved, keepVersion } from './publish-version.ts'
import { walkPublished } from './range-of-today.ts'
import type { ProvedStory } from './shipped-versions.ts'
import { readStoryFolder, storySlugs } from './story-folder.ts'

/**
 * Publishes the stories that came with the program (`folder`: absolute path of `stories/`). One that a trainer has
 * published a version of, or taken back, is left as it is. What is among `proved` (by hash) is not proved again. Returns a
 * sentence for each that could not be published.
 */
export const publishShipped = async (
  store: Store,
  folder: string,
  now: number,
  proved: ReadonlyMap<string, ProvedStory> = new Map(),
): Promise<readonly string[]> => {
  const problems: string[] = []
  for (const slug of storySlugs(folder)) {
    try {
      const source = readStoryFolder(join(folder, slug, 'story.ink'))
      const version = { slug, source, origin: 'shipped', by: null, now } as const
      const ready = proved.get(contentHash(source))
      const kept = ready ? await keepProved(store, version, ready) : await keepVersion(store, version)
      if (kept.ok) await store.commit((writing) => pointShipped(writing, slug, kept.hash, now))
      else problems.push(`The story ${slug} was not published: ${kept.message}`)
    } catch (problem) {
      problems.push(`The story ${slug} was not published: ${problem instanceof Error ? problem.message : problem}`)
    }
  }
  return [...problems, ...(await walkPublished(store))]
}

const pointShipped = async (writing: Writing, slug: string, hash: string, now: number): Promise<void> => {
  await writing
    .insertInto('story')
    .values({ slug, hash, origin: 'shipped', changed_at: now })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute()
  await writing
    .updateTable('story')
    .set({ hash, changed_at: now })
    .where('slug', '=', slug)
    .where('origin', '=', 'shipped')
    // Null: taken back.
    .where('hash', 'is not', null)
    .where('hash', '!=', hash)
    .execute()
}
