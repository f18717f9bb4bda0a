import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { CHECKS } from '../../src/core/prover/checks/all-checks.ts'
import { studioFindings } from '../../src/ui/text/en/studio-findings.ts'
import { openPage, siteUrl } from './app.ts'
import { FILES, KINDS, type KindRow, NEVER_WRITTEN, rowsOf } from './finding-kinds.ts'

const SOON = { timeout: 10_000 }
const PLAYS = 'story.plays'

const document = (page: Page, name: string) => page.locator('.documents__one').getByText(name, { exact: true }).click()

/** The whole document in the editor becomes this, as by a paste. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('.bench .cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.locator('.bench .cm-content').evaluate((content, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    content.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const whyOf = (code: string): readonly string[] =>
  [studioFindings.of(code), CHECKS.find((check) => check.code === code)].flatMap((told) => told?.why || [])

/** Writes the text, goes to its finding, mends it; fails where any of that is not so. */
async function findAndMend(page: Page, { code, story, plays, at, key, mended, mendedPlays }: KindRow): Promise<void> {
  await write(page, story)
  if (plays !== undefined) {
    await document(page, PLAYS)
    await write(page, plays)
  }
  await page.locator(`.findings .finding[data-code="${code}"] .finding__where`).first().click(SOON)
  if (at !== null) await expect.poll(() => page.locator('.bench .cm-activeLine').textContent()).toContain(at)
  const card = page.locator(`.finding-card[data-code="${code}"]`).first()
  const [what = '', why = '', ...mend] = await card.locator('p').allInnerTexts()
  expect(whyOf(code).map((told) => told.replaceAll('`', ''))).toContain(why)
  expect(mend.join('')).not.toBe('')
  if (key) {
    await card.getByRole('button').waitFor(SOON)
    await page.locator('.bench .cm-content').focus()
    await page.keyboard.press('Control+.')
    if (key.types !== undefined) await page.keyboard.insertText(key.types)
    const same = page.locator('.findings .finding__what').getByText(what, { exact: true })
    await expect.poll(() => same.count(), SOON).toBe(0)
  }
  const whole = mendedPlays ?? mended
  if (whole !== undefined) await write(page, whole)
  await expect.poll(() => state(page), SOON).toBe('No findings.')
}

/** What the strip says once the text that stands there was checked and proved. */
const state = async (page: Page): Promise<string> => {
  const proof = await page.locator('.proof__head').innerText()
  if (!proof.includes('Every way was walked.') || proof.includes('older text')) return proof
  return page.locator('.findings__state').innerText()
}

test('every kind of finding has a row', () => {
  const missing = KINDS.filter((code) => rowsOf(code).length === 0 && !NEVER_WRITTEN.includes(code))
  expect(missing).toEqual([])
})

test('every kind of finding is shown at its line with its reason, and is mended', { timeout: 180_000 }, async () => {
  const rows = KINDS.flatMap(rowsOf)
  const failed: string[] = []
  /** Mostly waits for a pause of typing to end; so several pages work through the rows at once. */
  const work = async (): Promise<void> => {
    const page = await openPage({ at: '#/studio' })
    const files = Object.entries(FILES).map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) }))
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByRole('tab', { name: 'Proof' }).click()
    await page.locator('.findings summary').click()
    for (let row = rows.shift(); row; row = rows.shift()) {
      const { code, plays } = row
      await findAndMend(page, row).catch((problem: Error) => failed.push(`${code}: ${problem.message}`))
      if (plays === undefined) continue
      await write(page, '')
      await document(page, 'story.ink')
    }
  }
  await Promise.all([work(), work(), work()])
  expect(failed).toEqual([])
})

test('a checker that says nothing is ended, with a sentence, and the text can be written on', async () => {
  const page = await openPage({ at: 'robots.txt' })
  await page.route(/check-worker[\w-]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'for(;;);' }),
  )
  await page.goto(new URL('#/studio', siteUrl).href)
  await page.getByRole('button', { name: 'Empty page', exact: true }).click()
  await page.locator('.bench .cm-content').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('// mine')
  await page.locator('.findings summary').click()
  await page.locator('.finding[data-code="no_answer"] .finding__where').click(SOON)
  const card = page.locator('.finding-card[data-code="no_answer"]')
  for (const said of [studioFindings.noAnswer, ...Object.values(studioFindings.of('no_answer'))]) {
    await expect.poll(() => card.innerText()).toContain(said)
  }
  await page.keyboard.type('still ')
  await expect
    .poll(() => page.locator('.bench .cm-line').first().textContent())
    .toBe('still // mine# title: A new story')
})
