import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { withoutFading } from './app.ts'
import { CLOSING, OPENING } from './hostile-text.ts'

interface Seen {
  readonly ran: unknown
  /** What the page tried to do and its policy did not let it. */
  readonly refused: readonly string[]
  readonly beyond: number
  /** Elements that hostile text made, though none of the program did. */
  readonly made: readonly string[]
  /** Texts that turn the direction of what stands beside them. */
  readonly spilling: readonly string[]
  readonly texts: number
}

/** Before the first page of a browser: whatever is run or refused there is kept. */
export const watch = async (page: Page): Promise<void> => {
  page.on('dialog', (dialog) => {
    throw new Error(`The page opened a dialog: ${dialog.message()}`)
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.includes('evil')) asked.push(request.url())
  })
  await page.addInitScript(() => {
    const kept: string[] = []
    Object.assign(window, { policy: kept })
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      kept.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`)
    })
  })
}

const asked: string[] = []

/** Fails when any text on the page was anything but text, or does not leave the page its shape. How many it found. */
export const expectOnlyText = async (page: Page, where: string): Promise<number> => {
  const seen = await page.evaluate(look, [OPENING, CLOSING] as const)
  expect(seen, where).toMatchObject({ ran: null, refused: [], made: [], spilling: [] })
  expect(asked.splice(0), `${where}: what was asked of others`).toEqual([])
  expect(seen.beyond, `${where}: CSS pixels that one would have to scroll sideways for`).toBeLessThanOrEqual(0)
  return seen.texts
}

/** Of a contrast nothing can be said where towers of marks stand over the text, so that is left out. */
export const expectNoViolation = async (page: Page): Promise<void> => {
  const { violations, passes } = await withoutFading(page, () => new AxeBuilder({ page }).analyze())
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join('\n')}`)
  expect(told, `axe on ${page.url()}`).toEqual([])
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0)
}

/** Runs in the page. */
const look = ([opening, closing]: readonly [string, string]): Seen => {
  const told = window as unknown as { readonly ran?: unknown; readonly policy: readonly string[] }
  const isolates = (element: Element): boolean => {
    const { display, unicodeBidi, float, position } = getComputedStyle(element)
    const inline = display === 'inline' && float === 'none' && position !== 'absolute' && position !== 'fixed'
    const item = /flex|grid/.test(element.parentElement ? getComputedStyle(element.parentElement).display : '')
    return !inline || item || /isolate|plaintext/.test(unicodeBidi)
  }
  const spilling: string[] = []
  let texts = 0
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const text = node.nodeValue ?? ''
    if (!text.includes(opening)) continue
    texts += 1
    let scope = node.parentElement
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) continue
    while (scope && !isolates(scope)) scope = scope.parentElement
    // The editor divides one and the same text into many.
    if (scope?.closest('.cm-editor')) continue
    const after = document.createRange()
    after.setStartAfter(node)
    if (scope) after.setEndAfter(scope.lastChild ?? node)
    const others = after.toString().replace(new RegExp(`${opening}[^${closing}]*(${closing}|$)`, 'gu'), '')
    const beside = /[\p{L}\p{N}]/u.test(others)
    if (beside) spilling.push(`${scope?.tagName}.${scope?.className}: ${others.trim().slice(0, 80)}`)
  }
  const odd =
    'iframe, object, embed, [onerror], [onclick], [onload], a[href^="javascript:" i], img[src="x"], svg[onload]'
  return {
    ran: told.ran ?? null,
    refused: [...told.policy],
    beyond: document.documentElement.scrollWidth - innerWidth,
    made: [...document.querySelectorAll(odd)].map(({ outerHTML }) => outerHTML.slice(0, 200)),
    spilling: [...new Set(spilling)],
    texts,
  }
}
