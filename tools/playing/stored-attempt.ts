import type { Page } from 'playwright-core'
import type { Input } from '../../src/core/model/session.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import type { StoryPlays } from './shipped-plays.ts'

const MINUTES_AGO = 5 * 60_000

/** An attempt as it lies in the storage of a browser, not finished. */
export const storedAttempt = (id: string, { slug, story }: StoryPlays, inputs: readonly Input[]) => ({
  schema: 2,
  id,
  slug,
  mode: 'practice',
  attempt: { story: story.hash, rubric: RUBRIC.version, seed: 1, inputs },
  startedAt: Date.now() - MINUTES_AGO,
  updatedAt: Date.now(),
  summary: null,
  retryOf: null,
  strategy: '',
  revision: 1,
  forkOf: null,
  owner: null,
})

/** The same, played to its end, with the result that the recorded play `at` says. */
export function storedResult(id: string, shipped: StoryPlays, play: StoryPlays['plays'][number]) {
  const { inputs, ending, score } = play
  const outcome = shipped.story.outline.endings.find((one) => one.id === ending)?.outcome
  const summary = { rubric: RUBRIC.version, score, passed: score >= 70, outcome, ending }
  return { ...storedAttempt(id, shipped, inputs), summary }
}

/** Writes rows past the program into the storage of a page that has opened the app. */
export async function plantAttempts(page: Page, rows: readonly unknown[]): Promise<void> {
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
}
