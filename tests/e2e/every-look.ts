import { createRequire } from 'node:module'
import type { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { AXE_TAGS, type AxeResults, undetermined, withoutFading } from './app.ts'

type AxeOptions = Parameters<AxeBuilder['options']>[0]

/** Loaded once into each page: building it anew for every look would take most of the time. */
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { readonly source: string }

export const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const

export const THEMES = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const

/** On a phone these scroll sideways, and axe cannot see what is beyond their edge; a wider page shows all of them. */
const CUT_OFF = ['.bench-bar__tools', '.bench-tabs', '.documents']
/** Axe cannot tell what lies under the words of a drawing; those of the map are measured apart. */
const DRAWN = ['.map__paper']

/** So high that nothing scrolls under anything else: axe sees all of it. Of a text that would be more than is needed. */
const ALL_OF_IT = 5000
const MUCH_OF_IT = 1600
/** Rules that must not judge what is cut off where something scrolls. */
const SEEN_WHOLE = ['color-contrast', 'target-size']
const UNROLLED = '.here__all, .findings, .bench__notices, .cm-tooltip-autocomplete > ul { max-height: none !important }'

export interface LookWishes {
  /** What axe looks at; all of the page when nothing is said. */
  readonly within?: string
  /** Rules of axe that do not fit this state. */
  readonly without?: readonly string[]
  /** What axe cannot see, looked at in every theme; its faults. */
  readonly also?: (page: Page) => Promise<readonly string[]>
  /** Brings the page to the state again where another size has taken it away. */
  readonly again?: () => Promise<void>
}

/** What is wrong with what a page shows now, in every size and theme; afterwards it is as before, at the first size. */
export async function faultsInEveryLook(
  page: Page,
  { within = ':root', without = [], also, again }: LookWishes = {},
): Promise<string[]> {
  const faults: string[] = []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height })
    await again?.()
    await drawn(page)
    const told = (where: string) => (fault: string) => faults.push(`${width} ${where}: ${fault}`)
    const plain = await runAxe(page, within, {
      rules: Object.fromEntries([...SEEN_WHOLE, ...without].map((rule) => [rule, { enabled: false }])),
    })
    plain.forEach(told('axe'))
    ;(await page.evaluate(shapeFaults)).forEach(told('shape'))
    await page.setViewportSize({ width, height: /text|tooltip|here/.test(within) ? MUCH_OF_IT : ALL_OF_IT })
    await unroll(page, true)
    for (const [theme, media] of THEMES) {
      await page.emulateMedia(media)
      await drawn(page)
      const rule: AxeOptions = { runOnly: { type: 'rule', values: SEEN_WHOLE } }
      const contrast = await runAxe(page, within, rule, width < SIZES[0].width ? [...DRAWN, ...CUT_OFF] : DRAWN)
      contrast.forEach(told(theme))
      ;(await also?.(page))?.forEach(told(theme))
    }
    await page.emulateMedia(THEMES[0][1])
    await unroll(page, false)
  }
  await page.setViewportSize(SIZES[0])
  await drawn(page)
  return [...new Set(faults)]
}

const unroll = (page: Page, all: boolean): Promise<void> =>
  page.evaluate(
    (rules) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(rules)
      document.adoptedStyleSheets = rules === '' ? [] : [sheet]
    },
    all ? UNROLLED : '',
  )

const drawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

async function runAxe(page: Page, within: string, how: AxeOptions, without: readonly string[] = []): Promise<string[]> {
  const options: AxeOptions = { runOnly: { type: 'tag', values: AXE_TAGS }, resultTypes: ['violations', 'incomplete'] }
  const { violations, incomplete } = await withoutFading(page, () =>
    page.evaluate(
      ([where, all]) => {
        const { axe } = window as unknown as { axe: { run: (where: object, how: AxeOptions) => AxeResults } }
        return axe.run(where, all)
      },
      [{ include: [within], exclude: without.map((part) => [part]) }, Object.assign(options, how)] as const,
    ),
  )
  return [...violations, ...undetermined(incomplete)].map(({ id, nodes }) => {
    const where = nodes.slice(0, 4).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
    return `${id} (${nodes.length})\n    ${where.join('\n    ')}`
  })
}

/** Runs in the page: does it scroll sideways, and which controls are smaller than 24 by 24. */
const shapeFaults = (): string[] => {
  const scrolling = ['html', '.bench__panel', '.start', 'dialog[open]', '.whole-screen']
  const beyond = scrolling.flatMap((scroller) => {
    const found = document.querySelector(scroller)
    const by = found ? found.scrollWidth - found.clientWidth : 0
    return by > 0 ? [`${scroller} scrolls sideways by ${by} px`] : []
  })
  const scope = document.querySelector('dialog[open]') ?? document.body
  const controls = scope.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="option"]',
  )
  const small = [...controls].flatMap((control) => {
    const target = control.closest('label') ?? (control as HTMLInputElement).labels?.[0] ?? control
    const box = (control.matches('input') ? target : control).getBoundingClientRect()
    const shown = control.checkVisibility({ visibilityProperty: true }) && box.width > 1 && box.height > 1
    // A link within a sentence is as high as its line.
    const inline = getComputedStyle(control).display === 'inline' && control.matches('a')
    if (!shown || inline || (box.width >= 24 && box.height >= 24)) return []
    return [`${Math.round(box.width)} × ${Math.round(box.height)}: ${control.outerHTML.slice(0, 160)}`]
  })
  return [...beyond, ...small]
}
