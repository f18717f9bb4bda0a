import type { Check } from '../proven.ts'
import { SOUND } from './example.ts'

export const ENDING_NEVER_REACHED: Check = {
  code: 'ending_never_reached',
  severity: 'error',
  law: 1,
  title: 'An ending is never reached',
  why: 'No way leads to it: either its condition can never be true, or nothing diverts to it.',
  mend: 'Divert to it, mend its condition, or take it out.',
  good: SOUND,
  bad: `${SOUND}
=== nowhere ===
Madeleine: Goodbye. # ending: goodbye # outcome: contained
-> END
`,
  find: ({ walk, story }) => {
    if (!walk.complete) return []
    const reached = new Set(walk.explored.graph.endings.map(({ id }) => id))
    return story.outline.endings
      .filter(({ id }) => !reached.has(id))
      .map(({ id, line, file }) => ({
        message: `No way leads to the ending "${id}".`,
        line,
        ...(file ? { file } : {}),
      }))
  },
}
