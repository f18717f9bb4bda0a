import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Server } from '../../../src/server/open-server.ts'
import type { PersonLine, TeamScorecard } from '../../../src/wire/scorecards.ts'
import { describeEachEngine } from '../engines.ts'
import { addPerson, addStory, addTeam, openSmallServer, type SignedIn } from '../small-organisation.ts'
import { addSkill, addSlip, addStanding, addWeek, MONDAY, NOW, WEEK } from './played.ts'

describeEachEngine('the scorecard of a team', (_open, { place }) => {
  let server: Server
  let team: string
  let other: string
  let manager: SignedIn
  const people = new Map<string, string>()

  const add = async (name: string, at = team): Promise<string> => {
    const { id } = await addPerson(server, { name, role: 'trainee', team: at }, NOW)
    people.set(name, id)
    return id
  }
  const ask = async (query = ''): Promise<TeamScorecard> => {
    const { status, body } = await manager.call('GET', `/api/teams/${team}/scorecard${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }
  const names = async (query: string): Promise<string[]> => (await ask(query)).people.map(({ name }) => name)
  const line = async (name: string, query = ''): Promise<PersonLine> => {
    const found = (await ask(query)).people.find((one) => one.name === name)
    if (!found) throw new Error(`${name} is not there`)
    return found
  }

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => NOW)
    const { store } = server
    team = await addTeam(store, 'Counter')
    other = await addTeam(store, 'Phone')
    manager = await addPerson(server, { name: 'Mia', role: 'manager', manages: [team] }, NOW)
    await addStory(store, 'late')
    await addStory(store, 'loud')
    const ada = await add('Ada')
    const bob = await add('Bob')
    await add('Cyd')
    const dan = await add('Dan')
    const eve = await add('Eve', other)
    await addStanding(store, ada, 'late', { attempts: 3, passes: 2, first_score: 40, first_at: MONDAY - WEEK })
    await addStanding(store, ada, 'loud', { last_score: 91, last_at: MONDAY + 5 })
    await addStanding(store, ada, 'late', { mode: 'practice', attempts: 7, first_score: 5, best_score: 99 })
    // Passed once, and not the last time.
    await addStanding(store, bob, 'late', { attempts: 2, last_passed: 0, last_score: 30, best_score: 88 })
    await addStanding(store, dan, 'late')
    await addStanding(store, dan, 'loud')
    await addStanding(store, eve, 'late')
    await store.commit((writing) => writing.updateTable('person').set({ active: 0 }).where('id', '=', dan).execute())
    await addSkill(store, ada, 'listening', [6, 2])
    await addSkill(store, ada, 'listening', [1, 1], { week: MONDAY - 3 * WEEK })
    await addSkill(store, ada, 'listening', [0, 50], { week: MONDAY - 12 * WEEK })
    await addSkill(store, ada, 'listening', [0, 70], { mode: 'practice' })
    await addSkill(store, bob, 'listening', [1, 3])
    await addSkill(store, eve, 'listening', [100, 100])
    await addSlip(store, ada, ['upset', 'argue', 2])
    await addSlip(store, bob, ['upset', 'argue', 3])
    await addSlip(store, bob, ['abusive', 'ignore_abuse', 4])
    await addSlip(store, bob, ['threat', 'solve', 90], MONDAY - 12 * WEEK)
    await addWeek(store, ada, MONDAY, [80, 60])
    await addWeek(store, bob, MONDAY, [40])
    await addWeek(store, bob, MONDAY - 2 * WEEK, [50])
  })
  afterAll(() => server.close())

  it('counts those who are there: neither who has left, nor another team', async () => {
    const { team: named, summary, people: lines, matching, next } = await ask()
    expect(named).toEqual({ id: team, name: 'Counter' })
    expect(lines.map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Cyd'])
    expect({ matching, next }).toEqual({ matching: 3, next: null })
    expect(summary).toMatchObject({ people: 3, ready: 1, tried: 2, attempts: 6, passes: 4 })
    expect(summary?.required).toEqual({
      assigned: false,
      stories: [
        { slug: 'late', title: 'The story late', passed: 1 },
        { slug: 'loud', title: 'The story loud', passed: 1 },
      ],
    })
  })

  it('keeps first, last and best apart, and practice away from assessments', async () => {
    const ada = await line('Ada')
    expect(ada).toMatchObject({
      attempts: 4,
      passes: 3,
      first: { score: 40 },
      last: { score: 91 },
      best: { score: 80 },
    })
    expect(ada.readiness).toEqual({ ready: true, lacking: [] })
    expect(await line('Ada', '?mode=practice')).toMatchObject({
      ...{ attempts: 7, first: { score: 5 }, best: { score: 99 } },
      skills: [{ skill: 'listening', shown: 0, missed: 70 }],
      readiness: { ready: true },
    })
    expect((await ask('?mode=practice')).summary).toMatchObject({ people: 3, ready: 1, tried: 1 })
  })

  it('says what stands between somebody and being ready; a pass before the last attempt does not count', async () => {
    expect((await line('Bob')).readiness).toEqual({
      ready: false,
      lacking: [
        { slug: 'late', title: 'The story late', why: 'not_passed' },
        { slug: 'loud', title: 'The story loud', why: 'not_taken' },
      ],
    })
    expect(await line('Cyd')).toMatchObject({ attempts: 0, first: null, last: null, best: null, skills: [], weeks: [] })
  })

  it('counts skills, slips and scores within the period alone', async () => {
    const { summary } = await ask()
    expect(summary?.skills).toEqual([{ skill: 'listening', shown: 8, missed: 6 }])
    expect(summary?.slips).toEqual([
      { situation: 'upset', move: 'argue', times: 5, people: 2 },
      { situation: 'abusive', move: 'ignore_abuse', times: 4, people: 1 },
    ])
    expect(summary?.trend).toHaveLength(12)
    expect(summary?.trend.slice(-3)).toEqual([
      { week: MONDAY - 2 * WEEK, attempts: 1, passes: 0, mean: 50 },
      { week: MONDAY - WEEK, attempts: 0, passes: 0, mean: 0 },
      { week: MONDAY, attempts: 3, passes: 1, mean: 60 },
    ])
    expect((await line('Ada')).skills).toEqual([{ skill: 'listening', shown: 7, missed: 3 }])
    expect((await line('Ada', '?weeks=4')).skills).toEqual([{ skill: 'listening', shown: 7, missed: 3 }])
    expect((await line('Ada', '?weeks=26')).skills).toEqual([{ skill: 'listening', shown: 7, missed: 53 }])
    expect((await ask('?weeks=26')).summary?.slips[0]).toMatchObject({ situation: 'threat', move: 'solve', times: 90 })
  })

  it('sorts by any column; those of whom there is nothing to say stand last either way', async () => {
    expect(await names('?order=down')).toEqual(['Cyd', 'Bob', 'Ada'])
    expect(await names('?sort=last')).toEqual(['Bob', 'Ada', 'Cyd'])
    expect(await names('?sort=last&order=down')).toEqual(['Ada', 'Bob', 'Cyd'])
    expect(await names('?sort=listening')).toEqual(['Bob', 'Ada', 'Cyd'])
    expect(await names('?sort=listening&order=down')).toEqual(['Ada', 'Bob', 'Cyd'])
    expect(await names('?sort=ready&order=down')).toEqual(['Bob', 'Cyd', 'Ada'])
    expect(await names('?ready=yes')).toEqual(['Ada'])
    expect(await names('?ready=no&sort=attempts')).toEqual(['Bob', 'Cyd'])
  })

  it('asks for what is assigned as an assessment, to the team or to one person, instead of everything', async () => {
    const { commit } = server.store
    const ask = async (of: { person_id: string | null; team_id: string | null }, slug: string, mode = 'assessment') => {
      const id = randomUUID()
      const assignment = { id, title: 'Basics', mode: mode as 'assessment', due_at: NOW, created_at: NOW, ...of }
      await commit(async (writing) => {
        await writing
          .insertInto('assignment')
          .values({ ...assignment, created_by: manager.id })
          .execute()
        await writing.insertInto('assignment_story').values({ assignment_id: id, slug }).execute()
      })
      return id
    }
    const bob = people.get('Bob') ?? ''
    const ids = [
      await ask({ person_id: null, team_id: team }, 'loud'),
      await ask({ person_id: null, team_id: team }, 'late', 'practice'),
      await ask({ person_id: bob, team_id: null }, 'late'),
    ]
    const required = async () => (await manager.call('GET', `/api/teams/${team}/scorecard`)).body.summary.required
    expect(await required()).toEqual({
      assigned: true,
      stories: [{ slug: 'loud', title: 'The story loud', passed: 1 }],
    })
    expect((await line('Cyd')).readiness.lacking.map(({ slug }) => slug)).toEqual(['loud'])
    expect((await line('Bob')).readiness.lacking.map(({ slug }) => slug)).toEqual(['late', 'loud'])
    await commit((writing) => writing.deleteFrom('assignment').where('id', 'in', ids).execute())
    expect((await required()).assigned).toBe(false)
  })

  it('finds by part of a name, whatever the case and the accents; no sign in a search means anything else', async () => {
    const strange = await addTeam(server.store, 'Strange')
    const mine = await addPerson(server, { name: 'Lou', role: 'manager', manages: [strange] }, NOW)
    const rtl = '\u202Eevil\u202C'
    for (const name of ['Björn Sandell', '100 % sure', 'a_b', '<b>bold</b>', rtl, '👩🏽‍🚒 Zoë'])
      await add(name, strange)
    const found = async (search: string): Promise<string[]> => {
      const path = `/api/teams/${strange}/scorecard?${new URLSearchParams({ search })}`
      return (await mine.call('GET', path)).body.people.map(({ name }: PersonLine) => name)
    }
    expect(await found('BJORN')).toEqual(['Björn Sandell'])
    expect(await found('%')).toEqual(['100 % sure'])
    expect(await found('_')).toEqual(['a_b'])
    expect(await found('<b>')).toEqual(['<b>bold</b>'])
    expect(await found('🚒 zoe')).toEqual(['👩🏽‍🚒 Zoë'])
    expect(await found("' or 1=1 --")).toEqual([])
    expect(await found('')).toHaveLength(6)
  })

  it('comes in pages, each person once', async () => {
    const large = await addTeam(server.store, 'Large')
    const mine = await addPerson(server, { name: 'Kim', role: 'manager', manages: [large] }, NOW)
    for (let at = 1; at <= 103; at += 1) await add(`Person ${at}`, large)
    const path = `/api/teams/${large}/scorecard`
    const first = (await mine.call('GET', path)).body
    const second = (await mine.call('GET', `${path}?after=${first.next}`)).body
    const third = (await mine.call('GET', `${path}?after=${second.next}`)).body
    const all = [first, second, third].flatMap((page) => page.people.map(({ name }: PersonLine) => name))
    expect(all).toEqual(Array.from({ length: 103 }, (_, at) => `Person ${at + 1}`))
    expect([first.next, second.next, third.next]).toEqual(['50', '100', null])
    expect([first.summary.people, second.summary, third.matching]).toEqual([103, null, 103])
    expect((await mine.call('GET', `${path}?limit=500`)).body.people).toHaveLength(103)
    expect((await mine.call('GET', `${path}?after=9999999`)).body).toMatchObject({ people: [], next: null })
  })

  it('refuses what it does not know, and says nothing of teams beyond reach', async () => {
    for (const query of ['?sort=password', '?weeks=13', '?after=-1', '?mode=exam', '?limit=5000', '?x=1']) {
      const { status, body } = await manager.call('GET', `/api/teams/${team}/scorecard${query}`)
      expect([query, status, body.code]).toEqual([query, 400, 'not_valid'])
    }
    expect((await manager.call('GET', `/api/teams/${other}/scorecard`)).status).toBe(404)
    expect((await manager.call('GET', '/api/teams/nobody/scorecard')).status).toBe(404)
  })
})
