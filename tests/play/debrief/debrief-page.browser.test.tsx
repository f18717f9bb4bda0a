import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Locator, page } from 'vitest/browser'
import '../../../src/ui/theme.css'
import { DebriefPage } from '../../../src/play/debrief/debrief-page.tsx'
import type { AttemptRecord } from '../../../src/play/records/record.ts'
import { text } from '../../../src/ui/text.ts'
import { entryOf, hardStory, recordOf } from './played.ts'
import { createShelf } from './shelf.ts'

const words = text.debrief
const room = document.body.appendChild(document.createElement('div'))
const stories = [entryOf(hardStory)]
const summary = { rubric: '1', score: 44, passed: false, outcome: 'unsafe', ending: 'hurt' } as const
/** Heard nothing, let the insult pass, breathed, argued, explained. */
const first = recordOf(hardStory, [0, 1, 'breathe', 1, 0], { id: 'first', summary, updatedAt: 1 })

beforeEach(() => page.viewport(1280, 720))
afterEach(() => {
  render(null, room)
  location.hash = ''
})

async function show(id: string, ...records: AttemptRecord[]) {
  const shelf = createShelf(...records)
  render(<DebriefPage id={id} decision={undefined} records={shelf} stories={stories} />, room)
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible()
  return shelf
}

const says = (where: Locator, words: string) => expect.poll(() => where.element().textContent).toContain(words)
const panels = (): HTMLElement[] => [...room.querySelectorAll<HTMLElement>('.strip .panel')]
const headings = (): number[] => [...room.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))

