import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people as words } from '../../src/ui/text/en/people.ts'
import { text } from '../../src/ui/text.ts'
import { openPage } from './app.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { seedPeople } from './seed-people.ts'

const PASSWORD = 'eleven sleepy herons'
let site: FreshSite
let admin: Page
let trainee: Page

beforeAll(async () => {
  site = await openFreshSite()
})
afterAll(() => site?.close())

const choosePassword = async (page: Page) => {
  await page.getByLabel(words.join.password, { exact: true }).fill(PASSWORD)
  await page.getByLabel(words.join.again).fill(PASSWORD)
}
const signOut = async (page: Page) => {
  await page.getByRole('button', { name: /account and pages/ }).click()
  await page.getByRole('button', { name: text.common.signOut }).click()
  await page.getByRole('link', { name: text.common.signIn }).first().waitFor()
}

/** One long way, in one browser profile for each of the two. */
test('an admin joins by the first link, makes a team and invites; who is deactivated is out at once', async () => {
  admin = await openPage({ site: site.url, at: site.adminLink })
  await admin.getByRole('heading', { level: 1, name: words.join.titles.first_admin }).waitFor()
  await admin.getByLabel(words.join.name).fill('Ada Admin')
  await admin.getByLabel(words.join.email).fill('ada@example.com')
  await choosePassword(admin)
  await admin.getByRole('button', { name: words.join.send.first_admin }).click()
  await admin.getByRole('heading', { level: 1, name: words.admin.title }).waitFor()

  await admin.getByRole('link', { name: words.admin.part.teams }).click()
  await admin.getByText(words.admin.teams.none).waitFor()
  await admin.getByRole('button', { name: words.admin.teams.make }).click()
  await admin.getByText(words.admin.teams.empty).waitFor()
  await admin.getByLabel(words.admin.teams.newName).fill('Returns desk')
  await admin.getByRole('button', { name: words.admin.teams.make }).click()
  await admin.getByText(words.admin.teams.made('Returns desk')).waitFor()

  await admin.getByRole('link', { name: words.admin.part.people, exact: true }).last().click()
  await admin.getByRole('button', { name: words.admin.list.invite }).click()
  const dialog = admin.getByRole('dialog', { name: words.admin.invite.title })
  await dialog.getByLabel(words.admin.person.team).selectOption('Returns desk')
  await dialog.getByRole('button', { name: words.admin.invite.send }).click()
  const link = await dialog.getByLabel(words.admin.link.label).inputValue()
  expect(link.startsWith(`${site.url}#/join/`)).toBe(true)

  trainee = await openPage({ site: site.url, at: new URL(link).hash, refused: true })
  await trainee.getByText(words.join.as('trainee', 'Returns desk')).waitFor()
  await trainee.getByLabel(words.join.name).fill('Tara Trainee')
  await trainee.getByLabel(words.join.email).fill('tara@example.com')
  await choosePassword(trainee)
  await trainee.getByRole('button', { name: words.join.send.join }).click()
  await trainee.getByRole('button', { name: /^Tara Trainee/ }).waitFor()
  await trainee.goto(new URL('#/account', site.url).href)
  await trainee.getByText(words.own.kept.none).waitFor()

  await admin.keyboard.press('Escape')
  await admin.reload()
  await admin.getByRole('button', { name: words.admin.list.changeOf('Tara Trainee') }).click()
  await admin.getByRole('button', { name: words.admin.person.deactivate.act }).click()
  await admin.getByText(words.admin.person.deactivate.what).waitFor()
  await admin.getByRole('button', { name: words.admin.person.deactivate.confirm, exact: true }).click()
  await admin.getByText(words.admin.person.deactivate.done('Tara Trainee')).waitFor()

  // Nothing was loaded anew: the next thing that is asked for says so.
  await trainee.getByRole('button', { name: words.own.kept.download }).click()
  const signIn = trainee.getByRole('heading', { level: 1, name: words.signIn.title })
  await signIn.waitFor()
  await expect.poll(() => signIn.evaluate((element) => element === document.activeElement)).toBe(true)
  await trainee.getByLabel(words.signIn.email).fill('tara@example.com')
  await trainee.getByLabel(words.signIn.password).fill(PASSWORD)
  await trainee.getByRole('button', { name: words.signIn.send, exact: true }).click()
  await trainee.getByRole('alert').waitFor()
  await expect.poll(() => trainee.getByLabel(words.signIn.email).inputValue()).toBe('tara@example.com')

  await trainee.goto(new URL(new URL(link).hash, site.url).href)
  await trainee.getByRole('heading', { level: 1, name: words.join.over.title }).waitFor()
}, 90_000)

