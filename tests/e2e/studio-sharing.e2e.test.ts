import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { studioShare as words } from '../../src/ui/text/en/studio-share.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'
import { seeded, signedInPage } from './signed-in.ts'

const SOON = { timeout: 30_000 }
const { trainer, admin } = seeded.people

const textOf = (page: Page) => page.locator('.bench .cm-content').innerText()
const kept = (page: Page, state: keyof typeof words.short = 'shared') =>
  page.locator('.bench-bar__kept [aria-hidden]').getByText(words.short[state], { exact: true }).waitFor(SOON)

/** A new story of the trainer's, already on the server. */
async function newStory(title: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await signedInPage('trainer', { at: '#/studio', ...wishes })
  await page.getByRole('button', { name: 'Upset', exact: true }).click(SOON)
  await page.locator('.cm-content').waitFor(SOON)
  await kept(page)
  await change(page, '# title: ', `${title} `)
  await kept(page)
  return page
}

/** Opens what another has begun, in a browser of one's own. */
async function openOf(page: Page, wishes: PageWishes = {}): Promise<Page> {
  const other = await signedInPage('admin', { at: new URL(page.url()).hash, ...wishes })
  await other.locator('.cm-content').waitFor(SOON)
  await kept(other)
  return other
}

/** Writes behind the first place where some words stand. */
async function change(page: Page, after: string, typed: string): Promise<void> {
  await page.locator('.bench .cm-content').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type(after)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.insertText(typed)
}

