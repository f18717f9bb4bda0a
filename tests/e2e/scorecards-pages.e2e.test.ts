import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { SESSION_COOKIE } from '../../src/server/access/sessions.ts'
import { publishShipped } from '../../src/server/stories/publish-shipped.ts'
import { assignments as asking } from '../../src/ui/text/en/assignments.ts'
import { ownAssignments } from '../../src/ui/text/en/own-assignments.ts'
import { personScorecard as person } from '../../src/ui/text/en/person-scorecard.ts'
import { scorecards } from '../../src/ui/text/en/scorecards.ts'
import { storyResults as results } from '../../src/ui/text/en/story-results.ts'
import { text } from '../../src/ui/text.ts'
import type { SentAttempt } from '../../src/wire/attempts.ts'
import { shippedPlays } from '../../tools/playing/shipped-plays.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const STORIES = join(import.meta.dirname, '../../stories')
const [shipped, other] = shippedPlays()
if (!shipped || !other) throw new Error('too few stories have recorded plays')
const title = shipped.story.metadata.title
const HOUR = 60 * 60 * 1000
const NOW = Date.now()

let site: FreshSite
let seeded: Seeded
/** First, second, best, a moment played again, practice, and one left open: in the order of their times. */
let played: readonly string[]

const as = (role: keyof Seeded['people'], at: string, wishes: PageWishes = {}): Promise<Page> =>
  openPage({ ...wishes, session: seeded.people[role].session, site: site.url, at })

