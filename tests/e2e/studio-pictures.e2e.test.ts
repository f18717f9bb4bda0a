import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../assets/repertoire.ts'
import { compileStory } from '../../src/core/story/compile-story.ts'
import type { Role } from '../../src/server/access/reach.ts'
import { studioText } from '../../src/studio/studio-text.ts'
import { studioPictures as words } from '../../src/ui/text/en/studio-pictures.ts'
import { studioPublish } from '../../src/ui/text/en/studio-publish.ts'
import { studioShare } from '../../src/ui/text/en/studio-share.ts'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { SECRET, talkative } from '../server/pictures/sample-pictures.ts'
import { expectAccessible, openPage, type PageWishes } from './app.ts'
import { lookBack } from './conversation.ts'
import { drop } from './drop-files.ts'
import { type FreshSite, openFreshSite } from './fresh-site.ts'
import { hostile } from './hostile-text.ts'
import { type Seeded, seedPeople } from './seed-people.ts'

const SOON = { timeout: 40_000 }
/** Nothing scrolls under anything else: axe sees all of it. */
const TALL = { width: 1280, height: 4600 }

let site: FreshSite
let seeded: Seeded
beforeAll(async () => {
  site = await openFreshSite()
  seeded = await seedPeople(site.store)
})
afterAll(() => site?.close())

const open = (role: Role, at: string, wishes: PageWishes = {}): Promise<Page> =>
  openPage({ ...wishes, at, site: site.url, session: seeded.people[role].session })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click(SOON)
const storyText = (page: Page) => page.locator('.bench .cm-content').innerText()
const kept = (page: Page) =>
  page.locator('.bench-bar__kept [aria-hidden]').getByText(studioShare.short.shared, { exact: true }).waitFor(SOON)

async function newStory(wishes: PageWishes = {}, role: Role | null = 'trainer'): Promise<Page> {
  const page = await (role ? open(role, '#/studio', wishes) : openPage({ ...wishes, at: '#/studio', site: site.url }))
  await button(page, 'Upset').click(SOON)
  await page.locator('.cm-content').waitFor(SOON)
  if (role) await kept(page)
  await tab(page, 'People')
  return page
}

/** A wall in one colour, so that it is known again on a screen. */
const wall = (colour: string): Promise<Buffer> =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: colour } })
    .png()
    .toBuffer()

async function add(page: Page, name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
  await page.locator('.drop-picture input').setInputFiles({ name, mimeType, buffer })
}

/** What of a screen (0 to 1) has about the colour of a picture. */
async function shareOf(page: Page, picture: Buffer, within: string): Promise<number> {
  const { channels } = await sharp(picture).stats()
  const wanted = channels.map(({ mean }) => mean)
  const shot = await sharp(await page.locator(within).screenshot())
    .removeAlpha()
    .raw()
    .toBuffer()
  let like = 0
  for (let at = 0; at < shot.length; at += 3) {
    if (wanted.every((value, channel) => Math.abs(value - (shot[at + channel] ?? 0)) < 30)) like += 1
  }
  return like / (shot.length / 3)
}

