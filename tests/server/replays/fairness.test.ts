import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { RUBRIC } from '../../../src/core/score/judge.ts'
import { createFairLine } from '../../../src/server/replays/fair-line.ts'
import { openReplays, type PlayableVersion, type Replays } from '../../../src/server/replays/replays.ts'
import { type AttemptServer, BEST, openAttemptServer, SHIPPED, sent } from '../attempts/attempt-server.ts'
import { prepareEngine } from '../engines.ts'

const { place } = prepareEngine('sqlite')
const version: PlayableVersion = {
  ...{ hash: SHIPPED.story.hash, compiled: JSON.stringify(SHIPPED.story), range: SHIPPED.entry.range },
}
const attempt = { story: SHIPPED.story.hash, rubric: RUBRIC.version, seed: 0, inputs: [...BEST] }

const endings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

test('a line lets out each owner in turn, no more than so many at once, each in the order in which they came', () => {
  const coming = fc.array(fc.record({ owner: fc.constantFrom('a', 'b', 'c'), isDone: fc.boolean() }), { maxLength: 80 })
  fc.assert(
    fc.property(coming, (steps) => {
      const line = createFairLine<{ owner: string; n: number }>({ ofOne: 20, atOnce: 2 })
      const waiting = new Map<string, number[]>([
        ['a', []],
        ['b', []],
        ['c', []],
      ])
      const under = new Map<string, number>()
      for (const [n, { owner, isDone }] of steps.entries()) {
        const mine = waiting.get(owner) ?? []
        expect(line.add(owner, { owner, n })).toBe(mine.length < 20)
        if (mine.length < 20) mine.push(n)
        if (!isDone) continue
        const out = line.next()
        const free = [...waiting].filter(([name, all]) => all.length > 0 && (under.get(name) ?? 0) < 2)
        expect(out === null).toBe(free.length === 0)
        if (!out) {
          line.done(owner)
          under.set(owner, Math.max(0, (under.get(owner) ?? 0) - 1))
          continue
        }
        expect(waiting.get(out.owner)?.shift()).toBe(out.n)
        under.set(out.owner, (under.get(out.owner) ?? 0) + 1)
        expect(under.get(out.owner)).toBeLessThanOrEqual(2)
      }
      const left = [...waiting.values()].flat().sort((a, b) => a - b)
      expect(
        line
          .empty()
          .map(({ n }) => n)
          .sort((a, b) => a - b),
      ).toEqual(left)
    }),
  )
})

const openFlooded = (): Replays => {
  const replays = openReplays()
  endings.push(() => replays.close())
  return replays
}

test('whoever comes after a flood of one is replayed next, not after it', async () => {
  const replays = openFlooded()
  await replays.score(version, attempt, 'ben')
  const order: string[] = []
  const ask = (owner: string) => replays.score(version, attempt, owner).then(({ ok }) => order.push(`${owner} ${ok}`))
  const flood = Array.from({ length: 400 }, () => ask('ada'))
  const others = ['ben', 'cem', 'dot'].map(ask)
  await Promise.race(flood)
  const late = ask('eve')
  await Promise.all([...flood, ...others, late])
  // Eight of the flood may be with the worker when somebody comes.
  for (const name of ['ben', 'cem', 'dot']) expect(order.indexOf(`${name} true`), name).toBeLessThan(8 + 3)
  expect(order.indexOf('eve true')).toBeLessThan(8 + 3 + 16)
  expect(order.filter((one) => one === 'ada true')).toHaveLength(400)
})

test('whoever sends more than can wait is told so, and nobody else', async () => {
  const replays = openFlooded()
  const flood = await Promise.all([
    ...Array.from({ length: 700 }, () => replays.score(version, attempt, 'ada')),
    replays.score(version, attempt, 'ben'),
  ])
  const refused = flood.filter(({ ok }) => !ok)
  expect(refused).toHaveLength(200)
  for (const one of refused) expect(one).toMatchObject({ code: 'busy' })
  expect(flood.at(-1)).toMatchObject({ ok: true, score: 100 })
})

test('through HTTP: one attempt of somebody else is answered in the midst of a flood, not at its end', async () => {
  const server: AttemptServer = await openAttemptServer(await place())
  endings.push(() => server.close())
  const [ada, ben] = [await server.person(), await server.person()]
  await server.send(sent(), ben.token)
  const order: string[] = []
  const send = (name: string, token: string) =>
    server.send(sent(), token).then(({ status }) => order.push(`${name} ${status}`))
  const flood = Array.from({ length: 400 }, () => send('ada', ada.token))
  await Promise.race(flood)
  await send('ben', ben.token)
  const before = order.indexOf('ben 200')
  await Promise.all(flood)
  expect(before).toBeGreaterThan(0)
  // What was replayed goes to disk together, so some of the flood comes along.
  expect(before).toBeLessThan(200)
  expect(order).toHaveLength(401)
})