const send = async (
  hoursAgo: number,
  play: typeof shipped.best,
  changes: { mode?: 'practice'; retryOf?: SentAttempt['retryOf']; inputs?: number } = {},
): Promise<string> => {
  const { mode = 'assessment', retryOf = null, inputs = play.inputs.length } = changes
  const at = Date.now() - hoursAgo * HOUR
  const attempt = { story: shipped.story.hash, rubric: RUBRIC.version, seed: 1, inputs: play.inputs.slice(0, inputs) }
  const sent = { id: randomUUID(), slug: shipped.slug, mode, attempt, retryOf, startedAt: at, playedAt: at }
  const answer = await site.app.inject({
    ...{ method: 'POST', url: '/api/attempts', payload: sent },
    headers: { host: 'localhost', origin: 'http://localhost' },
    cookies: { [SESSION_COOKIE]: seeded.people.trainee.session },
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  return sent.id
}

beforeAll(async () => {
  site = await openFreshSite()
  seeded = await seedPeople(site.store)
  await publishShipped(site.store, STORIES, NOW - 100 * HOUR)
  const first = await send(9, shipped.worst)
  played = [
    first,
    await send(8, shipped.best, { mode: 'practice', retryOf: { id: first, decision: 0 } }),
    await send(7, shipped.best),
    await send(6, shipped.worst),
    await send(5, shipped.best, { mode: 'practice' }),
    await send(4, shipped.best, { inputs: 2 }),
  ]
}, 120_000)
afterAll(() => site?.close())

const csvOf = async (page: Page, button: string): Promise<readonly string[]> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const content = await textOf(await (await coming).createReadStream())
  return content.trimEnd().split('\r\n')
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
  ['on a small phone', { viewport: { width: 320, height: 640 } }],
] as const
/** Axe cannot tell what lies behind words within a picture; they have the colours of the words around it. */
const PICTURES = '.trend__picture, .skill-figure svg'

describe('a person', () => {
  const at = () => `#/person/${seeded.people.trainee.id}`

  test('keeps the first attempt apart from the last, the best, moments played again and practice', async () => {
    const page = await as('manager', at())
    const row = page.getByRole('table', { name: person.stories.caption }).getByRole('row', { name: title })
    const [first, , best, , , last] = played
    await row.getByText(person.stories.passedOf(1, 4)).waitFor()
    const ways = await row
      .getByRole('link', { name: / of 100/ })
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(ways).toEqual([`#/attempt/${first}`, `#/attempt/${last}`, `#/attempt/${best}`])
    await page.getByRole('heading', { name: person.ready.no }).waitFor()
    await page.getByText(person.ready.why.not_passed).waitFor()
    await page.getByRole('radio', { name: scorecards.kinds.practice }).first().check()
    await row.getByText(person.stories.passedOf(1, 1)).waitFor()
    expect(page.url()).toMatch(/\?mode=practice$/)
  })

  test('lists every attempt, also those left open, and finds those of a kind', async () => {
    const page = await as('manager', at())
    const list = page.getByRole('table', { name: person.all.caption })
    const ways = () =>
      list
        .getByRole('rowheader')
        .getByRole('link')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    await expect.poll(ways).toEqual(played.toReversed().map((id) => `#/attempt/${id}`))
    await list.getByText(person.all.leftAt(2)).waitFor()
    await list.getByText(person.all.again(1)).waitFor()
    await page
      .getByRole('group', { name: person.all.kind })
      .getByRole('radio', { name: person.all.kinds.practice })
      .check()
    await expect.poll(ways).toEqual([`#/attempt/${played[4]}`, `#/attempt/${played[1]}`])
    const again = await as('manager', `${at()}?kind=assessment&story=${other?.slug}`)
    await again.getByText(person.all.none).waitFor()
    expect(await csvOf(page, person.csv.attempts)).toHaveLength(3)
  })

  test('saves as CSV what it shows', async () => {
    const page = await as('manager', at())
    const rows = await csvOf(page, person.csv.stories)
    expect(rows[1]).toMatch(new RegExp(`^${title},${shipped.worst.score},.*,${shipped.best.score},.*,1,4$`))
    expect(await csvOf(page, person.csv.attempts)).toHaveLength(played.length + 1)
    expect((await csvOf(page, person.csv.skills)).length).toBeGreaterThan(2)
  })

  test('shows trainees their own, and nobody else’s', async () => {
    const page = await as('trainee', '')
    await page.getByRole('link', { name: ownAssignments.scorecard }).click()
    await page.getByRole('heading', { level: 1, name: seeded.people.trainee.name }).waitFor()
    await page.getByRole('table', { name: person.all.caption }).waitFor()
    expect(await page.getByRole('link', { name: person.ask }).count()).toBe(0)
    const not = await as('trainee', `#/person/${seeded.people.manager.id}`, { refused: true })
    await not.getByRole('alert').waitFor()
    await expect.poll(() => not.getByRole('heading', { level: 1 }).allTextContents()).toEqual([scorecards.notHad])
    await expectAccessible(not)
  })

  test('says how far an attempt went that was left open', async () => {
    const page = await as('manager', `#/attempt/${played[5]}`)
    const { title: heading } = text.debrief.closed.left(seeded.people.trainee.name, 2)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await expect.poll(() => page.locator('.decision__did').count()).toBe(2)
    await expectAccessible(page)
  })

  test('prints on sheets across, without what can only be pressed', async () => {
    const page = await as('manager', at())
    await page.locator('.trend svg').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('button', { name: person.csv.stories }).isVisible()).toBe(false)
    await expect.poll(() => page.getByRole('table', { name: person.stories.caption }).isVisible()).toBe(true)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
    expect(boxes.length).toBeGreaterThan(0)
    for (const [, wide, high] of boxes) expect(Number(wide)).toBeGreaterThan(Number(high))
  })

  test.each(LOOKS)('can be used by everybody: %s', async (_name, wishes) => {
    const page = await as('manager', at(), wishes)
    await page.locator('.skill-figure svg').first().waitFor()
    await page.locator('.trend svg').first().waitFor()
    await page.getByRole('table', { name: person.all.caption }).waitFor()
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page, ':root', PICTURES)
  })
})

describe('a story', () => {
  const at = `#/story-results/${shipped.slug}`

  test('says how people chose at each decision, and which reply misleads most', async () => {
    const page = await as('trainer', '#/story-results')
    await page.getByRole('link', { name: title }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const decision = page.getByRole('article', { name: results.moments.heading(2), exact: true })
    await decision.getByText(results.moments.came(4)).waitFor()
    // Two took the worst way, two the best; the one that was left open counts at the decisions it came to.
    await expect.poll(() => decision.getByText(results.moments.chosen(2, 50)).count()).toBe(2)
    const way = page.getByRole('region', { name: results.misleading.title }).getByRole('listitem').first()
    await way
      .getByText(results.misleading.count(2, 4))
      .or(way.getByText(results.misleading.count(2, 2)))
      .waitFor()
    await way.getByRole('button').click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^decided-\d+$/)
    expect(await page.getByText(seeded.people.trainee.name).count(), 'no names').toBe(0)
    expect((await csvOf(page, scorecards.csv)).length).toBeGreaterThan(5)
  })

  test('says what to do where nobody has played', async () => {
    const page = await as('manager', `#/story-results/${other?.slug}`)
    await page.getByText(results.nothing.assessment).waitFor()
    await page.getByRole('link', { name: results.assign }).click()
    await page.getByRole('heading', { level: 1, name: asking.form.title }).waitFor()
    await expect
      .poll(() => page.getByRole('checkbox', { name: other?.story.metadata.title ?? '' }).isChecked())
      .toBe(true)
  })

  test.each(LOOKS)('can be used by everybody: %s', async (_name, wishes) => {
    const page = await as('manager', at, wishes)
    await page.getByRole('article').first().waitFor()
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })
})

