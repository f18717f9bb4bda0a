import { countedOf } from '../../src/server/attempts/attempt-rows.ts'
import { tallyOf } from '../../src/server/attempts/roll-up-tally.ts'
import type { Store } from '../../src/server/database/open-store.ts'
import type { LoggedDecision } from '../../src/server/replays/logged-decision.ts'
import type { ReceivedAttempt, SentAttempt } from '../../src/wire/attempts.ts'

/** An attempt that the server said it keeps. */
export interface Acknowledged {
  readonly sent: SentAttempt
  readonly person: string
  readonly answer: ReceivedAttempt
}

/**
 * What is wrong with a store after all that was acknowledged: lost, not whole, counted twice or not at all. The roll-ups
 * are made anew from the attempts and must be equal to those that were kept. Empty: all is there.
 */
export const checkKept = async ({ read }: Store, acknowledged: readonly Acknowledged[]): Promise<readonly string[]> => {
  const rows = await read.selectFrom('attempt').selectAll().execute()
  const logs = await read.selectFrom('attempt_log').selectAll().execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const decisions = new Map(
    logs.map(({ attempt_id, decisions_json }) => [attempt_id, JSON.parse(decisions_json) as LoggedDecision[]]),
  )
  const faults: string[] = []
  for (const { sent, person, answer } of acknowledged) {
    const row = byId.get(sent.id)
    if (!row) faults.push(`attempt ${sent.id} was acknowledged and is lost`)
    else if (row.person_id !== person) faults.push(`attempt ${sent.id} belongs to somebody else`)
    else {
      // One that was left open may have gone on since.
      const kept = JSON.parse(row.inputs_json) as unknown[]
      const { inputs } = sent.attempt
      if (JSON.stringify(kept.slice(0, inputs.length)) !== JSON.stringify(inputs)) {
        faults.push(`attempt ${sent.id} was kept with other inputs`)
      } else if (kept.length === inputs.length && row.score !== answer.score) {
        faults.push(`attempt ${sent.id} was answered with ${answer.score} and kept with ${row.score}`)
      }
    }
  }
  for (const row of rows) {
    const log = decisions.get(row.id)
    if (!log) faults.push(`attempt ${row.id} has no log`)
    else if (log.length !== (JSON.parse(row.inputs_json) as unknown[]).length) {
      faults.push(`the log of attempt ${row.id} is not whole`)
    }
  }
  if (logs.length !== rows.length) faults.push(`${rows.length} attempts, and ${logs.length} logs`)
  const tally = tallyOf(rows.map((row) => countedOf(row, decisions.get(row.id) ?? [])))
  const kept = {
    standing: await read.selectFrom('standing').selectAll().execute(),
    skill_week: await read.selectFrom('skill_week').selectAll().execute(),
    score_week: await read.selectFrom('score_week').selectAll().execute(),
    slip: await read.selectFrom('slip').selectAll().execute(),
    choice: await read.selectFrom('choice').selectAll().execute(),
  }
  const due = {
    ...{ standing: tally.standings, skill_week: tally.skills, score_week: tally.scores },
    ...{ slip: tally.slips, choice: tally.choices },
  }
  for (const table of ['standing', 'skill_week', 'score_week', 'slip', 'choice'] as const) {
    const [is, should] = [sorted(kept[table]), sorted(due[table])]
    const odd = is.find((line) => !should.includes(line)) ?? should.find((line) => !is.includes(line))
    if (odd !== undefined) faults.push(`${table} is not what the attempts come to: ${odd}`)
  }
  return faults
}

const sorted = (rows: readonly object[]): readonly string[] =>
  rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))).sort()
