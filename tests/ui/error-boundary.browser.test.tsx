import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import '../../src/ui/theme.css'
import { ErrorBoundary } from '../../src/ui/error-boundary.tsx'
import { LazyPage } from '../../src/ui/lazy-page.tsx'

const room = document.body.appendChild(document.createElement('div'))
beforeEach(() => {
  // The browser reports every error, also one that was caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  render(null, room)
  vi.restoreAllMocks()
})

function Broken(): never {
  throw new Error('the plot is lost')
}

const wayHome = page.getByRole('link', { name: 'Back to the waiting room' })

test('a page that throws leaves a sentence, the reason and a way home', async () => {
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
    room,
  )
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Something tripped over')
  await expect.element(wayHome).toHaveAttribute('href', '#/')
  expect(room.textContent).toContain('the plot is lost')
})

test('a page whose script does not come says so', async () => {
  const load = () => Promise.reject(new TypeError('Failed to fetch'))
  render(
    <ErrorBoundary>
      <LazyPage load={load} show={() => <p>never</p>} />
    </ErrorBoundary>,
    room,
  )
  await expect.element(wayHome).toBeVisible()
  expect(room.textContent).toContain('could not be loaded')
  expect(room.textContent).toContain('Failed to fetch')
})

test('a page that comes is shown, the second time at once', async () => {
  const load = vi.fn(async () => ({ words: 'here it is' }))
  const show = ({ words }: { words: string }) => <p>{words}</p>
  render(<LazyPage key="1" load={load} show={show} />, room)
  expect(room.querySelector('main')?.getAttribute('aria-busy')).toBe('true')
  await expect.poll(() => room.textContent).toBe('here it is')
  render(<LazyPage key="2" load={load} show={show} />, room)
  expect(room.textContent).toBe('here it is')
  expect(load).toHaveBeenCalledTimes(1)
})
