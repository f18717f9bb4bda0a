import type { Page } from 'playwright-core'
import type { Outcome } from '../../src/core/model/move.ts'
import { OUTCOMES } from '../../src/core/model/move.ts'
import type { Input } from '../../src/core/model/session.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openSession } from '../../src/core/session/session.ts'
import type { RecordedPlay } from '../../src/core/story/plays.ts'
import type { Route } from '../../src/ui/route.ts'
import { text } from '../../src/ui/text.ts'
import { followPage } from '../playing/played-page.ts'
import type { StoryPlays } from '../playing/shipped-plays.ts'
import { plantAttempts, storedAttempt, storedResult } from '../playing/stored-attempt.ts'

/** A state of the app, and the way to it. `go` opens a route in a page whose storage it may fill before. */
export interface Scene {
  readonly name: string
  /** It looks different without a stage. */
  readonly staged: boolean
  /** All of the page, not what one sees first. */
  readonly whole: boolean
  reach(page: Page, go: (route: Route) => Promise<void>): Promise<void>
}

const attempt: Route = { page: 'play', id: 'shown' }
/** For what moves: pictures settle, replies come in. */
const SETTLED_MS = 1200
const MID_BREATH_MS = 1700

export function scenesOf(stories: readonly StoryPlays[]): readonly Scene[] {
  const [first] = stories
  if (!first) throw new Error('No story has recorded plays.')
  return [
    page('home', true, { page: 'home' }),
    {
      ...page('home-with-results', true, { page: 'home' }),
      reach: async (shown, go) => {
        await plantAttempts(shown, rowsOfAWeek(stories))
        await go({ page: 'home' })
      },
    },
    ...stories.map(({ slug }) => page(`briefing-${slug}`, true, { page: 'briefing', slug })),
    ...stories.flatMap((story) => [atTension(story, 'calm'), atTension(story, 'tense'), practised(story)]),
    telling(first),
    breathing(first),
    transcript(first),
    ...endings(stories),
    ...stories.map((story) => lookedBack(`debrief-${story.slug}-best`, story, story.best)),
    ...stories.map((story) => lookedBack(`debrief-${story.slug}-worst`, story, story.worst)),
    again(first),
    decision(first),
    page('good', true, { page: 'good' }),
    {
      ...page('settings', false, { page: 'home' }),
      reach: async (shown, go) => {
        await go({ page: 'home' })
        await shown.getByRole('button', { name: text.common.settings }).click()
      },
    },
  ]
}

const page = (name: string, whole: boolean, route: Route): Scene => ({
  name,
  staged: false,
  whole,
  reach: (_page, go) => go(route),
})

const staged = (name: string, reach: Scene['reach']): Scene => ({ name, staged: true, whole: false, reach })

async function toDecision(
  shown: Page,
  go: (route: Route) => Promise<void>,
  story: StoryPlays,
  inputs: readonly Input[],
) {
  await plantAttempts(shown, [{ ...storedAttempt('shown', story, inputs), mode: 'assessment' }])
  await go(attempt)
  const followed = followPage(shown, story.story, inputs)
  await followed.ready()
  return followed
}

/** The decision of a story, over all its plays, at which the customer is calmest (after the first) or most tense. */
function atTension(story: StoryPlays, which: 'calm' | 'tense'): Scene {
  let found: { readonly inputs: readonly Input[]; readonly tension: number } | null = null
  for (const { inputs } of story.plays) {
    const session = openSession(story.story, RUBRIC, 1)
    for (const [index, input] of inputs.entries()) {
      const { offer, tension } = session
      const better = !found || (which === 'calm' ? tension < found.tension : tension > found.tension)
      if (index > 1 && better && (offer?.replies.length ?? 0) > 0) found = { inputs: inputs.slice(0, index), tension }
      session.take(input)
    }
  }
  return staged(`talk-${story.slug}-${which}`, async (shown, go) => {
    await toDecision(shown, go, story, found?.inputs ?? [])
    await shown.waitForTimeout(SETTLED_MS)
  })
}

/** After a reply that hurt, with the cue that practice gives. */
function practised(story: StoryPlays): Scene {
  return staged(`talk-${story.slug}-practice`, async (shown, go) => {
    await plantAttempts(shown, [storedAttempt('shown', story, [])])
    await go(attempt)
    await followPage(shown, story.story).play(story.worst.inputs.slice(0, 1))
    await shown.waitForTimeout(SETTLED_MS)
  })
}

