import type { Page } from 'playwright-core'

/** Words of the map that do not stand out from the shape under them by 4.5 to 1. Fails when there are none to measure. */
export const faintWords = (page: Page): Promise<string[]> => page.evaluate(measure)

/** Runs in the page. */
const measure = (): string[] => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const fill = (element: Element | null): string => (element ? getComputedStyle(element).fill : '')
  const words = [...document.querySelectorAll('.map__paper .map-node text')]
  const faint = words.flatMap((word) => {
    const under = word.matches('.map-node__flag-word') ? '.map-node__flag' : '.map-node__shape'
    const [lighter = 0, darker = 0] = [fill(word), fill(word.parentElement?.querySelector(under) ?? null)]
      .map(luminance)
      .sort((one, other) => other - one)
    const ratio = (lighter + 0.05) / (darker + 0.05)
    return ratio >= 4.5 ? [] : [`${word.textContent} stands out by ${ratio.toFixed(2)} only`]
  })
  return words.length === 0 ? ['no words on the map'] : faint
}
