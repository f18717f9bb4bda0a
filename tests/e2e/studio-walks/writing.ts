import { expect } from 'vitest'
import { studioText } from '../../../src/studio/studio-text.ts'
import { studioMap } from '../../../src/ui/text/en/studio-map.ts'
import { studioTodo } from '../../../src/ui/text/en/studio-todo.ts'
import { faintWords } from '../map-contrast.ts'
import { beginStory, button, find, newStory, openAs, SOON, tab, textOf, write } from '../studio-steps.ts'
import { onText, PANEL, TEXT, type Walk } from './walk.ts'

const words = studioText

export const writing: Walk = async (writers, look) => {
  const page = await newStory(writers, 'Looked at')
  const text = onText(page)
  const here = page.locator('.here__line')

  await tab(page, studioTodo.label)
  await look('what is left to do', page)
  await find(page, '# move: validate')
  await page.keyboard.press('Home')
  if ((await here.getAttribute('aria-expanded')) === 'false') await here.click()
  await page.locator('.verdict').first().waitFor(SOON)
  await look('what a reply earns', page, { within: TEXT, again: text })
  await here.click()

  await find(page, '# move: ')
  await page.keyboard.press('ArrowRight')
  const complete = async (): Promise<void> => {
    await text()
    await textOf(page).focus()
    await page.keyboard.press('Escape')
    // Another size closes what is open, a moment later.
    const open = async (): Promise<boolean> => {
      await page.keyboard.press('Control+Space')
      return page.locator('.cm-tooltip-autocomplete li').first().isVisible()
    }
    await expect.poll(open, SOON).toBe(true)
  }
  await look('the list of what may stand here', page, {
    within: TEXT,
    again: complete,
    // Its options are gone through from the text, which says which one is meant.
    without: ['scrollable-region-focusable'],
  })
  await page.keyboard.press('Escape')

  await textOf(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.locator('.cm-search').waitFor(SOON)
  await look('find and replace', page, { within: TEXT, again: text })
  await page.keyboard.press('Escape')

  await find(page, '-> heard')
  await button(page, `${words.editor.insert}: ${words.snippets.decision.label}`).click()
  await page.keyboard.press('ArrowRight')
  await look('a snippet to fill in', page, { within: TEXT, again: text })
  await button(page, words.editor.undo).click()

  await write(page, '# move: validate', '# move: validat')
  await write(page, '# face: ', '# fase: ')
  await page.locator('.findings summary').click()
  await page.locator('.findings [data-code="unknown_move"] .finding__where').click(SOON)
  await page.locator('.finding-card').waitFor(SOON)
  await look('findings, and one explained', page, { within: '.here, .findings', again: text })
  const point = async (): Promise<void> => {
    await text()
    // The marks are drawn anew with every answer of the prover; a hand would move on.
    const pointed = async (): Promise<boolean> => {
      await page.mouse.move(0, 0)
      await page.locator('.cm-lint-marker').first().hover()
      const shown = page.locator('.cm-tooltip-lint').waitFor({ timeout: 1000 })
      return shown.then(
        () => true,
        () => false,
      )
    }
    await expect.poll(pointed, SOON).toBe(true)
  }
  await point()
  await look('a finding under the pointer', page, { within: '.cm-tooltip-lint', again: point })
  await page.mouse.move(0, 0)
  await tab(page, words.play.label)
  await look('playing an older text', page, { within: PANEL })
  await page.locator('.findings summary').click()
  for (let step = 0; step < 2; step++) await button(page, words.editor.undo).click()
  await page.locator('.findings__state').getByText(words.findings.none).waitFor(SOON)

  await tab(page, words.play.label)
  await button(page, words.play.from).click()
  await look('where Play starts', page, { within: 'dialog[open]' })
  await page.keyboard.press('Escape')
  await button(page, words.editor.addFile).click()
  await look('a new file', page, { within: 'dialog[open]' })
  await page.keyboard.press('Escape')

  await tab(page, studioMap.label)
  await page.locator('.map__paper .map-sign--good').first().waitFor(SOON)
  await look('the map', page, { within: PANEL, also: faintWords })
  await button(page, studioMap.listView).click()
  await look('the map as a list', page, { within: PANEL })

  const other = await openAs(writers, 'admin', '#/studio')
  await beginStory(other, 'From another')
  await other.close()
  await page.goto(new URL('#/studio', page.url()).href)
  await page.getByText('From another').first().waitFor(SOON)
  await page.locator('.drafts__act').first().click()
  await page.locator('.drafts summary').first().click()
  await look('the stories of all, one of them put away', page)
}
