import type { BrowserContext, Page } from 'playwright-core'
import { text } from '../../src/ui/text.ts'
import { startConversation } from '../playing/played-page.ts'
import { shippedPlays } from '../playing/shipped-plays.ts'
import type { PlayedSite } from '../playing/site.ts'
import { milliseconds, type Print, quantiles } from './figures.ts'
import { openPlainPage } from './plain-page.ts'

const ROUNDS = 12
const COLD_ROUNDS = 6

/** From navigation until a reply can be given: an attempt that is open, beside a plain inkjs page with its story. */
export async function benchOpening({ browser, url }: PlayedSite, print: Print): Promise<void> {
  const [first] = shippedPlays()
  if (!first) throw new Error('No story has recorded plays.')
  const plain = await openPlainPage(first.story.ink)
  const fresh = (): Promise<BrowserContext> => browser.newContext({ viewport: { width: 1280, height: 720 } })

  const context = await fresh()
  const begun = await context.newPage()
  // What is measured is the machine, not the pace of reading.
  await linesAtOnce(begun, url)
  await startConversation(begun, url, first.slug, 'assessment')
  await begun.locator('.reply').first().waitFor()
  const attempt = begun.url()
  await begun.close()
  const warm: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] }
  // The first time of each fills the cache.
  for (let round = 0; round <= ROUNDS; round++) {
    const ours = await opened(context, attempt)
    const theirs = await opened(context, plain.url)
    if (round > 0) warm.ours.push(ours)
    if (round > 0) warm.plain.push(theirs)
  }
  // The attempt lives in the storage of the browser, and goes with it into browsers that have loaded nothing yet.
  const storageState = await context.storageState({ indexedDB: true })
  await context.close()

  const cold: Record<'ours' | 'plain', number[]> = { ours: [], plain: [] }
  for (let round = 0; round < COLD_ROUNDS; round++) {
    const ours = await browser.newContext({ viewport: { width: 1280, height: 720 }, storageState })
    cold.ours.push(await opened(ours, attempt))
    await ours.close()
    const theirs = await fresh()
    cold.plain.push(await opened(theirs, plain.url))
    await theirs.close()
  }
  await plain.close()
  print(`From opening the page to a reply that can be given (${first.slug}), beside a plain inkjs page, in turns`)
  tell('again, from the browser’s cache', warm, print)
  tell('for the first time', cold, print)
}

function tell(what: string, times: Readonly<Record<'ours' | 'plain', readonly number[]>>, print: Print): void {
  const [ours, plain] = [quantiles(times.ours).median, quantiles(times.plain).median]
  print(
    `  ${what}: ${milliseconds(ours)} against ${milliseconds(plain)} (medians of ${times.ours.length}): ${(ours / plain).toFixed(1)} × as long`,
  )
}

async function linesAtOnce(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: text.common.settings }).click()
  await page.getByRole('radio', { name: text.settings.paces.instant }).check()
  await page.keyboard.press('Escape')
  // A setting is saved once it rests.
  await page.waitForTimeout(1000)
}

/** Milliseconds from the start of the navigation to the end of the frame that shows a reply. */
async function opened(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript(watchReplies)
  await page.goto(url)
  await page.locator('.reply').first().waitFor()
  const at = await page.evaluate(() => (window as unknown as { playable: Promise<number> }).playable)
  await page.close()
  return at
}

/** Runs in the page, from its very beginning. */
function watchReplies(): void {
  const playable = new Promise<number>((resolve) => {
    const look = (): void => {
      if (!document.querySelector('.reply')) return void requestAnimationFrame(look)
      const painted = new MessageChannel()
      painted.port1.onmessage = () => resolve(performance.now())
      painted.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
  Object.assign(window, { playable })
}
