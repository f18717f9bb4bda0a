import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { SESSION_COOKIE } from '../../src/server/access/sessions.ts'
import { publishShipped } from '../../src/server/stories/publish-shipped.ts'
import { delivery as sending } from '../../src/ui/text/en/delivery.ts'
import { personScorecard } from '../../src/ui/text/en/person-scorecard.ts'
import { talks } from '../../src/ui/text/en/talks.ts'
import { together } from '../../src/ui/text/en/together.ts'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { shippedPlays } from '../../tools/playing/shipped-plays.ts'
import { plantAttempts, storedResult } from '../../tools/playing/stored-attempt.ts'
import { openPage } from './app.ts'
import { lookBack } from './conversation.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { type Seeded, type SeededPerson, seedPeople } from './seed-people.ts'

const STORIES = join(import.meta.dirname, '../../stories')
const [shipped] = shippedPlays()
if (!shipped) throw new Error('no story has recorded plays')
const { slug, story, best, worst } = shipped
const title = story.metadata.title

let site: FreshSite
let seeded: Seeded

beforeEach(async () => {
  await site?.close()
  site = await openFreshSite()
  seeded = await seedPeople(site.store)
  await publishShipped(site.store, STORIES, Date.now())
})
afterAll(() => site?.close())

const pageOf = (who: SeededPerson | null, at = ''): Promise<Page> =>
  openPage({ ...(who ? { session: who.session } : {}), site: site.url, at })

const attemptsOf = (person: string) =>
  site.store.read.selectFrom('attempt').selectAll().where('person_id', '=', person).execute()

const arrived = (person: string, count: number) =>
  expect.poll(async () => (await attemptsOf(person)).length, { timeout: 20_000 }).toBe(count)

const playAsAssessment = async (page: Page, inputs: typeof worst.inputs): Promise<void> => {
  await startConversation(page, site.url, slug, 'assessment')
  await followPage(page, story).play(inputs)
}

test('what a trainee plays comes to the manager, is talked over, and comes back with a strategy that both agree on', async () => {
  const { trainee, manager } = seeded.people
  const own = await pageOf(trainee)
  await playAsAssessment(own, worst.inputs)
  await arrived(trainee.id, 1)
  const [attempt] = await attemptsOf(trainee.id)
  expect(attempt).toMatchObject({ score: worst.score, passed: 0, mode: 'assessment' })

  const theirs = await pageOf(manager, `#/team/${seeded.team.id}`)
  await theirs.getByRole('heading', { name: talks.title(1, false) }).waitFor()
  await theirs.getByRole('row', { name: trainee.name }).getByText(`${worst.score}, ${text.common.notPassed}`).waitFor()
  await theirs.getByRole('rowheader', { name: trainee.name, exact: true }).last().getByRole('link').click()
  await theirs.getByRole('heading', { level: 1, name: trainee.name }).waitFor()
  await theirs
    .getByRole('link', { name: new RegExp(`^${personScorecard.stories.first} of ${title}: ${worst.score} `) })
    .click()
  await theirs.getByRole('complementary', { name: together.whose.label }).getByText(trainee.name).waitFor()

  // The replies taken stand there as the trainee saw them.
  await lookBack(own)
  const taken = (page: Page) => page.locator('.decision__did').allInnerTexts()
  await own.locator('.decision__did').first().waitFor()
  await expect.poll(() => taken(theirs)).toEqual(await taken(own))
  expect(await theirs.getByRole('button', { name: text.debrief.detail.again }).count()).toBe(0)

  await theirs.getByRole('button', { name: together.writeAt(1) }).click()
  await theirs.getByRole('textbox', { name: together.label }).fill('Look at his hands first. <b>Then</b> speak.')
  await theirs.getByRole('button', { name: together.save }).click()
  await theirs.getByText('Look at his hands first. <b>Then</b> speak.').waitFor()

  await own.reload()
  await own.getByText('Look at his hands first. <b>Then</b> speak.').waitFor()
  await own.getByRole('button', { name: together.strategy.write }).click()
  await own.getByRole('textbox', { name: together.strategy.label }).fill('Next time I listen before I look.')
  await own.getByRole('button', { name: together.strategy.save }).click()
  await own.getByText('Next time I listen before I look.').waitFor()
  expect(
    await own.getByRole('button', { name: together.strategy.agree }).count(),
    'nobody agrees with themselves',
  ).toBe(0)

  await theirs.reload()
  await theirs.getByRole('button', { name: together.strategy.agree }).click()
  await theirs.getByText(new RegExp(`^${manager.name} agreed, `)).waitFor()
  await own.reload()
  await own.getByText(new RegExp(`^${manager.name} agreed, `)).waitFor()

  // Nothing waits any more.
  await theirs.goto(`${site.url}#/team/${seeded.team.id}`)
  await theirs.getByRole('heading', { level: 1, name: seeded.team.name }).waitFor()
  await theirs.waitForLoadState('networkidle')
  expect(await theirs.getByRole('heading', { name: talks.title(1, false) }).count()).toBe(0)
})

