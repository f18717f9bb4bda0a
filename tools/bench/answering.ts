import type { Page } from 'playwright-core'
import { followPage, startConversation } from '../playing/played-page.ts'
import { type StoryPlays, shippedPlays } from '../playing/shipped-plays.ts'
import type { PlayedSite } from '../playing/site.ts'
import { against, milliseconds, type Print, quantiles } from './figures.ts'

const GOAL_MS = 50
const STAGES = [
  ['stage on', ''],
  ['stage off', '?stage=off'],
] as const

/** From a click on a reply until the answer is on the screen, over all shipped stories. */
export async function benchAnswering({ browser, url }: PlayedSite, print: Print): Promise<void> {
  print('From a click on a reply to the next line on the screen')
  for (const [name, query] of STAGES) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.addInitScript(watchAnswers)
    const times: number[] = []
    for (const shipped of shippedPlays()) times.push(...(await answersOf(page, new URL(query, url).href, shipped)))
    await page.close()
    const { median, p95 } = quantiles(times)
    print(
      `  ${name}: median ${milliseconds(median)}, 95 of 100 under ${milliseconds(p95)} over ${times.length} replies ${against(p95 < GOAL_MS, 'under 50 ms')}`,
    )
  }
}

/** Of the recorded play with the most replies. */
async function answersOf(
  page: Page,
  site: string,
  { slug, story, plays, best }: StoryPlays,
): Promise<readonly number[]> {
  const replies = ({ inputs }: typeof best): number => inputs.filter((input) => typeof input === 'number').length
  const longest = plays.reduce((one, other) => (replies(other) > replies(one) ? other : one), best)
  await startConversation(page, site, slug, 'assessment')
  await followPage(page, story).play(longest.inputs)
  return page.evaluate(() => {
    const { answers } = window as unknown as { answers: number[] }
    return answers.splice(0)
  })
}

/**
 * Runs in the page: from the time of the click event to the end of the frame in which a line has come that was not
 * there before.
 */
function watchAnswers(): void {
  const answers: number[] = []
  Object.assign(window, { answers })
  const lines = (): number => document.querySelectorAll('.said--speech, .said--narration').length
  addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('.reply')) return
      const before = lines()
      const painted = new MessageChannel()
      const look = (): void => {
        if (lines() === before) return void requestAnimationFrame(look)
        painted.port1.onmessage = () => answers.push(performance.now() - event.timeStamp)
        painted.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    },
    { capture: true },
  )
}
