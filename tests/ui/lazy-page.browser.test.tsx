import { render } from 'preact'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { LazyPage } from '../../src/ui/lazy-page.tsx'

interface Module {
  readonly words: string
}

test('a page whose script arrives while it is being drawn is shown', async () => {
  let arrive: (module: Module) => void = () => undefined
  const script = new Promise<Module>((resolve) => {
    arrive = resolve
  })
  const load = () => script
  const [first, second] = [document.createElement('div'), document.createElement('div')]
  document.body.append(first, second)
  const shown = (where: string) => <LazyPage load={load} show={({ words }) => <p>{`${where} ${words}`}</p>} />
  render(shown('first'), first)
  await new Promise((resolve) => setTimeout(resolve, 50))
  // Drawn before the script is there; what it does after drawing comes later than the script.
  render(shown('second'), second)
  arrive({ words: 'is here' })
  await expect.element(page.getByText('first is here')).toBeVisible()
  await expect.element(page.getByText('second is here')).toBeVisible()
  first.remove()
  second.remove()
})
