import type { Locator, Page } from 'playwright-core'
import { layOutMap } from '../../src/studio/map/map-layout.ts'
import { readMap } from '../../src/studio/map/read-map.ts'
import type { PlayedSite } from '../playing/site.ts'
import { against, kilobytes, milliseconds, type Print, quantiles } from './figures.ts'
import { watchLoading } from './loaded.ts'
import { knotsOf, storyOfLines } from './long-story.ts'

const LENGTHS = [300, 3000, 30_000] as const
const ROUNDS = 6
const KNOTS = [50, 500] as const
const LAYOUTS = 5
const LATENCY_GOAL = 50
const KEYS = 12
const PROOFS = 8
const PATIENT = { timeout: 120_000 }

/** What a trainer waits for: findings, the map, and letters on the page while the prover runs. */
export async function benchStudio(site: PlayedSite, print: Print): Promise<void> {
  print('Studio')
  await scriptSize(site, print)
  for (const lines of LENGTHS) await findingsAfterKey(site, lines, print)
  for (const knots of KNOTS) await mapOf(site, knots, print)
  await typingWhileProving(site, print)
}

async function openText({ browser, url }: PlayedSite, text: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(`${url}#/studio`)
  const buffer = Buffer.from(text)
  await page.locator('input[type=file]').setInputFiles({ name: 'story.ink', mimeType: 'text/plain', buffer })
  await page.locator('.cm-content').waitFor(PATIENT)
  return page
}

async function scriptSize({ browser, url }: PlayedSite, print: Print): Promise<void> {
  const page = await browser.newPage()
  const loading = watchLoading(page)
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await loading.take()
  await page.goto(`${url}#/studio`)
  await page.locator('.start__begin').first().click()
  await page.locator('.cm-content').waitFor(PATIENT)
  await page.getByRole('tab', { name: 'Map' }).click()
  await page.locator('.map-node').first().waitFor(PATIENT)
  const scripts = (await loading.take()).filter(({ kind }) => kind === 'script')
  const sum = (of: (file: (typeof scripts)[number]) => number): string =>
    kilobytes(scripts.reduce((total, file) => total + of(file), 0))
  print(
    `  script that the studio adds, workers and map included: ${sum(({ plain }) => plain)}, brotli ${sum(({ brotli }) => brotli)}`,
  )
  for (const { name, brotli } of scripts.toSorted((a, b) => b.brotli - a.brotli).slice(0, 6)) {
    print(`    ${kilobytes(brotli).padStart(9)}  ${name}`)
  }
  await page.close()
}

/** The state of the findings, in words, once it is another one than it was; and the time since the last key. */
async function findingsAfterKey(site: PlayedSite, lines: number, print: Print): Promise<void> {
  const page = await openText(site, storyOfLines(lines))
  const state = page.locator('.findings__state')
  await settled(state)
  const what = `  ${lines} lines: from a key to other findings`
  // A checker that is ended for its silence says the same after every key.
  const shown = await page.locator('.finding__what').allTextContents()
  if (shown.length > 0) print(`${what}: none to be timed, since to begin with it says: ${shown[0]}`)
  else
    print(
      `${what} ${milliseconds(quantiles(await timedKeys(page)).median)} (median of at most ${ROUNDS}, 250 ms of them a pause)`,
    )
  await page.close()
}

/** Breaks the last line and mends it again. */
async function timedKeys(page: Page): Promise<number[]> {
  await page.evaluate(watchFindings)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+End')
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const taken = page.evaluate(() => (window as unknown as { findings: () => Promise<number> }).findings())
    await page.keyboard.press(round % 2 === 0 ? 'x' : 'Backspace')
    const time = await taken
    if (Number.isNaN(time)) break
    times.push(time)
  }
  return times
}

async function settled(state: Locator): Promise<void> {
  await state.filter({ hasNotText: /Reading/ }).waitFor(PATIENT)
}

