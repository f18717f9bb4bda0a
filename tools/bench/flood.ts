import { rm } from 'node:fs/promises'
import { Agent } from 'node:http'
import { openDice, openPlayed } from '../load/played-attempts.ts'
import { sendAttempt } from '../load/send-attempt.ts'
import type { LoadPerson } from '../load/sign-in-people.ts'
import { milliseconds, type Print, quantiles } from './figures.ts'
import { onServedFolder, prepareFolder } from './served-folder.ts'

const LANES = 256
const ASKED = 60
const ROUNDS = 2

/** How long one person waits for one attempt while one other, or many others, send as many as they can. */
export const benchFlood = async (print: Print): Promise<void> => {
  const prepared = await prepareFolder(LANES + 1)
  const [one, ...others] = prepared.people
  if (!one) throw new Error('Nobody is there.')
  const [alone, besideOne, besideMany]: [number[], number[], number[]] = [[], [], []]
  await onServedFolder(prepared, null, async ({ address }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      alone.push(...(await waitsOf(address, one, [])))
      besideOne.push(...(await waitsOf(address, one, others.slice(0, 1))))
      besideMany.push(...(await waitsOf(address, one, others)))
    }
  })
  await rm(prepared.folder, { recursive: true, force: true })
  const [calm, flood, crowd] = [alone, besideOne, besideMany].map((times) => quantiles(times).median)
  if (calm === undefined || flood === undefined || crowd === undefined) throw new Error('Nothing was measured.')
  print(`One person's attempt, median of ${alone.length}, while ${LANES} connections send what they can`)
  print(`  alone ${milliseconds(calm)}, beside a flood of one ${milliseconds(flood)}, of many ${milliseconds(crowd)}`)
  print(`  beside one : beside many ${(flood / crowd).toFixed(2)}, beside one : alone ${(flood / calm).toFixed(1)}`)
}

/** Milliseconds of one attempt after the other, while these people send without a pause. */
const waitsOf = async (address: string, who: LoadPerson, flooding: readonly LoadPerson[]): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true })
  const own = new Agent({ keepAlive: true })
  const nextPlayed = openPlayed(openDice(7))
  let going = true
  const lanes = Array.from({ length: flooding.length === 0 ? 0 : LANES }, async (_, lane) => {
    const person = flooding[lane % flooding.length] ?? who
    while (going) await sendAttempt(agent, address, person, nextPlayed())
  })
  const waits: number[] = []
  // The first few find the flood only rising.
  for (let asked = -10; asked < ASKED; asked += 1) {
    const started = performance.now()
    const sending = await sendAttempt(own, address, who, nextPlayed())
    if (sending.kind !== 'acknowledged') throw new Error(`An attempt came to ${JSON.stringify(sending)}.`)
    if (asked >= 0) waits.push(performance.now() - started)
  }
  going = false
  await Promise.all(lanes)
  agent.destroy()
  own.destroy()
  return waits
}
