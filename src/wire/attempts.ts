import { type Static, Type } from 'typebox'
import { ACTIONS, MOVES, OUTCOMES } from '../core/model/move.ts'
import { StoryHash } from './stories.ts'

/** Most inputs of one attempt; far above any story. */
export const MOST_INPUTS = 5000
/** Longest strategy, in UTF-16 units. */
export const LONGEST_STRATEGY = 8000

export const Mode = Type.Enum(['practice', 'assessment'])
/** A UUID in small letters. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' })
/** Epoch milliseconds. */
const Time = Type.Integer({ minimum: 0, maximum: 8_640_000_000_000_000 })
/** A reply by its number in story order from 0, or a standing action. */
const Input = Type.Union([Type.Integer({ minimum: 0, maximum: 999_999 }), Type.Enum(ACTIONS)])

const Truth = {
  story: StoryHash,
  rubric: Type.String({ minLength: 1, maxLength: 200 }),
  seed: Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
}

/** The attempt and its decision (from 0) that this one plays again. */
const RetryOf = { id: Id, decision: Type.Integer({ minimum: 0, maximum: MOST_INPUTS }) }

/** `POST /attempts`: what was done. What it is worth is for the server to find out. */
export const SentAttempt = Type.Object(
  {
    id: Id,
    slug: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    mode: Mode,
    attempt: Type.Object(
      { ...Truth, inputs: Type.Array(Input, { minItems: 1, maxItems: MOST_INPUTS }) },
      { additionalProperties: false },
    ),
    startedAt: Time,
    /** When the last input was made, by the browser's clock. */
    playedAt: Time,
    /** What that clock shows now: by how much it is wrong, the server sees by its own. */
    sentAt: Type.Optional(Time),
    /** What was heard and offered, as `wayOf` has it: tells whether another rubric would have led elsewhere. */
    way: Type.Optional(Type.String({ pattern: '^[0-9a-f]{16}$' })),
    retryOf: Type.Union([Type.Null(), Type.Object(RetryOf, { additionalProperties: false })]),
    /** What the trainee means to do differently next time; empty: nothing was written. */
    strategy: Type.Optional(Type.String({ maxLength: LONGEST_STRATEGY })),
  },
  { additionalProperties: false },
)
export type SentAttempt = Static<typeof SentAttempt>

const Outcome = Type.Union([Type.Null(), Type.Enum(OUTCOMES)])
const Ending = Type.Union([Type.Null(), Type.String()])

/** What an attempt came to; `score` 0 to 100. `ending` and `outcome` are null while it is left open. */
const Result = {
  score: Type.Integer(),
  passed: Type.Boolean(),
  outcome: Outcome,
  ending: Ending,
  points: Type.Integer(),
}

/** The answer to `POST /attempts`, the same however often it is sent. `received`: epoch milliseconds. */
export const ReceivedAttempt = Type.Object({ id: Id, ...Result, received: Time })
export type ReceivedAttempt = Static<typeof ReceivedAttempt>

/** An attempt in a list, last played first. */
export const AttemptLine = Type.Object({
  id: Id,
  slug: Type.String(),
  /** The version that was played. */
  story: StoryHash,
  title: Type.String(),
  mode: Mode,
  startedAt: Time,
  playedAt: Time,
  received: Time,
  retryOf: Type.Union([Type.Null(), Type.Object(RetryOf)]),
  /** Number of inputs. */
  inputs: Type.Integer(),
  /** The rubric version that it is scored under, and the one that it was played under. */
  rubric: Type.String(),
  playedUnder: Type.String(),
  ...Result,
  critical: Type.Array(Type.Enum(MOVES)),
})
export type AttemptLine = Static<typeof AttemptLine>

/** `GET /me/attempts`, `GET /people/:person/attempts`: `next` asks for the page after this one; null: that was all. */
export const AttemptPage = Type.Object({
  attempts: Type.Array(AttemptLine),
  next: Type.Union([Type.Null(), Type.String()]),
})
export type AttemptPage = Static<typeof AttemptPage>

export const AttemptPageQuery = Type.Object(
  {
    after: Type.Optional(Type.String({ maxLength: 60, pattern: '^[0-9]{1,16}_[0-9a-f-]{36}$' })),
    slug: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    mode: Type.Optional(Mode),
  },
  { additionalProperties: false },
)

/** `GET /attempts/:attempt`: all that its debrief needs; the story is at `/stories/versions/:hash`. */
export const AttemptDetail = Type.Object({
  ...AttemptLine.properties,
  person: Type.Object({ id: Type.String(), name: Type.String() }),
  /** What everything else is made from. */
  attempt: Type.Object({ ...Truth, inputs: Type.Array(Input) }),
  /** Another version of the story is the one that is played now. */
  superseded: Type.Boolean(),
})
export type AttemptDetail = Static<typeof AttemptDetail>
