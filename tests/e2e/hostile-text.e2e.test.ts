import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../src/server/access/reach.ts'
import { text } from '../../src/ui/text.ts'
import { openPage } from './app.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { expectNoViolation, expectOnlyText, watch } from './hostile-look.ts'
import { hostile, hostileLine } from './hostile-text.ts'
import { type HostileWorld, seedHostileWorld } from './hostile-world.ts'

let site: FreshSite
let world: HostileWorld

beforeAll(async () => {
  site = await openFreshSite()
  world = await seedHostileWorld(site)
}, 120_000)
afterAll(() => site?.close())

const WIDE = { width: 1280, height: 720 }
const SMALL = { width: 320, height: 640 }

const open = async (role: Role | null, at = ''): Promise<Page> => {
  // The first page is empty, so that what watches is there before anything hostile is.
  const session = role === null ? {} : { session: world.people[role].session }
  const page = await openPage({ ...session, site: site.url, at: 'robots.txt', refused: true })
  await watch(page)
  await page.goto(site.url + at)
  return page
}

/** Everything has come. */
const settled = async (page: Page): Promise<void> => {
  await page.locator('main h1, main [role="alert"], main').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

const lookAt = async (page: Page, at: string): Promise<number> => {
  let found = 0
  for (const viewport of [WIDE, SMALL]) {
    await page.setViewportSize(viewport)
    await page.goto(site.url + at)
    await settled(page)
    found = Math.max(found, await expectOnlyText(page, `${at} at ${viewport.width}`))
  }
  await expectNoViolation(page)
  return found
}

interface Visit {
  readonly name: string
  readonly at: (world: HostileWorld) => string
  readonly roles: readonly (Role | null)[]
  /** Nothing hostile is shown there to begin with, or only to some. */
  readonly quiet?: boolean
}

const EVERYBODY = ['trainee', 'trainer', 'manager', 'admin'] as const
const IN_ADDRESS = encodeURIComponent(hostile('address'))

const VISITS: readonly Visit[] = [
  { name: 'the waiting room', at: () => '#/', roles: [null, ...EVERYBODY] },
  { name: 'a briefing', at: () => '#/briefing/hostile', roles: [null, 'trainee'] },
  { name: 'the briefing of a tampered story', at: () => '#/briefing/tampered', roles: ['trainee'] },
  { name: 'what good looks like', at: () => '#/good', roles: ['trainee'], quiet: true },
  { name: 'the way in', at: () => '#/sign-in', roles: [null], quiet: true },
  { name: 'a problem with the way in', at: () => `#/sign-in/${IN_ADDRESS}`, roles: [null], quiet: true },
  { name: 'an invitation', at: ({ links }) => `#/join/${links[0]}`, roles: [null], quiet: true },
  { name: 'a new password', at: ({ links }) => `#/join/${links[1]}`, roles: [null], quiet: true },
  { name: 'a link that is none', at: () => `#/join/${IN_ADDRESS}`, roles: [null], quiet: true },
  { name: 'the account', at: () => '#/account', roles: EVERYBODY },
  ...['', '/teams', '/links', '/audit'].map((part) => ({
    ...{ name: `the people${part}`, at: () => `#/people${part}`, roles: ['manager', 'admin'] as const },
    quiet: part === '/audit' || part === '/links',
  })),
  { name: 'the settings', at: () => '#/people/settings', roles: ['admin'], quiet: true },
  { name: 'the teams', at: () => '#/team', roles: ['manager', 'admin'] },
  { name: 'a team', at: ({ team }) => `#/team/${team.id}`, roles: ['manager', 'admin'] },
  { name: 'a person', at: ({ people }) => `#/person/${people.trainee.id}`, roles: ['trainee', 'manager', 'admin'] },
  { name: 'the stories', at: () => '#/story-results', roles: ['trainer', 'manager', 'admin'] },
  { name: 'a story', at: () => '#/story-results/hostile', roles: ['trainer', 'manager', 'admin'] },
  { name: 'an attempt', at: ({ attempt }) => `#/attempt/${attempt}`, roles: ['trainee', 'manager', 'admin'] },
  { name: 'a moment of it', at: ({ attempt }) => `#/attempt/${attempt}/1`, roles: ['manager'] },
  { name: 'the assignments', at: () => '#/assignments', roles: ['manager', 'admin'] },
  { name: 'an assignment', at: ({ assignment }) => `#/assignments/${assignment}`, roles: ['manager'] },
  { name: 'a new assignment', at: () => '#/assignments/new', roles: ['manager'] },
  { name: 'the studio', at: () => '#/studio', roles: ['trainer', 'admin'] },
  { name: 'nowhere', at: () => `#/${IN_ADDRESS}`, roles: [null], quiet: true },
  { name: 'ids that are none', at: () => `#/attempt/${IN_ADDRESS}`, roles: ['manager'], quiet: true },
  { name: 'attempts that are none', at: () => `#/debrief/${IN_ADDRESS}`, roles: [null, 'trainee'], quiet: true },
]

describe.each(VISITS)('$name', ({ at, roles, quiet = false }) => {
  test.each(roles)('shows text as text to %s', async (role) => {
    const page = await open(role)
    const found = await lookAt(page, at(world))
    if (!quiet) expect(found, 'hostile texts that were shown').toBeGreaterThan(0)
  })
})

/** A line that is still being said is said whole, until something can be chosen or it is over. */
const hearOut = async (page: Page): Promise<void> => {
  for (let waited = 0; waited < 60; waited += 1) {
    if (await page.locator('[data-phase="choosing"], [data-phase="over"], [data-phase="broken"]').count()) return
    await page.keyboard.press('Space')
    await page.waitForTimeout(50)
  }
}

const played = async (slug: string): Promise<Page> => {
  const page = await open('trainee', `#/briefing/${slug}`)
  await page.getByRole('radio', { name: text.common.modes.practice, exact: true }).check()
  await page.getByRole('button', { name: text.briefing.start }).click()
  return page
}

test.each(['hostile', 'tampered'])(
  'the story %s can be played and looked back on',
  async (slug) => {
    const page = await played(slug)
    for (let reply = 0; reply < 30; reply += 1) {
      await hearOut(page)
      const over = (await page.locator('[data-phase="over"]').count()) > 0
      if (over || reply % 3 === 0) {
        for (const viewport of [SMALL, WIDE]) {
          await page.setViewportSize(viewport)
          expect(await expectOnlyText(page, `${slug} after ${reply} replies`)).toBeGreaterThan(0)
        }
      }
      if (over) break
      await page.keyboard.press('1')
      await page.waitForTimeout(50)
    }
    await page.getByRole('link', { name: text.conversation.over.debrief }).click()
    await page.waitForURL(/#\/debrief\//)
    await settled(page)
    expect(await lookAt(page, new URL(page.url()).hash)).toBeGreaterThan(0)
  },
  120_000,
)

test('a story that is walked out of closes with a name of any length', async () => {
  const page = await played('tampered')
  await hearOut(page)
  await page.getByRole('button', { name: text.conversation.leave.counter }).click()
  await hearOut(page)
  await page.locator('[data-phase="over"] .closing--escalated').waitFor()
  for (const viewport of [SMALL, WIDE]) {
    await page.setViewportSize(viewport)
    await expectOnlyText(page, `the end at ${viewport.width}`)
  }
}, 60_000)

test('the editor shows a hostile draft as the text that it is', async () => {
  const page = await open('trainer', '#/studio')
  await settled(page)
  await page.goto(`${site.url}#/studio/${world.draft}`)
  await settled(page)
  for (const viewport of [WIDE, SMALL]) {
    await page.setViewportSize(viewport)
    await settled(page)
    await expectOnlyText(page, `the editor at ${viewport.width}`)
  }
}, 120_000)

test('an import shows each cell as text', async () => {
  const page = await open('admin', '#/people/import')
  const cell = (field: string) => `"${hostileLine(field, 400).replaceAll('"', '""')}"`
  const lines = ['email', 'name', 'role', 'team', 'manages'].map(
    (column, at) =>
      `${['a', 'b', 'c', 'd', 'e'][at]}@example.com,${['', 'name', 'role', 'team', 'manages']
        .map((key) => (key === column ? cell(key) : ''))
        .slice(1)
        .join(',')}`,
  )
  const csv = `email,name,role,team,manages\n${lines.join('\n')}\n${cell('email')},,,,\n`
  const name = '<img src=x onerror=ran=1>\u202egvs.csv'
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.locator('.import-result').waitFor()
  for (const viewport of [WIDE, SMALL]) {
    await page.setViewportSize(viewport)
    expect(await expectOnlyText(page, `an import at ${viewport.width}`)).toBeGreaterThan(0)
  }
  await expectNoViolation(page)
})

test('the pages about the API run nothing that was not sent with them', async () => {
  const page = await open(null, 'api/docs#/<img src=x onerror=ran=1>')
  await page.locator('.opblock-tag, .opblock').first().waitFor()
  await expectOnlyText(page, 'the API at 1280')
})
