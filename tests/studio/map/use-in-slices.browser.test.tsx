import { render } from 'preact'
import { afterEach, expect, test, vi } from 'vitest'
import { useInSlices } from '../../../src/studio/map/use-in-slices.ts'

/** Machines stall. */
const SOON = { timeout: 20_000 }

let host: HTMLElement
afterEach(() => {
  render(null, host)
  host.remove()
})

/** Shows numbers up to `count` with a mark, three a frame. */
function show() {
  host = document.body.appendChild(document.createElement('div'))
  function Numbers({ count, mark }: { readonly count: number; readonly mark: string }) {
    const make = (first: number, end: number) => (
      <span key={first}>{Array.from({ length: end - first }, (_, at) => ` ${first + at}${mark}`)}</span>
    )
    const { slices, whole } = useInSlices(count, 3, make, [mark])
    return <p data-whole={whole}>{slices}</p>
  }
  const draw = (count: number, mark: string) => render(<Numbers count={count} mark={mark} />, host)
  const whole = () =>
    vi.waitFor(() => {
      expect(host.querySelector('p')?.dataset['whole']).toBe('true')
      return host.textContent
    }, SOON)
  return { draw, whole, now: () => host.textContent }
}

test('all of it is there in the end, and a part at once', async () => {
  const { draw, whole, now } = show()
  draw(7, 'a')
  expect(now()).toBe(' 0a 1a 2a')
  expect(await whole()).toBe(' 0a 1a 2a 3a 4a 5a 6a')
})

test('what is made anew takes the place of the older slice by slice', async () => {
  const { draw, whole, now } = show()
  draw(7, 'a')
  await whole()
  draw(7, 'b')
  expect(now()).toBe(' 0b 1b 2b 3a 4a 5a 6a')
  expect(await whole()).toBe(' 0b 1b 2b 3b 4b 5b 6b')
})

test('what is fewer leaves nothing of the older, and nothing is nothing', async () => {
  const { draw, whole } = show()
  draw(7, 'a')
  await whole()
  draw(4, 'c')
  expect(await whole()).toBe(' 0c 1c 2c 3c')
  draw(0, 'd')
  expect(await whole()).toBe('')
})

test('a change while it is being made begins it anew', async () => {
  const { draw, whole } = show()
  draw(7, 'a')
  draw(7, 'b')
  expect(await whole()).toBe(' 0b 1b 2b 3b 4b 5b 6b')
})
