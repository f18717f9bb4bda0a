import { decisionsOf } from '../decisions.ts'
import type { Check } from '../proven.ts'
import { routeTo } from '../routes.ts'
import { changed, SOUND } from './example.ts'

export const REPLY_WITHOUT_MOVE: Check = {
  code: 'reply_without_move',
  severity: 'error',
  law: 2,
  title: 'A reply makes no move',
  why: 'The rubric judges moves. A reply without one earns nothing and teaches nothing.',
  mend: 'Say inside its brackets what the reply does: `# move: validate`.',
  good: SOUND,
  bad: changed(' # move: invite]', ']'),
  find: ({ walk }) =>
    decisionsOf(walk).flatMap(({ state, replies }) =>
      replies
        .filter(({ moves }) => moves.length === 0)
        .map(({ text, index }) => ({
          message: `The reply "${text}" has no "# move:".`,
          route: routeTo(walk.explored.graph, state),
          reply: index,
        })),
    ),
}
