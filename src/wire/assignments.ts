import { type Static, Type } from 'typebox'
import { Named, OneLine, orNull, strict } from './account.ts'

export const AttemptMode = Type.Union([Type.Literal('practice'), Type.Literal('assessment')])
const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,100}$' })
const Time = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 })

/** `POST /api/assignments` (201): one story or a set, for a team or a person within reach, to be played by `dueAt`. */
export const NewAssignment = Type.Object(
  {
    title: OneLine(200, 1),
    mode: AttemptMode,
    /** Exactly one of the two. */
    teamId: orNull(Id),
    personId: orNull(Id),
    dueAt: Time,
    slugs: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }),
  },
  strict,
)
export type NewAssignment = Static<typeof NewAssignment>

/** `PATCH /api/assignments/:assignment`. `DELETE` takes it back (204); attempts stay. */
export const ChangeAssignment = Type.Object(
  { title: Type.Optional(OneLine(200, 1)), dueAt: Type.Optional(Time) },
  { ...strict, minProperties: 1 },
)
export type ChangeAssignment = Static<typeof ChangeAssignment>

const AssignedStory = Type.Object({ slug: Type.String(), title: Type.String() })

const base = {
  id: Type.String(),
  title: Type.String(),
  mode: AttemptMode,
  dueAt: Type.Number(),
  createdAt: Type.Number(),
  stories: Type.Array(AssignedStory),
}

/** How far one person is. Done: every story was played to an end in that mode since it was assigned, retries of a moment apart. */
export const Progress = Type.Object({
  person: Named,
  /** For each story in the order of `stories`: the first result since then; null: not yet. */
  results: Type.Array(
    orNull(
      Type.Object({ attempt: Type.String(), score: Type.Integer(), passed: Type.Boolean(), playedAt: Type.Number() }),
    ),
  ),
  done: Type.Boolean(),
  late: Type.Boolean(),
})
export type Progress = Static<typeof Progress>

/** `GET /api/assignments?team=&after=` those within reach, the one due last first. */
export const Assignments = Type.Object({
  assignments: Type.Array(
    Type.Object({
      ...base,
      team: orNull(Named),
      person: orNull(Named),
      people: Type.Integer(),
      done: Type.Integer(),
      late: Type.Integer(),
    }),
  ),
  next: orNull(Type.String()),
})
export type Assignments = Static<typeof Assignments>

/** `GET /api/assignments/:assignment`: who is done, who is late. */
export const Assignment = Type.Object({
  ...base,
  team: orNull(Named),
  person: orNull(Named),
  progress: Type.Array(Progress),
})
export type Assignment = Static<typeof Assignment>

/** `GET /api/me/assignments`, `GET /api/people/:person/assignments`: what one is asked to play, the next due first; done ones for four weeks more. */
export const OwnAssignments = Type.Object({
  assignments: Type.Array(
    Type.Object({ ...base, results: Progress.properties.results, done: Type.Boolean(), late: Type.Boolean() }),
  ),
})
export type OwnAssignments = Static<typeof OwnAssignments>
