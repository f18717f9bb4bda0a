import type { Page } from 'playwright-core'
import type { LookWishes } from '../every-look.ts'
import type { Writers } from '../studio-steps.ts'

/** Leads through states of the studio, and says at each of them that it is to be looked at. */
export type Walk = (
  writers: Writers,
  look: (state: string, page: Page, wishes?: LookWishes) => Promise<void>,
) => Promise<void>

/** What a state is about; page and bar are looked at with the first. */
export const TEXT = '.bench__text'
export const PANEL = '.bench__panel'

/** Where there is room for one thing only, the text is the one that is looked at. */
export const onText =
  (page: Page): (() => Promise<void>) =>
  async () => {
    const text = page.locator('#bench-tab-text')
    if ((await text.count()) > 0) await text.click()
  }
