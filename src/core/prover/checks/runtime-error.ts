import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'
import { faultsWith } from './faults-with.ts'

export const RUNTIME_ERROR: Check = {
  code: 'runtime_error',
  severity: 'error',
  law: 1,
  title: 'The story stops with an error',
  why: 'The trainee sees the conversation break off in the middle, and the attempt counts for nothing.',
  mend: 'Play the inputs, look at the line, and mend what is asked of Ink there: a sum without a result, a variable that holds no divert target, a `->->` outside of a tunnel.',
  good: SOUND,
  bad: changed('Madeleine: I rang you.', '~ temp days = 5\n~ days = days mod 0\nMadeleine: I rang you.'),
  find: faultsWith(['runtime_error']),
}
