import { Type } from 'typebox'
import {
  PersonScorecard,
  PersonScorecardQuery,
  StoryResults,
  StoryResultsQuery,
  TeamOverview,
  TeamOverviewQuery,
  TeamScorecard,
  TeamScorecardQuery,
} from '../../wire/scorecards.ts'
import { covers } from '../access/reach.ts'
import type { Report } from '../database/open-store.ts'
import type { Routes } from '../http/context.ts'
import { notFound } from '../http/refused.ts'
import { keepSummaries, LARGE_TEAM } from './kept-summaries.ts'
import { readPersonScorecard } from './person-scorecard.ts'
import { readRequirements } from './required-stories.ts'
import { readStoryResults } from './story-results.ts'
import { readLines } from './team-lines.ts'
import { countMembers } from './team-members.ts'
import { readTeamOverview } from './team-overview.ts'
import { readSummary } from './team-summary.ts'
import { lastWeeks } from './weeks.ts'

const WEEKS = '12'

/** What managers see of their teams, trainers of a story, and everybody of themselves. */
export const scorecardRoutes: Routes = (app, { store, now }) => {
  const { read } = store
  const summaries = keepSummaries(now)
  app.get(
    '/api/teams/:team/scorecard',
    {
      config: { access: { action: 'see_team', subject: 'team' } },
      schema: {
        summary: 'A team: who is ready, which skills people show, what goes wrong, how it develops',
        params: Type.Object({ team: Type.String() }),
        querystring: TeamScorecardQuery,
        response: { 200: TeamScorecard },
      },
    },
    async ({ params, query, reach }) => {
      const { mode = 'assessment', weeks: count = WEEKS, search = '', sort = 'name', order = 'up' } = query
      const { after = '0', limit = '50' } = query
      const team = await read.selectFrom('team').select(['id', 'name']).where('id', '=', params.team).executeTakeFirst()
      if (!team) throw notFound('team')
      const requirements = await readRequirements(read, [team.id])
      // What is added up for thousands is added up beside everything else.
      const isLarge = (await countMembers(read, team.id, reach)) >= LARGE_TEAM
      const reading: Report = isLarge ? store.report : (work) => work(read)
      const weeks = lastWeeks(now(), Number(count))
      const wishes = { ...{ reach, mode, weeks, search, sort }, team: team.id, from: Number(after) }
      const ready = query.ready === undefined ? null : query.ready === 'yes'
      const inOrder = { ...wishes, ready, limit: Number(limit), down: order === 'down' }
      const lines = await reading((all) => readLines(all, requirements, inOrder))
      return {
        ...{ team, mode, weeks: weeks.length },
        summary:
          wishes.from === 0
            ? await summaries.of(`${team.id} ${mode} ${count}`, () =>
                reading((all) => readSummary(all, requirements, wishes)),
              )
            : null,
        people: [...lines.people],
        matching: lines.matching,
        next: lines.next,
      }
    },
  )

  app.get(
    '/api/people/:person/scorecard',
    {
      config: { access: { action: 'see_record', subject: 'person' } },
      schema: {
        summary: 'A person: first, last and best attempts by story, skills and scores by week',
        params: Type.Object({ person: Type.String() }),
        querystring: PersonScorecardQuery,
        response: { 200: PersonScorecard },
      },
    },
    async ({ params: { person }, query: { mode = 'assessment', weeks = WEEKS } }) =>
      readPersonScorecard(read, { person, mode, weeks: lastWeeks(now(), Number(weeks)) }),
  )

  app.get(
    '/api/story-results/:slug',
    {
      config: { access: { action: 'see_story_results' } },
      schema: {
        summary: 'A story: how people chose at each decision, without names',
        params: Type.Object({ slug: Type.String() }),
        querystring: StoryResultsQuery,
        response: { 200: StoryResults },
      },
    },
    async ({ params: { slug }, query: { mode = 'assessment', team = null, version = null }, reach }) => {
      if (team !== null && !covers(reach, { person: null, team })) throw notFound('team')
      return store.report((all) => readStoryResults(all, { slug, reach, mode, team, version }))
    },
  )

  app.get(
    '/api/team-overview',
    {
      config: { access: { action: 'see_team' } },
      schema: {
        summary: 'The teams within reach: how many people, how many of them ready',
        querystring: TeamOverviewQuery,
        response: { 200: TeamOverview },
      },
    },
    async ({ query: { search = '', after = '0' }, reach }) =>
      store.report((all) => readTeamOverview(all, { reach, search, from: Number(after) })),
  )
}