const pictureOf = async (name: string): Promise<{ readonly id: string; readonly bytes: Buffer }> => {
  const { id, bytes } = await site.store.read
    .selectFrom('picture')
    .select(['id', 'bytes'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return { id, bytes: Buffer.from(bytes) }
}

async function publish(page: Page, slug: string): Promise<void> {
  const { form, label } = studioPublish
  await tab(page, label)
  await page.getByLabel(form.name).fill(slug)
  await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
  await button(page, form.publish).click()
  await page.getByText(form.published).waitFor(SOON)
}

describe('a picture of one’s own', () => {
  test('is added, put into the story, published, and a trainee plays before it', async () => {
    const page = await newStory({ viewport: TALL })
    await page.getByText(words.none).waitFor(SOON)
    await add(page, 'Front_hall.png', await wall('#d020a0'))
    await page.getByRole('heading', { name: words.form.title('Front hall') }).waitFor(SOON)
    await page.getByText(words.added('Front hall')).waitFor(SOON)
    await page.getByLabel(words.form.name).fill('The front hall')
    await page.getByLabel(words.form.sound).selectOption('clinic')
    await button(page, words.form.hear).click()
    await button(page, words.form.hush).click(SOON)
    await expectAccessible(page, '.own-pictures')

    await button(page, words.form.put).click()
    const { id, bytes } = await pictureOf('Front hall')
    const tags = [`# picture: the-front-hall = The front hall, file ${id}, sound clinic`, '# place: the-front-hall']
    for (const tag of tags)
      await expect.poll(() => storyText(page).then((all) => all.replace(/\s+/g, ' '))).toContain(tag)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => storyText(page)).toContain('# place: shop-counter')
    await expect.poll(() => storyText(page)).not.toContain('# picture')
    await button(page, words.form.put).click()
    await expect.poll(() => storyText(page)).toContain('# place: the-front-hall')

    await page.setViewportSize({ width: 1280, height: 900 })
    await tab(page, 'Play')
    await expect.poll(() => shareOf(page, bytes, '.talk__stage'), SOON).toBeGreaterThan(0.2)
    await publish(page, 'front-hall')

    // The talk about an attempt is asked for before the attempt is there.
    const trainee = await open('trainee', '#/briefing/front-hall', { refused: true })
    await trainee.getByText('The front hall').waitFor(SOON)
    await expect.poll(() => shareOf(trainee, bytes, '.place-picture'), SOON).toBeGreaterThan(0.2)
    await startConversation(trainee, site.url, 'front-hall', 'practice')
    await expect.poll(() => shareOf(trainee, bytes, '.talk__stage'), SOON).toBeGreaterThan(0.2)
    const { source_json } = await site.store.read
      .selectFrom('story_version')
      .select('source_json')
      .where('slug', '=', 'front-hall')
      .executeTakeFirstOrThrow()
    const compiled = compileStory(JSON.parse(source_json), REPERTOIRE)
    if (!compiled.ok) throw new Error('not compiled')
    const played = followPage(trainee, compiled.story)
    while (played.session.offer) await played.play([0])
    await lookBack(trainee)
    await trainee.locator(`.backdrop img[src*="${id}"]`).first().waitFor(SOON)

    // It is held by what is published, and says so.
    await page.reload()
    await tab(page, 'People')
    await page.getByText(words.seenIn(['Upset, to be written'])).waitFor(SOON)
    expect(await page.getByRole('button', { name: words.removeOf('Front hall') }).count()).toBe(0)
  })

  test('is taken where it is dropped, and not for a story', async () => {
    const page = await newStory({ viewport: TALL })
    await page.locator('.drop-picture').waitFor(SOON)
    await drop(page.locator('.drop-picture'), [{ name: 'Dropped_hall.png', bytes: await wall('#20a0d0') }])
    await page.getByText(words.added('Dropped hall')).waitFor(SOON)
    expect(await page.getByText(studioText.dropped).count()).toBe(0)
  })

  test('comes out of the server without a word about where it was taken', async () => {
    const page = await newStory()
    await add(page, 'Ward.jpg', await talkative(6), 'image/jpeg')
    await page.getByRole('heading', { name: words.form.title('Ward') }).waitFor(SOON)
    const { id } = await pictureOf('Ward')
    const answer = await page.request.get(`${site.url}api/pictures/${id}`)
    expect(answer.headers()['content-type']).toBe('image/webp')
    const body = await answer.body()
    expect(body.toString('latin1')).not.toMatch(new RegExp(`${SECRET}|EXIF|GPS`))
    const { exif, xmp, icc } = await sharp(body).metadata()
    expect([exif, xmp, icc]).toEqual([undefined, undefined, undefined])
  })

  test('is refused with a sentence where it is none', async () => {
    const page = await newStory({ refused: true })
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>ran=1</script></svg>')
    await add(page, 'drawing.svg', svg, 'image/svg+xml')
    await page.getByText(words.problems.type('drawing.svg')).waitFor(SOON)
    await add(page, 'drawing.png', svg)
    await page.getByText(/This is an SVG drawing/).waitFor(SOON)
    const photo = await talkative()
    await add(page, 'half.jpg', photo.subarray(0, photo.length / 2), 'image/jpeg')
    await page.getByText(/damaged or not whole/).waitFor(SOON)
    await add(page, 'huge.png', Buffer.alloc(13 * 1024 * 1024))
    await page.getByText(words.problems.heavy('huge.png', '13.0', 12)).waitFor(SOON)
    await expectAccessible(page, '.own-pictures')
  })

  test('is chosen from those that are there, by keyboard, and deleted after a question', async () => {
    const page = await newStory({ viewport: TALL, colorScheme: 'dark' })
    await add(page, 'Yard.png', await wall('#2040c0'))
    await page.getByRole('heading', { name: words.form.title('Yard') }).waitFor(SOON)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.form.title('Yard'))
    await button(page, words.form.close).click()
    const choose = button(page, words.choose('Yard'))
    await choose.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.form.title('Yard') }).waitFor(SOON)
    await expectAccessible(page, '.own-pictures')
    await page.locator('.cm-line', { hasText: 'Three weeks.' }).click()
    await page.getByRole('button', { name: /^From the cursor on \(line \d+\)$/ }).click()
    await expect.poll(() => storyText(page)).toContain('# place: yard')
    await expect.poll(() => storyText(page)).toContain('# place: shop-counter')

    await page.getByRole('button', { name: words.takeOutOf('Yard') }).click()
    await expect.poll(() => storyText(page)).not.toContain('# picture')
    await page.getByRole('button', { name: words.removeOf('Yard') }).click()
    const dialog = page.getByRole('dialog', { name: words.removing.title })
    await expectAccessible(page, 'dialog[open]')
    await dialog.getByRole('button', { name: words.removing.no }).click()
    await page.getByRole('button', { name: words.removeOf('Yard') }).click()
    await dialog.getByRole('button', { name: words.removing.yes }).click()
    await page.getByText(words.deleted('Yard')).waitFor(SOON)
    await expect.poll(() => choose.count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(words.title)
  })

  test.each([390, 320])('%i wide: nothing scrolls sideways', async (width) => {
    const page = await newStory()
    await page.setViewportSize({ width, height: 800 })
    await add(page, 'Narrow room with a long name.png', await wall(width === 390 ? '#208040' : '#806020'))
    await button(page, words.form.put).waitFor(SOON)
    const beyond = await page.evaluate(() => {
      const all = document.querySelector('.picker__all')
      return [document.documentElement.scrollWidth - innerWidth, (all?.scrollWidth ?? 1) - (all?.clientWidth ?? 0)]
    })
    expect(beyond).toEqual([0, 0])
  })
})

