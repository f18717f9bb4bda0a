import { type Static, Type } from 'typebox'
import { MOVES, SITUATIONS, SKILLS } from '../core/model/move.ts'
import { Named, OneLine, orNull, Role, strict } from './account.ts'

/** One of some words. */
const oneOf = <const T extends string[]>(values: readonly [...T]) => Type.Enum(values)

const Mode = oneOf(['practice', 'assessment'])
export type Mode = Static<typeof Mode>
const Skill = oneOf(SKILLS)
const Situation = oneOf(SITUATIONS)
const Move = oneOf(MOVES)
const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,100}$' })
/** Where a list goes on: `next` of the page before. */
const After = Type.String({ pattern: '^[0-9]{1,7}$' })
/** A number in a query string. */
const Weeks = oneOf(['4', '12', '26', '52'])
export type Weeks = Static<typeof Weeks>

/** How often a skill was shown and missed. */
export const SkillCount = Type.Object({ skill: Skill, shown: Type.Number(), missed: Type.Number() })
export type SkillCount = Static<typeof SkillCount>

/** A score of an attempt that can be gone to; `at`: epoch milliseconds. */
const Result = Type.Object({ attempt: Type.String(), score: Type.Number(), at: Type.Number() })
export type Result = Static<typeof Result>

/** `week`: epoch milliseconds of its Monday, 00:00 UTC; `mean`: of the scores, 0 to 100. */
export const WeekScore = Type.Object({
  week: Type.Number(),
  attempts: Type.Number(),
  passes: Type.Number(),
  mean: Type.Number(),
})
export type WeekScore = Static<typeof WeekScore>

/** A harmful move in a situation: how often, and by how many people. */
export const Slip = Type.Object({ situation: Situation, move: Move, times: Type.Number(), people: Type.Number() })
export type Slip = Static<typeof Slip>

const StoryName = Type.Object({ slug: Type.String(), title: Type.String() })
export type StoryName = Static<typeof StoryName>

/**
 * Ready: the last assessment of every story that counts was passed. Those count that are assigned as assessments to the person or
 * the team; where nothing is assigned, all that are published. `lacking` says what stands between somebody and being ready.
 */
export const Readiness = Type.Object({
  ready: Type.Boolean(),
  lacking: Type.Array(
    Type.Object({
      ...StoryName.properties,
      why: oneOf(['not_taken', 'not_passed']),
    }),
  ),
})
export type Readiness = Static<typeof Readiness>

export const PEOPLE_SORTS = ['name', 'ready', 'attempts', 'passes', 'first', 'last', 'best', ...SKILLS] as const
export type PeopleSort = (typeof PEOPLE_SORTS)[number]

/** `GET /api/teams/:team/scorecard`. Without `mode`: assessment; without `weeks`: the last 12. */
export const TeamScorecardQuery = Type.Object(
  {
    mode: Type.Optional(Mode),
    weeks: Type.Optional(Weeks),
    /** Part of a name. */
    search: Type.Optional(OneLine(100)),
    ready: Type.Optional(oneOf(['yes', 'no'])),
    sort: Type.Optional(oneOf(PEOPLE_SORTS)),
    order: Type.Optional(oneOf(['up', 'down'])),
    after: Type.Optional(After),
    /** Lines at a time; 50 unless many are asked for, as for an export. */
    limit: Type.Optional(oneOf(['50', '500'])),
  },
  strict,
)
export type TeamScorecardQuery = Static<typeof TeamScorecardQuery>

/** One person of a team. Counts and scores are of the mode that was asked for; `readiness` is always about assessments. */
export const PersonLine = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Role,
  attempts: Type.Number(),
  passes: Type.Number(),
  first: orNull(Result),
  last: orNull(Result),
  best: orNull(Result),
  readiness: Readiness,
  /** Within the weeks that were asked for; skills without an occasion are left out. */
  skills: Type.Array(SkillCount),
  weeks: Type.Array(WeekScore),
})
export type PersonLine = Static<typeof PersonLine>

