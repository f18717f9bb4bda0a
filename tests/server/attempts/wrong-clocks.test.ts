import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { AttemptDetail } from '../../../src/wire/attempts.ts'
import { describeEachEngine } from '../engines.ts'
import { type AttemptServer, openAttemptServer, sent, WORST } from './attempt-server.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describeEachEngine('the times of an attempt', (_open, { place, engine }) => {
  let server: AttemptServer
  let token: string
  beforeAll(async () => {
    server = await openAttemptServer(await place(), () => NOW)
    token = (await server.person()).token
    return () => server.close()
  })

  const kept = async (startedAt: number, playedAt: number, sentAt?: number) => {
    const one = sent(WORST, { startedAt, playedAt, ...(sentAt === undefined ? {} : { sentAt }) })
    expect((await server.send(one, token)).status).toBe(200)
    const { body } = await server.get<AttemptDetail>(`/api/attempts/${one.id}`, token)
    return [body.startedAt, body.playedAt]
  }

  test('are right although the clock of the browser is wrong, when it says what it shows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -400, max: 400 }),
        fc.integer({ min: 1, max: 30 * 24 * 60 }),
        fc.integer({ min: 1, max: 60 }),
        async (daysWrong, ago, took) => {
          const [played, started] = [NOW - ago * MINUTE, NOW - (ago + took) * MINUTE]
          const wrong = daysWrong * DAY
          expect(await kept(started + wrong, played + wrong, NOW + wrong)).toEqual([started, played])
        },
      ),
      { numRuns: engine === 'sqlite' ? 40 : 10 },
    )
  })

  test('are taken as they are where the clock is right but for the time on the way', async () => {
    expect(await kept(NOW - 9 * MINUTE, NOW - 5 * MINUTE, NOW - MINUTE)).toEqual([NOW - 9 * MINUTE, NOW - 5 * MINUTE])
  })

  test('are never later than their arrival, and never before anybody could play', async () => {
    expect(await kept(NOW + DAY, NOW + 2 * DAY)).toEqual([NOW, NOW])
    expect(await kept(5, 9)).toEqual([NOW, NOW])
    // The clock was set between playing and sending.
    expect(await kept(5, 9, NOW)).toEqual([NOW, NOW])
    expect(await kept(NOW - 5, NOW + DAY, NOW)).toEqual([NOW - 5, NOW])
  })
})
