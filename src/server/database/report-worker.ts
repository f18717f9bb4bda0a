import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { parent } from '../beside/parent.ts'
import type { ReportAnswer, ReportFile, ReportQuestion } from './report-dialect.ts'
import { openSqlite } from './sqlite-dialect.ts'

let file = ''
let database: DatabaseSync | undefined
const kept = new Map<string, StatementSync>()
/** Most prepared statements that are kept. */
const MOST = 200

const statementOf = (of: DatabaseSync, sql: string): StatementSync => {
  const known = kept.get(sql)
  if (known) return known
  const statement = of.prepare(sql)
  if (kept.size >= MOST) kept.clear()
  kept.set(sql, statement)
  return statement
}

const answerTo = ({ id, sql, parameters }: ReportQuestion): ReportAnswer => {
  try {
    database ??= openSqlite(file, true)
    return { id, rows: statementOf(database, sql).all(...(parameters as SQLInputValue[])) }
  } catch (problem) {
    const { message, code, errcode } = problem as Error & { code?: string; errcode?: number }
    return { id, problem: { message, code, errcode } }
  }
}

parent.listen((said: ReportFile | ReportQuestion) => {
  if ('file' in said) file = said.file
  else parent.send(answerTo(said))
})
