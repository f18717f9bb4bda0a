import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { people as words } from '../../src/ui/text/en/people.ts'
import { expectAccessible, type PageWishes } from './app.ts'
import { signedInPage } from './signed-in.ts'

const SCREENS: readonly (readonly [name: string, wishes: PageWishes])[] = [
  ['a laptop', {}],
  ['a laptop in the dark', { colorScheme: 'dark' }],
  ['a small phone', { viewport: { width: 320, height: 640 } }],
  ['forced colours', { forcedColors: 'active' }],
]

const fits = async (page: Page) => {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(beyond, `CSS pixels that one would have to scroll sideways for at ${page.url()}`).toBeLessThanOrEqual(0)
}
const goTo = async (page: Page, hash: string) => {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
}

describe.each(SCREENS)('on %s', (_name, wishes) => {
  test('the pages about people can be used by everybody', async () => {
    const page = await signedInPage('admin', { ...wishes, at: '#/people' })
    await page.getByRole('rowheader').first().waitFor()
    for (const part of ['', '/teams', '/links', '/import', '/audit', '/settings']) {
      await goTo(page, `#/people${part}`)
      await page.getByRole('navigation', { name: words.admin.parts }).waitFor()
      await expectAccessible(page)
      await fits(page)
    }
  })

  test('so can the dialogs', async () => {
    const page = await signedInPage('admin', { ...wishes, at: '#/people' })
    await page.getByRole('button', { name: /^Change Mona/ }).click()
    await page.getByRole('dialog', { name: 'Mona Manager' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: words.admin.person.erase.act }).click()
    await page.getByRole('button', { name: words.admin.person.erase.confirm }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.admin.list.invite }).click()
    await page.getByRole('button', { name: words.admin.invite.send }).click()
    await page.getByLabel(words.admin.link.label).waitFor()
    await expectAccessible(page)
    await fits(page)
  })

  test('so can the account, its menu and the ways in', async () => {
    const page = await signedInPage('manager', { ...wishes, at: '#/account', refused: true })
    await page.getByText(words.own.kept.none).waitFor()
    await expectAccessible(page)
    await fits(page)
    await page.getByRole('button', { name: /account and pages/ }).click()
    await expectAccessible(page, '.page-header')
    await page.keyboard.press('Escape')
    await page.context().clearCookies()
    await page.reload()
    await page.getByText(words.signIn.page).waitFor()
    await page.getByRole('button', { name: words.signIn.send, exact: true }).click()
    await expectAccessible(page)
    await fits(page)
    await goTo(page, '#/join/nothing')
    await page.getByRole('heading', { name: words.join.over.title }).waitFor()
    await expectAccessible(page)
  })
})

test('with text twice as large nothing is cut off sideways', async () => {
  const page = await signedInPage('admin', { at: '#/people', viewport: { width: 640, height: 720 } })
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  for (const at of ['#/people', '#/people/teams', '#/people/audit', '#/people/import', '#/account']) {
    await goTo(page, at)
    await page.locator('main h1').waitFor()
    await fits(page)
  }
})

test('whoever may not see the people is told so', async () => {
  const page = await signedInPage('trainee', { at: '#/people' })
  await page.getByRole('heading', { level: 1, name: words.notShown.role.title }).waitFor()
  await expectAccessible(page)
})
