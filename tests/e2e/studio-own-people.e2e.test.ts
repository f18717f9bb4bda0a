import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Input } from '../../src/core/model/session.ts'
import type { CompiledStory } from '../../src/core/model/story.ts'
import { RUBRIC } from '../../src/core/score/judge.ts'
import { openSession } from '../../src/core/session/session.ts'
import { studioLooks as words } from '../../src/ui/text/en/studio-looks.ts'
import { studioPublish } from '../../src/ui/text/en/studio-publish.ts'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const SOON = { timeout: 40_000 }
/** Nobody who comes with Defuse and no place wears it. */
const GREEN = '2F9E55'

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
  const { compiled_json } = await site.store.read
    .selectFrom('story')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .select('compiled_json')
    .where('story.slug', '=', slug)
    .executeTakeFirstOrThrow()
  return JSON.parse(compiled_json)
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click(SOON)
const textOf = (page: Page) => page.locator('.cm-content').innerText()
const part = (page: Page, id: keyof typeof words.parts) => page.locator('.maker__part', { hasText: words.parts[id] })

async function openPeople(wishes: PageWishes = {}): Promise<Page> {
  const page = await openPage({ site: site.url, session: seeded.people.trainer.session, at: '#/studio', ...wishes })
  await button(page, 'Upset').click(SOON)
  await page.locator('.cm-content').waitFor({ ...SOON, state: 'attached' })
  await tab(page, 'People')
  return page
}

/** Nadia: a T-shirt in a colour of her own, an afro, round glasses. */
async function makeNadia(page: Page, customer: boolean): Promise<void> {
  await button(page, words.make).click(SOON)
  await page.getByLabel(words.name, { exact: true }).fill('Nadia')
  await part(page, 'body').getByRole('radio', { name: words.body.Shirt, exact: true }).check(SOON)
  for (const [id, option] of [
    ['hair', words.hair.Afro],
    ['glasses', words.glasses.GlassRound],
    ['beard', words.beard.none],
  ] as const) {
    await part(page, id).locator('summary').click()
    await part(page, id).getByRole('radio', { name: option, exact: true }).check(SOON)
  }
  await part(page, 'colours').locator('summary').click()
  await page.getByRole('radio', { name: 'Darkest' }).check()
  await page.getByLabel(`${words.colours.own}: ${words.clothes.toLowerCase()}`).fill(GREEN)
  if (customer) await page.getByRole('checkbox', { name: words.asCustomer('Madeleine') }).check()
  await button(page, words.put).click()
  await page.getByText(words.written('Nadia')).waitFor(SOON)
}

/** How much of the stage has the colour of her clothes, in pixels. */
const greenOn = (page: Page, stage: string): Promise<number> =>
  page
    .locator(`${stage} canvas`)
    .first()
    .evaluate((canvas, hex) => {
      const drawn = canvas as HTMLCanvasElement
      const copy = document.createElement('canvas')
      copy.width = drawn.width
      copy.height = drawn.height
      const context = copy.getContext('2d') as CanvasRenderingContext2D
      context.drawImage(drawn, 0, 0)
      const { data } = context.getImageData(0, 0, copy.width, copy.height)
      const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number]
      let found = 0
      for (let at = 0; at < data.length; at += 4) {
        const off =
          Math.abs((data[at] ?? 0) - r) + Math.abs((data[at + 1] ?? 0) - g) + Math.abs((data[at + 2] ?? 0) - b)
        if (off < 24) found += 1
      }
      return found
    }, GREEN)

