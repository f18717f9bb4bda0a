import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Server } from '../../../src/server/open-server.ts'
import { describeEachEngine } from '../engines.ts'
import { addPerson, addStory, addTeam, openSmallServer, type SignedIn } from '../small-organisation.ts'
import { addSkill, addSlip, addStanding, addWeek, MONDAY, NOW, WEEK } from './played.ts'

const HASH = 'a'.repeat(64)

describeEachEngine('scorecards', (_open, { place }) => {
  let server: Server
  let counter: string
  let phone: string
  let ada: SignedIn
  let eve: SignedIn
  let manager: SignedIn
  let trainer: SignedIn
  let admin: SignedIn

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => NOW)
    const { store } = server
    counter = await addTeam(store, 'counter')
    phone = await addTeam(store, 'Phone 10')
    await addTeam(store, 'Phone 9')
    ada = await addPerson(server, { name: 'Ada', role: 'trainee', team: counter }, NOW)
    eve = await addPerson(server, { name: 'Eve', role: 'trainee', team: phone }, NOW)
    manager = await addPerson(server, { name: 'Mia', role: 'manager', manages: [counter] }, NOW)
    trainer = await addPerson(server, { name: 'Tom', role: 'trainer' }, NOW)
    admin = await addPerson(server, { name: 'Ann', role: 'admin' }, NOW)
    await addStory(store, 'late')
    await addStanding(store, ada.id, 'late', { attempts: 2, first_score: 20, last_at: NOW - 5 })
    await addStanding(store, eve.id, 'late', { last_passed: 0 })
    await addSkill(store, ada.id, 'listening', [1, 2])
    await addSkill(store, ada.id, 'validating', [3, 0], { week: MONDAY - WEEK })
    await addSlip(store, ada.id, ['upset', 'argue', 2])
    await addSlip(store, ada.id, ['upset', 'argue', 1], MONDAY - WEEK)
    await addWeek(store, ada.id, MONDAY, [20, 80])
    await addChoices()
  })
  afterAll(() => server.close())

  const addChoices = async () => {
    const version = { hash: HASH, slug: 'late', title: 'Three weeks late', created_at: 9, created_by: null }
    const offered = [
      { input: 0, text: 'I am sorry.', moves: ['apologize'], grade: 'asked' },
      { input: 1, text: 'Our terms say so.', moves: ['lecture'], grade: 'very_harmful' },
      { input: 2, text: 'I send a new one.', moves: ['solve'], grade: 'neutral' },
      { input: 'breathe', text: 'breathe', moves: ['step_back'], grade: 'asked' },
    ]
    const times = (person_id: string, input: number | string, count: number, mode = 'assessment') => ({
      ...{ person_id, story_hash: HASH, key: 'k', mode: mode as 'assessment', times: count },
      input_json: JSON.stringify(input),
    })
    await server.store.commit(async (writing) => {
      const json = { source_json: '{}', compiled_json: '{}', entry_json: '{}' }
      await writing
        .insertInto('story_version')
        .values({ ...version, ...json })
        .execute()
      await writing.updateTable('story').set({ hash: HASH }).where('slug', '=', 'late').execute()
      const moment = { situation: 'upset', offered_json: JSON.stringify(offered) }
      await writing
        .insertInto('moment')
        .values([
          { story_hash: HASH, key: 'k', heard: 'Three weeks!', ...moment },
          { story_hash: HASH, key: 'never', heard: 'Nobody came here.', ...moment },
        ])
        .execute()
      await writing
        .insertInto('choice')
        .values([times(ada.id, 0, 2), times(ada.id, 1, 4), times(ada.id, 'breathe', 1), times(eve.id, 2, 5)])
        .execute()
      await writing
        .insertInto('choice')
        .values(times(ada.id, 0, 50, 'practice'))
        .execute()
    })
  }

  it('shows a person week by week, the first attempt beside the last, to whoever may see the record', async () => {
    const path = `/api/people/${ada.id}/scorecard`
    const { body } = await manager.call('GET', path)
    expect(body.person).toEqual({ id: ada.id, name: 'Ada', role: 'trainee', team: { id: counter, name: 'counter' } })
    expect(body.readiness).toEqual({ ready: true, lacking: [] })
    expect(body.stories).toMatchObject([
      {
        slug: 'late',
        title: 'Three weeks late',
        attempts: 2,
        first: { score: 20 },
        last: { score: 80 },
        lastPassed: true,
      },
    ])
    expect(body.skills).toEqual([
      { week: MONDAY - WEEK, skill: 'validating', shown: 3, missed: 0 },
      { week: MONDAY, skill: 'listening', shown: 1, missed: 2 },
    ])
    expect(body.slips).toEqual([{ situation: 'upset', move: 'argue', times: 3, people: 1 }])
    expect(body.trend.at(-1)).toEqual({ week: MONDAY, attempts: 2, passes: 1, mean: 50 })
    expect((await ada.call('GET', path)).body).toEqual(body)
    expect((await eve.call('GET', path)).status).toBe(404)
    expect((await manager.call('GET', `/api/people/${eve.id}/scorecard`)).status).toBe(404)
  })

  it('shows how people chose, and what misleads most of those that do not help', async () => {
    const { body } = await trainer.call('GET', '/api/story-results/late')
    expect(body).toMatchObject({ story: { slug: 'late', title: 'Three weeks late' }, version: HASH })
    expect(body.versions).toEqual([
      { hash: HASH, createdAt: 9, published: true },
      { hash: 'hash-late', createdAt: 0, published: false },
    ])
    expect(body.moments).toHaveLength(1)
    expect(body.moments[0]).toMatchObject({ heard: 'Three weeks!', situation: 'upset', times: 12, misleads: 2 })
    expect(body.moments[0].options.map(({ times }: { times: number }) => times)).toEqual([2, 4, 5, 1])
  })

  it('shows managers the choices of their teams alone', async () => {
    const { body } = await manager.call('GET', '/api/story-results/late')
    expect(body.moments[0]).toMatchObject({ times: 7, misleads: 1 })
    expect((await manager.call('GET', `/api/story-results/late?team=${counter}`)).body).toEqual(body)
    expect((await manager.call('GET', `/api/story-results/late?team=${phone}`)).status).toBe(404)
    expect((await admin.call('GET', `/api/story-results/late?team=${phone}`)).body.moments[0]).toMatchObject({
      times: 5,
    })
    expect((await manager.call('GET', '/api/story-results/late?mode=practice')).body.moments[0]).toMatchObject({
      ...{ times: 50, misleads: null },
    })
    expect((await trainer.call('GET', `/api/story-results/late?version=${'b'.repeat(64)}`)).status).toBe(404)
    expect((await trainer.call('GET', '/api/story-results/none')).status).toBe(404)
    expect((await ada.call('GET', '/api/story-results/late')).status).toBe(403)
  })

  it('lists the teams within reach by name, with how many are ready and when they last played', async () => {
    const { body } = await admin.call('GET', '/api/team-overview')
    expect(body.teams.map(({ name, people, ready }: Record<string, unknown>) => [name, people, ready])).toEqual([
      ['counter', 1, 1],
      ['Phone 9', 0, 0],
      ['Phone 10', 1, 0],
    ])
    expect(body.teams[0].lastAt).toBe(NOW - 5)
    expect(body.teams[1].lastAt).toBeNull()
    expect((await manager.call('GET', '/api/team-overview')).body).toMatchObject({
      ...{ matching: 1, next: null },
      teams: [{ id: counter }],
    })
    expect((await admin.call('GET', '/api/team-overview?search=PHONE')).body.matching).toBe(2)
    expect((await trainer.call('GET', '/api/team-overview')).status).toBe(403)
  })
})
