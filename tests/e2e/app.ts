import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, expect, inject } from 'vitest'
import { SESSION_COOKIE } from '../../src/server/access/sessions.ts'

export interface PageWishes {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly deviceScaleFactor?: number
  readonly reducedMotion?: 'reduce' | 'no-preference'
  readonly colorScheme?: 'light' | 'dark'
  readonly forcedColors?: 'active' | 'none'
  /** What follows the address of the site, as `?stage=off#/good`. */
  readonly at?: string
  /** A context that is already open, for a second tab or a reload with the same storage. */
  readonly context?: BrowserContext
  /** Another site than the one that all tests share, with a slash at the end. */
  readonly site?: string
  /** The token of somebody's session: the page is theirs. */
  readonly session?: string
  /** The test asks for what the server refuses: that the browser notes an answer of 400 to 499 is no fault of the page. */
  readonly refused?: boolean
}

export const siteUrl = inject('siteUrl')

let browser: Promise<Browser> | undefined
const open = new Set<BrowserContext>()

/**
 * Opens the built app in a fresh browser profile; it is closed after the test. Whatever the page throws, or
 * the browser writes to its console as an error, fails the test.
 */
export const openPage = async (wishes: PageWishes = {}): Promise<Page> => {
  const { at = '', site = siteUrl, context: given, session, refused = false, ...emulated } = wishes
  const context = given ?? (await openContext(emulated))
  open.add(context)
  if (session !== undefined) await context.addCookies([{ name: SESSION_COOKIE, value: session, url: site }])
  const page = await context.newPage()
  page.on('pageerror', (problem) => complaints.push(problem.stack ?? problem.message))
  page.on('console', (message) => {
    // A test may take the network away; that the browser notes it is no fault of the page.
    if (message.type() !== 'error' || message.text().includes('net::ERR_')) return
    if (!refused || !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  await page.goto(new URL(at, site).href)
  return page
}

const openContext = async (
  emulated: Omit<PageWishes, 'at' | 'context' | 'site' | 'session' | 'refused'>,
): Promise<BrowserContext> => {
  browser ??= chromium.connect(inject('browserEndpoint'))
  const connected = await browser
  return connected.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce', ...emulated })
}

const complaints: string[] = []

afterEach(async () => {
  await Promise.all([...open].map((context) => context.close()))
  open.clear()
  expect(complaints.splice(0), 'errors in the page').toEqual([])
})

afterAll(async () => {
  await (await browser)?.close()
})

export type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>

export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Milliseconds; what moves for longer is looked at as it moves. */
const BRIEF = 1000

/**
 * Looks at a page in which no colour fades, also where its state changes meanwhile: a colour that is on its way to
 * another one is neither of them.
 */
export async function withoutFading<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const still = await page.evaluateHandle((brief) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('*, ::before, ::after { transition-duration: 0s !important; transition-delay: 0s !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    for (const animation of document.getAnimations()) {
      if (Number(animation.effect?.getComputedTiming().endTime) < brief) animation.finish()
    }
    return sheet
  }, BRIEF)
  try {
    return await look()
  } finally {
    await page.evaluate((sheet) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }, still)
  }
}

/** Text whose contrast axe cannot tell. Of a line's number that is cut off at the edge of its text it sees nothing at all. */
export const undetermined = (incomplete: AxeResults['incomplete']): AxeResults['incomplete'] =>
  incomplete.flatMap((result) => {
    const isSeen = ({ any: [check] }: (typeof result.nodes)[number]): boolean =>
      check?.data?.messageKey !== 'shortTextContent' || check.data.contrastRatio !== 0
    const nodes = result.nodes.filter(isSeen)
    return result.id === 'color-contrast' && nodes.length > 0 ? [{ ...result, nodes }] : []
  })

/** Fails unless axe finds no violation, and no text whose contrast it cannot determine. `within`: only there; `without`: not there. */
export const expectAccessible = async (page: Page, within = ':root', without?: string): Promise<void> => {
  const axe = new AxeBuilder({ page }).include(within).withTags(AXE_TAGS)
  if (without !== undefined) axe.exclude(without)
  const { violations, incomplete, passes } = await withoutFading(page, () => axe.analyze())
  const told = [...violations, ...undetermined(incomplete)].map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  )
  expect(told, `axe on ${page.url()}`).toEqual([])
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0)
}
