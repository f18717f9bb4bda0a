import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { studioText } from '../../src/studio/studio-text.ts'
import { openPage } from './app.ts'
import { drop } from './drop-files.ts'
import { HOSTILE_STORIES } from './hostile-stories.ts'

const SOON = { timeout: 30_000 }
const words = studioText

async function paste(page: Page, text: string): Promise<void> {
  await content(page).focus()
  await page.keyboard.press('Control+a')
  await content(page).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const content = (page: Page) => page.locator('.bench .cm-content')
const findings = (page: Page) => page.locator('.findings')

/** A key that is pressed now stands in the text before the checker has said anything about it. */
async function answers(page: Page): Promise<void> {
  await content(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('§')
  await expect.poll(() => page.locator('.bench .cm-line').first().textContent()).toMatch(/^§/)
  await page.keyboard.press('Backspace')
}

async function says(page: Page, found: RegExp | null): Promise<void> {
  await expect.poll(() => findings(page).textContent(), SOON).toMatch(found ?? /No findings\./)
}

/** Nothing that was brought in ran, or asked anybody for anything. */
async function watched(page: Page): Promise<() => Promise<void>> {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.includes('evil')) asked.push(request.url())
  })
  return async () => {
    expect(await page.evaluate(() => (window as unknown as { ran?: unknown }).ran ?? null)).toBe(null)
    expect(asked).toEqual([])
  }
}

test('whatever is dropped on the list of stories gets a sentence, and the page goes on', async () => {
  const page = await openPage({ at: '#/studio' })
  const harmless = await watched(page)
  await page.getByRole('heading', { name: words.start.title }).waitFor(SOON)
  const list = new URL('#/studio', page.url()).href
  for (const { what, bytes, asFile, found } of HOSTILE_STORIES) {
    const name = `${what}.ink`
    // Beside the field for it.
    await drop(page.locator('.start__top'), [{ name, bytes }])
    if (asFile) {
      await page.locator('.notice', { hasText: asFile }).waitFor(SOON)
      await expect.poll(() => page.locator('.notice').textContent(), { message: what }).toContain(name)
      expect(page.url()).toBe(list)
      continue
    }
    await content(page).waitFor(SOON)
    await answers(page)
    await says(page, found)
    await page.goto(list)
    await page.getByRole('heading', { name: words.start.title }).waitFor(SOON)
  }
  await drop(page.locator('.drop'), [{ name: 'photo.png', bytes: 'x' }])
  await page.getByText('photo.png is no .ink file.').waitFor(SOON)
  await drop(
    page.locator('.drop'),
    Array.from({ length: 201 }, (_, at) => ({ name: `${at}.ink`, bytes: '' })),
  )
  await page.getByText(words.start.problems.tooMany).waitFor(SOON)
  await harmless()
})

test('a file that is dropped in the moment in which the list comes is taken', async () => {
  const page = await openPage({ at: '#/studio' })
  await page.getByRole('button', { name: 'Upset', exact: true }).click()
  await content(page).waitFor(SOON)
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['# title: Let go early\n'], 'early.ink'))
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    // Before anything of it was painted.
    new MutationObserver((_, observer) => {
      const list = document.querySelector('.start__top')
      if (!list) return
      observer.disconnect()
      list.dispatchEvent(drop)
    }).observe(document.body, { childList: true, subtree: true })
    location.hash = '#/studio'
  })
  await expect.poll(() => content(page).innerText(), SOON).toContain('Let go early')
})

test('whatever is pasted over a text gets a sentence, Undo brings the text back, and keys are answered', async () => {
  // So high that all lines of the text are drawn.
  const page = await openPage({ at: '#/studio', viewport: { width: 1280, height: 2400 } })
  const harmless = await watched(page)
  await page.getByRole('button', { name: 'Upset', exact: true }).click()
  await says(page, null)
  const before = await content(page).innerText()
  for (const { bytes, found } of HOSTILE_STORIES) {
    await paste(page, bytes.toString('latin1'))
    await answers(page)
    await says(page, found)
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < 6 && (await content(page).innerText()) !== before; step++) {
      await page.keyboard.press('Control+z')
    }
    await expect.poll(() => content(page).innerText()).toBe(before)
    await says(page, null)
  }
  await harmless()
})

test('a file that is dropped on an open text changes nothing in it, and the page says where it belongs', async () => {
  const page = await openPage({ at: '#/studio' })
  await page.getByRole('button', { name: 'Upset', exact: true }).click()
  await says(page, null)
  const before = await content(page).innerText()
  for (const at of ['.bench .cm-content', '.bench-bar', '.bench__panel']) {
    await drop(page.locator(at), [{ name: 'other.ink', bytes: '# title: Other\n' }])
    await page.getByText(words.dropped).waitFor(SOON)
    await page.locator('.notice', { hasText: words.dropped }).getByRole('button').click()
  }
  await expect.poll(() => content(page).innerText()).toBe(before)
})
