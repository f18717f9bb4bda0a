import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Imported, Person, Teams } from '../../../src/wire/people.ts'
import { prepareEngine } from '../engines.ts'
import { type Answered, openTestServer, PASSWORD, type TestServer } from './open-test-server.ts'

const { place } = prepareEngine('postgres')
const ROUNDS = 12

let servers: readonly [TestServer, TestServer]
let admin: string
beforeAll(async () => {
  const at = await place()
  const [one, two] = [await openTestServer(at), await openTestServer(at)]
  servers = [one, two]
  admin = await one.admin()
})
afterAll(async () => {
  for (const server of servers) await server.close()
})

const importing = (server: TestServer, csv: string) =>
  server.ask<Imported>('POST', '/api/people/import', { csv, dryRun: false }, { cookie: admin })
const makingTeam = (server: TestServer, name: string) => server.ask('POST', '/api/teams', { name }, { cookie: admin })

/** Everything went well, or was refused for a reason that the one who asked can do something about. */
const expectSaid = (answers: readonly Answered<unknown>[]) => {
  for (const { status, body } of answers) {
    if (status === 200 || status === 201 || status === 204) continue
    expect([status, body]).toEqual([
      expect.toBeOneOf([404, 409]),
      { code: expect.any(String), message: expect.stringMatching(/\.$/) },
    ])
  }
}

test('two processes import and make the same new teams: each team is there once, with everybody in it', async () => {
  const [one, two] = servers
  for (let round = 0; round < ROUNDS; round += 1) {
    const team = `Team ${round}`
    const csv = (who: string) =>
      [
        'email,team',
        ...['a', 'b', 'both'].map(
          (name) => `${name === 'both' ? name : `${name}.${who}`}.${round}@example.com,${team}`,
        ),
      ].join('\n')
    const answers = await Promise.all([
      importing(one, csv('one')),
      makingTeam(two, team.toUpperCase()),
      importing(two, csv('two')),
      makingTeam(one, team),
    ])
    expectSaid(answers)
    expect([answers[0]?.status, answers[2]?.status]).toEqual([200, 200])
    const people = await one.store.read
      .selectFrom('person')
      .leftJoin('team', 'team.id', 'person.team_id')
      .select(['email', 'team.name'])
      .where('email', 'like', `%.${round}@example.com`)
      .execute()
    expect(people.map(({ email }) => email).sort()).toEqual(
      ['a.one', 'a.two', 'b.one', 'b.two', 'both'].map((name) => `${name}.${round}@example.com`),
    )
    expect(new Set(people.map(({ name }) => name?.toLowerCase()))).toEqual(new Set([team.toLowerCase()]))
  }
  const { body } = await one.ask<Teams>('GET', '/api/teams', undefined, { cookie: admin })
  expect(body.teams.map(({ name }) => name.toLowerCase()).sort()).toEqual(
    Array.from({ length: ROUNDS }, (_, round) => `team ${round}`).sort(),
  )
})

test('somebody who is imported while they join by a link is there once', async () => {
  const [one, two] = servers
  for (let round = 0; round < ROUNDS; round += 1) {
    const email = `joins.${round}@example.com`
    const invite = { kind: 'join', role: 'trainee', teamId: null, manages: [], email }
    const links = await Promise.all(
      servers.map((server) => server.ask<{ link: string }>('POST', '/api/invites', invite, { cookie: admin })),
    )
    expectSaid(links)
    const join = (server: TestServer, link: Answered<{ link: string }> | undefined) =>
      server.ask('POST', '/api/join', { token: link?.body.link.replace('#/join/', ''), name: 'Jo', password: PASSWORD })
    const answers = await Promise.all([
      join(one, links[0]),
      join(two, links[1]),
      importing(one, `email\n${email}`),
      importing(two, `email\n${email}`),
    ])
    expectSaid(answers)
    const people = await one.store.read.selectFrom('person').select('id').where('email', '=', email).execute()
    expect(people).toHaveLength(1)
  }
})

test('a team that is deleted while somebody comes into it: one of both happens', async () => {
  const [one, two] = servers
  const { id } = await one.join({ email: 'mover@example.com', role: 'trainee' })
  for (let round = 0; round < ROUNDS; round += 1) {
    const { body: team } = await makingTeam(one, `Gone ${round}`)
    const teamId = (team as unknown as { id: string }).id
    const [deleted, moved] = await Promise.all([
      one.ask('DELETE', `/api/teams/${teamId}`, undefined, { cookie: admin }),
      two.ask<Person>('PATCH', `/api/people/${id}`, { teamId }, { cookie: admin }),
    ])
    expectSaid([deleted, moved])
    expect([deleted.status === 204, moved.status === 200].filter(Boolean)).toHaveLength(1)
  }
})
