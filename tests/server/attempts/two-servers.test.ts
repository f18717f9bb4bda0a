import { expect, test } from 'vitest'
import { openIntake } from '../../../src/server/attempts/intake.ts'
import { rebuildRollUps } from '../../../src/server/attempts/rebuild-roll-ups.ts'
import { openReplays } from '../../../src/server/replays/replays.ts'
import { openVersions } from '../../../src/server/stories/playable-versions.ts'
import { prepareEngine } from '../engines.ts'
import { addPerson, BEST, keepStory, rollUps, SHIPPED, sent, WORST } from './attempt-server.ts'

const { open, place } = prepareEngine('postgres')

test('two servers on one PostgreSQL take the same attempts at the same moment, each once', async () => {
  const at = await place()
  const stores = [await open(at), await open(at)]
  const [store] = stores
  if (!store) throw new Error('no store')
  await keepStory(store, SHIPPED.story, 'lost-referral', SHIPPED.entry.range)
  const people = [await addPerson(store), await addPerson(store)]
  const replays = openReplays()
  try {
    const intakes = stores.map((one) => openIntake(one, replays, openVersions(one)))
    const attempts = Array.from({ length: 40 }, (_, index) => ({
      person: people[index % 2]?.id ?? '',
      whole: sent(index % 3 === 0 ? WORST : BEST, { playedAt: 1_790_000_000_000 + index }),
    }))
    const answers = await Promise.all(
      attempts.flatMap(({ person, whole }, index) =>
        intakes.map((intake, server) => {
          // Every fourth one comes to one of the two in an earlier state.
          const early = index % 4 === 0 && server === 1
          const inputs = early ? whole.attempt.inputs.slice(0, 2) : whole.attempt.inputs
          return intake.take({ ...whole, attempt: { ...whole.attempt, inputs } }, person, 1_790_000_900_000)
        }),
      ),
    )
    expect(answers).toHaveLength(80)
    const stored = await store.read.selectFrom('attempt').selectAll().execute()
    expect(stored).toHaveLength(40)
    for (const { whole } of attempts) {
      const row = stored.find(({ id }) => id === whole.id)
      expect(row?.inputs_json).toBe(JSON.stringify(whole.attempt.inputs))
    }
    const before = await rollUps(store)
    await rebuildRollUps(store)
    expect(await rollUps(store)).toEqual(before)
  } finally {
    await replays.close()
  }
})
