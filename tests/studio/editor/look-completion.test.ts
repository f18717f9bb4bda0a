import { describe, expect, test } from 'vitest'
import { BEARDS, BODIES, GLASSES, HEADS } from '../../../src/core/model/drawings.ts'
import { readLook } from '../../../src/core/story/look-text.ts'
import { completeLook } from '../../../src/studio/editor/look-completion.ts'
import { studioLooks } from '../../../src/ui/text/en/studio-looks.ts'

/** What is offered at the end of a line, as the line would be with it. */
const offered = (before: string): readonly string[] => {
  const result = completeLook(before, before.length)
  return (result?.options ?? []).map(({ label, apply }) => before.slice(0, result?.from) + (apply ?? label))
}

describe('completion inside of # look:', () => {
  test('begins with a whole look, and with nothing where a name is written', () => {
    expect(offered('# look: ')).toEqual(['# look: nadia = Nadia, body Coffee, hair Bun'])
    expect(offered('# look: nadia = Na')).toEqual([])
    expect(offered('# person: nadia, bo')).toEqual([])
  })

  test('offers the parts that are not said yet, behind a comma with a space', () => {
    expect(offered('# look: nadia = Nadia, body Coffee,')).toContain('# look: nadia = Nadia, body Coffee, hair ')
    expect(offered('# look: nadia = Nadia, body Coffee, ')).toContain('# look: nadia = Nadia, body Coffee, skin ')
    const ends = offered('# look: nadia = Nadia, body Coffee, sk').map((line) => line.split(', ').at(-1))
    expect(ends).toContain('skin ')
    expect(ends).not.toContain('body ')
  })

  test('every value that it offers can stand there', () => {
    for (const part of ['body', 'hair', 'glasses', 'beard', 'skin', 'clothes', 'hair colour', 'voice', 'rough']) {
      const lines = offered(`# look: nadia = Nadia, ${part} `).filter((line) => !line.endsWith('hair colour'))
      expect(lines.length).toBeGreaterThan(3)
      for (const line of lines) {
        const faults = readLook(line.slice('# look: '.length)).faults.filter(({ code }) => code !== 'look_incomplete')
        expect(faults, line).toEqual([])
      }
    }
  })
})

test('every drawing has a name in words, and no name is without a drawing', () => {
  const { body, hair, glasses, beard } = studioLooks
  expect(Object.keys(body)).toEqual([...BODIES])
  expect(Object.keys(hair)).toEqual([...HEADS])
  expect(Object.keys(glasses)).toEqual(['none', ...GLASSES])
  expect(Object.keys(beard)).toEqual(['none', ...BEARDS])
  for (const names of [body, hair, glasses, beard]) {
    expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
  }
})
