import type { Check } from '../proven.ts'
import { SOUND } from './example.ts'

export const NOT_CERTIFIED: Check = {
  code: 'not_certified',
  severity: 'error',
  law: 0,
  title: 'Ink’s own player does something else than the walk',
  why: 'The walk is only believed where the real player agrees with it, step by step. Here it did not, so nothing is proved.',
  mend: 'This is not the author’s fault: please report the story. Simpler Ink at the place where they part helps meanwhile.',
  good: SOUND,
  bad: '',
  find: ({ certificate }) =>
    certificate.disagreements
      .slice(0, 3)
      .map(({ what, inputs, seed }) => ({ message: `After these inputs ${what}.`, inputs, ...(seed ? { seed } : {}) })),
}
