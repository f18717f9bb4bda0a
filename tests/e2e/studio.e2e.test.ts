import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, openPage, type PageWishes } from './app.ts'

const SOON = { timeout: 30_000 }

async function openStory(name: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await openPage({ at: '#/studio', ...wishes })
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('.cm-content').waitFor(SOON)
  return page
}

const findings = (page: Page) => page.locator('.findings__state')
const textOf = (page: Page) => page.locator('.cm-content').innerText()

/** Puts the cursor at the end of some words of the text. */
async function goAfter(page: Page, words: string): Promise<void> {
  await page.locator('.cm-content').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
}

async function proved(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Proof' }).click()
  await page.getByText('All laws are kept.').waitFor(SOON)
}

describe('the studio', () => {
  test('a story from a pattern is lawful, is played, and stays at its moment while it is written', async () => {
    const page = await openStory('Upset')
    await proved(page)
    await expect.poll(() => findings(page).innerText()).toBe('No findings.')
    await page.getByRole('tab', { name: 'Play' }).click()
    const preview = page.locator('.preview')
    await preview.getByRole('button', { name: /Three weeks without a word/ }).click()
    await preview.getByText('I stood in the post office twice').waitFor(SOON)

    await goAfter(page, 'I stood in the post office twice for nothing')
    await page.keyboard.insertText(', in the rain')
    await preview.getByText('I stood in the post office twice for nothing, in the rain.').waitFor(SOON)

    // The story ends here now: the second step no longer fits, and fits again once that is undone.
    await preview.getByRole('button', { name: /What did they tell you there/ }).click()
    await preview.getByText('birthday').first().waitFor(SOON)
    await goAfter(page, 'for nothing, in the rain.')
    await page.keyboard.insertText('\n-> settled')
    await page.getByText('no longer fits from step 2 on (“What did they tell you there?”)').waitFor(SOON)
    await page.keyboard.press('Control+z')
    await preview.getByText('birthday').first().waitFor(SOON)
    expect(await page.getByText('no longer fits').count()).toBe(0)
  })

  test('a mistake is shown at its line with its reason, and one key mends it', async () => {
    const page = await openStory('Abusive')
    await goAfter(page, '# move: set_boundary')
    await page.keyboard.press('Backspace')
    await page.getByText('"set_boundar" is not a move').first().waitFor(SOON)
    await expect.poll(() => findings(page).innerText()).toContain('to mend')
    await expectAccessible(page)
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+.')
    await expect.poll(() => findings(page).innerText(), SOON).toBe('No findings.')
    await page.keyboard.press('Control+z')
    await expect.poll(() => findings(page).innerText(), SOON).toContain('to mend')
  })

  test('says what the reply under the cursor earns, and follows its move', async () => {
    const page = await openStory('Threatens')
    await goAfter(page, 'You say nothing and keep your hands on the form.')
    const here = page.getByRole('region', { name: 'At this line' }).getByRole('button')
    await expect.poll(() => here.innerText(), SOON).toContain('asked for')
    await here.click()
    const verdicts = page.getByRole('region', { name: 'This reply' })
    await verdicts.getByText('asked for').first().waitFor(SOON)
    await expect.poll(() => verdicts.innerText()).toContain('Threatens')
  })

  test('starts in the middle, with tension and past set by hand', async () => {
    const page = await openStory('Upset')
    await page.getByRole('tab', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Start elsewhere' }).click(SOON)
    await page.getByLabel('Start at').selectOption('way_out')
    await page.getByLabel('Tension').fill('20')
    await page.getByLabel('The customer was listened to').check()
    await page.getByRole('button', { name: 'Start here' }).click()
    const preview = page.locator('.preview')
    await preview.getByText('And now?').waitFor(SOON)
    await preview.getByRole('button', { name: /I'll pay it out now/ }).waitFor(SOON)
    await expect.poll(() => page.getByText('Starts at “way_out”').count()).toBe(1)
  })

  test('a crash in mid-edit loses nothing', async () => {
    const page = await openStory('Empty page')
    await goAfter(page, '# title: A new story')
    await page.keyboard.type(' about a storm')
    await page.waitForTimeout(400)
    const address = page.url()
    const other = await openPage({ context: page.context() })
    await page.close({ runBeforeUnload: false })
    await other.goto(address)
    await other.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => textOf(other)).toContain('# title: A new story about a storm')
    await other.goto(new URL('#/studio', address).href)
    await other.getByRole('link', { name: 'A new story about a storm' }).waitFor(SOON)
  })

  test('another tab on the same story sees what is written here', async () => {
    const page = await openStory('Empty page')
    const other = await openPage({ context: page.context() })
    await other.goto(page.url())
    await other.locator('.cm-content').waitFor(SOON)
    await goAfter(page, '# title: A new story')
    await page.keyboard.type(' for two')
    await other.getByText('This story was changed in another tab.').waitFor(SOON)
    await expect.poll(() => textOf(other)).toContain('A new story for two')
  })

  test('files are brought in, and what is no story gets a sentence', async () => {
    const page = await openPage({ at: '#/studio' })
    const input = page.locator('input[type=file]')
    const file = (name: string, said: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(said) })
    await input.setInputFiles([file('photo.png', 'x')])
    await page.getByText('photo.png is no .ink file.').waitFor(SOON)
    await input.setInputFiles([file('story.ink', Buffer.from([0, 1, 2, 0]))])
    await page.getByText('story.ink is not text.').waitFor(SOON)
    await input.setInputFiles([file('huge.ink', Buffer.alloc(5_200_000, 'x'))])
    await page.getByText('huge.ink has 5.2 MB').waitFor(SOON)
    await input.setInputFiles([
      file('late.ink', '# title: Late\nINCLUDE part.ink\n-> part\n'),
      file('part.ink', '=== part ===\n-> END\n'),
      file('late.plays', 'best: 0 -> end 100\n'),
    ])
    await page.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => textOf(page)).toContain('# title: Late')
    await page.getByRole('button', { name: 'part.ink' }).click()
    await expect.poll(() => textOf(page)).toContain('=== part ===')
    await page.getByRole('button', { name: 'story.plays' }).click()
    await expect.poll(() => textOf(page)).toContain('best: 0 -> end 100')
  })

  test('the keyboard gets in and out of the text', async () => {
    const page = await openStory('Empty page')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.cm-editor') === null)).toBe(true)
    await page.getByRole('tab', { name: 'Play' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.getByRole('tabpanel').getAttribute('aria-labelledby')).not.toBe('bench-tab-play')
  })

  test.each([1280, 390])('%i wide: every state is accessible, and nothing scrolls sideways', async (width) => {
    const page = await openPage({ at: '#/studio', viewport: { width, height: 2600 } })
    await page.getByRole('heading', { name: 'Start a story' }).waitFor(SOON)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Upset', exact: true }).click()
    await expect.poll(() => findings(page).innerText(), SOON).toBe('No findings.')
    await expectAccessible(page)
    await page.getByRole('tab', { name: 'Play' }).click()
    await page.locator('.preview .reply').first().waitFor(SOON)
    await expectAccessible(page)
    await proved(page)
    await expectAccessible(page)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
})
