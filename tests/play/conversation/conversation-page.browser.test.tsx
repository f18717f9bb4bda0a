import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { withHead } from '../../fixtures/three-weeks-late.ts'
import { openPage } from './open-page.tsx'

const phase = () => document.querySelector<HTMLElement>('.talk')?.dataset['phase']
const until = (wanted: string) => expect.poll(phase, { timeout: 20_000 }).toBe(wanted)
const reply = (words: string) => page.getByRole('button', { name: words })
const focused = () => document.activeElement?.textContent ?? ''
const INSTANT = { pace: 'instant' } as const
const SORRY = "I'm sorry. Three weeks without a word would upset me too."
const TERMS = "Ma'am, our terms say three to five weeks."

test('a line appears at reading pace, is in the page as a whole at once, and a key shows it', async () => {
  openPage()
  await until('telling')
  await expect.element(page.getByText('Three weeks. Three weeks! And nobody calls.')).toBeInTheDocument()
  expect(CSS.highlights.get('untold')?.size).toBe(1)
  expect(reply(SORRY).query()).toBeNull()
  await userEvent.keyboard(' ')
  await until('choosing')
  expect(CSS.highlights.has('untold')).toBe(false)
  await expect.element(reply(SORRY)).toBeVisible()
})

test('without a key it goes on by itself', async () => {
  openPage()
  await until('telling')
  await until('choosing')
})

test('where nothing is to take time all is told at once', async () => {
  const { heard } = openPage({ settings: { motion: 'reduced' } })
  await until('choosing')
  expect(heard.filter((one) => one.startsWith('madeleine'))).toEqual([])
  await userEvent.click(reply(TERMS))
  await until('over')
  await expect.element(page.getByText('Get me someone who can read!')).toBeInTheDocument()
})

test('the focus goes from the reply to the first line of the answer, and from there to the next replies', async () => {
  openPage({ settings: INSTANT })
  await until('choosing')
  await userEvent.click(reply(SORRY))
  expect(focused()).toContain('… Thank you. At least somebody says it.')
  await until('choosing')
  expect(focused()).toContain('… Thank you. At least somebody says it.')
  await userEvent.tab()
  expect(document.activeElement?.closest('aside')?.ariaLabel).toBe('What that did')
  reply('Take that back').element().focus()
  await userEvent.tab()
  expect(document.activeElement?.closest('fieldset')?.ariaLabel).toBe('What do you say?')
})

test('the focus is never lost when the button that went on goes away', async () => {
  openPage()
  await until('telling')
  const goOn = page.getByRole('button', { name: 'Go on' }).element() as HTMLElement
  goOn.focus()
  await userEvent.keyboard('{Enter}')
  await until('choosing')
  expect(focused()).toContain('Three weeks. Three weeks! And nobody calls.')
})

test('numbers choose by place, 7 to 9 act; not with a modifier, and not when they are turned off', async () => {
  const { kept, settings } = openPage({ settings: INSTANT })
  await until('choosing')
  settings.numberKeys.value = false
  await userEvent.keyboard('1')
  settings.numberKeys.value = true
  await userEvent.keyboard('{Control>}1{/Control}')
  expect(kept).toHaveLength(1)
  const second = document.querySelectorAll('.reply')[1]?.textContent ?? ''
  expect(second).toMatch(/^2/)
  await userEvent.keyboard('2')
  await expect.poll(() => kept.length).toBe(2)
  expect(document.querySelector('.said--own')?.textContent).toContain(second.slice(1))
})

test('a number that is typed into a field or held down answers nothing', async () => {
  const { kept } = openPage({ settings: INSTANT })
  await until('choosing')
  const field = document.body.appendChild(document.createElement('input'))
  field.focus()
  await userEvent.keyboard('1')
  field.remove()
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', repeat: true }))
  expect(kept).toHaveLength(1)
})

test('a breath takes its time, any key ends it, and it is offered once', async () => {
  const { heard, kept } = openPage({ settings: INSTANT })
  await until('choosing')
  await userEvent.keyboard('7')
  expect(phase()).toBe('breathing')
  await expect.element(page.getByText('Breathe in … and out.', { exact: true })).toBeVisible()
  expect(heard).toContain('in')
  expect(kept.at(-1)?.attempt.inputs).toEqual(['breathe'])
  await userEvent.keyboard('x')
  await until('choosing')
  expect(heard.indexOf('out')).toBeGreaterThan(heard.indexOf('in'))
  expect(focused()).toContain('You stop talking')
  const breathe = page.getByRole('button', { name: /^Breathe/ })
  await expect.element(breathe).toHaveAttribute('aria-disabled', 'true')
  ;(breathe.element() as HTMLElement).click()
  expect(kept.at(-1)?.attempt.inputs).toEqual(['breathe'])
})

test('a breath ends by itself, and is instant where nothing may move', async () => {
  const { settings } = openPage({ settings: INSTANT })
  await until('choosing')
  await userEvent.click(page.getByRole('button', { name: 'Breathe' }))
  expect(phase()).toBe('breathing')
  await until('choosing')
  settings.motion.value = 'reduced'
  openPage({ settings: { motion: 'reduced' } })
  await until('choosing')
  await userEvent.click(page.getByRole('button', { name: 'Breathe' }))
  expect(phase()).not.toBe('breathing')
})

