import { expect } from 'vitest'
import { studioReview as words } from '../../../src/ui/text/en/studio-review.ts'
import { button, find, kept, newStory, openOther, SOON, tab, textOf } from '../studio-steps.ts'
import { onText, PANEL, TEXT, type Walk } from './walk.ts'

export const reviewing: Walk = async (writers, look) => {
  const ann = await newStory(writers, 'Reviewed')
  const ben = await openOther(writers, ann)
  for (const body of ['Begin with the folder?', 'And this can go, since nobody says it in that way at a counter.']) {
    await find(ben, 'Three weeks. Nobody')
    await ben.keyboard.press('Control+Alt+m')
    const field = ben.getByRole('textbox', { name: /^Comment on story.ink, line \d+$/ })
    await expect.poll(() => field.evaluate((element) => element === document.activeElement), SOON).toBe(true)
    await ben.keyboard.type(body)
    await expect.poll(() => field.inputValue()).toBe(body)
    await button(ben, words.comments.write).click()
    await ben.locator('.comment', { hasText: body }).waitFor(SOON)
  }
  await button(ben, words.comments.tickOf(writers.seeded.people.admin.name)).first().click()
  await ben.getByText(words.comments.resolved(1)).click(SOON)
  await look('comments, one of them ticked off', ben, { within: PANEL })
  await find(ben, 'Three weeks. Nobody')
  await ben.keyboard.press('Home')
  await ben.locator('.here__line').click()
  await ben.locator('.comments__here').first().waitFor(SOON)
  await look('a comment at its line', ben, { within: TEXT, again: onText(ben) })
  await ben.locator('.here__line').click()

  await tab(ben, words.label)
  await expect.poll(() => button(ben, words.judge.begin).getAttribute('aria-disabled'), SOON).toBe('false')
  await button(ben, words.judge.begin).click()
  const dialog = ben.getByRole('dialog', { name: words.blind.title })
  await dialog.waitFor(SOON)
  await look('judging blind', ben, { within: 'dialog[open]' })
  for (const right of ['Yes', 'No', 'Unsure', 'No'] as const) {
    await dialog.getByRole('radio', { name: right, exact: true }).check({ force: true })
    if (right === 'Unsure') {
      await dialog.getByRole('button', { name: words.blind.next }).click()
      await dialog.getByText(words.blind.missingMoves).waitFor(SOON)
      await look('judging blind, with something left out', ben, { within: 'dialog[open]' })
    }
    await dialog.getByRole('checkbox', { name: /^Validate/ }).check()
    await dialog.getByText(words.blind.saved).waitFor(SOON)
    await dialog.getByRole('button', { name: words.blind.next }).click()
  }
  await dialog.getByRole('button', { name: words.blind.done }).click()

  await tab(ann, words.label)
  const figures = ann.locator('.judge', { hasText: writers.seeded.people.admin.name })
  await figures.getByText(/^4 of \d+ replies judged/).waitFor(SOON)
  await look('how far two agree, with kappa', ann, { within: PANEL })
  await textOf(ann).focus()
  await kept(ann)
}