describe('people of one’s own', () => {
  test('are made from pictures, stand on the stage beside the text, and are there after a reload', async () => {
    const page = await openPeople()
    await makeNadia(page, true)
    const written = await textOf(page)
    expect(written).toMatch(/# person: nadia\n/)
    expect(written).toMatch(
      /# look: nadia = Nadia, body Shirt, hair Afro, glasses GlassRound, skin 94613F, clothes 2F9E55/,
    )
    expect(written).toContain('Nadia: Three weeks.')
    expect(written).not.toContain('Madeleine')
    // Who is new in the story is seen to speak at once.
    await page.locator('.ink-speaker', { hasText: 'Nadia:' }).first().waitFor()
    await expect.poll(() => page.locator('.findings__state').innerText(), SOON).toBe('No findings.')
    // All of her moods, and the one that is chosen goes into the text.
    await expect.poll(() => page.locator('.person__face').count()).toBe(21)
    await tab(page, 'Play')
    await expect.poll(() => greenOn(page, '.preview'), SOON).toBeGreaterThan(1000)

    await page.reload()
    await page.locator('.cm-content').waitFor(SOON)
    await expect.poll(() => textOf(page)).toContain('# look: nadia')
    await tab(page, 'Play')
    await expect.poll(() => greenOn(page, '.preview'), SOON).toBeGreaterThan(1000)
  })

  test('can be changed and taken out, each in one step that undo takes back', async () => {
    const page = await openPeople()
    await makeNadia(page, false)
    const written = await textOf(page)
    await button(page, words.changeLook).click()
    await page.getByRole('heading', { name: words.change('Nadia') }).waitFor()
    await page.getByLabel(words.name, { exact: true }).fill('Madeleine')
    await page.getByText(words.takenName('Madeleine')).first().waitFor()
    await button(page, words.save).click()
    await expect.poll(() => textOf(page)).toBe(written)
    await page.getByLabel(words.name, { exact: true }).fill('Dr. Rossi')
    await part(page, 'hair').locator('summary').click()
    // By keyboard: the arrows choose.
    await part(page, 'hair').getByRole('radio', { name: words.hair.Afro, exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await button(page, words.save).click()
    await expect.poll(() => textOf(page)).toContain('# look: nadia = Dr. Rossi, body Shirt, hair Bald,')
    await expect.poll(() => textOf(page)).toContain('# person: nadia')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page)).toBe(written)

    await button(page, 'Take out of the story').click()
    await expect.poll(() => textOf(page)).not.toMatch(/nadia/i)
    await page.getByText(words.removed('Nadia')).waitFor()
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page)).toBe(written)
  })

  test('can begin as somebody of the cast, and what is begun outlives a look at another tab', async () => {
    const page = await openPeople()
    await button(page, words.startFrom).click()
    await page.getByLabel(words.name, { exact: true }).fill('Anna')
    await tab(page, 'Map')
    await tab(page, 'People')
    await expect.poll(() => page.getByLabel(words.name, { exact: true }).inputValue()).toBe('Anna')
    await button(page, words.put).click()
    await expect.poll(() => textOf(page)).toContain('# look: anna = Anna, body ShirtCoat, hair GrayMedium, skin E8BE9B')
  })

  // Tall, so that nothing scrolls under anything else: axe sees all of it.
  const looks: readonly PageWishes[] = (['light', 'dark'] as const).flatMap((colorScheme) => [
    { colorScheme, viewport: { width: 1280, height: 4200 } },
    { colorScheme, viewport: { width: 320, height: 8000 } },
  ])
  test.each(looks)('their bench is accessible in every part (%o)', async (wishes) => {
    const page = await openPeople(wishes)
    await button(page, words.make).click(SOON)
    for (const id of Object.keys(words.parts) as (keyof typeof words.parts)[]) {
      if (id !== 'body') await part(page, id).locator('summary').click()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page, '.maker')
    }
    await button(page, words.put).click()
    await page.getByText(words.noName).first().waitFor()
    await expectAccessible(page, '.maker')
    // Nothing reaches out of the page, also not what only screen readers see.
    const { scrollWidth, scrollHeight } = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement
      return { scrollWidth, scrollHeight }
    })
    expect([scrollWidth, scrollHeight]).toEqual([wishes.viewport?.width, wishes.viewport?.height])
  })

  test('wait, are briefed about, are talked to and stand in the debrief of a published story', async () => {
    const page = await openPeople()
    await makeNadia(page, true)
    await tab(page, studioPublish.label)
    await page.getByLabel(studioPublish.form.name).fill('nadia-waits')
    await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
    await button(page, studioPublish.form.publish).click()
    await page.getByText(studioPublish.form.published).waitFor(SOON)

    // The debrief asks for a talk that the server may not know of yet.
    const trainee = await openPage({ site: site.url, session: seeded.people.trainee.session, at: '#/', refused: true })
    await trainee.getByRole('heading', { name: 'Nadia' }).waitFor(SOON)
    await trainee.locator('.customer__person img[src^="blob:"]').first().waitFor(SOON)
    await trainee.goto(`${site.url}#/briefing/nadia-waits`)
    await trainee.locator('.place-picture img[src^="blob:"]').first().waitFor(SOON)
    await startConversation(trainee, site.url, 'nadia-waits', 'practice')
    await expect.poll(() => greenOn(trainee, '.talk__stage'), SOON).toBeGreaterThan(1000)
    const story = await publishedStory('nadia-waits')
    expect(story.cast).toMatchObject([{ id: 'nadia', own: true, body: 'Shirt', cloth: `#${GREEN}` }])
    const session = openSession(story, RUBRIC, 1)
    const inputs: Input[] = []
    while (session.offer && inputs.push(0) < 50) session.take(0)
    await followPage(trainee, story).play(inputs)
    await trainee.getByRole('link', { name: text.conversation.over.debrief }).click(SOON)
    const shots = trainee.locator('.shot')
    await expect.poll(() => shots.first().getAttribute('style'), SOON).toContain('url("blob:')
    await expectAccessible(trainee)
  })
})
