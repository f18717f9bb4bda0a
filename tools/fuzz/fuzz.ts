import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { runFuzz } from './run-fuzz.ts'

const REQUESTS = '12000'
const USAGE = 'Usage: npm run fuzz -- [--requests N] [--seed N]'

const fail = (): never => {
  console.error(USAGE)
  process.exit(2)
}

const given = () => {
  try {
    return parseArgs({
      options: { requests: { type: 'string', default: REQUESTS }, seed: { type: 'string', default: '1' } },
    }).values
  } catch {
    return fail()
  }
}

const values = given()
const [requests, seed] = [Number(values.requests), Number(values.seed)]
if (!Number.isSafeInteger(requests) || requests < 1 || !Number.isSafeInteger(seed)) fail()

const from = performance.now()
const report = await runFuzz(requests, seed, join(import.meta.dirname, '../../stories'))
const seconds = (performance.now() - from) / 1000
const statuses = [...report.statuses].sort(([a], [b]) => a - b)
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`
console.log(
  `${report.requests} requests over ${report.routes} routes and ${report.raw} bare sockets in ${seconds.toFixed(0)} s, seed ${seed}`,
)
console.log(`  answers: ${statuses.map(([status, times]) => `${status || 'broken off'} × ${times}`).join(', ')}`)
console.log(`  heap after each quarter: ${report.memory.map(({ heap }) => megabytes(heap)).join(', ')}`)
console.log(`  process after each quarter: ${report.memory.map(({ rss }) => megabytes(rss)).join(', ')}`)
for (const fault of report.faults) console.error(`FAULT ${fault}`)
console.log(report.faults.length === 0 ? '  It held.' : `  ${report.faults.length} faults.`)
process.exitCode = report.faults.length === 0 ? 0 : 1
