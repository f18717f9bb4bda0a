import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import type { ReportAnswer, ReportQuestion } from './report-dialect.ts'
import { openSqlite } from './sqlite-dialect.ts'

const database = openSqlite((workerData as { readonly file: string }).file, true)
const kept = new Map<string, StatementSync>()
/** Most prepared statements that are kept. */
const MOST = 200

const statementOf = (sql: string): StatementSync => {
  const known = kept.get(sql)
  if (known) return known
  const statement = database.prepare(sql)
  if (kept.size >= MOST) kept.clear()
  kept.set(sql, statement)
  return statement
}

parentPort?.on('message', ({ id, sql, parameters }: ReportQuestion) => {
  try {
    const rows = statementOf(sql).all(...(parameters as SQLInputValue[]))
    parentPort?.postMessage({ id, rows } satisfies ReportAnswer)
  } catch (problem) {
    const { message, code, errcode } = problem as Error & { code?: string; errcode?: number }
    parentPort?.postMessage({ id, problem: { message, code, errcode } } satisfies ReportAnswer)
  }
})
