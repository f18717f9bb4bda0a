import type { Locator, Page } from 'playwright-core'
import { ACTIONS } from '../../src/core/model/move.ts'
import type { Input } from '../../src/core/model/session.ts'
import type { CompiledStory } from '../../src/core/model/story.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openSession, type Session } from '../../src/core/session/session.ts'
import { formatRoute } from '../../src/ui/route.ts'
import { text } from '../../src/ui/text.ts'

export type Mode = 'practice' | 'assessment'

/** Goes to the briefing of a story and starts the conversation. `site`: address of the app, with a query if need be. */
export async function startConversation(page: Page, site: string, slug: string, mode: Mode): Promise<void> {
  await page.goto(new URL(formatRoute({ page: 'briefing', slug }), site).href)
  await page.getByRole('radio', { name: text.common.modes[mode], exact: true }).check()
  const { start, startNew } = text.briefing
  await page
    .getByRole('button', { name: start })
    .or(page.getByRole('button', { name: startNew }))
    .click()
}

/** The conversation in a page, and a session of our own that goes the same way: it knows what is on offer. */
export interface PlayedPage {
  readonly session: Session
  /** Waits until the page asks for the next answer or has come to its end, hurrying it on as a trainee does. */
  ready(): Promise<void>
  /** What a trainee presses for an input, which is counted in story order. */
  control(input: Input): Locator
  /** Presses it (a click unless `press` does something else) without waiting for what comes of it. */
  give(input: Input, press?: (control: Locator) => Promise<void>): Promise<void>
  /** Gives all these inputs, each when the page is ready for it, and waits for what comes of the last. */
  play(inputs: readonly Input[], press?: (control: Locator) => Promise<void>): Promise<void>
}

/** `before`: inputs that this conversation already has. */
export function followPage(page: Page, story: CompiledStory, before: readonly Input[] = []): PlayedPage {
  const session = openSession(story, RUBRIC, 1)
  let given = 0
  const take = (input: Input): void => {
    const taken = session.take(input)
    if (!taken.ok) throw new Error(`input ${input} after ${given}: ${taken.message}`)
    given += 1
  }
  for (const input of before) take(input)

  const played: PlayedPage = {
    session,
    ready: () => hurryOn(page, given),
    control: (input) => {
      if (typeof input !== 'number') {
        return page
          .getByRole('group', { name: text.conversation.always })
          .getByRole('button')
          .nth(ACTIONS.indexOf(input))
      }
      const reply = session.offer?.replies.find(({ index }) => index === input)
      if (!reply) throw new Error(`reply ${input} is not on offer after ${given} inputs`)
      const replies = page.getByRole('group', { name: text.conversation.replies })
      return replies.getByRole('button', { name: reply.text, exact: true })
    },
    give: async (input, press = (control) => control.click()) => {
      await press(played.control(input))
      take(input)
    },
    play: async (inputs, press) => {
      for (const input of inputs) {
        await played.ready()
        await played.give(input, press)
      }
      await played.ready()
    },
  }
  return played
}

/** Phases in which nothing happens until the trainee does something. */
const RESTING = '[data-phase="choosing"], [data-phase="over"], [data-phase="broken"]'
const LIMIT_MS = 30_000

async function hurryOn(page: Page, given: number): Promise<void> {
  const until = Date.now() + LIMIT_MS
  const standing = { given, resting: `main:is(${RESTING})` }
  for (;;) {
    const state = await page.evaluate(({ given, resting }) => {
      if (document.querySelectorAll('.said--own').length < given) return 'behind'
      if (document.querySelector(resting)) return 'ready'
      return document.querySelector('main[data-phase]:not([data-phase="keeping"])') ? 'telling' : 'behind'
    }, standing)
    if (state === 'ready') return
    if (state === 'telling') await page.keyboard.press('Enter')
    if (Date.now() > until)
      throw new Error(`The conversation does not come to its next decision (${given} inputs given).`)
    await page.waitForTimeout(20)
  }
}
