import { mkdtemp, rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/server/database/open-store.ts'
import { openSqlite } from '../../src/server/database/sqlite-dialect.ts'
import type { SentAttempt } from '../../src/wire/attempts.ts'
import { type Acknowledged, checkKept } from '../load/check-kept.ts'
import { launchServer } from '../load/launch-server.ts'
import { leftOpen, openDice, openPlayed } from '../load/played-attempts.ts'
import { sendAttempt } from '../load/send-attempt.ts'
import { type LoadPerson, signInPeople } from '../load/sign-in-people.ts'

export interface CrashReport {
  readonly rounds: number
  readonly acknowledged: number
  /** Sent, and the server was killed before it answered. */
  readonly unanswered: number
  /** Of those, how many were there all the same. */
  readonly keptUnanswered: number
  readonly faults: readonly string[]
}

const WRITERS = 12
/** Milliseconds from when everybody had an answer to the end of the server. */
const LIVES = [5, 400] as const

/** Kills a real server in the middle of writing, again and again, and looks each time at what it kept. */
export const runCrash = async (rounds: number, seed: number): Promise<CrashReport> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-crash-'))
  const place = { engine: 'sqlite', folder } as const
  const dice = openDice(seed)
  const nextPlayed = openPlayed(dice)
  const acknowledged: Acknowledged[] = []
  const unanswered = new Map<string, { readonly sent: SentAttempt; readonly person: LoadPerson }>()
  const lost = new Set<string>()
  const faults: string[] = []
  try {
    const first = await openStore(place)
    const people = await signInPeople(first, WRITERS)
    await first.close()
    for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
      const server = await launchServer(place)
      const agent = new Agent({ keepAlive: true })
      let alive = true
      let answered = 0
      const deliver = async (sent: SentAttempt, person: LoadPerson): Promise<void> => {
        unanswered.set(sent.id, { sent, person })
        const sending = await sendAttempt(agent, server.url, person, sent)
        if (sending.kind === 'unknown') return void lost.add(sent.id)
        unanswered.delete(sent.id)
        if (sending.kind === 'refused') {
          faults.push(`refused with ${sending.status}: ${sending.text}; the server said: ${server.said().slice(-1000)}`)
        } else acknowledged.push({ sent, person: person.id, answer: sending.answer })
        answered += 1
      }
      // What had no answer is sent again, as the browser does: it must not be counted twice.
      const again = [...unanswered.values()]
      const lanes = people.map(async (person) => {
        for (const one of again)
          if (alive && faults.length === 0 && one.person === person) await deliver(one.sent, person)
        while (alive && faults.length === 0) {
          const sent = nextPlayed()
          if (dice() < 0.2) await deliver(leftOpen(sent), person)
          if (alive) await deliver(sent, person)
        }
      })
      while (answered < WRITERS && faults.length === 0) await wait(1)
      await wait(LIVES[0] + dice() * (LIVES[1] - LIVES[0]))
      server.child.kill('SIGKILL')
      await server.ended
      alive = false
      await Promise.all(lanes)
      agent.destroy()
      faults.push(...(await lookInto(place, acknowledged)).map((fault) => `round ${round}: ${fault}`))
    }
    const last = await openStore(place)
    const ids = await last.read.selectFrom('attempt').select('id').execute()
    await last.close()
    const keptUnanswered = ids.filter(({ id }) => unanswered.has(id)).length
    return { rounds, acknowledged: acknowledged.length, unanswered: lost.size, keptUnanswered, faults }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const lookInto = async (place: { engine: 'sqlite'; folder: string }, acknowledged: readonly Acknowledged[]) => {
  const store = await openStore(place)
  const faults = [...(await checkKept(store, acknowledged))]
  const file = openSqlite(String(store.file), true)
  const { integrity_check: found } = file.prepare('pragma integrity_check').get() ?? {}
  file.close()
  await store.close()
  if (found !== 'ok') faults.push(`the file is broken: ${found}`)
  return faults
}
