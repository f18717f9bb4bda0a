import { type Static, Type } from 'typebox'
import { orNull, strict } from './account.ts'

/** Longest note or strategy, in UTF-16 units. */
export const TALK_LIMIT = 8000
const Body = Type.String({ minLength: 1, maxLength: TALK_LIMIT, pattern: '\\S' })
const Who = Type.Object({ id: Type.String(), name: Type.String() })

export const Note = Type.Object({
  id: Type.String(),
  /** Index of the decision it is about; null: the whole conversation. */
  decision: orNull(Type.Integer()),
  author: Who,
  body: Type.String(),
  createdAt: Type.Number(),
})
export type Note = Static<typeof Note>

export const AgreedStrategy = Type.Object({
  body: Type.String(),
  writtenBy: Who,
  writtenAt: Type.Number(),
  /** The other one of player and manager; null: not agreed yet. */
  agreedBy: orNull(Who),
  agreedAt: orNull(Type.Number()),
})
export type AgreedStrategy = Static<typeof AgreedStrategy>

/** `GET /api/attempts/:attempt/talk`: what has been said about an attempt, the oldest first. */
export const Talk = Type.Object({
  player: Who,
  notes: Type.Array(Note),
  strategy: orNull(AgreedStrategy),
  /** Since when it waits to be talked over; null: it does not. */
  dueSince: orNull(Type.Number()),
})
export type Talk = Static<typeof Talk>

/** `POST /api/attempts/:attempt/notes` (201, a `Note`); `DELETE /api/attempts/:attempt/notes/:note` (204, one's own only). */
export const NewNote = Type.Object(
  { decision: orNull(Type.Integer({ minimum: 0, maximum: 10_000 })), body: Body },
  strict,
)
export type NewNote = Static<typeof NewNote>

/** `PUT /api/attempts/:attempt/strategy` answers the `AgreedStrategy`; what was agreed before must be agreed anew. */
export const NewStrategy = Type.Object({ body: Body }, strict)
export type NewStrategy = Static<typeof NewStrategy>

/** `POST /api/attempts/:attempt/strategy/agreement`: `writtenAt` of the strategy that one has read. 409 `changed`: there is a newer one. */
export const Agreement = Type.Object({ writtenAt: Type.Integer() }, strict)
export type Agreement = Static<typeof Agreement>

/** `GET /api/talks?after=`: what waits to be talked over, the longest wait first. `POST /api/attempts/:attempt/talk` (204) asks for one. */
export const WaitingTalks = Type.Object({
  talks: Type.Array(
    Type.Object({
      attempt: Type.String(),
      person: Who,
      story: Type.Object({ slug: Type.String(), title: Type.String() }),
      score: Type.Integer(),
      passed: Type.Boolean(),
      playedAt: Type.Number(),
      since: Type.Number(),
      /** The trainee asked for it. */
      asked: Type.Boolean(),
      /** Waits for more than three days. */
      late: Type.Boolean(),
    }),
  ),
  next: orNull(Type.String()),
})
export type WaitingTalks = Static<typeof WaitingTalks>
