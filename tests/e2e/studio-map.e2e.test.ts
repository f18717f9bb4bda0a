import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, openPage, type PageWishes } from './app.ts'

const SOON = { timeout: 30_000 }

async function openText(text: string | null, wishes: PageWishes = {}): Promise<Page> {
  const page = await openPage({ at: '#/studio', ...wishes })
  if (text === null) await page.getByRole('button', { name: 'Upset', exact: true }).click()
  else {
    const file = { name: 'story.ink', mimeType: 'text/plain', buffer: Buffer.from(text) }
    await page.locator('input[type=file]').setInputFiles(file)
  }
  await page.getByRole('tab', { name: 'Map' }).waitFor(SOON)
  return page
}
const node = (page: Page, id: string) => page.locator(`[data-node="${id}"]`)
const line = (page: Page) => page.locator('.cm-activeLineGutter').first().innerText()

const HEAD = `# title: T
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 1
# briefing: B.
VAR tension = 60
VAR next = -> later
-> start
`
const STORY = `${HEAD}=== start ===
Madeleine: Three weeks. # situation: upset
* [That is long. # move: validate] -> next
* [So what. # move: argue] -> later
=== later ===
Madeleine: Well. # ending: fine # outcome: resolved
-> END
=== lost ===
Madeleine: Hello? -> later
`

describe('the map of a story', () => {
  test('follows the cursor, and a knot goes to its line by pointer and by key', async () => {
    const page = await openText(null)
    await page.getByRole('tab', { name: 'Map' }).click()
    await page.locator('.map__paper .map-sign--good').first().waitFor(SOON)
    await node(page, 'heard').click()
    await expect.poll(() => node(page, 'heard').getAttribute('aria-current')).toBe('true')
    const heard = await line(page)
    await page.locator('.map__paper [tabindex="0"]').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(() => node(page, 'start').getAttribute('aria-current')).toBe('true')
    expect(Number(await line(page))).toBeLessThan(Number(heard))
    await expectAccessible(page, '.bench__panel', '.map__paper')
  })

  test('is a list with the same links for who wants it', async () => {
    const page = await openText(null)
    await page.getByRole('tab', { name: 'Map' }).click()
    await page.getByRole('button', { name: 'List', exact: true }).click()
    const list = page.getByRole('list', { name: 'Map' })
    await list
      .getByRole('button', { name: /^heard/ })
      .first()
      .waitFor(SOON)
    await expect.poll(() => page.locator('.map__paper').count()).toBe(0)
    await list
      .getByRole('button', { name: /^settled/ })
      .last()
      .click()
    await expect.poll(() => page.locator('.cm-activeLine').first().innerText()).toContain('settled')
  })

  test('says what is never reached, and that a variable tells a way', async () => {
    const page = await openText(STORY)
    await page.getByRole('tab', { name: 'Map' }).click()
    await node(page, 'lost').waitFor(SOON)
    await expect.poll(() => node(page, 'lost').getAttribute('aria-label')).toContain('never reached')
    await page.getByText('One way is told by a variable. Dashed lines lead to where it may go.').waitFor(SOON)
    await expect.poll(() => page.locator('.map-join--open').count()).toBeGreaterThan(0)
  })

  test('zooms, shows all, and holds what a finger chose until it is gone to', async () => {
    const page = await openText(null, { viewport: { width: 390, height: 844 } })
    await page.getByRole('tab', { name: 'Map' }).click()
    await node(page, 'heard').waitFor(SOON)
    const scale = async (): Promise<number> =>
      Number(/scale\(([\d.]+)/.exec((await page.locator('.map__paper > g').getAttribute('transform')) ?? '')?.[1])
    const before = await scale()
    await page.getByRole('button', { name: 'Nearer' }).click()
    await expect.poll(() => scale()).toBeGreaterThan(before)
    await page.getByRole('button', { name: 'See all of it' }).click()
    await node(page, 'heard').click()
    const knot = page.getByRole('region', { name: 'This knot' })
    await knot.getByRole('button', { name: /^heard/ }).click()
    await expect.poll(() => page.locator('.cm-activeLine').first().innerText()).toContain('heard')
  })
})

describe('people and places', () => {
  test('who becomes the customer says the lines; a face goes to the line of the cursor; undo takes it back', async () => {
    const page = await openText(STORY)
    await page.getByRole('tab', { name: 'People' }).click()
    await page.getByRole('searchbox').fill('grac')
    await page.getByRole('button', { name: 'Grace' }).click()
    await page.getByRole('button', { name: 'Make the customer' }).click()
    const text = page.locator('.cm-content')
    await expect.poll(() => text.innerText()).toContain('# person: grace')
    await expect.poll(() => text.innerText()).not.toContain('Madeleine')
    await page
      .getByRole('button', { name: /^rage|: Put .* on line/ })
      .last()
      .click()
    await page.getByText('Nothing is said on line 1.').waitFor(SOON)
    await page.locator('.cm-line', { hasText: 'Three weeks.' }).click()
    await page.getByRole('button', { name: /^worn out/ }).click()
    await expect.poll(() => text.innerText()).toContain('# situation: upset # face: tired')
    await page.getByRole('button', { name: /Begin at: Support chat/ }).click()
    await expect.poll(() => text.innerText()).toContain('# channel: chat')
    // Axe takes what is scrolled away for covered.
    await page.locator('.picker__all').evaluate((all) => all.scrollTo(0, 0))
    await expectAccessible(page, '.bench__panel')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => text.innerText()).toContain('# channel: counter')
  })
})
