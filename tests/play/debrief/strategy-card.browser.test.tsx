import { render } from 'preact'
import { afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import '../../../src/ui/theme.css'
import { StrategyCard } from '../../../src/play/debrief/strategy-card.tsx'
import { STRATEGY_LIMIT } from '../../../src/play/records/record.ts'
import { text } from '../../../src/ui/text.ts'
import { finished, sample } from '../records/sample.ts'
import { createShelf } from './shelf.ts'

const words = text.debrief.strategy
const room = document.body.appendChild(document.createElement('div'))
afterEach(() => render(null, room))

const record = sample({ id: 'mine', summary: finished })
const field = () => page.getByRole('textbox', { name: words.label })
const state = () => room.querySelector('.strategy__state')?.textContent

test('what is written is kept by itself, and the page says so', async () => {
  const shelf = createShelf(record)
  render(<StrategyCard record={record} records={shelf} />, room)
  expect(state()).toBe('')
  await userEvent.type(field(), 'Next time, when she shouts, I will ask first.')
  expect(state()).toBe(words.typing)
  await expect.poll(state).toBe(words.kept)
  expect(shelf.all.get('mine')?.strategy).toBe('Next time, when she shouts, I will ask first.')
  expect(shelf.writings, 'writings for one sentence').toBe(1)
  await expect.element(page.getByRole('status')).toHaveTextContent(words.kept)
})

test('leaving the field keeps at once; what another tab did to the record stays', async () => {
  const shelf = createShelf(record)
  render(<StrategyCard record={record} records={shelf} />, room)
  shelf.all.set('mine', { ...record, revision: 7, mode: 'assessment' })
  await field().fill('Breathe.')
  await userEvent.tab()
  await expect.poll(state).toBe(words.kept)
  expect(shelf.all.get('mine')).toMatchObject({ strategy: 'Breathe.', revision: 8, mode: 'assessment' })
  // A note is no playing: the attempt keeps its time and its place among the attempts.
  expect(shelf.all.get('mine')?.updatedAt).toBe(record.updatedAt)
})

test('leaving the page keeps what was being written', async () => {
  const shelf = createShelf(record)
  render(<StrategyCard record={record} records={shelf} />, room)
  await field().fill('Ask first.')
  render(null, room)
  await expect.poll(() => shelf.all.get('mine')?.strategy).toBe('Ask first.')
})

test.each(['in_memory', 'fail'] as const)('storage that fails (%s) is said, and the words stay', async (answer) => {
  const shelf = createShelf(record)
  shelf.answer = answer
  render(<StrategyCard record={record} records={shelf} />, room)
  await field().fill('Get help.')
  await expect.poll(state).toBe(words.notKept)
  await expect.element(field()).toHaveValue('Get help.')
  await expect.element(page.getByRole('status')).toHaveTextContent(words.notKept)
})

test('what was written before is there, and no more is taken than can be kept', async () => {
  const shelf = createShelf()
  render(<StrategyCard record={{ ...record, strategy: 'As before.' }} records={shelf} />, room)
  await expect.element(field()).toHaveValue('As before.')
  await expect.element(field()).toHaveAttribute('maxlength', String(STRATEGY_LIMIT))
  await field().fill('x'.repeat(STRATEGY_LIMIT + 5))
  await expect.poll(() => shelf.all.get('mine')?.strategy.length).toBe(STRATEGY_LIMIT)
})
