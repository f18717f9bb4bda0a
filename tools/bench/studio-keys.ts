import type { Page } from 'playwright-core'
import { milliseconds, quantiles } from './figures.ts'

/** Milliseconds from keys to the end of their frames. */
export interface KeyTimes {
  readonly resting: readonly number[]
  /** Of keys that fell into a proof. */
  readonly proving: readonly number[]
}

interface Watched {
  readonly keyTimes: { resting: number[]; proving: number[] }
}

/** From now on every key of this page is timed. */
export const watchKeys = (page: Page): Promise<void> => page.evaluate(watch)

/** What was timed since this was last called. */
export const takeKeys = (page: Page): Promise<KeyTimes> =>
  page.evaluate(() => {
    const { keyTimes } = window as unknown as Watched
    return { resting: keyTimes.resting.splice(0), proving: keyTimes.proving.splice(0) }
  })

export function keyWords(times: readonly number[]): string {
  const { median, p95 } = quantiles(times)
  return `median ${milliseconds(median)}, p95 ${milliseconds(p95)} of ${times.length}`
}

/** Runs in the page. */
function watch(): void {
  const keyTimes = { resting: [] as number[], proving: [] as number[] }
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const proving = document.querySelector('.proof__state')?.textContent?.startsWith('Walking') === true
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => keyTimes[proving ? 'proving' : 'resting'].push(performance.now() - timeStamp)
        painted.port2.postMessage(null)
      })
    },
    { capture: true },
  )
  Object.assign(window, { keyTimes })
}
