import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible as expectAccessibleNow, openPage, type PageWishes } from './app.ts'

const phase = (page: Page) => page.locator('.talk').getAttribute('data-phase')
const until = (page: Page, wanted: string) => page.locator(`.talk[data-phase="${wanted}"]`).waitFor()

/** The first customer of the waiting room, from the briefing on. */
async function talk(wishes: PageWishes & { readonly mode?: 'Practice' | 'Assessment'; readonly query?: string } = {}) {
  const { mode = 'Practice', query = '', ...rest } = wishes
  const page = await openPage({ ...rest, at: `${query}#/` })
  await page.locator('a[href^="#/briefing/"]').first().click()
  await page.getByRole('radio', { name: mode }).check({ force: true })
  await page.getByRole('button', { name: /^Start/ }).click()
  await page.locator('.talk').waitFor()
  return page
}

/** What fades in has arrived by then; what flickers for ever need not. */
async function expectAccessible(page: Page) {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)))
  })
  await expectAccessibleNow(page)
}

/** Tells all there is, as somebody who keeps pressing Space. */
async function hurry(page: Page) {
  const started = Date.now()
  while (Date.now() - started < 20_000) {
    const now = await phase(page)
    if (now === 'choosing' || now === 'over' || now === 'broken') return now
    if (now !== 'keeping') await page.keyboard.press('Space')
    await page.waitForTimeout(15)
  }
  throw new Error(
    `It does not go on: ${await phase(page)}, focus on ${await page.evaluate(() => document.activeElement?.outerHTML)}`,
  )
}

/** Plays on with the first reply wherever one is on offer. */
async function toTheEnd(page: Page) {
  for (let i = 0; i < 60 && (await hurry(page)) === 'choosing'; i += 1) await page.keyboard.press('1')
  await until(page, 'over')
}

describe('a conversation is accessible', () => {
  test.each([
    ['on a wide page', {}],
    ['on a phone', { viewport: { width: 390, height: 844 } }],
  ] as const)('in every state: %s', async (_, wishes) => {
    const page = await talk({ ...wishes, reducedMotion: 'no-preference' })
    await page.locator('.said--last').waitFor()
    await expectAccessible(page)
    await hurry(page)
    await page.locator('.reply').first().click()
    await hurry(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Take that back' }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Transcript' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Transcript' }).click()
    await page.getByRole('button', { name: /^Breathe/ }).click()
    await expectAccessible(page)
    await toTheEnd(page)
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'This conversation is over' }).waitFor()
    await expectAccessible(page)
  })

  test.each([
    ['in the dark', { colorScheme: 'dark' }],
    ['in forced colours', { forcedColors: 'active' }],
    ['without a stage', { query: '?stage=off' }],
    ['at 400 %', { viewport: { width: 320, height: 256 } }],
  ] as const)('with a choice to make, and at the end: %s', async (_, wishes) => {
    const page = await talk(wishes)
    await hurry(page)
    await page.locator('.reply').first().click()
    await hurry(page)
    await expectAccessible(page)
    await toTheEnd(page)
    await expectAccessible(page)
  })
})

/** What is seen and can be pressed or read, with the box that it takes. */
const boxes = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('.talk-bar, .talk-log, .coach:not(.coach--silent), .reply, .actions')]
    return parts.map((part) => {
      const { left, top, right, bottom } = part.getBoundingClientRect()
      const sticky = getComputedStyle(part).position === 'sticky'
      return { name: part.className, left, top: top + scrollY, right, bottom: bottom + scrollY, sticky }
    })
  })

describe('a conversation fits', () => {
  test.each([
    [1280, 720, true],
    [1920, 1080, true],
    [390, 844, false],
    [844, 390, false],
    [640, 360, false],
    [320, 640, false],
    [320, 256, false],
  ])('%i × %i: nothing is cut off or covered, without scrolling: %s', async (width, height, whole) => {
    const page = await talk({ viewport: { width, height } })
    await hurry(page)
    await page.locator('.reply').first().click()
    expect(await hurry(page)).toBe('choosing')
    const { wide, high } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      high: document.documentElement.scrollHeight,
    }))
    expect(wide).toBeLessThanOrEqual(width)
    if (whole) expect(high).toBeLessThanOrEqual(height)
    // What sticks to the window lies over the rest only until one has scrolled there.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const all = await boxes(page)
    expect(all.length).toBeGreaterThan(4)
    for (const [i, one] of all.entries()) {
      expect(one.left, one.name).toBeGreaterThanOrEqual(0)
      expect(one.right, one.name).toBeLessThanOrEqual(width)
      for (const other of all.slice(i + 1)) {
        const apart =
          one.right <= other.left + 1 ||
          other.right <= one.left + 1 ||
          one.bottom <= other.top + 1 ||
          other.bottom <= one.top + 1
        expect(apart, `${one.name} and ${other.name}`).toBe(true)
      }
    }
    for (const card of await page.locator('.reply, .action, .talk-bar__item').all()) {
      const box = await card.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    }
  })
})

describe('a conversation goes on', () => {
  test('by keyboard alone, from the briefing to the result, with the focus always somewhere', async () => {
    const page = await talk({ mode: 'Assessment', reducedMotion: 'no-preference' })
    for (let i = 0; i < 60 && (await hurry(page)) === 'choosing'; i += 1) {
      // From the line that was read to the first reply: past the log’s own stop at most.
      for (let tabs = 0; tabs < 8; tabs += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => document.activeElement?.matches('.reply'))) break
      }
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('reply')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    }
    await until(page, 'over')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('closing-title')
  })

  test('after a reload in the middle of a line: with that line, and with all that was said', async () => {
    const page = await talk({ reducedMotion: 'no-preference' })
    await hurry(page)
    await page.locator('.reply').first().click()
    await page.locator('.said--own').waitFor()
    const before = await page.locator('.said__text').allTextContents()
    await page.reload()
    await page.locator('.talk').waitFor()
    await page.locator('.said--last').waitFor()
    await expect.poll(() => phase(page)).toBe('telling')
    expect((await page.locator('.said__text').allTextContents()).slice(0, before.length)).toEqual(before)
    expect(await hurry(page)).toBe('choosing')
  })

  test('in two tabs: both are kept, and the second says that it is an attempt of its own', async () => {
    const first = await talk()
    await hurry(first)
    const address = await first.evaluate(() => location.hash)
    const second = await openPage({ at: address, context: first.context() })
    expect(await hurry(second)).toBe('choosing')
    await first.keyboard.press('1')
    expect(await hurry(first)).toBe('choosing')
    await second.keyboard.press('2')
    await hurry(second)
    await second.getByText('Both are kept').waitFor()
    await expect.poll(() => second.evaluate(() => location.hash)).not.toBe(address)
    await expect.poll(() => first.evaluate(() => location.hash)).toBe(address)
    await toTheEnd(second)
    await toTheEnd(first)
  })
})
