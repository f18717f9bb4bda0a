import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { studioText as words } from '../../src/studio/studio-text.ts'
import { studioPublish } from '../../src/ui/text/en/studio-publish.ts'
import { studioReview } from '../../src/ui/text/en/studio-review.ts'
import { studioShare } from '../../src/ui/text/en/studio-share.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { expectSeen, focusOn, goTo } from './keyboard.ts'
import { type Seeded, seedPeople } from './seed-people.ts'
import { button, kept, newStory, openAs, openOther, publish, SOON, tab, textOf, write } from './studio-steps.ts'

let site: FreshSite
let seeded: Seeded
beforeAll(async () => {
  site = await openFreshSite()
  seeded = await seedPeople(site.store)
})
afterAll(() => site?.close())

/** With the arrow keys from tab to tab. */
async function goToTab(page: Page, name: string): Promise<void> {
  await goTo(page, page.locator('[role="tab"][aria-selected="true"]'), 'Shift+Tab')
  const wanted = page.getByRole('tab', { name, exact: true })
  await goTo(page, wanted, 'ArrowRight', 10)
  await expect.poll(() => wanted.getAttribute('aria-selected')).toBe('true')
}

test('with keys alone a story is begun, written, mended, played, proved and published', async () => {
  const page = await openAs({ site, seeded }, 'trainer', '#/studio')
  await button(page, 'Upset').waitFor(SOON)
  await goTo(page, button(page, 'Upset'))
  await page.keyboard.press('Enter')
  await textOf(page).waitFor(SOON)
  await goTo(page, textOf(page))

  await page.keyboard.press('Control+f')
  await page.keyboard.type('Upset, to be written')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.type('With keys alone')
  await page.getByRole('heading', { level: 1, name: 'With keys alone' }).waitFor(SOON)

  await page.keyboard.press('Control+f')
  await page.keyboard.type('# move: validate')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.type('# move: validat')
  await page.keyboard.press('Escape')
  const findings = page.locator('.findings__state')
  await expect.poll(() => findings.innerText(), SOON).toContain('1 to mend')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+.')
  await expect.poll(() => findings.innerText(), SOON).toBe(words.findings.none)
  await expect.poll(() => textOf(page).evaluate((element) => element.contains(document.activeElement))).toBe(true)

  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await goTo(page, page.locator('[role="tab"][aria-selected="true"]'))
  await goToTab(page, words.play.label)
  const reply = page.getByRole('button', { name: /Three weeks without a word/ })
  await reply.waitFor(SOON)
  await goTo(page, reply)
  await page.keyboard.press('Enter')
  await page.locator('.preview').getByText('I stood in the post office twice').first().waitFor(SOON)

  await goToTab(page, words.proof.label)
  await page.getByText(words.proof.lawful).waitFor(SOON)
  await goTo(page, button(page, words.proof.best))

  await goToTab(page, studioPublish.label)
  const name = page.getByLabel(studioPublish.form.name)
  await goTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('with-keys')
  await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
  await goTo(page, button(page, studioPublish.form.publish))
  await page.keyboard.press('Enter')
  await page.getByText(studioPublish.form.published).waitFor(SOON)
})

/** Opened from a control by key, a dialog has the focus; closed by Escape it gives it back. */
async function opensAndCloses(page: Page, opener: string, title: string): Promise<void> {
  const control = button(page, opener)
  await control.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.waitFor(SOON)
  const within = () => dialog.evaluate((element) => element.contains(document.activeElement))
  await expect.poll(within, { ...SOON, message: `${title} has the focus` }).toBe(true)
  await page.keyboard.press('Tab')
  // After the last stop there is the browser's own frame.
  if ((await focusOn(page)).what === 'nothing') await page.keyboard.press('Tab')
  await expect.poll(() => within(), { message: `${title} keeps the focus` }).toBe(true)
  await expectSeen(page, title)
  await page.keyboard.press('Escape')
  await expect.poll(() => dialog.count(), SOON).toBe(0)
  const back = () => control.evaluate((element) => element === document.activeElement)
  await expect.poll(back, { ...SOON, message: `${title} gives the focus back` }).toBe(true)
}

/** What a dialog was opened from may be gone with it. */
const landed = async (page: Page, after: string): Promise<void> => {
  await expect.poll(async () => (await focusOn(page)).what, { ...SOON, message: after }).not.toBe('nothing')
}

test('every dialog takes the focus, and gives it back or leads on when it closes', async () => {
  const writers = { site, seeded }
  const ann = await newStory(writers, 'Focus', { refused: true })
  await tab(ann, words.play.label)
  await opensAndCloses(ann, words.play.from, words.play.from)
  await opensAndCloses(ann, words.editor.addFile, words.editor.addFile)
  await button(ann, words.editor.addFile).press('Enter')
  const file = ann.getByLabel(words.editor.fileName)
  await expect.poll(() => file.evaluate((element) => element === document.activeElement), SOON).toBe(true)
  await ann.keyboard.type('part')
  await ann.keyboard.press('Enter')
  await ann.locator('.documents__one', { hasText: 'part.ink' }).waitFor(SOON)
  await landed(ann, 'after a new file')
  await button(ann, words.editor.undo).click()

  await tab(ann, studioPublish.label)
  await ann.getByLabel(studioPublish.form.name).fill('focus-story')
  await publish(ann)
  await opensAndCloses(ann, studioPublish.form.unpublish, studioPublish.unpublish.title)
  await button(ann, studioPublish.form.unpublish).press('Enter')
  const dialog = ann.getByRole('dialog', { name: studioPublish.unpublish.title })
  await dialog.getByRole('button', { name: studioPublish.unpublish.yes }).press('Enter')
  await ann.getByText(studioPublish.unpublish.done).waitFor(SOON)
  await landed(ann, 'after it was taken back')

  const ben = await openOther(writers, ann, { refused: true })
  await tab(ben, studioReview.label)
  await expect.poll(() => button(ben, studioReview.judge.begin).getAttribute('aria-disabled'), SOON).toBe('false')
  await opensAndCloses(ben, studioReview.judge.begin, studioReview.blind.title)

  await ann.context().setOffline(true)
  await write(ann, '# title: ', '# title: Mine ')
  await kept(ann, 'waiting')
  await write(ben, '# title: ', '# title: Theirs ')
  await kept(ben)
  await ann.context().setOffline(false)
  await ann.getByText(studioShare.conflict(seeded.people.admin.name)).waitFor(SOON)
  await opensAndCloses(ann, studioShare.decide, studioShare.merge.title)
  await button(ann, studioShare.decide).press('Enter')
  await button(ann, studioShare.merge.done).press('Enter')
  await kept(ann)
  await landed(ann, 'after it was decided which lines stay')
})