test('what is missing or wrong at the sign-in is said beside it, and nothing that was written is lost', async () => {
  const page = await openPage({ site: site.url, at: '#/people', refused: true })
  await page.getByText(words.signIn.page).waitFor()
  await page.getByRole('button', { name: words.signIn.send, exact: true }).click()
  await page.getByText(words.signIn.empty.email).waitFor()
  const email = page.getByLabel(words.signIn.email)
  await expect.poll(() => email.evaluate((element) => element === document.activeElement)).toBe(true)
  await email.fill('ada@example.com')
  await page.getByLabel(words.signIn.password).fill('not the password')
  await page.getByLabel(words.signIn.password).press('Enter')
  const wrong = await page.getByRole('alert').innerText()
  await email.fill('nobody@example.com')
  await page.getByLabel(words.signIn.password).press('Enter')
  await page.getByRole('button', { name: words.signIn.send, exact: true }).waitFor()
  // Whether somebody is here is not told.
  await expect.poll(() => page.getByRole('alert').innerText()).toBe(wrong)
  await email.fill('ada@example.com')
  await page.getByLabel(words.signIn.password).fill(PASSWORD)
  await page.getByLabel(words.signIn.password).press('Enter')
  // The page that was asked for.
  await page.getByRole('heading', { level: 1, name: words.admin.title }).waitFor()
  await signOut(page)
  await page.getByText(words.signIn.page).waitFor()
})

describe('by those who are signed in already', () => {
  let session: string
  beforeAll(async () => {
    session = (await seedPeople(site.store, 'Field service')).people.admin.session
  })

  test('a CSV file is looked at line by line, and brought in when one says so', async () => {
    const page = await openPage({ site: site.url, at: '#/people/import', session })
    const csv = [
      'email,name,role,team,manages',
      'sam@example.com,Sam Weber,trainee,Hotline,',
      'not an address,Nobody,trainee,,',
      '=1+1@example.com,Noor Haddad,manager,Hotline,Hotline',
    ].join('\n')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    const title = page.getByRole('heading', { name: words.admin.import.dryTitle })
    await expect.poll(() => title.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByText(words.admin.import.newTeams('Hotline')).waitFor()
    const refused = page.getByRole('row').filter({ hasText: 'not an address' })
    await expect.poll(() => refused.innerText()).toContain(words.admin.import.fates.refused)
    const kept = await site.store.read
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'sam@example.com')
      .execute()
    expect(kept).toEqual([])

    await page.getByRole('button', { name: words.admin.import.apply(2) }).click()
    await page.getByRole('heading', { name: words.admin.import.doneTitle }).waitFor()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: words.admin.import.links }).click()
    const stream = await (await downloading).createReadStream()
    const links = Buffer.concat(await stream.toArray()).toString('utf8')
    expect(links.match(/#\/join\//g)).toHaveLength(2)
    // A spreadsheet must not compute an address.
    expect(links).toContain("'=1+1@")
    await page.getByRole('link', { name: words.admin.part.people, exact: true }).last().click()
    await page.getByLabel(words.admin.list.search).fill('sam w')
    await page.getByText(words.admin.list.total(1)).waitFor()
    await page.getByRole('rowheader', { name: /Sam Weber/ }).waitFor()
  })

  test('erasing asks for the name, and takes the person out of sight', async () => {
    const page = await openPage({ site: site.url, at: '#/people', session })
    const erase = words.admin.person.erase
    await page.getByRole('button', { name: words.admin.list.changeOf('Tom Trainer') }).click()
    await page.getByRole('button', { name: erase.act }).click()
    await page.getByRole('button', { name: erase.confirm }).click()
    await page.getByText(erase.differs('Tom Trainer')).waitFor()
    await page.getByLabel(erase.type('Tom Trainer')).fill('Tom Trainer')
    await page.getByRole('button', { name: erase.confirm }).click()
    await page.getByText(erase.done('Tom Trainer')).waitFor()
    const left = await site.store.read.selectFrom('person').select('id').where('name', '=', 'Tom Trainer').execute()
    expect(left).toEqual([])
  })

  test('where nobody plays without an account, there is the sign-in alone, and it says why', async () => {
    const page = await openPage({ site: site.url, at: '#/people/settings', session })
    const box = page.getByRole('checkbox', { name: words.admin.settings.open })
    await box.uncheck()
    await page.getByText(words.admin.settings.saved.off).waitFor()
    const stranger = await openPage({ site: site.url, refused: true })
    await stranger.getByText(words.signIn.closed).waitFor()
    await stranger.goto(new URL('#/good', site.url).href)
    await stranger.getByRole('heading', { level: 1, name: words.signIn.title }).waitFor()
    await box.check()
    await page.getByText(words.admin.settings.saved.on).waitFor()
  })
})
