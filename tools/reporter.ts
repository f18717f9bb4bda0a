import { basename } from 'node:path'
import process from 'node:process'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Characters of a reason. */
const LONGEST = 400

/** Names the tests that passed only when they were tried again, and counts what passed, failed and was skipped in the last line of the run. */
export default class CountReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): Promise<void> {
    const counts = count(modules, errors.length)
    if (counts.passed === 0 || counts.failed > 0) process.exitCode = 1
    // The other reporters write their summary first.
    await new Promise((done) => setTimeout(done, 50))
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      if (!test.diagnostic()?.flaky) continue
      const [problem] = test.result().errors ?? []
      const at = problem?.stacks?.map(({ file, line }) => ` at ${basename(file)}:${line}`).join('') ?? ''
      const why = `${problem?.message.replace(/\s+/g, ' ').trim().slice(0, LONGEST)}${at}`
      process.stdout.write(`Passed only when tried again: ${test.fullName} (${why})\n`)
    }
    process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  }
}

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** Errors outside of any test, and files that could not be loaded, count as one failure each. */
const count = (modules: readonly TestModule[], unhandled: number): Counts => {
  const counts: Counts = { passed: 0, failed: unhandled, skipped: 0 }
  for (const module of modules) {
    counts.failed += module.errors().length
    for (const test of module.children.allTests()) counts[bucket(test)] += 1
  }
  return counts
}

const bucket = (test: TestCase): keyof Counts => {
  const { state } = test.result()
  return state === 'passed' || state === 'failed' ? state : 'skipped'
}
