import type { Row, Writing } from '../database/schema.ts'

/** The talk should come within hours, at most days: milliseconds after which it is late. */
export const TALK_WITHIN = 3 * 24 * 60 * 60 * 1000

export interface DueTalk {
  readonly attempt: string
  readonly person: string
  /** Epoch milliseconds. */
  readonly since: number
  /** By the one who played. */
  readonly asked: boolean
}

/** From now on the attempt waits to be talked over. That it waits already, or was asked for, stays. */
export const markTalkDue = async (writing: Writing, { attempt, person, since, asked }: DueTalk): Promise<void> => {
  await writing
    .insertInto('talk_due')
    .values({ attempt_id: attempt, person_id: person, since, asked: asked ? 1 : 0 })
    .onConflict((conflict) =>
      asked ? conflict.column('attempt_id').doUpdateSet({ asked: 1 }) : conflict.column('attempt_id').doNothing(),
    )
    .execute()
}

/** Assessments that ended and were not passed wait to be talked over from when they were played; moments played again do not. */
export const markFailedTalks = async (writing: Writing, attempts: readonly Row<'attempt'>[]): Promise<void> => {
  const due = attempts
    .filter(({ mode, ending, passed, retry_of }) => mode === 'assessment' && ending !== null && !passed && !retry_of)
    .map(({ id, person_id, played_at }) => ({ attempt_id: id, person_id, since: played_at, asked: 0 as const }))
  if (due.length === 0) return
  await writing
    .insertInto('talk_due')
    .values(due)
    .onConflict((conflict) => conflict.column('attempt_id').doNothing())
    .execute()
}

/** Somebody else has written about it, or both agree what to do. */
export const settleTalk = async (writing: Writing, attempt: string): Promise<void> => {
  await writing.deleteFrom('talk_due').where('attempt_id', '=', attempt).execute()
}
