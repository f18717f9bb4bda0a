import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What is seen of the focus: where it is, and whether that can be told by looking. */
export interface Stop {
  /** Its name or its words, for messages. */
  readonly what: string
  readonly seen: boolean
}

/** Runs in the page: what has the focus, whether it is marked, and whether it lies where it can be seen. */
const stopHere = (): Stop => {
  const focused = document.activeElement
  if (!focused || focused === document.body) return { what: 'nothing', seen: false }
  // The editor is marked at its edge, a button that is a whole card around the card, a hidden checkbox by its label.
  const marked = focused.closest('.bench__editor, .merge__editor, .start__begin, label') ?? focused
  const isMarked = [focused, marked, ...marked.querySelectorAll('*')].some((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
  const box = marked.getBoundingClientRect()
  const within = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
  const what = focused.getAttribute('aria-label') ?? (focused as HTMLElement).innerText?.slice(0, 60)
  return { what: `${focused.tagName} ${focused.id} ${what}`, seen: isMarked && within && box.width > 0 }
}

export const focusOn = (page: Page): Promise<Stop> => page.evaluate(stopHere)

/** A page that scrolls to it is given the time to. */
export const expectSeen = (page: Page, what: string): Promise<void> =>
  expect
    .poll(async () => (await focusOn(page)).seen, { timeout: 20_000, message: `the focus can be seen on: ${what}` })
    .toBe(true)

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement).catch(() => false)

/** Goes on with a key until something has the focus; fails when that never comes, or when a stop on the way cannot be seen. */
export async function goTo(page: Page, target: Locator, key = 'Tab', most = 120): Promise<void> {
  const stops: string[] = []
  for (let step = 0; step < most; step++) {
    if ((await target.count()) === 1 && (await isFocused(target))) return
    await page.keyboard.press(key)
    const { what } = await focusOn(page)
    // Between the last stop and the first there is the browser's own frame.
    if (what !== 'nothing') await expectSeen(page, what)
    stops.push(what)
  }
  throw new Error(`${key} never comes to ${target}; its stops: ${stops.slice(0, 40).join(' | ')}`)
}