/** Runs in the page: `findings()` waits until the state of the findings reads otherwise. */
function watchFindings(): void {
  let pressed = 0
  addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
  const state = document.querySelector('.findings__state') as HTMLElement
  const findings = (): Promise<number> =>
    new Promise((resolve) => {
      const before = state.textContent
      // A checker that is ended for its silence says the same after every key.
      setTimeout(() => resolve(Number.NaN), 15_000)
      const watcher = new MutationObserver(() => {
        if (state.textContent === before) return
        watcher.disconnect()
        resolve(performance.now() - pressed)
      })
      watcher.observe(state, { childList: true, characterData: true, subtree: true })
    })
  Object.assign(window, { findings })
}

async function mapOf(site: PlayedSite, knots: number, print: Print): Promise<void> {
  const text = knotsOf(knots)
  const map = readMap({ main: 'story.ink', files: { 'story.ink': text } })
  if (!map) throw new Error('Ink cannot read the story that the bench wrote.')
  const times = Array.from({ length: LAYOUTS }, () => layOutMap(map, () => performance.now()).ms)
  const page = await openText(site, text)
  await settled(page.locator('.findings__state'))
  const longest = page.evaluate(watchFrames)
  const started = performance.now()
  await page.getByRole('tab', { name: 'Map' }).click()
  await page.locator('.map-node').first().waitFor(PATIENT)
  const shown = performance.now() - started
  await page.evaluate(() => Object.assign(window, { enough: true }))
  print(
    `  map of ${knots} knots: laid out in ${milliseconds(quantiles(times).median)} (median of ${LAYOUTS}, in Node); seen ${milliseconds(shown)} after its tab was opened, longest frame ${milliseconds(await longest)}`,
  )
  await page.close()
}

/** Runs in the page: the longest time between two frames until `enough` is set. */
function watchFrames(): Promise<number> {
  return new Promise((resolve) => {
    let before = performance.now()
    let longest = 0
    const frame = (): void => {
      const now = performance.now()
      longest = Math.max(longest, now - before)
      before = now
      if ((window as unknown as { enough?: boolean }).enough) resolve(longest)
      else requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

async function typingWhileProving({ browser, url }: PlayedSite, print: Print): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(`${url}#/studio`)
  await page.getByRole('button', { name: 'The big account', exact: true }).click()
  await page.locator('.cm-content').waitFor(PATIENT)
  await page.getByRole('tab', { name: 'Proof' }).click()
  const again = page.getByRole('button', { name: 'Prove again' })
  await again.waitFor(PATIENT)
  await page.evaluate(watchKeys)
  for (let round = 0; round < PROOFS; round++) {
    await again.waitFor(PATIENT)
    await page.waitForTimeout(1200)
    if (!(await again.isVisible())) await again.waitFor(PATIENT)
    await again.click()
    await page.locator('.cm-content').focus()
    if (round === 0) await page.keyboard.press('Control+End')
    await page.keyboard.type(round === 0 ? '\n// a note' : 'and so on to', { delay: 45 })
  }
  const latencies = await page.evaluate(() => (window as unknown as { latencies: number[] }).latencies)
  const { median, p95 } = quantiles(latencies)
  print(
    `  from a key to the next frame while the prover runs: median ${milliseconds(median)}, p95 ${milliseconds(p95)} of ${latencies.length} keys ${against(p95 < LATENCY_GOAL, `p95 under ${LATENCY_GOAL} ms`)}`,
  )
  if (latencies.length < KEYS) print('  (hardly a key fell into a proof: the figure says little)')
  await page.close()
}

/** Runs in the page: times each key that falls into a proof, from the event to the end of its frame. */
function watchKeys(): void {
  const latencies: number[] = []
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      if (!document.querySelector('.proof__state')?.textContent?.startsWith('Walking')) return
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => latencies.push(performance.now() - timeStamp)
        painted.port2.postMessage(null)
      })
    },
    { capture: true },
  )
  Object.assign(window, { latencies })
}
