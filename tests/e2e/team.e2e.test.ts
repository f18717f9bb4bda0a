import { randomUUID } from 'node:crypto'
import { text as textOf } from 'node:stream/consumers'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'
import { mondayOf } from '../../src/server/attempts/monday.ts'
import { scorecards as words } from '../../src/ui/text/en/scorecards.ts'
import { THREE_WEEKS_LATE } from '../fixtures/three-weeks-late.ts'
import { addSkill, addSlip, addStanding, addWeek } from '../server/scorecards/played.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const NOW = Date.now()
const MONDAY = mondayOf(NOW)
const WEEK = 7 * 24 * 60 * 60 * 1000
const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '=HYPERLINK("http://evil.example","Click")',
  '\u202Eelttil era I\u202C',
  'W'.repeat(100),
  '👩🏽‍🚒🧑‍🧑‍🧒‍🧒 Zoë',
]
const HOSTILE_TEAM = '<script>alert(1)</script> \u202Edesk'
const LARGE = 5000

let site: FreshSite
let seeded: Seeded
const teams = { hostile: randomUUID(), large: randomUUID(), empty: randomUUID() }

const addPeople = async (team: string, names: readonly string[]): Promise<readonly string[]> => {
  const people = names.map((name) => ({
    ...{ id: randomUUID(), name, email: null, role: 'trainee' as const, team_id: team, active: 1 as const },
    ...{ password: null, issuer: null, subject: null, erased_at: null, created_at: NOW },
  }))
  await site.store.commit(async (writing) => {
    for (let at = 0; at < people.length; at += 500) {
      await writing
        .insertInto('person')
        .values(people.slice(at, at + 500))
        .execute()
    }
  })
  return people.map(({ id }) => id)
}

/** A story that counts; nobody plays it here. */
const publish = async (): Promise<void> => {
  const source = { main: 'story.ink', files: { 'story.ink': THREE_WEEKS_LATE } }
  const compiled = compileStory(source, REPERTOIRE)
  if (!compiled.ok) throw new Error('the fixture does not compile')
  const { hash, metadata, cast, outline } = compiled.story
  const entry = {
    ...{ slug: 'late', hash, metadata, cast, situations: outline.situations, openingFace: 'rage', openingTension: 60 },
    ...{ range: { rubric: '1', floor: -12, best: 12 }, decisions: { shortest: 1, longest: 3 } },
  }
  const version = { hash, slug: 'late', title: metadata.title, created_at: NOW, created_by: null }
  const json = { source_json: JSON.stringify(source), compiled_json: '{}', entry_json: JSON.stringify(entry) }
  await site.store.commit(async (writing) => {
    await writing
      .insertInto('story_version')
      .values({ ...version, ...json })
      .execute()
    await writing.insertInto('story').values({ slug: 'late', hash, origin: 'studio', changed_at: NOW }).execute()
  })
}

beforeAll(async () => {
  site = await openFreshSite()
  const { store } = site
  seeded = await seedPeople(store, 'Returns desk')
  const { manager, trainee } = seeded.people
  await store.commit(async (writing) => {
    const made = { created_at: NOW }
    await writing
      .insertInto('team')
      .values([
        { id: teams.hostile, name: HOSTILE_TEAM, ...made },
        { id: teams.large, name: 'Large', ...made },
        { id: teams.empty, name: 'Nobody yet', ...made },
      ])
      .execute()
    const managing = Object.values(teams).map((team_id) => ({ team_id, person_id: manager.id }))
    await writing.insertInto('managing').values(managing).execute()
  })
  await publish()
  const [bela] = await addPeople(seeded.team.id, ['Bela Kovács'])
  await addStanding(store, trainee.id, 'late', { attempts: 3, first_score: 35, last_score: 88, best_score: 88 })
  await addStanding(store, bela ?? '', 'late', { last_passed: 0, last_score: 41, best_score: 41, passes: 0 })
  await addSkill(store, trainee.id, 'listening', [9, 1], { week: MONDAY })
  await addSkill(store, bela ?? '', 'listening', [1, 7], { week: MONDAY })
  await addSlip(store, bela ?? '', ['upset', 'lecture', 6], MONDAY)
  await addWeek(store, trainee.id, MONDAY - WEEK, [35])
  await addWeek(store, trainee.id, MONDAY, [88])
  for (const id of await addPeople(teams.hostile, HOSTILE)) {
    await addSkill(store, id, 'validating', [2, 1], { week: MONDAY })
    await addWeek(store, id, MONDAY, [50])
  }
  await addPeople(
    teams.large,
    Array.from({ length: LARGE }, (_, at) => `Person ${at + 1}`),
  )
}, 120_000)
afterAll(() => site?.close())

