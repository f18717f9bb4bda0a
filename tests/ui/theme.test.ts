import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = (name: string) => readFileSync(new URL(`../../src/ui/${name}`, import.meta.url), 'utf8')

/** The hex tokens of the rule that begins with `selector`. */
function tokens(text: string, selector: string): Map<string, string> {
  const start = text.indexOf(`${selector} {`)
  const rule = text.slice(start, text.indexOf('}', start))
  return new Map([...rule.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']))
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const light = tokens(css('theme.css'), ':root')
const dark = new Map([...light, ...tokens(css('modes.css'), ':root[data-theme="dark"]')])
const GROUNDS = ['--paper', '--card', '--sunk', '--calm-wash', '--fuse-wash']
const WORDS = ['--ink', '--ink-soft', '--calm-text', '--fuse-text']
const ROOM = ['--wall', '--wainscot', '--lamp', '--glass']

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, theme) => {
  const value = (token: string): string => {
    const hex = theme.get(token)
    if (hex === undefined) throw new Error(`${token} is not a hex token`)
    return hex
  }

  test.each(GROUNDS.flatMap((ground) => WORDS.map((word) => [word, ground])))('%s on %s is AA text', (word, ground) => {
    expect(contrast(value(word), value(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each([...GROUNDS, ...ROOM, '--wood'])('the line and the focus ring are seen on %s', (ground) => {
    expect(contrast(value('--ink'), value(ground))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(value('--focus'), value(ground))).toBeGreaterThanOrEqual(3)
  })

  test('the spark is seen on paper and card', () => {
    for (const ground of ['--paper', '--card'])
      expect(contrast(value('--fuse'), value(ground))).toBeGreaterThanOrEqual(3)
  })

  test('a primary button carries readable text, at rest and hovered', () => {
    expect(contrast(value('--paper'), value('--ink'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(value('--paper'), value('--calm-text'))).toBeGreaterThanOrEqual(4.5)
  })
})
