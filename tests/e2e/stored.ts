import type { Page } from 'playwright-core'
import type { Input } from '../../src/core/model/session.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import type { StoryPlays } from '../../tools/playing/shipped-plays.ts'
import { openPage, type PageWishes, siteUrl } from './app.ts'

/** An attempt as it lies in the storage of a browser, not finished. */
export const storedAttempt = (id: string, { slug, story }: StoryPlays, inputs: readonly Input[]) => ({
  schema: 1,
  id,
  slug,
  mode: 'practice',
  attempt: { story: story.hash, rubric: RUBRIC.version, seed: 1, inputs },
  startedAt: 1,
  updatedAt: 2,
  summary: null,
  retryOf: null,
  strategy: '',
  revision: 1,
  forkOf: null,
})

/** Writes rows past the program into the storage of a browser that has opened the app, and opens it again there. */
export async function openWith(rows: readonly unknown[], at: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await openPage(wishes)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(async (given) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('defuse')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const writing = database.transaction('attempts', 'readwrite')
    for (const row of given) writing.objectStore('attempts').put(row)
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve
      writing.onerror = reject
    })
    database.close()
  }, rows)
  await page.goto(new URL(at, siteUrl).href)
  await page.reload()
  return page
}
