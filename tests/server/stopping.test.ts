import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/server/database/open-store.ts'
import { type Acknowledged, checkKept } from '../../tools/load/check-kept.ts'
import { launchServer } from '../../tools/load/launch-server.ts'
import { openDice, openPlayed } from '../../tools/load/played-attempts.ts'
import { sendAttempt } from '../../tools/load/send-attempt.ts'
import { signInPeople } from '../../tools/load/sign-in-people.ts'

const folder = mkdtempSync(join(tmpdir(), 'defuse-stopping-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what takes its time is answered before the server ends', { timeout: 60_000 }, async () => {
  const place = { engine: 'sqlite', folder: join(folder, 'slow') } as const
  const before = await openStore(place)
  const [person] = await signInPeople(before, 1)
  await before.close()
  if (!person) throw new Error('nobody is there')
  const server = await launchServer(place)
  const agent = new Agent()
  // The first attempt starts the worker that replays, which takes longer than an idle connection is kept.
  const sending = sendAttempt(agent, server.url, person, openPlayed(openDice(9))())
  await wait(30)
  server.child.kill('SIGTERM')
  expect(await sending).toMatchObject({ kind: 'acknowledged' })
  expect(await server.ended).toBe(0)
})

test('a server that is told to stop in mid-load answers all that it took, and keeps it', {
  timeout: 120_000,
}, async () => {
  const place = { engine: 'sqlite', folder } as const
  const before = await openStore(place)
  const people = await signInPeople(before, 12)
  await before.close()
  const server = await launchServer(place)
  const nextPlayed = openPlayed(openDice(5))
  const agent = new Agent({ keepAlive: true })
  const acknowledged: Acknowledged[] = []
  const unanswered: { readonly code: string; readonly reused: boolean }[] = []
  const lanes = people.map(async (person) => {
    for (;;) {
      const sent = nextPlayed()
      const sending = await sendAttempt(agent, server.url, person, sent)
      if (sending.kind === 'acknowledged') acknowledged.push({ sent, person: person.id, answer: sending.answer })
      else if (sending.kind === 'unknown') {
        unanswered.push(sending)
        return
      } else throw new Error(`refused with ${sending.status}: ${sending.text}`)
    }
  })
  while (acknowledged.length < 100) await wait(5)
  server.child.kill('SIGTERM')
  // A second wish to stop changes nothing.
  server.child.kill('SIGINT')
  expect(await server.ended).toBe(0)
  await Promise.all(lanes)
  agent.destroy()
  // Each was answered, until there was no door any more.
  expect(unanswered.filter(({ reused }) => reused)).toEqual([])
  expect(unanswered.map(({ code }) => code)).toEqual(unanswered.map(() => 'ECONNREFUSED'))
  const after = await openStore(place)
  expect(await checkKept(after, acknowledged)).toEqual([])
  const { kept } = await after.read
    .selectFrom('attempt')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow()
  await after.close()
  expect(kept).toBe(acknowledged.length)
})
