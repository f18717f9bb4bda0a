import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { shippedPlays } from '../../tools/playing/shipped-plays.ts'
import { storedAttempt } from '../../tools/playing/stored-attempt.ts'
import { openPage, siteUrl } from './app.ts'
import { lookBack, shownScore } from './conversation.ts'
import { openWith } from './stored.ts'

const [shipped] = shippedPlays()
if (!shipped) throw new Error('no story has recorded plays')
const { slug, story, person, best } = shipped
const phase = (page: Page) => page.locator('main').getAttribute('data-phase')
const lines = (page: Page) => page.getByRole('log').getByRole('listitem').allInnerTexts()

test('after a reload in mid-sentence the conversation goes on where it was', async () => {
  const page = await openPage({ reducedMotion: 'no-preference' })
  await startConversation(page, siteUrl, slug, 'assessment')
  const followed = followPage(page, story)
  await followed.play(best.inputs.slice(0, 2))
  await followed.give(best.inputs[2] ?? 0)
  await page.locator('.said--own').nth(2).waitFor()
  await expect.poll(() => phase(page)).toBe('telling')
  const before = await lines(page)
  await page.reload()
  await page.getByRole('log').waitFor()
  const after = await lines(page)
  expect(after.slice(0, before.length)).toEqual(before)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await followPage(page, story, best.inputs.slice(0, 3)).play(best.inputs.slice(3))
  await lookBack(page)
  await expect.poll(() => shownScore(page)).toBe(best.score)
})

test('a server that goes away in mid-story takes nothing with it', async () => {
  const page = await openPage()
  await startConversation(page, siteUrl, slug, 'assessment')
  const followed = followPage(page, story)
  const ahead = page.waitForResponse(/curve-plot/)
  await followed.play(best.inputs.slice(0, 2))
  await ahead
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await followed.play(best.inputs.slice(2))
  await lookBack(page)
  await expect.poll(() => shownScore(page)).toBe(best.score)
  await page.getByRole('region', { name: text.debrief.curve.title }).locator('.plot-frame svg').first().waitFor()
  await page.getByRole('link', { name: text.debrief.ways.room }).click()
  await page.getByText(text.home.result(best.score, true)).first().waitFor()
})

test('two tabs that play the same attempt are both kept', async () => {
  const one = await openPage()
  await startConversation(one, siteUrl, slug, 'assessment')
  const first = followPage(one, story)
  await first.ready()
  const other = await openPage({ context: one.context(), at: new URL(one.url()).hash })
  const second = followPage(other, story)
  await second.ready()
  await first.play(best.inputs.slice(0, 3))
  await second.play(best.inputs.slice(0, 1))
  await other.getByText(text.records.notice.played_in_two_tabs({})).waitFor()
  await first.play(best.inputs.slice(3))
  await second.play(best.inputs.slice(1, 2))
  expect(other.url()).not.toBe(one.url().replace('debrief', 'play'))
  await lookBack(one)
  await expect.poll(() => shownScore(one)).toBe(best.score)
  await one.getByRole('link', { name: text.debrief.ways.room }).click()
  await one.getByText(text.home.result(best.score, true)).first().waitFor()
  await one.getByRole('link', { name: text.home.goOnWith(person), exact: true }).click()
  await followPage(one, story, best.inputs.slice(0, 2)).play(best.inputs.slice(2))
})

const whole = storedAttempt('whole', shipped, best.inputs.slice(0, 2))
const summary = { rubric: RUBRIC.version, score: 55, passed: false, outcome: 'contained', ending: 'earlier' }

describe('what was kept is damaged, old or from elsewhere', () => {
  const garbage = [
    { id: 'garbage', rubbish: [null, 'x', { deep: true }] },
    { ...whole, id: 'older', schema: 0 },
    { ...whole, id: 'newer', schema: 99 },
    { ...whole, id: 'torn', attempt: { story: story.hash, inputs: 'not inputs' } },
  ]

  test.each(['#/', '#/play/torn', '#/debrief/garbage', `#/briefing/${slug}`])(
    'at %s it is set aside with a message, and what is whole stays',
    async (at) => {
      const page = await openWith([...garbage, whole], at)
      await page.getByText(text.records.notice.set_aside({ count: garbage.length })).waitFor()
      await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
      await page.goto(new URL('#/', siteUrl).href)
      await page.getByRole('link', { name: text.home.goOnWith(person), exact: true }).click()
      await followPage(page, story, best.inputs.slice(0, 2)).play(best.inputs.slice(2, 3))
    },
  )

  test('an attempt at another version of the story says so, and its result stands', async () => {
    const attempt = { ...whole.attempt, story: '0'.repeat(64) }
    const page = await openWith(
      [
        { ...whole, id: 'earlier', attempt },
        { ...whole, id: 'result', attempt, summary },
      ],
      '#/play/earlier',
      // The server is asked for the version, and has never had it.
      { refused: true },
    )
    await page.getByRole('heading', { level: 1, name: text.conversation.closed.otherVersion.title }).waitFor()
    await page.goto(new URL('#/debrief/result', siteUrl).href)
    await page.getByRole('heading', { level: 1, name: text.debrief.closed.other_version.title }).waitFor()
    await page.getByText(text.debrief.closed.result(55, false, text.common.outcomes.contained)).waitFor()
  })

  test('inputs that do not fit the story say so, whether one plays on or looks back', async () => {
    const attempt = { ...whole.attempt, inputs: [99, 'leave', 7] }
    const page = await openWith(
      [
        { ...whole, id: 'lost', attempt },
        { ...whole, id: 'lost-result', attempt, summary },
      ],
      '#/play/lost',
    )
    await page.getByRole('heading', { level: 1, name: text.conversation.closed.damaged.title }).waitFor()
    await page.goto(new URL('#/debrief/lost-result', siteUrl).href)
    await page.getByRole('heading', { level: 1, name: text.debrief.closed.damaged.title }).waitFor()
  })

  test('an address of nobody says so', async () => {
    const page = await openPage({ at: '#/play/nobody' })
    await page.getByRole('heading', { level: 1, name: text.conversation.closed.gone.title }).waitFor()
    await page.goto(new URL('#/debrief/nobody', siteUrl).href)
    await page.getByRole('heading', { level: 1, name: text.debrief.closed.gone.title }).waitFor()
  })
})

test('a browser that keeps nothing still lets one play to the debrief, and says so', async () => {
  const page = await openPage()
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
  })
  await page.reload()
  await page.getByText(text.records.notice.nothing_is_kept({ reason: 'denied' })).waitFor()
  await startConversation(page, siteUrl, slug, 'practice')
  await followPage(page, story).play(best.inputs)
  await lookBack(page)
  await expect.poll(() => shownScore(page)).toBe(best.score)
})
