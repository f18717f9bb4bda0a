import { expect, test } from 'vitest'
import { openIntake } from '../../../src/server/attempts/intake.ts'
import { openReplays } from '../../../src/server/replays/replays.ts'
import { openVersions } from '../../../src/server/stories/playable-versions.ts'
import { prepareEngine } from '../engines.ts'
import { addPerson, BEST, keepStory, SHIPPED, sent } from './attempt-server.ts'

const { open } = prepareEngine('sqlite')
const NOON = Date.UTC(2026, 10, 20, 12)
const DAY = 24 * 60 * 60 * 1000

test('nobody makes up the figures of a team by sending attempts by the thousand', async () => {
  const store = await open()
  await keepStory(store, SHIPPED.story, 'lost-referral', SHIPPED.entry.range)
  const [ada, ben] = [await addPerson(store), await addPerson(store)]
  const replays = openReplays()
  try {
    const intake = openIntake(store, replays, openVersions(store), 3)
    const all = Array.from({ length: 4 }, () => sent(BEST.slice(0, 4)))
    const [one, two, three, four] = all
    if (!one || !two || !three || !four) throw new Error('not made')
    for (const each of [one, two, three]) await intake.take(each, ada.id, NOON)
    await expect(intake.take(four, ada.id, NOON)).rejects.toMatchObject({ status: 429, code: 'too_many_attempts' })
    // What is kept already is answered for, and goes on; others are not held back.
    await intake.take(two, ada.id, NOON)
    const whole = { ...three, attempt: { ...three.attempt, inputs: [...BEST] } }
    expect(await intake.take(whole, ada.id, NOON)).toMatchObject({ score: 100 })
    await intake.take(sent(), ben.id, NOON)
    await intake.take(four, ada.id, NOON + DAY)
    expect(await store.read.selectFrom('attempt').select('id').execute()).toHaveLength(5)
  } finally {
    await replays.close()
  }
})