describe('two trainers on one story', () => {
  test('see it in the list, and each other’s writing in the text', async () => {
    const ann = await newStory('Shared one')
    const ben = await signedInPage('admin', { at: '#/studio' })
    await ben.getByRole('heading', { name: words.list.title }).waitFor(SOON)
    const row = ben.locator('.drafts__one', { hasText: 'Shared one' })
    await expect.poll(() => row.innerText()).toContain(trainer.name)
    await expectAccessible(ben)
    await row.getByRole('link').click()
    await ben.locator('.cm-content').waitFor(SOON)
    await change(ben, '# minutes: ', '1')
    await kept(ben)
    await ann.getByText(words.followed(admin.name)).waitFor(SOON)
    await expect.poll(() => textOf(ann)).toMatch(/# minutes: 1\d/)
    await expectAccessible(ann)
  })

  test('write in different places at once: both changes stay, and one Undo takes the other’s out', async () => {
    const ann = await newStory('Merged', { refused: true })
    const ben = await openOf(ann, { refused: true })
    await ann.context().setOffline(true)
    await change(ann, '# minutes: ', '2')
    await kept(ann, 'waiting')
    await change(ben, '# title: ', 'Well ')
    await kept(ben)
    await ann.context().setOffline(false)
    await ann.getByText(words.merged(admin.name)).waitFor(SOON)
    await kept(ann)
    await expect.poll(() => textOf(ann)).toMatch(/# title: Well Merged.*# minutes: 2\d/s)
    await ben.getByText(words.followed(trainer.name)).waitFor(SOON)
    await expect.poll(() => textOf(ben)).toMatch(/# title: Well Merged.*# minutes: 2\d/s)
    await ann.locator('.bench .cm-content').focus()
    await ann.keyboard.press('Control+z')
    await expect.poll(() => textOf(ann)).toMatch(/# title: Merged.*# minutes: 2\d/s)
  })

  test('with two tabs of one browser besides: what anybody wrote is in the end everywhere', async () => {
    const ann = await newStory('Three', { refused: true })
    const second = await openPage({ context: ann.context(), at: new URL(ann.url()).hash, refused: true })
    await second.locator('.cm-content').waitFor(SOON)
    await kept(second)
    const ben = await openOf(ann, { refused: true })
    await Promise.all([change(ann, '# minutes: ', '3'), change(ben, '# title: ', 'For ')])
    for (const page of [ann, second, ben]) {
      await expect.poll(() => textOf(page), SOON).toMatch(/# title: For Three.*# minutes: 3\d/s)
      await kept(page)
    }
  })

  test('change the same line: nobody is written over, both texts survive a closed tab, and the trainer decides', async () => {
    const ann = await newStory('Clash', { refused: true })
    const address = ann.url()
    const ben = await openOf(ann, { refused: true })
    await ann.context().setOffline(true)
    await change(ann, '# title: ', 'Mine ')
    await kept(ann, 'waiting')
    await change(ben, '# title: ', 'Theirs ')
    await kept(ben)
    await ann.context().setOffline(false)
    await ann.getByText(words.conflict(admin.name)).waitFor(SOON)
    await kept(ann, 'conflict')
    await expectAccessible(ann)

    // Closed in the middle of it, and opened again.
    const again = await openPage({ context: ann.context(), refused: true })
    await ann.close({ runBeforeUnload: false })
    await again.goto(address)
    await again.getByText(words.conflict(admin.name)).waitFor(SOON)
    await expect.poll(() => textOf(again)).toContain('# title: Mine Clash')
    await expect.poll(() => textOf(ben)).toContain('# title: Theirs Clash')

    await again.getByRole('button', { name: words.decide }).click()
    const dialog = again.getByRole('dialog', { name: words.merge.title })
    await dialog.waitFor(SOON)
    await expect
      .poll(() => dialog.getByRole('textbox', { name: words.merge.theirs(admin.name) }).innerText())
      .toContain('Theirs Clash')
    await expect
      .poll(() => dialog.getByRole('textbox', { name: words.merge.yours }).innerText())
      .toContain('Mine Clash')
    await dialog.getByText(words.merge.left(1)).waitFor(SOON)
    await again.setViewportSize({ width: 1280, height: 2600 })
    await expectAccessible(again, 'dialog')
    await again.setViewportSize({ width: 1280, height: 720 })
    await dialog.getByRole('button', { name: words.merge.takeHere }).press('Enter')
    await dialog.getByText(words.merge.left(0)).waitFor(SOON)
    await dialog.getByRole('button', { name: words.merge.allMine }).press('Enter')
    await dialog.getByText(words.merge.left(1)).waitFor(SOON)
    await dialog.getByRole('button', { name: words.merge.done }).click()
    await kept(again)
    await expect.poll(() => textOf(again)).toContain('# title: Mine Clash')
    await ben.getByText(words.followed(trainer.name)).waitFor(SOON)
    await expect.poll(() => textOf(ben)).toContain('# title: Mine Clash')
  })
})

describe('no lost work', () => {
  test('written offline, the tab killed, the network back: it is all there, and goes to the server', async () => {
    const page = await newStory('Storm', { refused: true })
    const address = page.url()
    await page.context().setOffline(true)
    await change(page, '# title: ', 'Offline ')
    await kept(page, 'waiting')
    const other = await openPage({ context: page.context(), refused: true }).catch(() => null)
    expect(other).toBe(null)
    const next = await page.context().newPage()
    await page.close({ runBeforeUnload: false })
    await next.context().setOffline(false)
    await next.goto(address)
    await kept(next)
    await expect.poll(() => textOf(next)).toContain('# title: Offline Storm')
    const ben = await signedInPage('admin', { at: new URL(address).hash })
    await ben.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => textOf(ben)).toContain('# title: Offline Storm')
  })

  test('what was written in the last moment before the page was left is on the server', async () => {
    const page = await newStory('Last')
    const address = page.url()
    await change(page, '# title: ', 'Very ')
    await page.goto('about:blank')
    const ben = await signedInPage('admin', { at: new URL(address).hash })
    await ben.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => textOf(ben), SOON).toContain('# title: Very Last')
  })

  test('without anybody signed in the studio is as it was: kept in this browser', async () => {
    const page = await openPage({ at: '#/studio' })
    await page.getByRole('button', { name: 'Upset', exact: true }).click(SOON)
    await page.getByText('Kept in this browser', { exact: true }).waitFor(SOON)
    await expect.poll(() => page.getByRole('tab', { name: 'Publish' }).count()).toBe(1)
  })
})
