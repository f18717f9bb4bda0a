import type { Check } from '../proven.ts'
import { changed, SOUND } from './example.ts'
import { faultsWith } from './faults-with.ts'

export const ENDLESS_LOOP: Check = {
  code: 'endless_loop',
  severity: 'error',
  law: 1,
  title: 'The story goes round without a reply',
  why: 'Diverts lead in a circle that never offers a reply, so the page would wait for ever. A text that grows with every round is stopped too.',
  mend: 'Put a reply into the circle, or let it end when a condition is met.',
  good: SOUND,
  bad: changed(
    'Madeleine: It is.\n',
    'Madeleine: It is.\n-> again\n= again\n{tension > 200: -> calm}\n-> again\n= calm\n',
  ),
  find: faultsWith(['endless_loop', 'endless_text']),
}
