import { expect, it } from 'vitest'
import { markFailedTalks } from '../../../src/server/talks/talk-due.ts'
import { describeEachEngine } from '../engines.ts'
import { addAttempt, addPerson, addStory, openSmallServer } from '../small-organisation.ts'

describeEachEngine('what waits to be talked over', (_open, { place }) => {
  it('is an assessment that was played to its end and not passed', async () => {
    const server = await openSmallServer(await place(), () => 9000)
    const { store } = server
    const { id: person } = await addPerson(server, { name: 'Ada', role: 'trainee' }, 0)
    await addStory(store, 'late')
    const add = (changes: object) => addAttempt(store, person, 'late', { passed: 0, score: 20, ...changes })
    const failed = await add({ played_at: 5000 })
    await add({ passed: 1, score: 90 })
    await add({ mode: 'practice' })
    await add({ ending: null, outcome: null })
    await add({ retry_of: failed, retry_decision: 1 })
    const rows = await store.read.selectFrom('attempt').selectAll().execute()
    for (const _again of ['first', 'sent again']) await store.commit((writing) => markFailedTalks(writing, rows))
    const due = await store.read.selectFrom('talk_due').selectAll().execute()
    expect(due).toEqual([{ attempt_id: failed, person_id: person, since: 5000, asked: 0 }])
    await server.close()
  })
})