describe('assignments', () => {
  test('are made, changed and taken back, and stand on the first page of who is asked', async () => {
    const page = await as('manager', '#/assignments')
    await page.getByText(asking.list.none).waitFor()
    await page.getByRole('link', { name: asking.ask }).click()
    const form = asking.form
    await page.getByRole('heading', { level: 1, name: form.title }).waitFor()
    // The only team is chosen already, the day is two weeks from now; a story is lacking.
    await page.getByRole('button', { name: form.send, exact: true }).click()
    await page.getByText(form.problems.stories).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox')
    await page.getByRole('checkbox', { name: title }).check()
    await expect.poll(() => page.getByRole('textbox', { name: form.name }).inputValue()).toBe(title)
    await page.getByLabel(form.due, { exact: true }).fill('2020-01-01')
    await page.getByRole('button', { name: form.send, exact: true }).click()
    await page.getByText(form.problems.dueBefore).waitFor()
    await page.getByLabel(form.due, { exact: true }).fill('2100-01-01')
    await page.getByRole('textbox', { name: form.name }).fill('<b>Before</b> the fair')
    await page.getByRole('button', { name: form.send, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '<b>Before</b> the fair' }).waitFor()
    await page.getByText(asking.one.state(0, 1, 0)).waitFor()
    const address = page.url().slice(page.url().indexOf('#'))

    const theirs = await as('trainee', '')
    const asked = theirs.getByRole('article').filter({ hasText: '<b>Before</b> the fair' })
    await asked.getByRole('link', { name: ownAssignments.playOf(title) }).waitFor()
    const first = await send(0, shipped.best)
    await page.reload()
    await page.getByText(asking.one.state(1, 1, 0)).waitFor()
    const result = page.getByRole('link', { name: asking.one.look(title, shipped.best.score, asking.one.passed) })
    await expect.poll(() => result.getAttribute('href')).toBe(`#/attempt/${first}`)
    expect((await csvOf(page, scorecards.csv))[1]).toMatch(
      new RegExp(`^${seeded.people.trainee.name},${asking.one.states.done},${shipped.best.score},`),
    )

    await page.getByRole('button', { name: asking.one.change }).click()
    await page.getByRole('textbox', { name: form.name }).fill('Before the summer')
    await page.getByRole('button', { name: asking.change.save }).click()
    await page.getByRole('heading', { level: 1, name: 'Before the summer' }).waitFor()
    await page.goto(`${site.url}#/assignments`)
    await page.getByRole('row', { name: 'Before the summer' }).getByText(asking.list.doneOf(1, 1)).waitFor()
    expect(await csvOf(page, scorecards.csv)).toHaveLength(2)
    await page.goto(site.url + address)
    await page.getByRole('button', { name: asking.one.takeBack }).click()
    await page.getByRole('button', { name: asking.takeBack.confirm }).click()
    await page.getByText(asking.list.none).waitFor()
    await theirs.reload()
    await theirs.getByText(ownAssignments.nothing).waitFor()
  })

  test('ask one person, who is found by name', async () => {
    const page = await as('manager', '#/assignments/new')
    await page.getByRole('radio', { name: asking.form.whoms.person }).check()
    await page.getByRole('searchbox', { name: asking.form.findPerson }).fill('zzzz')
    await page.getByText(asking.form.nobodyFound).waitFor()
    await page.getByRole('searchbox', { name: asking.form.findPerson }).fill('tara')
    await page.getByRole('button', { name: seeded.people.trainee.name }).click()
    await page.getByRole('checkbox', { name: title }).check()
    await page.getByRole('radio', { name: asking.form.kinds.practice }).check()
    await page.getByRole('button', { name: asking.form.send, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await page.getByText(new RegExp(`for ${seeded.people.trainee.name}`)).waitFor()
    await expectAccessible(page)
  })

  test.each(LOOKS)('can be used by everybody: %s', async (_name, wishes) => {
    const page = await as('admin', '#/assignments', wishes)
    await page.getByRole('link', { name: asking.ask }).waitFor()
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
    await page.goto(`${site.url}#/assignments/new`)
    await page.getByRole('checkbox').first().waitFor()
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })

  test('are not for trainees', async () => {
    const page = await as('trainee', '#/assignments')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('heading', { level: 1, name: asking.title }).count()).toBe(0)
  })
})
