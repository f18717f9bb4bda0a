import { describe, expect, test } from 'vitest'
import { text } from '../../src/ui/text.ts'
import { followPage, startConversation } from '../../tools/playing/played-page.ts'
import { shippedPlays } from '../../tools/playing/shipped-plays.ts'
import { storedResult } from '../../tools/playing/stored-attempt.ts'
import { expectAccessible, openPage, type PageWishes, siteUrl } from './app.ts'
import { expectFocusKept, expectRoom, lookBack } from './conversation.ts'
import { openWith } from './stored.ts'

const { debrief } = text
const [shipped] = shippedPlays()
if (!shipped) throw new Error('no story has recorded plays')
const { slug, story, best, worst } = shipped

const SCREENS: readonly (readonly [name: string, wishes: PageWishes])[] = [
  ['a laptop', {}],
  ['a laptop in the dark', { colorScheme: 'dark' }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['forced colours', { forcedColors: 'active' }],
]

/** The worst play and, from where they part, the best one: a debrief with all that there can be in it. */
const kept = [
  storedResult('first', shipped, worst),
  { ...storedResult('again', shipped, best), retryOf: { id: 'first', decision: 0 } },
]

describe.each(SCREENS)('on %s', (_name, wishes) => {
  test('the debrief can be used by everybody', async () => {
    const page = await openWith(kept, '#/debrief/again', wishes)
    await page.getByRole('region', { name: debrief.again.title }).locator('.plot-frame svg').nth(1).waitFor()
    await page.getByRole('region', { name: debrief.curve.title }).locator('.plot-frame svg').first().waitFor()
    await expectAccessible(page)
  })
})

test.each([
  ['a small phone', { width: 320, height: 640 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('on %s one gets from the briefing to the debrief without scrolling sideways', async (_name, viewport) => {
  const page = await openPage({ viewport })
  await startConversation(page, siteUrl, slug, 'practice')
  const followed = followPage(page, story)
  for (const input of best.inputs) {
    await followed.ready()
    await expectRoom(page, [])
    // Playwright only clicks what can be scrolled to and is not covered then.
    await followed.give(input)
    await expectFocusKept(page)
  }
  await followed.ready()
  await expectRoom(page, ['.talk-bar', '.closing'])
  await lookBack(page)
  await page.getByRole('region', { name: debrief.curve.title }).locator('.plot-frame svg').first().waitFor()
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: debrief.strip.you }).count()).toBeGreaterThan(3)
  await expectRoom(page, ['.panel', '.decision'])
})
