import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Server } from '../../../src/server/open-server.ts'
import { describeEachEngine } from '../engines.ts'
import { addAttempt, addPerson, addStory, addTeam, openSmallServer, type SignedIn } from '../small-organisation.ts'

const DAY = 24 * 60 * 60 * 1000

describeEachEngine('assignments', (_open, { place }) => {
  let now = 1_800_000_000_000
  let server: Server
  let counter: string
  let phone: string
  let ada: SignedIn
  let bob: SignedIn
  let far: SignedIn
  let manager: SignedIn
  let stranger: SignedIn

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => now)
    const { store } = server
    counter = await addTeam(store, 'Counter')
    phone = await addTeam(store, 'Phone')
    ada = await addPerson(server, { name: 'Ada', role: 'trainee', team: counter }, now)
    bob = await addPerson(server, { name: 'Bob', role: 'trainee', team: counter }, now)
    far = await addPerson(server, { name: 'Far', role: 'trainee', team: phone }, now)
    manager = await addPerson(server, { name: 'Mia', role: 'manager', team: counter, manages: [counter] }, now)
    stranger = await addPerson(server, { name: 'Sam', role: 'manager', manages: [phone] }, now)
    for (const slug of ['late', 'permit']) await addStory(store, slug)
  })
  afterAll(() => server.close())

  const asking = (changes: object = {}) => ({
    ...{ title: 'Before the fair', mode: 'assessment', teamId: counter, personId: null, dueAt: now + 7 * DAY },
    ...{ slugs: ['late', 'permit'] },
    ...changes,
  })

  it('asks a team, and says who is done and who is late', async () => {
    const made = await manager.call('POST', '/api/assignments', asking())
    expect(made.status).toBe(201)
    const { id } = made.body
    expect(made.body.progress.map(({ person }: { person: { name: string } }) => person.name)).toEqual(['Ada', 'Bob'])
    const { store } = server
    // Before it was asked, in practice, left open and a moment played again: none of these counts.
    await addAttempt(store, ada.id, 'late', { played_at: now - DAY })
    await addAttempt(store, ada.id, 'late', { played_at: now + DAY, mode: 'practice' })
    await addAttempt(store, ada.id, 'late', { played_at: now + DAY, ending: null, outcome: null, passed: 0 })
    await addAttempt(store, ada.id, 'late', { played_at: now + DAY, retry_of: 'x', retry_decision: 1 })
    // Begun first, and gone on with after the next one.
    const begun = { started_at: now + 2 * DAY, played_at: now + 3.5 * DAY }
    const first = await addAttempt(store, ada.id, 'late', { ...begun, score: 55, passed: 0 })
    await addAttempt(store, ada.id, 'late', { played_at: now + 3 * DAY, score: 90 })
    const seen = async () => (await manager.call('GET', `/api/assignments/${id}`)).body.progress
    expect((await seen())[0]).toMatchObject({
      results: [{ attempt: first, score: 55, passed: false }, null],
      done: false,
      late: false,
    })
    await addAttempt(store, ada.id, 'permit', { played_at: now + 4 * DAY })
    now += 8 * DAY
    expect(await seen()).toMatchObject([
      { person: { name: 'Ada' }, done: true, late: false },
      { person: { name: 'Bob' }, done: false, late: true },
    ])
    expect((await manager.call('GET', '/api/assignments')).body.assignments).toMatchObject([
      { id, team: { name: 'Counter' }, people: 2, done: 1, late: 1, stories: [{ title: 'The story late' }, {}] },
    ])
    expect((await stranger.call('GET', '/api/assignments')).body.assignments).toEqual([])
    expect((await stranger.call('GET', `/api/assignments/${id}`)).status).toBe(404)
    expect((await bob.call('GET', '/api/me/assignments')).body.assignments).toMatchObject([
      { id, done: false, late: true },
    ])
    expect((await manager.call('GET', '/api/me/assignments')).body.assignments).toEqual([])
    expect((await far.call('GET', '/api/me/assignments')).body.assignments).toEqual([])

    const longer = await manager.call('PATCH', `/api/assignments/${id}`, { dueAt: now + DAY })
    expect(longer.body.progress).toMatchObject([{ late: false }, { late: false }])
    expect((await stranger.call('DELETE', `/api/assignments/${id}`)).status).toBe(404)
    expect((await manager.call('DELETE', `/api/assignments/${id}`)).status).toBe(204)
    expect((await bob.call('GET', '/api/me/assignments')).body.assignments).toEqual([])
  })

  it('asks one person', async () => {
    const one = asking({ teamId: null, personId: bob.id, slugs: ['permit'], dueAt: now + DAY })
    const { body } = await manager.call('POST', '/api/assignments', one)
    expect(body).toMatchObject({ person: { name: 'Bob' }, team: null, progress: [{ person: { name: 'Bob' } }] })
    expect((await ada.call('GET', '/api/me/assignments')).body.assignments).toEqual([])
    const own = (await bob.call('GET', '/api/me/assignments')).body.assignments
    expect(own).toHaveLength(1)
    const asked = `/api/people/${bob.id}/assignments`
    expect((await manager.call('GET', asked)).body.assignments).toEqual(own)
    expect((await bob.call('GET', asked)).body.assignments).toEqual(own)
    for (const other of [ada, far, stranger]) expect((await other.call('GET', asked)).status).toBe(404)
  })

  it.each([
    ['somebody else’s team', () => asking({ teamId: phone }), 404],
    ['somebody else’s people', () => asking({ teamId: null, personId: far.id }), 404],
    ['both', () => asking({ personId: ada.id }), 400],
    ['nobody', () => asking({ teamId: null }), 400],
    ['a day that is over', () => asking({ dueAt: now - 1 }), 400],
    ['a story that is not there', () => asking({ slugs: ['late', 'nowhere'] }), 400],
    ['no story', () => asking({ slugs: [] }), 400],
    ['two the same', () => asking({ slugs: ['late', 'late'] }), 400],
    ['more than was asked', () => asking({ createdBy: ada.id }), 400],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await manager.call('POST', '/api/assignments', body())
    expect(answer.status).toBe(status)
    expect(answer.body.message).toMatch(/\.$/)
  })

  it('is not for trainees', async () => {
    expect((await ada.call('POST', '/api/assignments', asking())).status).toBe(403)
  })
})
