import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src/server/access/reach.ts'
import { studioPublish } from '../../src/ui/text/en/studio-publish.ts'
import { studioShare } from '../../src/ui/text/en/studio-share.ts'
import { openPage, type PageWishes } from './app.ts'
import type { FreshSite } from './fresh-site.ts'
import type { Seeded } from './seed-people.ts'

export const SOON = { timeout: 40_000 }

/** A site of its own, on which trainers write. */
export interface Writers {
  readonly site: FreshSite
  readonly seeded: Seeded
}

export const openAs = ({ site, seeded }: Writers, role: Role, at: string, wishes: PageWishes = {}): Promise<Page> =>
  openPage({ ...wishes, at, site: site.url, session: seeded.people[role].session })

export const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click(SOON)
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const textOf = (page: Page) => page.locator('.bench .cm-content')

export const kept = (page: Page, state: keyof typeof studioShare.short = 'shared') =>
  page.locator('.bench-bar__kept [aria-hidden]').getByText(studioShare.short[state], { exact: true }).waitFor(SOON)

/** A new story from the pattern for somebody upset, kept on the server. */
export async function newStory(writers: Writers, title: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await openAs(writers, 'trainer', '#/studio', wishes)
  await beginStory(page, title)
  return page
}

/** The same from the list of stories. */
export async function beginStory(page: Page, title: string): Promise<void> {
  await button(page, 'Upset').click(SOON)
  await textOf(page).waitFor(SOON)
  await write(page, 'Upset, to be written', title)
  await kept(page)
}

/** The same text in the browser of another. */
export async function openOther(writers: Writers, page: Page, wishes: PageWishes = {}): Promise<Page> {
  const other = await openAs(writers, 'admin', new URL(page.url()).hash, wishes)
  await textOf(other).waitFor(SOON)
  await kept(other)
  return other
}

/** Marks the first place where some words stand, by the keys of the editor. */
export async function find(page: Page, words: string): Promise<void> {
  // What is hidden takes no focus, and no key.
  await textOf(page).waitFor(SOON)
  await textOf(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

/** Writes something else where some words stand first. */
export async function write(page: Page, words: string, by: string): Promise<void> {
  await find(page, words)
  await page.keyboard.insertText(by)
}

export async function publish(page: Page): Promise<void> {
  await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
  await button(page, studioPublish.form.publish).click()
  await page.getByText(studioPublish.form.published).waitFor(SOON)
}
