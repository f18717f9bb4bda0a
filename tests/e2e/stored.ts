import type { Page } from 'playwright-core'
import { plantAttempts } from '../../tools/playing/stored-attempt.ts'
import { openPage, type PageWishes, siteUrl } from './app.ts'

/** Writes rows past the program into the storage of a browser that has opened the app, and opens it again there. */
export async function openWith(rows: readonly unknown[], at: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await openPage(wishes)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await plantAttempts(page, rows)
  await page.goto(new URL(at, siteUrl).href)
  await page.reload()
  return page
}