describe('a finished attempt', () => {
  test('has a panel for each decision and one for the end, the turning point the widest', async () => {
    await show('first', first)
    expect(panels()).toHaveLength(6)
    for (const width of [1280, 1920, 800, 390]) {
      await page.viewport(width, 720)
      const widths = panels().map((panel) => panel.getBoundingClientRect().width)
      const turning = panels().findIndex((panel) => panel.classList.contains('turning'))
      expect(turning).toBeGreaterThanOrEqual(0)
      widths.forEach((one, index) => {
        if (index !== turning) expect(one, `panel ${index} at ${width}`).toBeLessThan(widths[turning] ?? 0)
      })
    }
  })

  test('says what it came to, and why, in words', async () => {
    await show('first', first)
    const [top] = room.getElementsByClassName('result')
    expect(top?.textContent).toContain(words.outcomes.unsafe.title)
    expect(top?.textContent).toContain(words.score.notPassed)
    expect(top?.textContent).toContain(words.deciding.title)
    expect(headings()[0]).toBe(1)
    headings().forEach((level, index) => {
      expect(level - (headings()[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1)
    })
  })

  test('tells of each decision what it earned, why, and what would have been better', async () => {
    await show('first', first)
    const second = page.getByRole('article', { name: `${words.strip.panel(2)} ${words.detail.turning}` })
    await says(second, 'Let it pass.')
    await says(second, 'It hurt a lot')
    await says(second, '−8 points')
    await says(second, 'Abuse that is let pass gets worse with time.')
    await says(second, 'Jean-Pierre Lauzier (S0, S1)')
    await says(second, 'It was not nothing.')
    await says(second, words.detail.better)
    await says(second, "I won't be called that.")
    await second.getByText(words.detail.others(4)).click()
    await expect.element(second.getByText('Cow.')).toBeVisible()
  })

  test('every panel, point, skill and sentence leads to its decision', async () => {
    await show('first', first)
    const links = [...room.querySelectorAll<HTMLAnchorElement>('a[href^="#/debrief/first/"]')]
    const targets = new Set(links.map((link) => link.hash))
    expect(targets).toEqual(new Set([1, 2, 3, 4, 5].map((n) => `#/debrief/first/${n}`)))
    await page.getByRole('link', { name: words.strip.whyOf(4) }).click()
    expect(location.hash).toBe('#/debrief/first/4')
  })

  test('opened at a decision, it is there and has the focus; going there again works too', async () => {
    const shelf = createShelf(first)
    location.hash = '#/debrief/first/4'
    render(<DebriefPage id="first" decision={4} records={shelf} stories={stories} />, room)
    const heading = () => room.querySelector('#decision-4')
    await expect.poll(() => document.activeElement === heading() && heading() !== null).toBe(true)
    expect(heading()?.getBoundingClientRect().top).toBeLessThan(720)
    scrollTo(0, 0)
    ;(document.activeElement as HTMLElement).blur()
    await page.getByRole('link', { name: words.strip.whyOf(4) }).click()
    await expect.poll(() => document.activeElement === heading()).toBe(true)
  })

  test('the curve is a named picture with its replies as links, and a table says the same', async () => {
    await show('first', first)
    const curve = page.getByRole('region', { name: words.curve.title })
    await expect.element(curve.getByRole('img')).toBeInTheDocument()
    expect(curve.getByRole('img').element().getAttribute('aria-label')).toMatch(/it began at 60/)
    const points = curve.getByRole('list', { name: words.curve.points }).getByRole('link')
    await expect.poll(() => points.elements().length).toBe(5)
    await curve.getByText(words.curve.table).click()
    const rows = curve.getByRole('row').elements()
    expect(rows).toHaveLength(6)
    expect(rows[2]?.textContent).toContain('Let it pass.')
  })

  test('a moment can be played again: a practice attempt of its own that begins there', async () => {
    const shelf = await show('first', first)
    await page.getByRole('button', { name: words.detail.againOf(4) }).click()
    await expect.poll(() => location.hash).toMatch(/^#\/play\//)
    const begun = [...shelf.all.values()].find(({ retryOf }) => retryOf !== null)
    expect(location.hash).toBe(`#/play/${begun?.id}`)
    expect(begun).toMatchObject({
      mode: 'practice',
      retryOf: { id: 'first', decision: 3 },
      attempt: { inputs: [0, 1, 'breathe'] },
    })
  })

  test('the whole conversation can be had again, with a chance of its own', async () => {
    const shelf = await show('first', first)
    await page.getByRole('button', { name: words.ways.assessment }).click()
    await expect.poll(() => location.hash).toMatch(/^#\/play\//)
    const begun = [...shelf.all.values()].find(({ id }) => id !== 'first')
    expect(begun).toMatchObject({ mode: 'assessment', retryOf: null, attempt: { inputs: [], story: hardStory.hash } })
    expect(begun?.attempt.seed).not.toBe(first.attempt.seed)
  })
})

describe('a moment that was played again', () => {
  const retryOf = { id: 'first', decision: 1 }
  const again = recordOf(hardStory, [0, 0, 0, 1], { id: 'again', summary, retryOf, updatedAt: 2 })
  const third = recordOf(hardStory, [0, 0, 1, 1], { id: 'third', summary, retryOf, updatedAt: 3 })
  const region = () => page.getByRole('region', { name: words.again.title })

  test('stands beside what it was before, with both scores and a way there', async () => {
    await show('again', first, again)
    await expect.poll(() => region().getByRole('img').elements().length).toBe(2)
    await says(region(), words.again.lead(2))
    const link = region().getByRole('link', { name: words.again.lookAt(words.again.before) })
    await expect.element(link).toHaveAttribute('href', '#/debrief/first')
    await expect.element(page.getByText(words.score.retry)).toBeVisible()
  })

  test('the first attempt can be compared with each of them', async () => {
    await show('first', first, again, third)
    const choices = region().getByRole('radio')
    await expect.poll(() => choices.elements().length).toBe(2)
    const href = () => region().getByRole('link').element().getAttribute('href')
    expect(href()).toBe('#/debrief/third')
    await choices.nth(1).click({ force: true })
    await expect.poll(href).toBe('#/debrief/again')
  })

  test('says so when what it was taken from is gone, and offers what is not finished', async () => {
    const open = recordOf(hardStory, [0], { id: 'open', retryOf: { id: 'again', decision: 1 }, updatedAt: 4 })
    await show('again', again, open)
    await says(region(), words.again.gone)
    await expect.element(region().getByRole('link', { name: words.again.goOn })).toHaveAttribute('href', '#/play/open')
  })
})

describe('an attempt that cannot be played back', () => {
  const other = { ...first, attempt: { ...first.attempt, story: 'another' } }

  test.each([
    ['gone', []],
    ['open', [recordOf(hardStory, [0], { id: 'first' })]],
    ['other_version', [other]],
    ['damaged', [recordOf(hardStory, [9], { id: 'first', summary })]],
    ['story_gone', [{ ...other, slug: 'elsewhere' }]],
  ] as const)('%s: a sentence, and a way on', async (kind, records) => {
    await show('first', ...records)
    await expect.element(page.getByRole('heading', { level: 1, name: words.closed[kind].title })).toBeVisible()
    await expect.element(page.getByText(words.closed[kind].what)).toBeVisible()
    await expect.element(page.getByRole('link', { name: words.closed.room })).toHaveAttribute('href', '#/')
    const goOn = page.getByRole('link', { name: words.closed.goOn, exact: true }).query()
    expect(goOn?.getAttribute('href') ?? null).toBe(kind === 'open' ? '#/play/first' : null)
  })

  test('keeps its result and its strategy', async () => {
    await show('first', { ...other, strategy: 'Ask first.' })
    await expect.element(page.getByText(words.closed.result(44, false, 'Unsafe'))).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: words.strategy.label })).toHaveValue('Ask first.')
  })
})
