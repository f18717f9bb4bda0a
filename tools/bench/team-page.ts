import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESSION_COOKIE } from '../../src/server/access/sessions.ts'
import { openStore, sqliteFile } from '../../src/server/database/open-store.ts'
import { publishShipped } from '../../src/server/stories/publish-shipped.ts'
import { openDice } from '../load/played-attempts.ts'
import { ROOT } from '../playing/shipped-plays.ts'
import { against, milliseconds, type Print, quantiles } from './figures.ts'
import { growOrganisation } from './grown-organisation.ts'

const SIZES = [10_000, 100_000, 1_000_000]
const QUESTIONS = 200
const MEGABYTE = 2 ** 20

interface Asked {
  readonly median: number
  readonly p95: number
}

/** Milliseconds of the team page's question over HTTP, about one team after the other. */
const askTeams = async (address: string, teams: readonly string[], cookie: string): Promise<Asked> => {
  const times: number[] = []
  for (let at = 0; at < QUESTIONS; at += 1) {
    const team = teams[(at * 31) % teams.length]
    const from = performance.now()
    const answer = await fetch(`${address}/api/teams/${team}/scorecard`, { headers: { cookie } })
    const said = (await answer.json()) as { people?: readonly unknown[] }
    if (!answer.ok || !said.people?.length) throw new Error(`The team page was answered with ${answer.status}.`)
    times.push(performance.now() - from)
  }
  return quantiles(times.slice(QUESTIONS / 10))
}

const measure = async (attempts: number, print: Print): Promise<Asked> => {
  const folder = await mkdtemp(join(tmpdir(), 'defuse-grown-'))
  try {
    const begun = performance.now()
    const store = await openStore({ engine: 'sqlite', folder })
    await publishShipped(store, join(ROOT, 'stories'), Date.now())
    const { teams, token } = await growOrganisation(store, attempts, openDice(attempts))
    await store.close()
    const filled = ((performance.now() - begun) / 1000).toFixed(0)
    const { size } = await stat(sqliteFile(folder))
    const launched = performance.now()
    const child = fork(new URL('./bench-server.ts', import.meta.url), [folder, join(ROOT, 'stories')])
    const gone = once(child, 'exit')
    const [{ address, rss }] = (await once(child, 'message')) as [{ address: string; rss: number }]
    const started = performance.now() - launched
    const asked = await askTeams(address, teams, `${SESSION_COOKIE}=${token}`)
    child.disconnect()
    await gone
    print(
      `  ${attempts.toLocaleString('en').padStart(9)} attempts, ${String(teams.length).padStart(3)} teams of 20: ` +
        `${milliseconds(asked.median)} (p95 ${milliseconds(asked.p95)}); start ${Math.round(started)} ms, ` +
        `${Math.round(rss / MEGABYTE)} MB of memory, ${Math.round(size / MEGABYTE)} MB of file, filled in ${filled} s`,
    )
    return asked
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The question behind the team page, while the attempts grow a hundredfold; starting and memory with them. */
export const benchTeamPage = async (print: Print, sizes: readonly number[] = SIZES): Promise<void> => {
  print(`Team page through HTTP, median of ${QUESTIONS} questions`)
  const all: Asked[] = []
  for (const attempts of sizes) all.push(await measure(attempts, print))
  const [smallest, largest] = [all[0], all.at(-1)]
  if (!smallest || !largest) return
  const growth = largest.median / smallest.median
  print(`  largest ${milliseconds(largest.median)} ${against(largest.median < 50, 'under 50 ms')}`)
  print(`  largest : smallest ${growth.toFixed(2)} ${against(growth <= 1.5, 'at most 1.5')}`)
}
