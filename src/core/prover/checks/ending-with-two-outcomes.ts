import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'

export const ENDING_WITH_TWO_OUTCOMES: Check = {
  code: 'ending_with_two_outcomes',
  severity: 'error',
  law: 1,
  title: 'An ending turns out in two ways',
  why: 'Results are counted by ending. Where one id stands for a good and for a bad end, nobody can tell what became of the customer.',
  mend: 'Give each of them an id of its own, or the same outcome.',
  good: SOUND,
  bad: changed('# ending: door # outcome: escalated', '# ending: promise # outcome: escalated'),
  find: ({ story }) =>
    story.outline.endings.flatMap(({ id, outcome, line, file }, at, all) => {
      const earlier = all.slice(0, at).find((other) => other.id === id)
      if (!earlier || earlier.outcome === outcome) return []
      const message = `The ending "${id}" is ${outcome} here and ${earlier.outcome} in line ${earlier.line}.`
      return [{ message, line, ...(file ? { file } : {}) }]
    }),
}
