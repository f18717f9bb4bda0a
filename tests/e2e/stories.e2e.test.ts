import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { shippedPlays } from '../../tools/playing/shipped-plays.ts'
import { openPage, siteUrl } from './app.ts'
import { expectFocusKept, lookBack, shownScore } from './conversation.ts'

const { conversation, debrief, briefing } = text

/** Tab until this control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not get to ${control}`)
}

describe.each(shippedPlays())('$slug', ({ story, person, best, worst }) => {
  test(`its best play with the mouse, in practice, comes to ${best.score}`, async () => {
    const page = await openPage()
    await page.getByRole('listitem').getByRole('link', { name: person, exact: true }).click()
    await page.getByText(briefing.modes.practice).click()
    await page.getByRole('button', { name: briefing.start }).click()
    await followPage(page, story).play(best.inputs, async (control) => {
      await control.click()
      await expectFocusKept(page)
    })
    await lookBack(page)
    await expect.poll(() => shownScore(page)).toBe(best.score)
    await page.getByText(debrief.score.passed, { exact: true }).waitFor()
    await page.getByRole('link', { name: debrief.ways.room }).click()
    await page.getByText(text.home.result(best.score, true)).first().waitFor()
  })

  test(`its worst play with the keyboard alone, as an assessment, comes to ${worst.score}`, async () => {
    const page = await openPage()
    await tabTo(page, page.getByRole('listitem').getByRole('link', { name: person, exact: true }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: story.metadata.title }).waitFor()
    await tabTo(page, page.getByRole('radio', { name: text.common.modes.practice }))
    await page.keyboard.press('ArrowDown')
    await tabTo(page, page.getByRole('button', { name: briefing.start }))
    await page.keyboard.press('Enter')
    let walks = true
    await followPage(page, story).play(worst.inputs, async (control) => {
      // By turns through the replies and by their numbers.
      if (walks) await tabTo(page, control)
      await page.keyboard.press(walks ? 'Enter' : ((await control.getAttribute('aria-keyshortcuts')) ?? ''))
      walks = !walks
      await expectFocusKept(page)
    })
    expect(await page.getByRole('complementary', { name: conversation.taken.label }).count(), 'cues').toBe(0)
    await tabTo(page, page.getByRole('link', { name: conversation.over.debrief }))
    await page.keyboard.press('Enter')
    await expect.poll(() => shownScore(page)).toBe(worst.score)
    await page.getByText(debrief.score.notPassed, { exact: true }).waitFor()
  })
})

test('a moment is played again from the debrief, and stands beside what it was before', async () => {
  const [shipped] = shippedPlays()
  if (!shipped) throw new Error('no story')
  const { slug, story, worst, best } = shipped
  const page = await openPage()
  await startConversation(page, siteUrl, slug, 'assessment')
  await followPage(page, story).play(worst.inputs)
  await lookBack(page)
  const at = worst.inputs.findIndex((input, index) => input !== best.inputs[index])
  await page.getByRole('button', { name: debrief.detail.againOf(at + 1) }).click()
  await followPage(page, story, worst.inputs.slice(0, at)).play(best.inputs.slice(at))
  await lookBack(page)
  await expect.poll(() => shownScore(page)).toBe(best.score)
  const beside = page.getByRole('region', { name: debrief.again.title })
  await beside.getByText(debrief.again.gained(best.score - worst.score)).waitFor()
  await expect.poll(() => beside.locator('.plot-frame svg').count()).toBe(2)
  await beside.getByRole('link', { name: debrief.again.lookAt(debrief.again.before) }).click()
  await expect.poll(() => shownScore(page)).toBe(worst.score)
})

test('in practice a reply can be taken back', async () => {
  const [shipped] = shippedPlays()
  if (!shipped) throw new Error('no story')
  const { slug, story, worst, best } = shipped
  const page = await openPage()
  await startConversation(page, siteUrl, slug, 'practice')
  await followPage(page, story).play(worst.inputs.slice(0, 2))
  await page.getByRole('button', { name: conversation.taken.back }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: conversation.taken.option(1, '').trimEnd() })
    .click()
  await expect.poll(() => page.locator('.said--own').count()).toBe(0)
  await expectFocusKept(page)
  await followPage(page, story).play(best.inputs)
  await lookBack(page)
  await expect.poll(() => shownScore(page)).toBe(best.score)
})