const telling = (story: StoryPlays): Scene =>
  staged('talk-telling', async (shown, go) => {
    const followed = await toDecision(shown, go, story, story.worst.inputs.slice(0, 2))
    await followed.give(story.worst.inputs[2] ?? 0)
    await shown.waitForTimeout(SETTLED_MS)
  })

const breathing = (story: StoryPlays): Scene =>
  staged('talk-breathing', async (shown, go) => {
    const followed = await toDecision(shown, go, story, story.worst.inputs.slice(0, 3))
    await followed.give('breathe')
    await shown.waitForTimeout(MID_BREATH_MS)
  })

const transcript = (story: StoryPlays): Scene =>
  staged('talk-transcript', async (shown, go) => {
    await toDecision(shown, go, story, story.best.inputs.slice(0, 5))
    const button = shown.getByRole('button', { name: text.conversation.transcript })
    if (await button.isVisible()) await button.click()
    await shown.waitForTimeout(SETTLED_MS)
  })

/** One ending of each outcome, and one that the trainee walked out of, over all stories. */
function endings(stories: readonly StoryPlays[]): readonly Scene[] {
  const all = stories.flatMap((story) => story.plays.map((play) => ({ story, play })))
  const outcomeOf = ({ story, play }: (typeof all)[number]): Outcome | undefined =>
    story.story.outline.endings.find(({ id }) => id === play.ending)?.outcome
  const left = ({ play }: (typeof all)[number]): boolean => play.inputs.at(-1) === 'leave'
  const kinds = [
    ...OUTCOMES.map((outcome) => [outcome, all.find((one) => outcomeOf(one) === outcome && !left(one))] as const),
    ...stories.map(({ slug }) => [`left-${slug}`, all.find((one) => left(one) && one.story.slug === slug)] as const),
  ]
  return kinds.flatMap(([name, found]) => (found ? [ending(`ending-${name}`, found.story, found.play)] : []))
}

const ending = (name: string, story: StoryPlays, { inputs }: RecordedPlay): Scene =>
  staged(name, async (shown, go) => {
    const followed = await toDecision(shown, go, story, inputs.slice(0, -1))
    await followed.play(inputs.slice(-1))
    await shown.waitForTimeout(SETTLED_MS)
  })

const lookedBack = (name: string, story: StoryPlays, play: RecordedPlay): Scene => ({
  name,
  staged: false,
  whole: true,
  reach: async (shown, go) => {
    await plantAttempts(shown, [storedResult('shown', story, play)])
    await go({ page: 'debrief', id: 'shown' })
    await curveDrawn(shown)
  },
})

const again = (story: StoryPlays): Scene => ({
  name: 'debrief-comparison',
  staged: false,
  whole: false,
  reach: async (shown, go) => {
    const retry = { ...storedResult('shown', story, story.best), retryOf: { id: 'before', decision: 0 } }
    await plantAttempts(shown, [storedResult('before', story, story.worst), retry])
    await go({ page: 'debrief', id: 'shown' })
    await curveDrawn(shown)
    await shown.getByRole('region', { name: text.debrief.again.title }).evaluate((region) => region.scrollIntoView())
  },
})

const decision = (story: StoryPlays): Scene => ({
  name: 'debrief-decision',
  staged: false,
  whole: false,
  reach: async (shown, go) => {
    await plantAttempts(shown, [storedResult('shown', story, story.worst)])
    await go({ page: 'debrief', id: 'shown', decision: 3 })
    await curveDrawn(shown)
  },
})

async function curveDrawn(shown: Page): Promise<void> {
  await shown.getByRole('region', { name: text.debrief.curve.title }).locator('.plot-frame svg').first().waitFor()
}

/** As if every story had been played now and then: its recorded plays, an hour apart, and one conversation left open. */
function rowsOfAWeek(stories: readonly StoryPlays[]): readonly unknown[] {
  const now = Date.now()
  const rows = stories.flatMap((story, at) =>
    story.plays.slice(0, at + 1).map((play, index) => storedResult(`${story.slug}-${index}`, story, play)),
  )
  const open = stories.slice(0, 1).map((story) => storedAttempt('open', story, story.best.inputs.slice(0, 3)))
  return [...rows, ...open].map((row, index) => ({ ...row, updatedAt: now - (index + 1) * 3_600_000 }))
}