describe('without the picture', () => {
  test('one that was deleted is an empty room, and play goes on', async () => {
    const page = await newStory()
    await add(page, 'Gone.png', await wall('#10a0d0'))
    await button(page, words.form.put).click(SOON)
    await expect.poll(() => storyText(page)).toContain('# place: gone')
    await kept(page)
    await publish(page, 'gone-room')
    const { id, bytes } = await pictureOf('Gone')
    await site.store.commit(async (writing) => {
      await writing.deleteFrom('published_picture').where('picture_id', '=', id).execute()
      await writing.deleteFrom('picture').where('id', '=', id).execute()
    })
    const trainee = await open('trainee', '#/briefing/gone-room', { refused: true })
    await trainee.locator('.place-picture img[src*="plain-room"]').waitFor(SOON)
    await startConversation(trainee, site.url, 'gone-room', 'practice')
    await trainee.locator('.stage-canvas canvas').waitFor(SOON)
    expect(await shareOf(trainee, bytes, '.talk__stage')).toBeLessThan(0.02)
    expect(await trainee.locator('.talk__stage').getAttribute('data-stage')).not.toBe('static')
    await trainee.getByRole('group', { name: text.conversation.always }).waitFor(SOON)
  })

  test('a story from elsewhere is not published before another one takes its place', async () => {
    const page = await newStory({ refused: true, viewport: { width: 1280, height: 1600 } })
    await page.locator('.cm-line', { hasText: '# place: shop-counter' }).click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    const lost = 'ab'.repeat(16)
    await page.keyboard.insertText(`# place: hall\n# picture: hall = The hall, file ${lost}`)
    await kept(page)
    const { form, label } = studioPublish
    await tab(page, label)
    await page.getByLabel(form.name).fill('from-elsewhere')
    await expect.poll(() => page.locator('#publish-why').innerText(), SOON).toBe('')
    await button(page, form.publish).click()
    await page
      .getByText(/The picture of “The hall” is not on this server/)
      .first()
      .waitFor(SOON)
    await expectAccessible(page, '.bench__panel')

    await tab(page, 'People')
    await add(page, 'Foyer.png', await wall('#30a0a0'))
    await page.getByText(words.form.instead('The hall')).waitFor(SOON)
    await button(page, words.form.change).click()
    await expect.poll(() => storyText(page)).not.toContain(lost)
    await kept(page)
    await publish(page, 'from-elsewhere')
  })

  test('what was written into the database itself stays text, and reaches no address', async () => {
    const id = `../../evil"><img src=x onerror=ran=1>`
    const row = { id, name: hostile('picture'), width: 1, height: 1, size: 1, added_by: seeded.people.trainer.id }
    await site.store.commit((writing) =>
      writing
        .insertInto('picture')
        .values({ ...row, added_at: 0, bytes: Buffer.from('x') })
        .execute(),
    )
    const asked: string[] = []
    const page = await newStory()
    page.on('request', (request) => asked.push(request.url()))
    await tab(page, 'Play')
    await tab(page, 'People')
    await page.locator('.own-pictures .place', { hasText: 'picture' }).last().scrollIntoViewIfNeeded(SOON)
    const shown = page.locator('.own-pictures .place__picture').last()
    await expect.poll(() => shown.locator('img').getAttribute('src')).toContain('plain-room')
    await shown.click()
    await page.locator('.picture-form').waitFor(SOON)
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined()
    expect(asked.filter((url) => url.includes('evil'))).toEqual([])
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
    await site.store.commit((writing) => writing.deleteFrom('picture').where('id', '=', id).execute())
  })

  test('whoever is not signed in is told what is needed, and can write all the same', async () => {
    const page = await newStory({}, null)
    await page.getByText(words.needsServer).waitFor(SOON)
    expect(await page.locator('.drop-picture').count()).toBe(0)
    await expectAccessible(page, '.own-pictures')
  })

  test('a server that is away is said, and asked again', async () => {
    const page = await newStory()
    await page.context().route('**/api/pictures*', (route) => route.abort())
    await add(page, 'Away.png', await wall('#a01010'))
    await page.getByText(/The server cannot be reached/).waitFor(SOON)
    await tab(page, 'Play')
    await tab(page, 'People')
    await page.getByText(words.notRead).waitFor(SOON)
    await page.context().unroute('**/api/pictures*')
    await button(page, words.again).click()
    await page.getByRole('heading', { name: words.all }).waitFor(SOON)
  })
})
