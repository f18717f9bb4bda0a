import { open, rm } from 'node:fs/promises'
import autocannon from 'autocannon'
import { sqliteFile } from '../../src/server/database/open-store.ts'
import { openDice, openPlayed } from '../load/played-attempts.ts'
import { bareCommits } from './bare-commits.ts'
import { against, type Print, quantiles } from './figures.ts'
import { onServedFolder, type Prepared, prepareFolder } from './served-folder.ts'

const ROUNDS = 3
const SECONDS = 6
const CONNECTIONS = 64
const PEOPLE = 200

interface Measured {
  /** Attempts acknowledged per second. */
  readonly perSecond: number
  /** Attempts per transaction. */
  readonly together: number
  readonly p99: number
}

/** SQLite counts transactions in the index of its write-ahead log, which other processes may read. */
const commitsOf = async (folder: string): Promise<number> => {
  const index = await open(`${sqliteFile(folder)}-shm`)
  const { buffer } = await index.read(Buffer.alloc(12), 0, 12, 0)
  await index.close()
  return buffer.readUInt32LE(8)
}

const throughHttp = (prepared: Prepared, together: number | null): Promise<Measured> =>
  onServedFolder(prepared, together, async ({ address, folder }) => {
    const { people } = prepared
    const nextPlayed = openPlayed(openDice(1))
    let sent = 0
    const fire = (duration: number) =>
      autocannon({
        ...{ url: address, connections: CONNECTIONS, duration },
        requests: [
          {
            method: 'POST',
            path: '/api/attempts',
            setupRequest: (request) => ({
              ...request,
              headers: {
                'content-type': 'application/json',
                origin: address,
                cookie: people[sent++ % people.length]?.cookie ?? '',
              },
              body: JSON.stringify(nextPlayed()),
            }),
          },
        ],
      })
    await fire(2)
    const before = await commitsOf(folder)
    const result = await fire(SECONDS)
    const commits = (await commitsOf(folder)) - before
    if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} broken off`)
    const answered = result['2xx']
    return { perSecond: answered / result.duration, together: answered / commits, p99: result.latency.p99 }
  })

/** Attempts with replay through HTTP, beside the bare engine and beside a commit for each. */
export const benchDurable = async (print: Print): Promise<void> => {
  print(
    `Durable attempts with replay through HTTP, ${CONNECTIONS} connections, ${ROUNDS} interleaved rounds of ${SECONDS} s`,
  )
  const grouped: Measured[] = []
  const single: Measured[] = []
  const bare: number[] = []
  const prepared = await prepareFolder(PEOPLE)
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = await throughHttp(prepared, null)
    grouped.push(measured)
    bare.push(await bareCommits(prepared, Math.max(1, Math.round(measured.together))))
    single.push(await throughHttp(prepared, 1))
  }
  await rm(prepared.folder, { recursive: true, force: true })
  const middle = (values: readonly number[]): number => quantiles(values).median
  const [own, alone, engine] = [
    middle(grouped.map((one) => one.perSecond)),
    middle(single.map((one) => one.perSecond)),
    middle(bare),
  ]
  const line = (name: string, rate: number, more = ''): void =>
    print(`  ${name.padEnd(34)} ${rate.toFixed(0).padStart(6)}/s ${more}`)
  const describe = (all: readonly Measured[]): string =>
    `${middle(all.map(({ together }) => together)).toFixed(1)} per transaction, p99 ${middle(all.map(({ p99 }) => p99)).toFixed(0)} ms`
  line('grouped', own, describe(grouped))
  line('one by one', alone, describe(single))
  line('bare SQLite, the same rows', engine, 'grouped the same way')
  print(`  grouped : bare ${(own / engine).toFixed(2)} ${against(own / engine >= 0.3, 'at least 0.3')}`)
  print(`  grouped : one by one ${(own / alone).toFixed(1)} × ${against(own / alone >= 3, 'at least 3')}`)
}
