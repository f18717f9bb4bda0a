import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Server } from '../../../src/server/open-server.ts'
import { markTalkDue, TALK_WITHIN } from '../../../src/server/talks/talk-due.ts'
import { describeEachEngine } from '../engines.ts'
import { addAttempt, addPerson, addStory, addTeam, openSmallServer, type SignedIn } from '../small-organisation.ts'

const DAY = 24 * 60 * 60 * 1000

describeEachEngine('talking an attempt over', (_open, { place }) => {
  let now = 1_800_000_000_000
  let server: Server
  let ada: SignedIn
  let bob: SignedIn
  let manager: SignedIn
  let stranger: SignedIn
  let attempt: string

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => now)
    const { store } = server
    const counter = await addTeam(store, 'Counter')
    const phone = await addTeam(store, 'Phone')
    ada = await addPerson(server, { name: 'Ada', role: 'trainee', team: counter }, now)
    bob = await addPerson(server, { name: 'Bob', role: 'trainee', team: counter }, now)
    manager = await addPerson(server, { name: 'Mia', role: 'manager', manages: [counter] }, now)
    stranger = await addPerson(server, { name: 'Sam', role: 'manager', manages: [phone] }, now)
    await addStory(store, 'late')
    attempt = await addAttempt(store, ada.id, 'late', { passed: 0, score: 20, played_at: now })
  })
  afterAll(() => server.close())

  const path = (rest = '') => `/api/attempts/${attempt}/talk${rest}`
  const notes = () => `/api/attempts/${attempt}/notes`
  const strategy = () => `/api/attempts/${attempt}/strategy`

  it('lets player and manager write at a moment, and nobody else read it', async () => {
    expect((await ada.call('POST', notes(), { decision: 1, body: 'I did not hear the question.' })).status).toBe(201)
    now += 1000
    const answer = await manager.call('POST', notes(), { decision: null, body: '<b>Listen</b> first' })
    expect(answer).toMatchObject({ status: 201, body: { author: { name: 'Mia' }, body: '<b>Listen</b> first' } })
    const talk = (await ada.call('GET', path())).body
    expect(
      talk.notes.map(({ decision, author }: { decision: number; author: { name: string } }) => [decision, author.name]),
    ).toEqual([
      [1, 'Ada'],
      [null, 'Mia'],
    ])
    for (const other of [bob, stranger]) {
      expect((await other.call('GET', path())).status).toBe(404)
      expect((await other.call('POST', notes(), { decision: null, body: 'x' })).status).toBe(404)
      expect((await other.call('PUT', strategy(), { body: 'x' })).status).toBe(404)
    }
  })

  it('refuses a note at a decision that there was not, an empty one and an endless one', async () => {
    expect(await ada.call('POST', notes(), { decision: 3, body: 'x' })).toMatchObject({
      status: 400,
      body: { code: 'no_such_decision' },
    })
    for (const body of ['', ' \n ', 'x'.repeat(8001)]) {
      expect((await ada.call('POST', notes(), { decision: 0, body })).status).toBe(400)
    }
    expect((await ada.call('POST', notes(), { decision: 0, body: 'x', author: bob.id })).status).toBe(400)
  })

  it('lets one take back only one’s own note', async () => {
    const { body: note } = await ada.call('POST', notes(), { decision: 0, body: 'Gone soon.' })
    expect((await manager.call('DELETE', `${notes()}/${note.id}`)).status).toBe(404)
    expect((await ada.call('DELETE', `${notes()}/${note.id}`)).status).toBe(204)
    expect((await ada.call('DELETE', `${notes()}/${note.id}`)).status).toBe(404)
  })

  it('takes a strategy for agreed when the other one has agreed to these very words', async () => {
    const { body: written } = await ada.call('PUT', strategy(), { body: 'Ask before I answer.' })
    expect(written).toMatchObject({ writtenBy: { name: 'Ada' }, agreedBy: null })
    const agree = (who: SignedIn, writtenAt: number) => who.call('POST', `${strategy()}/agreement`, { writtenAt })
    expect(await agree(ada, written.writtenAt)).toMatchObject({ status: 409, body: { code: 'own_words' } })
    expect(await agree(manager, written.writtenAt - 1)).toMatchObject({ status: 409, body: { code: 'changed' } })
    expect(await agree(manager, written.writtenAt)).toMatchObject({ status: 200, body: { agreedBy: { name: 'Mia' } } })
    now += 1000
    expect((await ada.call('PUT', strategy(), { body: 'Ask before I answer.' })).body.agreedBy).toMatchObject({
      name: 'Mia',
    })
    expect((await ada.call('PUT', strategy(), { body: 'Breathe first.' })).body.agreedBy).toBeNull()
    expect((await ada.call('GET', path())).body.strategy).toMatchObject({ body: 'Breathe first.', agreedAt: null })
  })

  it('no second manager agrees in place of the one whose strategy it is', async () => {
    const admin = await addPerson(server, { name: 'Adi', role: 'admin' }, now)
    const { body: written } = await manager.call('PUT', strategy(), { body: 'Say the name first.' })
    const agree = (who: SignedIn) => who.call('POST', `${strategy()}/agreement`, { writtenAt: written.writtenAt })
    expect(await agree(admin)).toMatchObject({ status: 409, body: { code: 'not_the_player' } })
    expect(await agree(ada)).toMatchObject({ status: 200, body: { agreedBy: { name: 'Ada' } } })
  })

  it('shows what waits, the longest wait first, page by page, and what waits too long', async () => {
    const { store } = server
    const waiting: string[] = []
    for (let n = 0; n < 53; n += 1) waiting.push(await addAttempt(store, bob.id, 'late', { passed: 0, played_at: now }))
    await store.commit(async (writing) => {
      for (const [n, id] of waiting.entries()) {
        const since = now - TALK_WITHIN - DAY + n * 3_600_000
        await markTalkDue(writing, { attempt: id, person: bob.id, since, asked: false })
      }
    })
    const first = (await manager.call('GET', '/api/talks')).body
    expect(first.talks).toHaveLength(50)
    expect(first.talks[0]).toMatchObject({ attempt: waiting[0], person: { name: 'Bob' }, late: true, asked: false })
    const rest = (await manager.call('GET', `/api/talks?after=${first.next}`)).body
    expect(rest.talks.map((talk: { attempt: string }) => talk.attempt)).toEqual(waiting.slice(50))
    expect(rest.talks.at(-1)).toMatchObject({ late: false })
    expect(rest.next).toBeNull()
    expect((await stranger.call('GET', '/api/talks')).body.talks).toEqual([])
    expect((await ada.call('GET', '/api/talks')).status).toBe(403)
    expect((await manager.call('GET', '/api/talks?after=x')).status).toBe(400)

    const [oldest] = waiting
    await manager.call('POST', `/api/attempts/${oldest}/notes`, { decision: null, body: 'Come and see me.' })
    expect((await manager.call('GET', '/api/talks')).body.talks[0].attempt).toBe(waiting[1])
  })

  it('lets the one who played ask for a talk', async () => {
    const own = await addAttempt(server.store, ada.id, 'late', { played_at: now })
    expect((await manager.call('POST', `/api/attempts/${own}/talk`)).status).toBe(403)
    expect((await ada.call('POST', `/api/attempts/${own}/talk`)).status).toBe(204)
    expect((await ada.call('GET', `/api/attempts/${own}/talk`)).body.dueSince).toBe(now)
  })
})
