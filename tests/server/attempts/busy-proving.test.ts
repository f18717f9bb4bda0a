import { expect, test } from 'vitest'
import { walkInWorker } from '../../../src/server/stories/prove-in-worker.ts'
import { prepareEngine } from '../engines.ts'
import { openAttemptServer, SHIPPED, sent } from './attempt-server.ts'

const { place } = prepareEngine('sqlite')
/** As many as may wait. */
const PROOFS = 20

test('an attempt whose story has to be walked first is to be sent again while others are walked, and is taken then', {
  timeout: 60_000,
}, async () => {
  const server = await openAttemptServer(await place())
  try {
    const { token } = await server.person()
    await server.store.commit((writing) => writing.updateTable('story_range').set({ rubric: '0' }).execute())
    const others = Array.from({ length: PROOFS }, () => walkInWorker(SHIPPED.story, { time: 100, memoryMb: 256 }))
    const one = sent()
    expect(await server.send(one, token)).toMatchObject({ status: 503, body: { code: 'busy' } })
    await Promise.all(others)
    expect(await server.send(one, token)).toMatchObject({ status: 200, body: { score: 100 } })
  } finally {
    await server.close()
  }
})
