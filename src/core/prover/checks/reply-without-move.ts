import { decisionsOf } from '../decisions.ts'
import { type Check, lineOfReply } from '../proven.ts'
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
  find: (proven) =>
    decisionsOf(proven.walk).flatMap(({ state, replies }) =>
      replies
        .filter(({ moves }) => moves.length === 0)
        .map(({ text }) => ({
          message: `The reply "${text}" has no "# move:".`,
          inputs: proven.walk.explored.graph.wayTo(state),
          ...lineOfReply(proven, text),
        })),
    ),
}
