import { describe, expect, test } from 'vitest'
import { REPERTOIRE } from '../../../assets/repertoire.ts'
import { compileStory } from '../../../src/core/story/compile-story.ts'
import { MAIN_FILE } from '../../../src/studio/drafts/draft.ts'
import { UPSET } from '../../../src/studio/patterns/upset.ts'
import { knotAt, placeOfPlay } from '../../../src/studio/play-start/place-of-play.ts'

function placed(ink: string, inputs: readonly number[]): string | undefined {
  const files = { [MAIN_FILE]: ink }
  const compiled = compileStory({ main: MAIN_FILE, files }, REPERTOIRE)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings))
  const place = placeOfPlay({ story: compiled.story, inputs, seed: 1 }, files)
  return place ? ink.split('\n')[place.line - 1] : undefined
}

describe('the place of a play', () => {
  test('is the line that was said last', () => {
    expect(placed(UPSET.ink, [])).toContain('Three weeks. Nobody calls')
    expect(placed(UPSET.ink, [1])).toContain('I stood in the post office twice')
    expect(placed(UPSET.ink, [0])).toContain('I want to speak to somebody else')
  })

  test('where the line is put together while it is said, it is a reply to it', () => {
    const ink = UPSET.ink.replace('Madeleine: Three weeks. Nobody calls', 'Madeleine: {true:Three} weeks. Nobody calls')
    expect(placed(ink, [])).toContain('Our terms do say five weeks')
  })

  test('inputs that no longer fit stop where they do', () => {
    expect(placed(UPSET.ink, [1, 9, 0])).toContain('I stood in the post office twice')
  })
})

test('a line stands in the knot above it', () => {
  const lines = UPSET.ink.split('\n')
  const at = (words: string) => knotAt(UPSET.ink, lines.findIndex((line) => line.includes(words)) + 1)
  expect(at('What did they tell you there')).toBe('heard')
  expect(at('=== way_out')).toBe('way_out')
  expect(at('# title')).toBe('')
  expect(knotAt('== one ==\n=== function two(x) ===\n~ return x', 3)).toBe('one')
})
