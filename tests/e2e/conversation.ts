import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { text } from '../../src/ui/text.ts'

/** From the end of a conversation to its debrief. */
export async function lookBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: text.conversation.over.debrief }).click()
  await page.waitForURL(/#\/debrief\//)
}

/** The score that the debrief shows. */
export async function shownScore(page: Page): Promise<number> {
  const { label, of } = text.debrief.score
  const shown = page.getByText(new RegExp(`^${label}: \\d+ ${of}$`))
  return Number(/\d+/.exec(await shown.innerText())?.[0])
}

/** Whoever uses the keyboard or a screen reader must not be thrown back to the top of the page. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'what has the focus' })
    .not.toBe('BODY')
}

/** Fails when one has to scroll sideways, or when two of these parts lie on one another. */
export async function expectRoom(page: Page, parts: readonly string[]): Promise<void> {
  const { beyond, boxes } = await page.evaluate(
    (selectors) => ({
      beyond: document.documentElement.scrollWidth - innerWidth,
      boxes: selectors.flatMap((selector) =>
        [...document.querySelectorAll(selector)].map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect()
          return { selector, left, top, right, bottom }
        }),
      ),
    }),
    parts,
  )
  expect(beyond, 'CSS pixels that one would have to scroll sideways for').toBeLessThanOrEqual(0)
  const overlaps = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      return wide > 1 && high > 1
        ? [`${one.selector} and ${other.selector}: ${Math.round(wide)} × ${Math.round(high)}`]
        : []
    }),
  )
  expect(overlaps, 'parts that lie on one another').toEqual([])
}
