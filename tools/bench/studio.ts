import type { Locator, Page } from 'playwright-core'
import { layOutMap } from '../../src/studio/map/map-layout.ts'
import { readMap } from '../../src/studio/map/read-map.ts'
import type { PlayedSite } from '../playing/site.ts'
import { against, kilobytes, milliseconds, type Print, quantiles } from './figures.ts'
import { watchLoading } from './loaded.ts'
import { knotsOf, storyOfLines } from './long-story.ts'
import { keyWords, takeKeys, watchKeys } from './studio-keys.ts'

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
  print(`  ${lines} lines: from a key to the next frame ${keyWords(await typedKeys(page))} keys`)
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

/** Writes as somebody who thinks between words: checks, and what comes of them, fall between keys. */
async function typedKeys(page: Page): Promise<readonly number[]> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+End')
  await watchKeys(page)
  for (const word of ['\n// a', ' note', ' that', ' goes', ' on']) {
    await page.keyboard.type(word, { delay: 70 })
    await page.waitForTimeout(700)
  }
  return (await takeKeys(page)).resting
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
  await page
    .locator('.map-node')
    .nth(map.nodes.length - 1)
    .waitFor(PATIENT)
  const whole = performance.now() - started
  await page.evaluate(() => Object.assign(window, { enough: true }))
  print(
    `  map of ${knots} knots: laid out in ${milliseconds(quantiles(times).median)} (median of ${LAYOUTS}, in Node); seen ${milliseconds(shown)} after its tab was opened, whole after ${milliseconds(whole)}, longest frame ${milliseconds(await longest)}`,
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

/** Keys at rest and keys in a proof, by turns, so that what else the machine does shows in both. */
async function typingWhileProving({ browser, url }: PlayedSite, print: Print): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.goto(`${url}#/studio`)
  await page.getByRole('button', { name: 'The big account', exact: true }).click()
  await page.locator('.cm-content').waitFor(PATIENT)
  await page.getByRole('tab', { name: 'Proof' }).click()
  const again = page.getByRole('button', { name: 'Prove again' })
  const proved = page.locator('.proof__state', { hasText: 'Every way was walked' })
  const write = async (words: string): Promise<void> => {
    await page.locator('.cm-content').focus()
    await page.keyboard.type(words, { delay: 45 })
  }
  await proved.waitFor(PATIENT)
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n// a note')
  await watchKeys(page)
  for (let round = 0; round < PROOFS; round++) {
    // The check of what was written, and its proof, are over.
    await page.waitForTimeout(1500)
    await proved.waitFor(PATIENT)
    await write('and so')
    await page.waitForTimeout(1500)
    await proved.waitFor(PATIENT)
    await again.click()
    await write(' on to')
  }
  const { resting, proving } = await takeKeys(page)
  const goal = against(quantiles(proving).p95 < LATENCY_GOAL, `p95 under ${LATENCY_GOAL} ms`)
  print(`  from a key to the next frame, at rest: ${keyWords(resting)} keys`)
  print(`  from a key to the next frame while the prover runs: ${keyWords(proving)} keys ${goal}`)
  if (proving.length < KEYS) print('  (hardly a key fell into a proof: the figure says little)')
  await page.close()
}
