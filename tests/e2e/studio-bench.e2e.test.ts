import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { studioTodo } from '../../src/ui/text/en/studio-todo.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'

const SOON = { timeout: 30_000 }

async function openStory(name: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await openPage({ at: '#/studio', ...wishes })
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('.cm-content').waitFor(SOON)
  return page
}

const textOf = (page: Page) => page.locator('.cm-content').innerText()
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const left = (page: Page) => page.locator('.todo-line__one').last()
const fileNow = (page: Page) => page.locator('.documents__one[aria-current="true"]').innerText()
const said = (page: Page, words: RegExp) => page.getByRole('status').getByText(words).waitFor(SOON)

describe('what is left to do', () => {
  test('a pattern opens with it; each mark is written over, taken away, and leads to the next, until all is ready', async () => {
    const page = await openStory('Upset')
    await page.getByRole('heading', { name: studioTodo.title }).waitFor(SOON)
    await expectAccessible(page)
    const count = await page.locator('.todo__marks li').count()
    await expect.poll(() => left(page).innerText()).toBe(`${count} to write`)

    await button(page, studioTodo.write.first).click()
    await page.keyboard.type('The room that was given away')
    await page.keyboard.press('Control+.')
    await expect.poll(() => left(page).innerText(), SOON).toBe(`${count - 1} to write`)
    await expect.poll(() => page.locator('h1').innerText()).toBe('The room that was given away')
    await expect.poll(() => textOf(page)).not.toContain('// WRITE: a title')

    await page.keyboard.press('F9')
    await page.keyboard.type('You are at the front desk of a hotel.')
    await expect.poll(() => textOf(page)).toContain('# briefing: You are at the front desk of a hotel.')
    await page.keyboard.press('F9')
    await page.keyboard.type('Where is my room?')
    await expect.poll(() => textOf(page)).toContain('Madeleine: Where is my room? # situation: upset')

    // What breaks a law stands in the list too, and leads to its line with its reason.
    await page.keyboard.press('End')
    await page.keyboard.type('y')
    await page.locator('.todo .finding').getByText('"angryy"').waitFor(SOON)
    await page.locator('.todo .finding--error .finding__where').first().click()
    await page.locator('.finding-card').waitFor(SOON)
    await page.keyboard.press('Control+z')

    for (let marks = count - 1; marks > 0; marks--) {
      await button(page, /^Written: take/)
        .first()
        .click()
      await expect.poll(() => page.locator('.todo__marks li').count(), SOON).toBe(marks - 1)
    }
    await expect.poll(() => left(page).innerText(), SOON).toBe(studioTodo.line.alone)
    await page.getByText(studioTodo.write.done).waitFor(SOON)
    await page.getByText(studioTodo.laws.done).waitFor(SOON)
    await expectAccessible(page)
  })

  test('a story without marks opens with the play', async () => {
    const page = await openStory('Empty page')
    await expect.poll(() => tab(page, 'Play').getAttribute('aria-selected')).toBe('true')
  })

  test('the play leads to its line, a start to the knot of the cursor, and a snippet has the customer speak', async () => {
    const page = await openStory('Upset')
    await tab(page, 'Play').click()
    const preview = page.locator('.preview')
    await preview.getByRole('button', { name: /Three weeks without a word/ }).click(SOON)
    await preview.getByText('I stood in the post office twice').waitFor(SOON)
    await button(page, 'Its line in the text').click()
    await expect.poll(() => page.locator('.cm-activeLine').innerText()).toContain('I stood in the post office twice')
    await button(page, 'Start elsewhere').click()
    await expect.poll(() => page.getByLabel('Start at').inputValue()).toBe('heard')
    await page.keyboard.press('Escape')
    await button(page, 'Insert: Decision').click()
    await expect.poll(() => textOf(page), SOON).toContain('Madeleine: And then?')
  })

  test('what a word means is one key away, and read out', async () => {
    const page = await openStory('Upset')
    await page.locator('.cm-line', { hasText: '# move: validate' }).click()
    await page.keyboard.press('F1')
    const tip = page.locator('.cm-meaning')
    await tip.getByText('Validate: asked for here (Upset)').waitFor(SOON)
    await said(page, /^Validate: asked for here/)
    await page.keyboard.press('Escape')
    await tip.waitFor({ state: 'detached' })
    await page.locator('.ink-value', { hasText: 'lecture' }).first().hover()
    await tip.getByText('Lecture: very harmful here (Upset)').waitFor(SOON)
  })
})

