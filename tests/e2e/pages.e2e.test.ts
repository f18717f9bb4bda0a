import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, openPage, type PageWishes } from './app.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const customers = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('article') })

/** The address of the briefing of the first customer who waits. */
async function firstBriefing(): Promise<string> {
  const page = await openPage()
  const link = await customers(page).first().getByRole('link').first().getAttribute('href')
  return link ?? ''
}

const SCREENS: readonly (readonly [name: string, wishes: PageWishes])[] = [
  ['a laptop', { viewport: { width: 1280, height: 720 } }],
  ['a laptop in the dark', { viewport: { width: 1280, height: 720 }, colorScheme: 'dark' }],
  ['a phone in the dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' }],
  ['400 % zoom', { viewport: { width: 320, height: 256 } }],
  ['forced colours', { viewport: { width: 1280, height: 720 }, forcedColors: 'active' }],
]

describe.each(SCREENS)('on %s', (_name, wishes) => {
  test.each(['#/', '#/good', 'briefing'])('%s can be used by everybody', async (at) => {
    const page = await openPage({ ...wishes, at: at === 'briefing' ? await firstBriefing() : at })
    await heading(page).waitFor()
    await expectAccessible(page)
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beyond, 'CSS pixels that one would have to scroll sideways for').toBeLessThanOrEqual(0)
  })

  test('the settings can be used by everybody', async () => {
    const page = await openPage(wishes)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('dialog', { name: 'Settings' }).waitFor()
    await expectAccessible(page)
  })
})

test('a change of page moves the focus to the new heading and renames the document', async () => {
  const page = await openPage()
  await heading(page).waitFor()
  await expect.poll(() => page.title()).toBe('Waiting room · Defuse')
  await page.getByRole('link', { name: 'What good looks like' }).first().press('Enter')
  const arrived = page.getByRole('heading', { level: 1, name: 'What good looks like' })
  await arrived.waitFor()
  await expect.poll(() => arrived.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect.poll(() => page.title()).toBe('What good looks like · Defuse')
  await page.goBack()
  const home = page.getByRole('heading', { level: 1, name: 'They are waiting for you' })
  await expect.poll(() => home.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('the first stop of the keyboard skips the header', async () => {
  const page = await openPage({ at: '#/good' })
  await heading(page).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  expect(new URL(page.url()).hash).toBe('#/good')
})

test('a page that does not exist is the waiting room, with a sentence', async () => {
  const page = await openPage({ at: '#/briefing/nobody-of-that-name' })
  await page.getByText('There is no such customer here').waitFor()
  await expectAccessible(page)
  await expect.poll(() => customers(page).count()).toBeGreaterThan(0)
})

test('a situation of the rubric can be gone to by its address', async () => {
  const page = await openPage({ at: '#/good/threat' })
  const threat = page.getByRole('heading', { name: 'When the customer threatens you' })
  await expect.poll(() => threat.evaluate((element) => element === document.activeElement)).toBe(true)
  await expect.poll(() => threat.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
})

test('settings are kept: dark stays dark after a reload', async () => {
  const page = await openPage({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('group', { name: 'Colours' }).getByRole('radio', { name: 'Dark' }).check()
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
  await expect.poll(() => theme()).toBe('dark')
  // Saved once it rests.
  await page.waitForTimeout(600)
  await page.reload()
  await expect.poll(theme).toBe('dark')
})

test('what was begun can be gone on with, from the waiting room and from the briefing', async () => {
  const briefing = await firstBriefing()
  const page = await openPage({ at: briefing })
  await page.getByRole('radio', { name: 'Assessment' }).check()
  await page.getByRole('button', { name: 'Start the conversation' }).click()
  await page.waitForURL(/#\/play\//)
  const play = new URL(page.url()).hash
  await page.goto(new URL(briefing, page.url()).href)
  await page.getByText('You stopped in mid-conversation: Assessment').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe(play)
  await page.getByRole('link', { name: 'Back to the waiting room' }).click()
  await page.getByText('You stopped in mid-conversation.').waitFor()
  await expectAccessible(page)
  expect(
    await customers(page)
      .first()
      .getByRole('link', { name: /^Go on/ })
      .getAttribute('href'),
  ).toBe(play)
})
