import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { reachOf, type Viewer } from '../../../src/server/access/reach.ts'
import type { Server } from '../../../src/server/open-server.ts'
import { KEPT_FOR } from '../../../src/server/scorecards/kept-summaries.ts'
import { readRequirements } from '../../../src/server/scorecards/required-stories.ts'
import { readLines } from '../../../src/server/scorecards/team-lines.ts'
import { readSummary } from '../../../src/server/scorecards/team-summary.ts'
import { lastWeeks } from '../../../src/server/scorecards/weeks.ts'
import type { TeamScorecard } from '../../../src/wire/scorecards.ts'
import { describeEachEngine } from '../engines.ts'
import { addPerson, addStory, addTeam, openSmallServer, type SignedIn } from '../small-organisation.ts'
import { MONDAY, NOW, WEEK } from './played.ts'

const SKILLS = ['listening', 'validating', 'apologizing', 'leading'] as const

describeEachEngine('a team of thousands', (_open, { place, engine }) => {
  let server: Server
  let manager: SignedIn
  let viewer: Viewer
  let team: string
  let clock = NOW

  /** So many people, with figures for each that follow from `turn`: written by the database itself, since they are many. */
  const fill = async (people: number, turn: number): Promise<void> => {
    const { store } = server
    const numbers = (to: number) =>
      engine === 'sqlite'
        ? sql`(with recursive n(i) as (select 0 union all select i + 1 from n where i + 1 < ${sql.lit(to)}) select i from n)`
        : sql`(select i from generate_series(0, ${sql.lit(to - 1)}) as i)`
    const id = sql`'large-' || p.i`
    const skills = sql`(${sql.join(
      SKILLS.map((name, at) => sql`select ${sql.lit(name)} as skill, ${sql.lit(at)} as s`),
      sql` union all `,
    )})`
    await store.commit(async (writing) => {
      for (const table of ['skill_week', 'score_week', 'slip', 'standing'] as const)
        await writing.deleteFrom(table).execute()
      await writing.deleteFrom('person').where('id', 'like', 'large-%').execute()
      await sql`insert into person (id, email, name, role, team_id, active, created_at)
        select ${id}, 'p' || p.i || '@example.com', 'Person ' || ((p.i * 7919 + ${sql.lit(turn)}) % 10007), 'trainee', ${team},
          case when (p.i + ${sql.lit(turn)}) % 17 = 0 then 0 else 1 end, 0 from ${numbers(people)} as p`.execute(
        writing,
      )
      await sql`insert into standing (person_id, slug, mode, attempts, passes, first_id, first_score, first_at, last_id, last_score,
          last_at, last_passed, best_id, best_score, best_at, best_rank)
        select ${id}, case when w.i = 0 then 'late' else 'loud' end, 'assessment', 1 + (p.i + w.i) % 5, (p.i + ${sql.lit(turn)}) % 2,
          'f' || p.i, (p.i * 31) % 101, ${sql.lit(MONDAY)}, 'l' || p.i, (p.i * 37) % 101, ${sql.lit(MONDAY)} + p.i,
          (p.i + w.i * ${sql.lit(turn)}) % 3 % 2, 'b' || p.i, (p.i * 41) % 101, ${sql.lit(MONDAY)}, (p.i + w.i) % 3
        from ${numbers(people)} as p, ${numbers(2)} as w where (p.i + w.i + ${sql.lit(turn)}) % 4 <> 0`.execute(writing)
      await sql`insert into skill_week (person_id, week, mode, skill, shown, missed)
        select ${id}, ${sql.lit(MONDAY)} - w.i * cast(${sql.lit(WEEK)} as bigint), 'assessment', k.skill, (p.i + w.i + k.s) % 5,
          (p.i * 3 + w.i + ${sql.lit(turn)}) % 4 from ${numbers(people)} as p, ${numbers(14)} as w, ${skills} as k`.execute(
        writing,
      )
      await sql`insert into score_week (person_id, week, mode, attempts, passes, score_sum)
        select ${id}, ${sql.lit(MONDAY)} - w.i * cast(${sql.lit(WEEK)} as bigint), 'assessment', 2, (p.i + w.i) % 3, (p.i * 13 + w.i) % 201
        from ${numbers(people)} as p, ${numbers(14)} as w`.execute(writing)
      await sql`insert into slip (person_id, week, mode, situation, move, times)
        select ${id}, ${sql.lit(MONDAY)}, 'assessment', 'upset', case when k.s % 2 = 0 then 'deny' when k.s = 1 then 'blame' else 'lecture' end,
          1 + (p.i + ${sql.lit(turn)}) % 3 from ${numbers(people)} as p, ${skills} as k where k.s <> 2`.execute(writing)
    })
  }

  beforeAll(async () => {
    server = await openSmallServer(await place(), () => clock)
    team = await addTeam(server.store, 'Everybody')
    manager = await addPerson(server, { name: 'Mia', role: 'manager', manages: [team] }, NOW)
    viewer = { id: manager.id, name: 'Mia', role: 'manager', teamId: null, manages: [team] }
    await addStory(server.store, 'late')
    await addStory(server.store, 'loud')
    return () => server.close()
  })

  const ask = async (query: string): Promise<TeamScorecard> => {
    const { status, body } = await manager.call('GET', `/api/teams/${team}/scorecard?${query}`)
    expect(status, JSON.stringify(body)).toBe(200)
    return body
  }

  test('has the figures that come out when all is read in one go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 320, max: 700 }),
        fc.nat(50),
        fc.constantFrom('name', 'ready', 'last', 'listening'),
        async (people, turn, sort) => {
          await fill(people, turn)
          const { read } = server.store
          // Nobody is shown the figures of the round before: those of a large team are kept for a while.
          clock += KEPT_FOR
          const requirements = await readRequirements(read, [team])
          const wishes = {
            team,
            reach: reachOf(viewer, 'see_team'),
            mode: 'assessment',
            weeks: lastWeeks(clock, 12),
          } as const
          const answer = await ask(`weeks=12&sort=${sort}&order=down`)
          expect(answer.summary).toEqual(await readSummary(read, requirements, wishes))
          const all = { ...wishes, search: '', ready: null, sort: sort as 'name', down: true, from: 0, limit: 50 }
          const lines = await readLines(read, requirements, all)
          expect(answer).toMatchObject({ people: lines.people, matching: lines.matching, next: lines.next })
          expect(answer.summary?.people).toBeGreaterThanOrEqual(300)
        },
      ),
      { numRuns: 8 },
    )
  })

  test('keeps nobody waiting who asks for something else meanwhile', { timeout: 60_000 }, async () => {
    await fill(5000, 3)
    const order: string[] = []
    const team = ask('weeks=26').then(() => order.push('team'))
    for (let round = 0; round < 15; round += 1) {
      expect((await manager.call('GET', '/api/me')).status).toBe(200)
      order.push('me')
    }
    await team
    expect(order).toEqual([...Array<string>(15).fill('me'), 'team'])
  })
})
