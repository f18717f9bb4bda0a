import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import type { Input } from '../../src/core/model/session.ts'
import type { CompiledStory } from '../../src/core/model/story.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openSession } from '../../src/core/session/session.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'
import type { Role } from '../../src/server/access/reach.ts'
import { studioPublish as words } from '../../src/ui/text/en/studio-publish.ts'
import { studioReview as review } from '../../src/ui/text/en/studio-review.ts'
import { studioShare } from '../../src/ui/text/en/studio-share.ts'
import { studioTodo } from '../../src/ui/text/en/studio-todo.ts'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const SOON = { timeout: 40_000 }
/** Nothing scrolls under anything else: axe sees all of it. */
const TALL = { width: 1280, height: 3200 }

// A story that is published here must not stand in the waiting room of other tests.
let site: FreshSite
let seeded: Seeded
beforeAll(async () => {
  site = await openFreshSite()
  seeded = await seedPeople(site.store)
})
afterAll(() => site?.close())

/** The version that trainees play. */
async function publishedStory(slug: string): Promise<CompiledStory> {
  const { source_json } = await site.store.read
    .selectFrom('story')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .select('source_json')
    .where('story.slug', '=', slug)
    .executeTakeFirstOrThrow()
  const compiled = compileStory(JSON.parse(source_json), REPERTOIRE)
  if (!compiled.ok) throw new Error(compiled.findings[0]?.message)
  return compiled.story
}

/** Always the first reply, to the end. */
function firstReplies(story: CompiledStory): readonly Input[] {
  const session = openSession(story, RUBRIC, 1)
  const inputs: Input[] = []
  while (session.offer && inputs.push(0) < 50) session.take(0)
  return inputs
}

const open = (role: Role, at: string, wishes: PageWishes = {}): Promise<Page> =>
  openPage({ ...wishes, at, site: site.url, session: seeded.people[role].session })

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click(SOON)
const textOf = (page: Page) => page.locator('.bench .cm-content').innerText()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function newStory(title: string, wishes: PageWishes = {}): Promise<Page> {
  const page = await open('trainer', '#/studio', wishes)
  await button(page, 'Upset').click(SOON)
  await page.locator('.cm-content').waitFor(SOON)
  await change(page, 'Upset, to be written', title)
  return page
}

/** Writes something else where some words stand first. */
async function change(page: Page, words: string, by: string): Promise<void> {
  await page.locator('.bench .cm-content').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+f')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.insertText(by)
}

const kept = (page: Page) =>
  page.locator('.bench-bar__kept [aria-hidden]').getByText(studioShare.short.shared, { exact: true }).waitFor(SOON)

async function publish(page: Page): Promise<void> {
  await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
  await button(page, words.form.publish).click()
  await page.getByText(words.form.published).waitFor(SOON)
}

