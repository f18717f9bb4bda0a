import { expect } from 'vitest'
import { studioPublish as words } from '../../../src/ui/text/en/studio-publish.ts'
import { button, kept, newStory, publish, SOON, tab, textOf, write } from '../studio-steps.ts'
import { PANEL, type Walk } from './walk.ts'

export const publishing: Walk = async (writers, look) => {
  const other = await newStory(writers, 'There before')
  await tab(other, words.label)
  await other.getByLabel(words.form.name).fill('taken-name')
  await publish(other)
  await other.close()

  const page = await newStory(writers, 'To be published', { refused: true })
  await tab(page, words.label)
  const name = page.getByLabel(words.form.name)
  await name.fill('Not a name')
  await page.getByText(words.form.badName).first().waitFor(SOON)
  await look('a name that cannot be one', page, { within: PANEL })

  await name.fill('taken-name')
  await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
  await button(page, words.form.publish).click()
  const replace = page.getByRole('dialog', { name: words.replace.title })
  await replace.waitFor(SOON)
  await look('another story has this name', page, { within: 'dialog[open]' })
  await replace.getByRole('button', { name: words.replace.no }).click()
  // Until it is away, nothing beside it can be written into.
  await replace.waitFor({ ...SOON, state: 'hidden' })

  await name.fill('looked-at')
  await expect.poll(() => name.inputValue()).toBe('looked-at')
  await page.getByLabel(words.form.label).fill('First')
  await publish(page)
  await page.getByText(words.state.same('looked-at')).waitFor(SOON)
  await look('published', page, { within: PANEL })

  await tab(page, 'Proof')
  await button(page, 'The best way').click(SOON)
  await tab(page, words.label)
  await page.getByLabel(words.plays.name, { exact: true }).fill('As we teach it')
  await look('recording a play', page, { within: PANEL })
  await button(page, words.plays.add).click(SOON)
  await page.getByText(words.plays.holds).first().waitFor(SOON)

  await write(page, '# move: validate', '# move: validate, solve')
  await write(page, '# move: invite', '# move: deny')
  await page.getByRole('button', { name: /^Compare with First/ }).click(SOON)
  await page.getByRole('heading', { name: words.changes.plays }).waitFor(SOON)
  await look('what a version changes, in its text and for those who play', page, { within: PANEL })

  await page.getByLabel(words.versions.label).fill('With a way out')
  await button(page, words.versions.keep).click()
  await page.getByText(words.versions.kept).waitFor(SOON)
  await look('versions', page, { within: PANEL })

  await button(page, words.form.unpublish).click()
  await page.getByRole('dialog', { name: words.unpublish.title }).waitFor(SOON)
  await look('taking it back', page, { within: 'dialog[open]' })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ ...SOON, state: 'hidden' })

  await textOf(page).focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await kept(page)
  // The server has the last word; what it would say of a law that it finds broken.
  const refusal = {
    ...{ code: 'unlawful', message: 'It breaks a law.' },
    findings: [{ code: 'trap', severity: 'error', line: 12, message: 'From here no ending can be reached.' }],
  }
  await page.route('**/publish', (route) => route.fulfill({ status: 422, json: refusal }))
  await page.getByLabel(words.form.label).fill('Second')
  await write(page, '# minutes: ', '# minutes: 1')
  await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
  await button(page, words.form.publish).click()
  await page.getByText(words.refused.title).waitFor(SOON)
  await tab(page, words.label)
  await look('the server does not publish it', page, { within: PANEL })
}
