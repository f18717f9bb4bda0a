import type { Check } from '../proven.ts'
import { example, SOUND } from './example.ts'

export const SCORE_SAYS_NOTHING: Check = {
  code: 'score_says_nothing',
  severity: 'error',
  law: 3,
  title: 'Every way earns the same',
  why: 'The score lies between the worst and the best way. Where both earn the same, nobody can do well or badly, and nobody can pass.',
  mend: 'Give the story decisions with good and harmful replies.',
  good: SOUND,
  bad: example(`Madeleine: Never mind. # ending: over # outcome: resolved
-> END
`),
  find: ({ range }) =>
    range && range.best.points === range.floor.points
      ? [{ message: `Every way through the story earns ${range.best.points} points, so its score says nothing.` }]
      : [],
}