/** The team as a whole: its active people. */
export const TeamSummary = Type.Object({
  people: Type.Number(),
  ready: Type.Number(),
  /** People with at least one attempt of this mode, whenever it was. */
  tried: Type.Number(),
  /** Of this mode, since the beginning. */
  attempts: Type.Number(),
  passes: Type.Number(),
  /** What everybody in the team must have passed to be ready. */
  required: Type.Object({
    assigned: Type.Boolean(),
    /** `passed`: by how many people, at their last attempt. */
    stories: Type.Array(Type.Object({ ...StoryName.properties, passed: Type.Number() })),
  }),
  skills: Type.Array(SkillCount),
  /** The most frequent first, ten at most. */
  slips: Type.Array(Slip),
  /** Every week of the period, also those in which nothing was played. */
  trend: Type.Array(WeekScore),
})
export type TeamSummary = Static<typeof TeamSummary>

export const TeamScorecard = Type.Object({
  team: Named,
  mode: Mode,
  weeks: Type.Number(),
  /** With the first page only. */
  summary: orNull(TeamSummary),
  people: Type.Array(PersonLine),
  /** How many match search and filter, on all pages. */
  matching: Type.Number(),
  /** Null: that was all. */
  next: orNull(Type.String()),
})
export type TeamScorecard = Static<typeof TeamScorecard>

/** `GET /api/people/:person/scorecard`. */
export const PersonScorecardQuery = Type.Object({ mode: Type.Optional(Mode), weeks: Type.Optional(Weeks) }, strict)

export const StoryStanding = Type.Object({
  ...StoryName.properties,
  attempts: Type.Number(),
  passes: Type.Number(),
  first: Result,
  last: Result,
  best: Result,
  lastPassed: Type.Boolean(),
})
export type StoryStanding = Static<typeof StoryStanding>

export const PersonScorecard = Type.Object({
  person: Type.Object({ id: Type.String(), name: Type.String(), role: Role, team: orNull(Named) }),
  mode: Mode,
  weeks: Type.Number(),
  readiness: Readiness,
  stories: Type.Array(StoryStanding),
  /** Within the period, by week: what a skill did over time. */
  skills: Type.Array(Type.Object({ week: Type.Number(), ...SkillCount.properties })),
  slips: Type.Array(Slip),
  trend: Type.Array(WeekScore),
})
export type PersonScorecard = Static<typeof PersonScorecard>

/** `GET /api/story-results/:slug`. Without `version`: the published one; without `team`: everybody within reach. */
export const StoryResultsQuery = Type.Object(
  {
    mode: Type.Optional(Mode),
    team: Type.Optional(Id),
    version: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  },
  strict,
)

export const OptionResult = Type.Object({
  /** A reply by its number in story order, or a standing action. */
  input: Type.Union([Type.Number(), Type.String()]),
  text: Type.String(),
  moves: Type.Array(Move),
  /** Before order and amount are looked at. */
  grade: oneOf(['asked', 'good', 'neutral', 'harmful', 'very_harmful', 'critical']),
  times: Type.Number(),
})
export type OptionResult = Static<typeof OptionResult>

/** One decision of the story: what was heard, what was on offer, and what people did. */
export const MomentResult = Type.Object({
  key: Type.String(),
  situation: Situation,
  heard: Type.String(),
  times: Type.Number(),
  options: Type.Array(OptionResult),
  /** Index into `options` of the one that was taken most of those that do not help; null when none was. */
  misleads: orNull(Type.Number()),
})
export type MomentResult = Static<typeof MomentResult>

export const StoryResults = Type.Object({
  story: StoryName,
  mode: Mode,
  version: orNull(Type.String()),
  /** Newest first; `published`: the one that is played now. */
  versions: Type.Array(Type.Object({ hash: Type.String(), createdAt: Type.Number(), published: Type.Boolean() })),
  moments: Type.Array(MomentResult),
})
export type StoryResults = Static<typeof StoryResults>

/** `GET /api/team-overview`: all teams within reach, by name. */
export const TeamOverviewQuery = Type.Object(
  { search: Type.Optional(OneLine(100)), after: Type.Optional(After) },
  strict,
)

export const TeamLine = Type.Object({
  id: Type.String(),
  name: Type.String(),
  people: Type.Number(),
  ready: Type.Number(),
  /** When somebody of the team last played; null: never. */
  lastAt: orNull(Type.Number()),
})
export type TeamLine = Static<typeof TeamLine>

export const TeamOverview = Type.Object({
  teams: Type.Array(TeamLine),
  matching: Type.Number(),
  next: orNull(Type.String()),
})
export type TeamOverview = Static<typeof TeamOverview>
