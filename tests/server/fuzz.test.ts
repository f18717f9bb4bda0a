import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runFuzz } from '../../tools/fuzz/run-fuzz.ts'

const REQUESTS = 1500

test('malformed requests at every route break nothing, and nothing is kept of them', { timeout: 180_000 }, async () => {
  const report = await runFuzz(REQUESTS, 20_261_122, join(import.meta.dirname, '../../stories'))
  expect(report.faults).toEqual([])
  expect(report.requests).toBe(REQUESTS)
  expect(report.raw).toBeGreaterThan(50)
  expect(report.routes).toBeGreaterThan(20)
  // It got past the doors: some were taken, and refused for each of the reasons there are.
  for (const status of [200, 400, 401, 403, 404, 415])
    expect(report.statuses.get(status), `${status}`).toBeGreaterThan(5)
})
