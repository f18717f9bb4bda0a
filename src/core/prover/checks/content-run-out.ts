import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'
import { faultsWith } from './faults-with.ts'

export const CONTENT_RUN_OUT: Check = {
  code: 'content_run_out',
  severity: 'error',
  law: 1,
  title: 'The text runs out',
  why: 'Ink comes to the end of a piece of text with nothing after it: no reply, no divert, no ending.',
  mend: 'End the piece with a divert (`-> knot`), or with `-> END` after a line that is tagged `# ending:`.',
  good: SOUND,
  bad: changed('* [It is not our fault. # move: deny] -> angry', '* [It is not our fault. # move: deny] Oh.'),
  find: faultsWith(['content_run_out']),
}
