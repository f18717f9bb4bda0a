import { describe, expect, test } from 'vitest'
import type { Input } from '../../../src/core/model/session.ts'
import { decidingMoment, decidingWords } from '../../../src/play/debrief/deciding-words.ts'
import { text } from '../../../src/ui/text.ts'
import { hardStory, lateStory, viewOf } from './played.ts'

const late = (...inputs: Input[]) => viewOf(lateStory, ...inputs)
const hard = (...inputs: Input[]) => viewOf(hardStory, ...inputs)

describe('what decided it', () => {
  test('a critical move comes first, and is not told again as the turning point', () => {
    const { deciding, card } = hard(2, 2)
    expect(card.turningPoint).toBe(1)
    expect(deciding[0]).toEqual({ kind: 'critical', decision: 1, move: 'insult' })
    expect(deciding.some(({ kind }) => kind === 'turned')).toBe(false)
  })

  test('else the turning point, with how far it went', () => {
    expect(late(1).deciding[0]).toEqual({ kind: 'turned', decision: 0, from: 60, to: 76 })
    expect(late(0, 0).deciding[0]).toMatchObject({ kind: 'turned', from: 60, to: 52 })
  })

  test('what the story did by itself is not laid at a reply’s door', () => {
    // The boundary helped; that she then threatens is the story's.
    expect(hard(1, 0, 0, 1).deciding[0]).toEqual({ kind: 'turned', decision: 0, from: 60, to: 52 })
  })

  test('abuse that was let pass, a threat that was answered, a quick fix', () => {
    expect(hard(2, 1, 0, 1).deciding).toContainEqual({ kind: 'abusePassed', decision: 1 })
    expect(hard(1, 0, 1, 0).deciding).toContainEqual({ kind: 'threatFed', decision: 2 })
    expect(hard(0, 0, 0, 0).deciding).toContainEqual({ kind: 'quickFix', decision: 0 })
  })

  test('somebody who passed hears what carried them', () => {
    const { deciding, card } = hard(1, 0, 0, 1)
    expect(card.passed).toBe(true)
    expect(deciding[1]).toEqual({ kind: 'leftInTime', decision: 3 })
    expect(late(0, 0).deciding[1]?.kind).toBe('nothingHurt')
  })

  test('there are one or two, never none', () => {
    for (const view of [late(0, 0), late(1), late(0, 1), hard(2, 2), hard(0, 1, 1, 0), hard('leave'), late()]) {
      expect(view.deciding.length).toBeGreaterThanOrEqual(1)
      expect(view.deciding.length).toBeLessThanOrEqual(2)
    }
    expect(late().deciding).toEqual([{ kind: 'even' }])
  })
})

describe('in words', () => {
  const views = [late(0, 0), late(1), hard(2, 2), hard(1, 1, 0, 1), hard(0, 0, 0, 0), hard(1, 0, 0, 1), late()]

  test.each(views)('a sentence names its decision as the link will find it', ({ deciding, score }) => {
    for (const one of deciding) {
      const sentence = decidingWords(one, score.decisions, 'Madeleine')
      expect(sentence).toMatch(/\.$/)
      const n = decidingMoment(one)
      if (n !== null) expect(sentence).toContain(text.debrief.deciding.moment(n))
    }
  })

  test('a critical move is named plainly', () => {
    const { deciding, score } = hard(2, 2)
    const [critical] = deciding
    if (!critical) throw new Error('nothing decided it')
    expect(decidingWords(critical, score.decisions, 'Madeleine')).toBe(
      'What decided it was decision 2: “Cow.” (insult). That fails an attempt, whatever the points.',
    )
  })
})
