import { expect } from 'vitest'
import { studioText } from '../../../src/studio/studio-text.ts'
import { beginStory, button, newStory, openAs, SOON, tab, write } from '../studio-steps.ts'
import { PANEL, type Walk } from './walk.ts'

const words = studioText.proof

/** A number that counts on: to walk all of it takes seconds. */
const LONG = '+ [Wait. # move: put_off]\n    ~ count = count + 1\n    {count < 0: -> heard}\n    -> start\n'

export const proving: Walk = async (writers, look) => {
  const page = await newStory(writers, 'Proved')
  await tab(page, words.label)
  await page.getByText(words.lawful).waitFor(SOON)
  await look('proved, with its tables', page, { within: PANEL })

  await write(page, '# move: validate', '# move: insult')
  await page.locator('.proof__verdict--broken').waitFor(SOON)
  await look('a law broken', page, { within: PANEL })

  await write(page, '-> start', 'VAR count = 0\n-> start')
  await write(page, '\n* [', `\n${LONG}* [`)
  const running = page.getByText(words.states.running)
  // A walk that has come to its end meanwhile is begun again.
  const press = async (name: string): Promise<void> =>
    button(page, name)
      .click({ timeout: 2000 })
      .catch(() => undefined)
  const isRunning = async (): Promise<boolean> => {
    if (!(await running.isVisible())) await press(words.again)
    return running.isVisible()
  }
  const again = (): Promise<void> => expect.poll(isRunning, SOON).toBe(true)
  const stopped = page.getByText(words.states.stopped)
  const isStopped = async (): Promise<boolean> => {
    if (!(await stopped.isVisible()) && (await isRunning())) await press(words.stop)
    return stopped.isVisible()
  }
  await again()
  await look('the prover at work', page, { within: PANEL, again })
  await expect.poll(isStopped, SOON).toBe(true)
  await look('the prover stopped', page, { within: PANEL })
  await page.close()

  const broken = await openAs(writers, 'trainer', 'robots.txt')
  const body = 'throw new Error("the prover is broken")'
  await broken.route(/proof-worker[\w-]*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await broken.goto(new URL('#/studio', writers.site.url).href)
  await beginStory(broken, 'Not proved')
  await tab(broken, words.label)
  await broken.getByText(words.states.failed).waitFor(SOON)
  await look('the prover failed', broken, { within: PANEL })
}