const open = async (at: string, wishes: PageWishes = {}): Promise<Page> => {
  const page = await openPage({ ...wishes, site: site.url, at, session: seeded.people.manager.session })
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const rows = (page: Page) => page.locator('.people tbody tr:not(.people__whole)')
const names = (page: Page): Promise<string[]> => rows(page).locator('th').allInnerTexts()
const contentOf = async (file: Download): Promise<string> => textOf(await file.createReadStream())
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('the page of a team', () => {
  test('says who is ready and what goes wrong, in words and figures, and leads on', async () => {
    const page = await open(`#/team/${seeded.team.id}`)
    await page.getByRole('heading', { name: words.team.ready.title(1, 3) }).waitFor()
    await expect
      .poll(() => names(page))
      .toEqual(['Bela Kovács', seeded.people.manager.name, seeded.people.trainee.name])
    const tara = rows(page).filter({ hasText: seeded.people.trainee.name })
    await expect.poll(() => tara.getByText(words.team.people.cell(90, 10)).count()).toBe(1)
    await expect.poll(() => tara.innerText()).toMatch(/Ready[\s\S]*35[\s\S]*88[\s\S]*88/)
    await expect.poll(() => rows(page).first().getByText('Three weeks late: not passed').count()).toBe(1)
    const slip = page.getByRole('link', { name: /Lecture when the customer is upset/ })
    await expect.poll(() => slip.getAttribute('href')).toBe('#/good/upset')
    await expect.poll(() => tara.getByRole('link').getAttribute('href')).toBe(`#/person/${seeded.people.trainee.id}`)
    await page.getByText(words.asTable).click()
    await page.getByRole('cell', { name: '88', exact: true }).first().waitFor()
  })

  test('keeps what was chosen in the address, and finds it there again', async () => {
    const page = await open(`#/team/${seeded.team.id}`)
    await page.getByRole('columnheader', { name: words.skills.listening }).getByRole('button').click()
    await expect.poll(() => names(page).then(([first]) => first)).toBe(seeded.people.trainee.name)
    await expect
      .poll(() => page.getByRole('columnheader', { name: words.skills.listening }).getAttribute('aria-sort'))
      .toBe('descending')
    await page.getByLabel(words.team.people.search).fill('bela')
    await expect.poll(() => names(page)).toEqual(['Bela Kovács'])
    expect(page.url()).toMatch(/\?search=bela&sort=listening&order=down$/)
    const again = await open(page.url().slice(page.url().indexOf('#')))
    await expect.poll(() => names(again)).toEqual(['Bela Kovács'])
    await expect.poll(() => again.getByLabel(words.team.people.search).inputValue()).toBe('bela')
    await again.getByLabel(words.team.people.search).fill('')
    await again.getByRole('radio', { name: words.team.people.filters.yes, exact: true }).check()
    await expect.poll(() => names(again)).toEqual([seeded.people.trainee.name])
  })

  test('says what to do where there is nothing', async () => {
    const page = await open(`#/team/${seeded.team.id}?mode=practice`)
    await page.getByText(words.team.nothing.practice).waitFor()
    await page.getByRole('radio', { name: words.kinds.assessment }).check()
    await page.getByRole('heading', { name: words.team.trend.title }).waitFor()
    const none = await open(`#/team/${seeded.team.id}?search=zzzz`)
    await none.getByRole('button', { name: words.team.people.showAll }).click()
    await expect.poll(() => rows(none).count()).toBe(3)
    const empty = await open(`#/team/${teams.empty}`)
    await empty.getByText(words.team.nobody).waitFor()
  })

  test('saves everything as a file that no spreadsheet runs', async () => {
    const page = await open(`#/team/${teams.hostile}`)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: words.csv }).click()
    const content = await contentOf(await coming)
    expect(content).toContain(`"'=HYPERLINK(""http://evil.example"",""Click"")"`)
    for (const name of HOSTILE.filter((one) => !one.startsWith('=')))
      expect(content).toContain(name.replaceAll('"', '""'))
    expect(content.trimEnd().split('\r\n')).toHaveLength(HOSTILE.length + 1)
  })

  test.each([1280, 390, 320])('shows names as they are, and stays within a page of %i pixels', async (width) => {
    const page = await open(`#/team/${teams.hostile}`, { viewport: { width, height: 800 } })
    expect([...(await names(page))].sort()).toEqual([...HOSTILE].sort())
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe(HOSTILE_TEAM)
    expect(await page.locator('main img, main script').count()).toBe(0)
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
    await page.goto(`${site.url}#/team`)
    await page.getByRole('heading', { level: 1, name: words.teams.title }).waitFor()
    await page.getByRole('link', { name: HOSTILE_TEAM }).waitFor()
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0)
  })

  test('stays quick with five thousand people', async () => {
    const page = await open(`#/team/${teams.large}`)
    await expect.poll(() => rows(page).count()).toBe(50)
    await page.getByRole('button', { name: words.team.people.more(50) }).click()
    await expect.poll(() => rows(page).count()).toBe(100)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Person 51')
    await page.getByLabel(words.team.people.search).fill('person 4999')
    await expect.poll(() => names(page)).toEqual(['Person 4999'])
    const coming = page.waitForEvent('download')
    await page.getByLabel(words.team.people.search).fill('')
    await expect.poll(() => rows(page).count()).toBe(50)
    await page.getByRole('button', { name: words.csv }).click()
    const content = await contentOf(await coming)
    expect(content.trimEnd().split('\r\n')).toHaveLength(LARGE + 1)
  })

  // What is scrolled away under the names cannot be seen, and has the colours of the wide page.
  test.each([
    ['light', {}, '.trend__picture'],
    ['dark', { colorScheme: 'dark' }, '.trend__picture'],
    ['on a phone', { viewport: { width: 390, height: 844 } }, '.trend__picture, .people td'],
  ] as const)('can be used by everybody: %s', async (_name, wishes, without) => {
    const page = await open(`#/team/${seeded.team.id}`, wishes)
    await page.locator('.trend svg').first().waitFor()
    // Axe cannot tell what lies behind words within a picture: these are of the same two colours as the words around it.
    await expectAccessible(page, ':root', without)
    await page.goto(`${site.url}#/team`)
    await page.getByRole('heading', { level: 1, name: words.teams.title }).waitFor()
    await page.getByRole('link', { name: 'Returns desk' }).waitFor()
    await expectAccessible(page)
  })

  test('prints on a sheet across, without what can only be pressed', async () => {
    const page = await open(`#/team/${seeded.team.id}`)
    await page.locator('.trend svg').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByRole('button', { name: words.csv }).isVisible()).toBe(false)
    await expect.poll(() => page.getByLabel(words.team.people.search).isVisible()).toBe(false)
    await expect.poll(() => rows(page).first().isVisible()).toBe(true)
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, wide, high]) => [wide, high])
    expect(boxes.length).toBeLessThanOrEqual(2)
    for (const [wide, high] of boxes) expect(Number(wide)).toBeGreaterThan(Number(high))
  })
})

test('whoever looks after no team is told so, and a trainee gets no scorecards', async () => {
  const { trainee, admin } = seeded.people
  const page = await openPage({ site: site.url, at: '#/team', session: trainee.session })
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('.report').count()).toBe(0)
  const all = await openPage({ site: site.url, at: '#/team', session: admin.session })
  await all.getByRole('link', { name: 'Returns desk' }).waitFor()
  await expect.poll(() => all.locator('.teams tbody tr').count()).toBe(4)
})
