import type { Box } from '../flat/boxes.ts'
import type { Check } from '../proven.ts'
import { SOUND } from './example.ts'

export const KNOT_NEVER_ENTERED: Check = {
  code: 'knot_never_entered',
  severity: 'error',
  law: 1,
  title: 'A knot or stitch is never entered',
  why: 'Text that nobody can ever read was written for a way that is missing or closed.',
  mend: 'Divert to it, mend the condition before it, or take it out.',
  good: SOUND,
  bad: `${SOUND}
=== forgotten ===
Madeleine: Nobody says this.
-> angry
`,
  find: ({ walk }) => {
    const { flat } = walk
    if (!flat || !walk.complete) return []
    const { program, ran } = flat
    const runs = (box: Box): boolean => {
      const end = box.first + Math.max(1, box.content.length)
      for (let point = box.first; point < end; point++) if (ran[point]) return true
      return program.boxes.some((inner) => inner.parent === box && runs(inner))
    }
    const named = program.boxes.filter(({ parent, path }) => {
      const knot = parent === program.root
      const stitch = parent?.parent === program.root && !/^(\d|global decl)/.test(parent.path)
      // The compiler's own names hold a hyphen or are numbers; an author's cannot.
      return (knot || stitch) && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(path.split('.').at(-1) ?? '')
    })
    const silent = named.filter((box) => !runs(box))
    return silent
      .filter(({ parent }) => !parent || !silent.includes(parent))
      .map(({ path, parent }) => ({
        message: `The ${parent === program.root ? 'knot' : 'stitch'} "${path}" is never entered.`,
        path,
      }))
  },
}