describe('publishing', () => {
  test('from a pattern to a trainee who plays it, changed, compared, taken up again, taken back', async () => {
    const page = await newStory('The empty folder', { viewport: TALL })
    await tab(page, words.label)
    await page.getByText(words.state.never).waitFor(SOON)
    const name = page.getByLabel(words.form.name)
    await expect.poll(() => name.inputValue(), SOON).toBe('the-empty-folder')
    await name.fill('Not a name')
    await page.getByText(words.form.badName).first().waitFor(SOON)
    await expect.poll(() => button(page, words.form.publish).getAttribute('aria-disabled')).toBe('true')
    await name.fill('empty-folder')
    await page.getByLabel(words.form.label).fill('First')
    await publish(page)
    await page.getByText(words.state.same('empty-folder')).waitFor(SOON)
    await page.getByText(words.whyNot.same).waitFor(SOON)
    await expectAccessible(page)

    const trainee = await open('trainee', '#/')
    await trainee.getByText('The empty folder').first().waitFor(SOON)
    await trainee.goto(`${site.url}#/briefing/empty-folder`)
    await trainee.getByRole('heading', { name: 'The empty folder' }).waitFor(SOON)

    await change(page, '# move: validate', '# move: validate, solve')
    await page.getByText(words.state.changed('empty-folder')).waitFor(SOON)
    await page.getByRole('button', { name: /^Compare with First/ }).click(SOON)
    await page.getByRole('heading', { name: words.changes.title('First') }).waitFor(SOON)
    await page.getByRole('heading', { name: words.changes.plays }).waitFor(SOON)
    await expect.poll(() => page.locator('.text-diff__line--added').innerText()).toContain('validate, solve')
    await expect.poll(() => page.locator('.text-diff__line--removed').innerText()).not.toContain('solve')
    await expectAccessible(page)

    await page.getByRole('button', { name: /^Take as my text: First/ }).click()
    await page.getByText(words.versions.restored).waitFor(SOON)
    await expect.poll(() => textOf(page)).not.toContain('validate, solve')
    await page.getByText(words.state.same('empty-folder')).waitFor(SOON)
    await page.locator('.bench .cm-content').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page)).toContain('validate, solve')
    await kept(page)
    await page.getByLabel(words.versions.label).fill('With a way out')
    await button(page, words.versions.keep).click()
    await page.getByText(words.versions.kept).waitFor(SOON)
    await page.locator('.publish__version', { hasText: 'With a way out' }).waitFor(SOON)
    await publish(page)
    await page.getByText(words.versions.now).waitFor(SOON)

    await button(page, words.form.unpublish).click()
    const dialog = page.getByRole('dialog', { name: words.unpublish.title })
    await expectAccessible(page, 'dialog[open]')
    await dialog.getByRole('button', { name: words.unpublish.yes }).click()
    await page.getByText(words.state.taken('empty-folder')).waitFor(SOON)
    await trainee.goto(`${site.url}#/`)
    await trainee.reload()
    await trainee.getByRole('heading', { level: 1 }).waitFor(SOON)
    await expect.poll(() => trainee.getByText('The empty folder').count(), SOON).toBe(0)
  })

  test('a trainee plays what was written from a pattern, and the manager sees how it went', async () => {
    const page = await newStory('Written today')
    await tab(page, words.label)
    await page.getByLabel(words.form.name).fill('written-today')
    await publish(page)
    const { trainee: who } = seeded.people
    const trainee = await open('trainee', '#/')
    await startConversation(trainee, site.url, 'written-today', 'assessment')
    const story = await publishedStory('written-today')
    await followPage(trainee, story).play(firstReplies(story))
    const attempts = () => site.store.read.selectFrom('attempt').selectAll().where('person_id', '=', who.id).execute()
    await expect.poll(async () => (await attempts()).length, SOON).toBe(1)
    const [attempt] = await attempts()
    expect(attempt).toMatchObject({ slug: 'written-today', story_hash: story.hash, mode: 'assessment', passed: 0 })
    const manager = await open('manager', `#/team/${seeded.team.id}`)
    const row = manager.getByRole('row', { name: who.name })
    await row.getByText(`${attempt?.score}, ${text.common.notPassed}`).first().waitFor(SOON)
  })

  test('what breaks a law cannot be published, and the button says why', async () => {
    const page = await newStory('Unlawful')
    await tab(page, words.label)
    await change(page, '# move: set_boundary', '')
    await change(page, '# move: validate', '# move: insult')
    await page.getByText(/^It cannot be published: /).waitFor(SOON)
    await button(page, words.form.publish).click({ force: true })
    expect(await page.getByText(words.form.published).count()).toBe(0)
    await change(page, '# move: insult', '# move: insul')
    await page.getByText(words.whyNot.errors).waitFor(SOON)
  })

  test('another story’s name is asked for before its place is taken', async () => {
    const first = await newStory('Name one')
    await tab(first, words.label)
    await first.getByLabel(words.form.name).fill('one-name')
    await publish(first)
    const other = await newStory('Name two', { refused: true })
    await tab(other, words.label)
    await other.getByLabel(words.form.name).fill('one-name')
    await expect.poll(() => other.locator('#publish-why').innerText(), SOON).toBe('')
    await button(other, words.form.publish).click()
    const dialog = other.getByRole('dialog', { name: words.replace.title })
    await dialog.getByRole('button', { name: words.replace.yes }).click(SOON)
    await other.getByText(words.form.published).waitFor(SOON)
    await first.reload()
    await tab(first, words.label)
    await first.getByText(words.state.replaced('one-name')).waitFor(SOON)
  })

  test('a way is recorded by playing, runs after every change, and says what differs', async () => {
    const page = await newStory('Recorded')
    await tab(page, 'Proof')
    await page.getByText('All laws are kept.').waitFor(SOON)
    await button(page, 'The best way').click()
    await tab(page, words.label)
    await page.getByLabel(words.plays.name, { exact: true }).fill('The way: we teach')
    await button(page, words.plays.add).click(SOON)
    const row = page.locator('.publish__play', { hasText: 'The way we teach' })
    await row.getByText(words.plays.holds).waitFor(SOON)
    await change(page, '# move: validate', '# move: validate, solve')
    await expect.poll(() => row.innerText(), SOON).toMatch(/comes to|comes out as recorded/)
    await change(page, '# move: validate, solve', '# move: deny')
    await expect.poll(() => row.innerText(), SOON).toContain('comes to')
    await row.getByRole('button', { name: words.plays.acceptOf('The way we teach') }).click()
    await row.getByText(words.plays.holds).waitFor(SOON)
    await button(page, words.plays.asText).click()
    await expect.poll(() => textOf(page)).toContain('The way we teach:')
    await row.getByRole('button', { name: words.plays.removeOf('The way we teach') }).click()
    await page.getByText(words.plays.none).waitFor(SOON)
  })
})

