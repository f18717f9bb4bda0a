import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { studioPublish as words } from '../../src/ui/text/en/studio-publish.ts'
import { studioShare } from '../../src/ui/text/en/studio-share.ts'
import { expectAccessible } from './app.ts'
import { signedInPage } from './signed-in.ts'

const SOON = { timeout: 40_000 }
const TALL = { width: 1280, height: 2600 }

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click(SOON)
const textOf = (page: Page) => page.locator('.bench .cm-content').innerText()
const kept = (page: Page) =>
  page.locator('.bench-bar__kept [aria-hidden]').getByText(studioShare.short.shared, { exact: true }).waitFor(SOON)

async function newStory(title: string): Promise<Page> {
  const page = await signedInPage('trainer', { at: '#/studio', viewport: TALL })
  await button(page, 'Empty page').click(SOON)
  await page.locator('.cm-line', { hasText: '# title' }).click(SOON)
  await page.keyboard.press('End')
  await page.keyboard.type(` ${title}`)
  await kept(page)
  await tab(page, words.label)
  return page
}

test('a version is kept, renamed and taken up again, and that is one step to undo', async () => {
  const page = await newStory('in versions')
  await page.getByLabel(words.versions.label).fill('Befor')
  await button(page, words.versions.keep).click()
  await page.getByText(words.versions.kept).waitFor(SOON)

  await button(page, /^Rename Befor,/).click(SOON)
  const dialog = page.getByRole('dialog', { name: words.versions.renameTitle })
  await expectAccessible(page, 'dialog[open]')
  await dialog.getByLabel(words.versions.label).fill('Before the review')
  await dialog.getByRole('button', { name: words.versions.save }).click()
  await page.getByText(words.versions.renamed).waitFor(SOON)
  await page.locator('.publish__version', { hasText: 'Before the review' }).waitFor(SOON)
  await page.reload()
  await tab(page, words.label)

  await page.locator('.cm-line', { hasText: '# title' }).click(SOON)
  await page.keyboard.press('End')
  await page.keyboard.type(', later')
  await button(page, /^Take as my text: Before the review/).click(SOON)
  await page.getByText(words.versions.restored).waitFor(SOON)
  await expect.poll(() => textOf(page)).not.toContain('later')
  await button(page, 'Undo').click()
  await page.getByText(/^Undone \(version “Before the review” taken\): story\.ink/).waitFor(SOON)
  await expect.poll(() => textOf(page)).toContain('in versions, later')
})

test('a play is recorded with the dice that it was played with, and runs with them', async () => {
  const page = await newStory('of chance')
  // The last words depend on dice; the way there does not.
  await page.locator('.cm-line', { hasText: '=== promise' }).click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('\n{shuffle:\n- -> door\n- -> kept\n}\n=== kept ===')
  await tab(page, 'Proof')
  await page.getByText(/ states in /).waitFor(SOON)
  await tab(page, 'Play')
  const dice = button(page, /^Dice \d+: throw others/)
  await dice.waitFor(SOON)
  const preview = page.locator('.preview')
  const play = async (): Promise<string> => {
    await preview.getByRole('button', { name: /What shows that you have understood/ }).click(SOON)
    await preview.getByRole('button', { name: /What you can do/ }).click(SOON)
    return preview.locator('.preview__end p').innerText()
  }
  const first = await play()
  for (let others = 0; others < 40; others++) {
    await dice.click()
    if ((await play()) !== first) break
  }
  const seed = /^Dice (\d+)/.exec(await dice.innerText())?.[1]
  const came = await preview.locator('.preview__end p').innerText()
  expect(came).not.toBe(first)

  await tab(page, words.label)
  await page.getByText(words.plays.withDice(Number(seed))).waitFor(SOON)
  await page.getByLabel(words.plays.name, { exact: true }).fill('lucky')
  await button(page, words.plays.add).click(SOON)
  const row = page.locator('.publish__play', { hasText: 'lucky' })
  await row.getByText(words.plays.holds).waitFor(SOON)
  await expect.poll(() => row.innerText()).toContain(words.plays.dice(Number(seed)))
  await button(page, words.plays.asText).click()
  await expect.poll(() => textOf(page)).toMatch(new RegExp(`^lucky: .* seed ${seed}$`, 'm'))
  await row.getByRole('button', { name: words.plays.show('lucky') }).click()
  await expect.poll(() => preview.locator('.preview__end p').innerText()).toBe(came)
})
