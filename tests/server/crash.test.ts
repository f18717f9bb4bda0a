import { expect, test } from 'vitest'
import { runCrash } from '../../tools/crash/run-crash.ts'

const ROUNDS = 10

test('a server that is killed while it writes keeps every attempt that it acknowledged, whole and once', {
  timeout: 180_000,
}, async () => {
  const report = await runCrash(ROUNDS, 20_261_122)
  expect(report.faults).toEqual([])
  expect(report.acknowledged).toBeGreaterThan(10 * ROUNDS)
  // It was in the middle of something.
  expect(report.unanswered).toBeGreaterThan(ROUNDS)
})