describe('review', () => {
  test('a comment at a line is seen by the author, follows its line, is ticked off', async () => {
    const ann = await newStory('Commented', { viewport: TALL })
    await kept(ann)
    const ben = await open('admin', new URL(ann.url()).hash)
    await ben.locator('.cm-content').waitFor(SOON)
    await kept(ben)
    await change(ben, 'Three weeks. Nobody', 'Three weeks. Nobody')
    await ben.keyboard.press('Control+Alt+m')
    const field = ben.getByRole('textbox', { name: /^Comment on story.ink, line \d+$/ })
    await field.waitFor(SOON)
    await expect.poll(() => field.evaluate((element) => document.activeElement === element), SOON).toBe(true)
    await ben.keyboard.type('Begin with the folder?')
    await button(ben, review.comments.write).click()
    await ben.locator('.comment-mark').waitFor(SOON)

    await tab(ann, review.label)
    const comment = ann.locator('.comment', { hasText: 'Begin with the folder?' })
    await comment.waitFor(SOON)
    const where = comment.getByRole('button', { name: /^story.ink, line/ })
    const line = Number(/\d+$/.exec(await where.innerText())?.[0])
    await ann.locator('.bench .cm-content').focus()
    await ann.keyboard.press('Control+Home')
    await ann.keyboard.insertText('// A line more.\n')
    await comment.getByRole('button', { name: review.comments.at('story.ink', line + 1) }).click(SOON)
    await expect.poll(() => ann.locator('.cm-activeLine').innerText()).toContain('Three weeks. Nobody')
    await ann.locator('.comments__here').getByText('Begin with the folder?').waitFor(SOON)
    await expectAccessible(ann)
    await comment.getByRole('button', { name: review.comments.tickOf(seeded.people.admin.name) }).click()
    await ann.getByText(review.comments.resolved(1)).waitFor(SOON)
    await expect.poll(() => ann.locator('.comment-mark').count(), SOON).toBe(0)
  })

  test('a second trainer judges blind, leaves in between, and both see how far they agree', async () => {
    const ann = await newStory('Judged')
    await kept(ann)
    const ben = await open('admin', new URL(ann.url()).hash, { viewport: TALL })
    await tab(ben, review.label)
    await expect.poll(() => button(ben, review.judge.begin).getAttribute('aria-disabled'), SOON).toBe('false')
    await button(ben, review.judge.begin).click()
    const dialog = ben.getByRole('dialog', { name: review.blind.title })
    await dialog.waitFor(SOON)
    expect(await dialog.innerText()).not.toMatch(/# ?move/)
    await expectAccessible(ben, 'dialog[open]')
    for (const right of ['Yes', 'No'] as const) {
      await dialog.getByRole('radio', { name: right, exact: true }).check({ force: true })
      await dialog.getByRole('button', { name: review.blind.next }).click()
      await dialog.getByText(review.blind.missingMoves).waitFor(SOON)
      await dialog.getByRole('checkbox', { name: /^Validate/ }).check()
      await dialog.getByText(review.blind.saved).waitFor(SOON)
      await dialog.getByRole('button', { name: review.blind.next }).click()
    }
    await ben.reload()
    await tab(ben, review.label)
    await expect.poll(() => button(ben, review.judge.goOn).getAttribute('aria-disabled'), SOON).toBe('false')
    await button(ben, review.judge.goOn).click(SOON)
    await dialog.getByRole('heading', { name: /^Reply 3 of / }).waitFor(SOON)
    await dialog.getByRole('button', { name: review.blind.done }).click()

    await tab(ann, review.label)
    const figures = ann.locator('.judge', { hasText: seeded.people.admin.name })
    await figures.getByText(/^2 of \d+ replies judged/).waitFor(SOON)
    await expect.poll(() => figures.locator('dd').allInnerTexts()).toHaveLength(3)
    const { judge, label } = studioTodo
    const step = ann.locator('.todo__step', { has: ann.getByRole('heading', { name: judge.title }) })
    const replies = Number(/2 of (\d+)/.exec(await figures.innerText())?.[1])
    await tab(ann, label)
    await step.getByText(judge.judged(seeded.people.admin.name, 2, replies)).waitFor(SOON)
    await step.getByText(studioTodo.state.choice, { exact: true }).waitFor(SOON)
    await tab(ann, review.label)
    // Another word in a reply that was judged: that judgement no longer counts, the other one still does.
    await kept(ann)
    await change(ann, 'Three weeks. Nobody', 'Four weeks. Nobody')
    await figures.getByText(/judged on an earlier text/).waitFor(SOON)
    await ann.setViewportSize(TALL)
    await expectAccessible(ann)
  })

  test.each([1280, 390, 320])('%i wide: nothing scrolls sideways', async (width) => {
    const page = await newStory(`Wide ${width}`, { viewport: { width: 1280, height: 900 } })
    await kept(page)
    await page.setViewportSize({ width, height: 900 })
    for (const name of [review.label, words.label]) {
      await tab(page, name)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
})