test('what is played while the network is gone waits, and comes once it is back', async () => {
  const { trainee } = seeded.people
  const page = await pageOf(trainee)
  await startConversation(page, site.url, slug, 'assessment')
  const followed = followPage(page, story)
  const ahead = page.waitForResponse(/curve-plot/)
  await followed.play(best.inputs.slice(0, 2))
  await ahead
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await followed.play(best.inputs.slice(2))
  await lookBack(page)
  await page.getByText(sending.unreachable(1)).waitFor()
  expect(await attemptsOf(trainee.id)).toEqual([])
  await page.context().setOffline(false)
  await page.getByText(sending.unreachable(1)).waitFor({ state: 'detached' })
  await arrived(trainee.id, 1)
  expect(await attemptsOf(trainee.id)).toMatchObject([{ score: best.score, passed: 1 }])
})

test('what was played without an account is handed over only by whoever says so, and once', async () => {
  const { trainee } = seeded.people
  const page = await pageOf(null)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await plantAttempts(page, [storedResult('6f9619ff-8b86-4d01-b42d-00cf4fc964ff', shipped, best)])
  await signIn(page, trainee)
  await page.getByText(sending.unclaimed(1, trainee.name)).waitFor()
  expect(await attemptsOf(trainee.id), 'nothing goes by itself').toEqual([])
  await page.getByRole('button', { name: sending.handOver(1) }).click()
  await arrived(trainee.id, 1)
  await page.getByText(sending.unclaimed(1, trainee.name)).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await page.getByText(sending.unclaimed(1, trainee.name)).count()).toBe(0)
  expect(await attemptsOf(trainee.id)).toHaveLength(1)
})

test('two people who share a browser see and send only what is theirs', async () => {
  const { trainee, manager } = seeded.people
  const page = await pageOf(trainee)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const theirs = { ...storedResult('6f9619ff-8b86-4d01-b42d-00cf4fc964aa', shipped, best), owner: trainee.id }
  const others = { ...storedResult('6f9619ff-8b86-4d01-b42d-00cf4fc964bb', shipped, worst), owner: manager.id }
  await plantAttempts(page, [theirs, others])
  await page.reload()
  await page.getByText(text.home.result(best.score, true)).first().waitFor()
  await arrived(trainee.id, 1)
  expect(await page.getByText(text.home.result(worst.score, false)).count()).toBe(0)
  expect(await attemptsOf(manager.id), 'sent only by whose it is').toEqual([])
  await signIn(page, manager)
  await page.getByText(text.home.result(worst.score, false)).first().waitFor()
  await arrived(manager.id, 1)
  expect(await page.getByText(text.home.result(best.score, true)).count()).toBe(0)
  expect(await attemptsOf(trainee.id)).toHaveLength(1)
})

const signIn = async (page: Page, { session }: SeededPerson): Promise<void> => {
  await page.context().addCookies([{ name: SESSION_COOKIE, value: session, url: site.url }])
  await page.reload()
}