describe('undo across everything', () => {
  test('goes back through files in the order in which things were done, to each place, and says so', async () => {
    const page = await openStory('Empty page')
    const before = await textOf(page)
    await page.locator('.cm-line', { hasText: '# title' }).click()
    await page.keyboard.press('End')
    await page.keyboard.insertText(' with rain')

    await button(page, 'Add a file').click()
    await page.getByLabel('Name of the file').fill('../part')
    await button(page, 'Add').click()
    await page.getByText('Letters, digits, spaces').waitFor(SOON)
    await expectAccessible(page, 'dialog[open]')
    await page.getByLabel('Name of the file').fill('part')
    await button(page, 'Add').click()
    await expect.poll(() => fileNow(page)).toBe('part.ink')
    await page.locator('.cm-content').focus()
    await page.keyboard.type('=== part ===\n-> END')
    await button(page, 'Rename part.ink').click()
    await page.getByLabel('Name of the file').fill('second')
    await button(page, 'Rename').click()
    await expect.poll(() => fileNow(page)).toBe('second.ink')
    await button(page, 'story.ink').click()
    await expect.poll(() => textOf(page)).toContain('INCLUDE second.ink')

    // A picker writes into the story while the other file is open.
    await button(page, 'second.ink').click()
    await button(page, 'Remove second.ink').click()
    await expect.poll(() => textOf(page)).not.toContain('INCLUDE')

    const undo = async () => {
      await page.locator('.cm-content').focus()
      await page.keyboard.press('Control+z')
    }
    await undo()
    await said(page, /^Undone \(second\.ink removed\)/)
    await expect.poll(() => page.locator('.documents__one').allInnerTexts()).toContain('second.ink')
    await undo()
    await said(page, /^Undone \(second\.ink|^Undone \(part\.ink renamed to second\.ink\)/)
    await expect.poll(() => page.locator('.documents__one').allInnerTexts()).toContain('part.ink')
    await undo()
    await said(page, /^Undone: part\.ink, line/)
    await expect.poll(() => fileNow(page)).toBe('part.ink')
    // What was typed over two lines may be more than one step.
    for (let steps = 0; steps < 5 && (await textOf(page)).trim() !== ''; steps++) {
      await expect.poll(() => fileNow(page)).toBe('part.ink')
      await undo()
    }
    await undo()
    await said(page, /part\.ink added/)
    await expect.poll(() => fileNow(page)).toBe('story.ink')
    await expect.poll(() => page.locator('.documents__one').allInnerTexts()).not.toContain('part.ink')
    await undo()
    await said(page, /^Undone: story\.ink, line 1/)
    await expect.poll(() => textOf(page)).toBe(before)
    await expect.poll(() => button(page, 'Undo').getAttribute('aria-disabled')).toBe('true')

    const redo = button(page, 'Redo')
    while ((await redo.getAttribute('aria-disabled')) === 'false') await redo.click()
    await expect.poll(() => page.locator('.documents__one').allInnerTexts()).toEqual(['story.ink', 'story.plays'])
    await expect.poll(() => textOf(page)).toContain('with rain')
  })

  test('what a picker wrote is undone from beside the text, and from another file', async () => {
    const page = await openStory('Empty page')
    await tab(page, 'People').click()
    await button(page, 'story.plays').click()
    await page.locator('.bench__panel').getByRole('button', { name: /^Owen/ }).first().click()
    await page.locator('.people .button--primary').click()
    await button(page, 'story.ink').click()
    await expect.poll(() => textOf(page)).toContain('owen')
    await button(page, 'story.plays').click()
    await tab(page, 'People').focus()
    await page.keyboard.press('Control+z')
    await said(page, /^Undone/)
    await expect.poll(() => fileNow(page)).toBe('story.ink')
    await expect.poll(() => textOf(page)).not.toContain('owen')
  })
})

describe('room for the text', () => {
  test('at 1280 by 720 at least 22 lines are seen, and one row is told of the line, the rest on demand', async () => {
    const page = await openStory('Empty page')
    const rows = await page.evaluate(() => {
      const editor = document.querySelector('.bench__editor')?.getBoundingClientRect().height ?? 0
      const lines = [...document.querySelectorAll('.cm-line')].map((line) => line.getBoundingClientRect().height)
      return editor / Math.min(...lines)
    })
    expect(rows).toBeGreaterThanOrEqual(22)
    await page.locator('.cm-line', { hasText: '# move: validate' }).click()
    const line = page.locator('.here__line')
    await expect.poll(() => line.innerText(), SOON).toContain('asked for')
    expect(await page.locator('.here__all').count()).toBe(0)
    await line.click()
    await page.locator('.here__all').getByText('Accept the customer').waitFor(SOON)
    await page.reload()
    await page.locator('.here__all').waitFor(SOON)
  })

  test('the panel beside the text is made wider with keys and pointer, put away, and stays so', async () => {
    const page = await openStory('Empty page')
    const width = () => page.locator('.bench__text').evaluate((text) => Math.round(text.getBoundingClientRect().width))
    const divider = page.getByRole('separator')
    const usual = await width()
    await divider.focus()
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft')
    await expect.poll(() => width()).toBeLessThan(usual - 50)
    const box = await divider.boundingBox()
    if (!box) throw new Error('There is no divider.')
    await page.mouse.move(box.x + 3, 400)
    await page.mouse.down()
    await page.mouse.move(850, 400, { steps: 4 })
    await page.mouse.up()
    expect(Math.abs((await width()) - 850)).toBeLessThan(20)
    const chosen = await width()
    await page.reload()
    await page.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => width()).toBe(chosen)
    await expectAccessible(page)

    await button(page, 'Hide what stands beside the text').click()
    await page.getByRole('tablist').waitFor({ state: 'detached' })
    await expect.poll(() => width()).toBe(1280)
    await expectAccessible(page)
    await page.reload()
    await page.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => width()).toBe(1280)
    // Whatever leads to a tab brings them back.
    await left(page).click()
    await expect.poll(() => tab(page, 'To do').getAttribute('aria-selected')).toBe('true')
    await expect.poll(() => width()).toBe(chosen)
  })

  test('a stage that comes up again has the size of where it stands', async () => {
    const page = await openStory('Empty page')
    const canvases = page.locator('.preview canvas')
    const widths = () => canvases.evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().width)))
    /** Until the picture has come up, and nothing of the one before is left. */
    const settled = () => page.waitForTimeout(1500)
    await tab(page, 'Play').click()
    await canvases.last().waitFor(SOON)
    await settled()
    // Shown somewhere else while it is up, so that its size is written on it.
    await page.setViewportSize({ width: 390, height: 844 })
    await expect.poll(widths, SOON).toEqual([390])
    await tab(page, 'Text').click()
    await settled()
    await expect.poll(() => widths()).toEqual([])
    await page.setViewportSize({ width: 1280, height: 720 })
    await canvases.last().waitFor(SOON)
    await settled()
    const wide = await page.locator('.preview .talk__stage').evaluate((stage) => stage.clientWidth)
    await expect.poll(() => widths()).toEqual([wide])
  })

  test.each([390, 320])('%i wide: the tab that is open is seen, and nothing scrolls sideways', async (width) => {
    const page = await openStory('Upset', { viewport: { width, height: 844 } })
    await tab(page, 'Publish').click()
    await expect
      .poll(async () => {
        const box = await tab(page, 'Publish').boundingBox()
        return box !== null && box.x >= 0 && box.x + box.width <= width + 1
      })
      .toBe(true)
    await tab(page, 'To do').click()
    await expectAccessible(page)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
})
