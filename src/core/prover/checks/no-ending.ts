import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'
import { faultsWith } from './faults-with.ts'

export const NO_ENDING: Check = {
  code: 'no_ending',
  severity: 'error',
  law: 1,
  title: 'The story ends without an ending',
  why: 'A way comes to `-> END` without a line that says which ending it is and how it turned out, so it cannot be scored.',
  mend: 'Tag the last line: `# ending: <id> # outcome: resolved | contained | escalated | unsafe`.',
  good: SOUND,
  bad: changed('Madeleine: It is.\n', '{tension > 68: -> END}\nMadeleine: It is.\n').replace(
    'VAR tension = 60',
    'VAR tension = 80',
  ),
  find: faultsWith(['no_ending']),
}
