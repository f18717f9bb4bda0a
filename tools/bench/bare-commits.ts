import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { countedOf, rowOf } from '../../src/server/attempts/attempt-rows.ts'
import type { AttemptToStore } from '../../src/server/attempts/attempt-to-store.ts'
import { tallyOf } from '../../src/server/attempts/roll-up-tally.ts'
import { sqliteFile } from '../../src/server/database/open-store.ts'
import { openSqlite } from '../../src/server/database/sqlite-dialect.ts'
import { openDice } from '../load/played-attempts.ts'
import { openScored } from './scored-plays.ts'
import type { Prepared } from './served-folder.ts'

/** Their rows are made beforehand, outside the time that counts. */
const ATTEMPTS = 6000

type Rows = readonly (readonly [table: string, rows: readonly object[]])[]

const KEYS: Readonly<Record<string, string>> = {
  standing: 'person_id, mode, slug',
  skill_week: 'person_id, mode, week, skill',
  score_week: 'person_id, mode, week',
  slip: 'person_id, mode, week, situation, move',
  choice: 'person_id, story_hash, key, mode, input_json',
}
const COUNTS: Readonly<Record<string, string>> = {
  standing: 'attempts',
  skill_week: 'shown',
  score_week: 'attempts',
  slip: 'times',
  choice: 'times',
}

const rowsOf = (group: readonly AttemptToStore[]): Rows => {
  const rows = group.map(rowOf)
  const tally = tallyOf(rows.map((row, at) => countedOf(row, group[at]?.scored.decisions ?? [])))
  const logs = group.map(({ id, scored }) => ({ attempt_id: id, decisions_json: JSON.stringify(scored.decisions) }))
  return [
    ...([
      ['attempt', rows],
      ['attempt_log', logs],
      ['standing', tally.standings],
    ] as const),
    ...([
      ['skill_week', tally.skills],
      ['score_week', tally.scores],
      ['slip', tally.slips],
      ['choice', tally.choices],
    ] as const),
  ]
}

/** Attempts per second when the same rows are only written: prepared statements, no server, no replay. */
export const bareCommits = async (prepared: Prepared, together: number): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-bare-'))
  await cp(prepared.folder, folder, { recursive: true })
  const database = openSqlite(sqliteFile(folder))
  const dice = openDice(1)
  const nextScored = openScored(dice)
  const somebody = () => prepared.people[Math.floor(dice() * prepared.people.length)]?.id ?? ''
  const groups = Array.from({ length: Math.ceil(ATTEMPTS / together) }, () =>
    rowsOf(Array.from({ length: together }, () => nextScored(somebody(), Math.floor(Date.now() - dice() * 5e9)))),
  )
  const from = performance.now()
  for (const group of groups) commitBare(database, group)
  const seconds = (performance.now() - from) / 1000
  database.close()
  await rm(folder, { recursive: true, force: true })
  return (together * groups.length) / seconds
}

const commitBare = (database: DatabaseSync, group: Rows): void => {
  database.exec('begin immediate')
  for (const [table, rows] of group) {
    const [first] = rows
    if (!first) continue
    const statement = insertInto(database, table, Object.keys(first))
    for (const row of rows) statement.run(...(Object.values(row) as SQLInputValue[]))
  }
  database.exec('commit')
}

const kept = new WeakMap<DatabaseSync, Map<string, ReturnType<DatabaseSync['prepare']>>>()

const insertInto = (database: DatabaseSync, table: string, columns: readonly string[]) => {
  const statements = kept.get(database) ?? new Map()
  kept.set(database, statements)
  const known = statements.get(table)
  if (known) return known
  const count = COUNTS[table]
  const more = count
    ? ` on conflict (${KEYS[table]}) do update set ${count} = ${table}.${count} + excluded.${count}`
    : ''
  const statement = database.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})${more}`,
  )
  statements.set(table, statement)
  return statement
}
