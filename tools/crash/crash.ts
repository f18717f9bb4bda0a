import process from 'node:process'
import { parseArgs } from 'node:util'
import { runCrash } from './run-crash.ts'

const USAGE = 'Usage: npm run crash -- [--rounds N] [--seed N]'

const fail = (): never => {
  console.error(USAGE)
  process.exit(2)
}

const given = () => {
  try {
    return parseArgs({
      options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
    }).values
  } catch {
    return fail()
  }
}

const values = given()
const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
if (!Number.isSafeInteger(rounds) || rounds < 1 || !Number.isSafeInteger(seed)) fail()

const from = performance.now()
const report = await runCrash(rounds, seed)
const seconds = ((performance.now() - from) / 1000).toFixed(0)
console.log(`${rounds} kills in mid-write in ${seconds} s, seed ${seed}`)
console.log(`  ${report.acknowledged} attempts acknowledged, ${report.unanswered} sent and never answered`)
for (const fault of report.faults) console.error(`FAULT ${fault}`)
console.log(
  report.faults.length === 0 ? '  Every acknowledged attempt is there, whole, once.' : '  Something is missing.',
)
process.exitCode = report.faults.length === 0 ? 0 : 1
