import { decisionsOf } from '../decisions.ts'
import type { Check } from '../proven.ts'
import { SIGNS, toldBy, toldWords } from '../told-by.ts'
import { example, SOUND } from './example.ts'

const decision = (number: number): string => `=== d${number} ===
Madeleine: And ${number}?
* [That is long, and I see why it hurts, number ${number}. # move: validate] -> ${number < 9 ? `d${number + 1}` : 'promise'}
* [No, ${number}. # move: deny] -> angry
* [Why, ${number}? # move: argue] -> angry
`

export const BEST_REPLY_TOLD: Check = {
  code: 'best_reply_told',
  severity: 'error',
  law: 5,
  title: 'Place or length tells the best reply',
  why: 'If the best reply is the longest one, or stands in the same place, far oftener than chance would have it, trainees learn that and nothing else.',
  mend: 'Shuffle where the best replies stand, and write tempting wrong ones as long as the good ones.',
  good: SOUND,
  bad: example(`-> d1
${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(decision).join('')}=== promise ===
Madeleine: All right. # ending: promise # outcome: resolved
-> END
=== angry ===
Madeleine: Enough. # ending: door # outcome: escalated
-> END
`),
  find: ({ walk }) => {
    const decisions = decisionsOf(walk)
    return SIGNS.flatMap((sign) => {
      const counted = toldBy(sign, decisions)
      return counted.told ? [{ message: toldWords(sign, counted, 'decisions') }] : []
    })
  },
}
