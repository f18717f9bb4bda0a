import { authorsWord } from '../authors-word.ts'
import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'

export const COVERAGE_UNKNOWN: Check = {
  code: 'coverage_unknown',
  severity: 'warning',
  law: 0,
  title: 'It is not known which knots and replies are never met',
  why: 'The story uses Ink that the quick walk does not know, so Ink’s own player walked it. That finds every error and ending, and is slower, but does not see which text was passed over.',
  mend: 'Nothing has to be mended. Saying the same in plainer Ink makes the proof quick and whole.',
  good: SOUND,
  bad: changed('Madeleine: It is.\n', '~ SEED_RANDOM(1)\nMadeleine: It is.\n'),
  find: ({ walk }) =>
    walk.fallback === null
      ? []
      : [{ message: `Which knots and replies are never met is not known, because of ${authorsWord(walk.fallback)}.` }],
}
