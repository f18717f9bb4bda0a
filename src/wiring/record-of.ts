import type { Attempt } from '../core/model/session.ts'
import type { AttemptRecord } from '../play/records/record.ts'
import type { AttemptDetail, AttemptLine } from '../wire/attempts.ts'

/** An attempt that the server keeps, as this browser would keep it. */
export const recordOf = ({ attempt, person, ...line }: AttemptDetail): AttemptRecord =>
  keptAs(line, person.id, attempt as Attempt)

/** The same for a line of a list, which does not tell its inputs: enough to be listed. */
export const listedRecordOf = (line: AttemptLine, person: string): AttemptRecord =>
  keptAs(line, person, { story: line.story, rubric: line.playedUnder, seed: 0, inputs: [] })

const keptAs = (line: AttemptLine, owner: string, attempt: Attempt): AttemptRecord => {
  const { id, slug, mode, startedAt, playedAt, retryOf, rubric, score, passed, outcome, ending } = line
  return {
    ...{ id, slug, mode, attempt, startedAt, updatedAt: playedAt, retryOf, owner },
    summary: outcome === null || ending === null ? null : { rubric, score, passed, outcome, ending },
    // What is written about it is kept with the server's talk.
    ...{ strategy: '', revision: 1, forkOf: null },
  }
}