test('practice says what a reply did and takes it back; assessment does neither', async () => {
  const { kept } = openPage({ settings: INSTANT })
  await until('choosing')
  await userEvent.click(reply(SORRY))
  await until('choosing')
  await expect.element(page.getByText('That helped.')).toBeVisible()
  await userEvent.click(reply('Take that back'))
  await userEvent.click(page.getByRole('button', { name: /^Before your reply 1/ }))
  await expect.element(reply(SORRY)).toBeVisible()
  await expect.poll(() => kept.at(-1)?.attempt.inputs).toEqual([])
  expect(focused()).toContain('Three weeks. Three weeks! And nobody calls.')

  openPage({ mode: 'assessment', settings: INSTANT })
  await until('choosing')
  await userEvent.click(reply(SORRY))
  await until('choosing')
  expect(document.body.textContent).not.toContain('That helped.')
  expect(reply('Take that back').query()).toBeNull()
})

test('what the picture shows is in the log: faces, tension and the end', async () => {
  openPage({ settings: INSTANT })
  await until('choosing')
  const log = page.getByRole('log')
  await expect.element(log).toHaveAttribute('aria-live', 'polite')
  expect(log.element().textContent).toContain('Madeleine looks furious.')
  await expect.element(page.getByText('Tension 60 of 100: tense.')).toBeInTheDocument()
  await userEvent.click(reply(SORRY))
  await until('choosing')
  await expect.element(page.getByText(/Tension \d+ of 100: tense and falling\./)).toBeInTheDocument()
  await userEvent.click(reply('What happened after you sent it back?'))
  await until('over')
  expect(log.element().textContent).toContain('Madeleine settles back. The fuse is out.')
})

test('the end has a result in words, a way to why, and the focus', async () => {
  const { kept, record } = openPage({ settings: INSTANT })
  await until('choosing')
  await userEvent.click(reply(TERMS))
  await until('over')
  expect(focused()).toBe('Escalated')
  const why = page.getByRole('link', { name: 'See why it went like this' })
  await expect.element(why).toHaveAttribute('href', `#/debrief/${record.id}`)
  expect(kept.at(-1)?.summary).toMatchObject({ ending: 'door', outcome: 'escalated', passed: false })
})

test('a story that breaks says so and leaves a way home', async () => {
  const text = withHead(
    '-> start\n=== start ===\nHm.\n+ [Go on. # move: invite]\n  Then nothing.\n+ [Stop. # move: deny]\n  Bye. # ending: x # outcome: contained\n  -> END\n',
  )
  const { kept } = openPage({ text, settings: INSTANT })
  await until('choosing')
  await userEvent.click(reply('Go on.'))
  await until('broken')
  expect(focused()).toBe('This story cannot go on')
  await expect.element(page.getByRole('link', { name: 'Back to the waiting room' })).toHaveAttribute('href', '#/')
  expect(kept.at(-1)).toMatchObject({ attempt: { inputs: [0] }, summary: null })
})

test('a reload goes on with the same sentence, with what was said before it', async () => {
  const { open } = openPage()
  await until('telling')
  await userEvent.keyboard(' ')
  await until('choosing')
  await userEvent.click(reply(TERMS))
  await expect.element(page.getByText('Your terms. I am talking to you.')).toBeInTheDocument()
  open()
  await until('telling')
  await expect.element(page.getByText('Your terms. I am talking to you.')).toBeInTheDocument()
  expect(page.getByRole('log').element().textContent).toContain(TERMS)
  expect(document.body.textContent).not.toContain('Get me someone who can read!')
})

test('is heard when it is told, from the mood in which it was taken up, and silent once it is left', async () => {
  const { heard, open } = openPage()
  await until('telling')
  await expect.poll(() => heard).toContain('madeleine: Three weeks. Three weeks! And nobody calls.')
  expect(heard[0]).toBe('start 60 undefined')
  expect(heard.slice(0, heard.indexOf('madeleine: Three weeks. Three weeks! And nobody calls.'))).not.toContain(
    'offered',
  )
  await userEvent.keyboard(' ')
  expect(heard).toContain('hush')
  await until('choosing')
  await userEvent.click(reply(TERMS))
  expect(heard).toContain('tick')
  open()
  await until('telling')
  expect(heard).toContain('stop')
  expect(heard.at(-1)).not.toBe('stop')
  expect(heard.some((one) => /^start \d+ upset$/.test(one))).toBe(true)
})

test('goes on under the new id when another tab had gone further', async () => {
  const put = vi.fn(async (record) => ({ record: { ...record, id: 'fork' }, kept: 'forked' as const }))
  const { record } = openPage({ settings: INSTANT, put })
  await until('choosing')
  await userEvent.click(reply(TERMS))
  await until('over')
  expect(put.mock.calls[0]?.[0].id).toBe(record.id)
  expect(location.hash).toBe('#/play/fork')
  const why = page.getByRole('link', { name: 'See why it went like this' })
  await expect.element(why).toHaveAttribute('href', '#/debrief/fork')
})

test('says why an attempt cannot go on, and offers a way', async () => {
  const { open } = openPage({ inputs: [7] })
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('This attempt cannot be followed')
  open('nowhere')
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('This attempt is not here')
  await expect.element(page.getByRole('link', { name: 'To the waiting room' })).toHaveAttribute('href', '#/')
})

test('the transcript unrolls to all that was said', async () => {
  openPage({ settings: { ...INSTANT, stage: 'canvas' } })
  await until('choosing')
  await userEvent.click(reply(SORRY))
  await until('choosing')
  const first = page.getByText('Three weeks. Three weeks! And nobody calls.').element()
  const seen = () =>
    first.getBoundingClientRect().height > 10 && getComputedStyle(first.closest('li') as Element).clipPath === 'none'
  expect(seen()).toBe(false)
  const toggle = page.getByRole('button', { name: 'Transcript' })
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'false')
  await userEvent.click(toggle)
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true')
  expect(seen()).toBe(true)
})
