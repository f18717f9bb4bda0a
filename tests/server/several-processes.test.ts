import { Agent } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type Acknowledged, checkKept } from '../../tools/load/check-kept.ts'
import { type LaunchedServer, launchServer } from '../../tools/load/launch-server.ts'
import { openDice, openPlayed } from '../../tools/load/played-attempts.ts'
import { sendAttempt } from '../../tools/load/send-attempt.ts'
import { signInPeople } from '../../tools/load/sign-in-people.ts'
import { prepareEngine } from './engines.ts'
import { openRoundRobin } from './round-robin.ts'

const postgres = prepareEngine('postgres')
const running = new Set<LaunchedServer>()

afterEach(() => {
  for (const { child } of running) child.kill('SIGKILL')
  running.clear()
})

test('two processes on one PostgreSQL: one is killed in mid-load, and nothing that was acknowledged is lost', {
  timeout: 180_000,
}, async () => {
  const place = await postgres.place()
  const front = await openRoundRobin()
  const environment = { PUBLIC_URL: front.url, TRUST_PROXY: '1' }
  // Both find an empty database, and make its tables and publish its stories once.
  const servers = await Promise.all([launchServer(place, environment), launchServer(place, environment)])
  for (const server of servers) running.add(server)
  const [doomed, other] = servers
  front.serve(servers.map(({ url }) => url))
  const store = await postgres.open(place)
  const people = await signInPeople(store, 10)
  const nextPlayed = openPlayed(openDice(11))
  const agent = new Agent({ keepAlive: true })
  const acknowledged: Acknowledged[] = []
  let broken = 0
  let going = true
  const lanes = people.map(async (person) => {
    while (going) {
      const sent = nextPlayed()
      // As the browser does: again under the same id, until there is an answer.
      for (;;) {
        const sending = await sendAttempt(agent, front.url, person, sent)
        if (sending.kind === 'acknowledged') {
          acknowledged.push({ sent, person: person.id, answer: sending.answer })
          break
        }
        if (sending.kind === 'refused' && sending.status !== 502) throw new Error(sending.text)
        broken += 1
        await wait(5)
      }
    }
  })
  const load = Promise.all(lanes)
  const reach = async (count: number) => {
    while (acknowledged.length < count) await Promise.race([wait(10), load])
  }
  await reach(100)
  doomed.child.kill('SIGKILL')
  await doomed.ended
  await reach(acknowledged.length + 100)
  going = false
  await load
  agent.destroy()
  front.close()

  expect(broken).toBeGreaterThan(0)
  for (const { url } of [doomed, other]) expect(front.answered.get(url)).toBeGreaterThan(20)
  expect(new Set(acknowledged.map(({ sent }) => sent.id)).size).toBe(acknowledged.length)
  expect(await checkKept(store, acknowledged)).toEqual([])
  const { kept } = await store.read
    .selectFrom('attempt')
    .select(({ fn }) => fn.countAll<number>().as('kept'))
    .executeTakeFirstOrThrow()
  expect(kept).toBe(acknowledged.length)
  other.child.kill('SIGTERM')
  expect(await other.ended).toBe(0)
})
