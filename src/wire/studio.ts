import { type Static, Type } from 'typebox'
import { MOVES } from '../core/model/move.ts'
import { Named, OneLine, orNull, strict } from './account.ts'

/** Most characters of all files of a draft together: 5 MB and no more are taken by the editor as well. */
export const DRAFT_LIMIT = 5_000_000
const FileName = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\\\]+$' })
const Files = Type.Record(FileName, Type.String({ maxLength: DRAFT_LIMIT }), { minProperties: 1, maxProperties: 200 })
const DraftId = Type.String({ pattern: '^[A-Za-z0-9_-]{8,100}$' })
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 })

const line = {
  id: Type.String(),
  title: Type.String(),
  slug: orNull(Type.String()),
  /** Counts up with every writing. */
  revision: Type.Integer(),
  binned: Type.Boolean(),
  createdBy: Named,
  updatedBy: Named,
  updatedAt: Type.Number(),
  /** Hash of the published version, if it is published. */
  published: orNull(Type.String()),
}

/** `GET /api/drafts?after=`: the last written first, those in the bin too. */
export const SharedDrafts = Type.Object({ drafts: Type.Array(Type.Object(line)), next: orNull(Type.String()) })
export type SharedDrafts = Static<typeof SharedDrafts>

/** `GET /api/drafts/:draft/revision`: the same of one draft, without its text; a page that is open asks again and again. */
export const DraftState = Type.Object(line)
export type DraftState = Static<typeof DraftState>

/** `GET /api/drafts/:draft` */
export const SharedDraft = Type.Object({
  ...line,
  files: Type.Record(Type.String(), Type.String()),
  plays: Type.String(),
})
export type SharedDraft = Static<typeof SharedDraft>

/**
 * `PUT /api/drafts/:draft` writes on `base` (a revision; 0: it is new) and answers the `SharedDraft`. When somebody has
 * written since: 409 with `draft`, what stands there now; nothing was written.
 */
export const WriteDraft = Type.Object(
  {
    base: Type.Integer({ minimum: 0 }),
    title: OneLine(200),
    files: Files,
    plays: Type.String({ maxLength: 1_000_000 }),
    binned: Type.Boolean(),
  },
  strict,
)
export type WriteDraft = Static<typeof WriteDraft>
export const DraftParameters = Type.Object({ draft: DraftId })
export const DraftConflict = Type.Object({ code: Type.String(), message: Type.String(), draft: SharedDraft })
export type DraftConflict = Static<typeof DraftConflict>

/** `GET /api/drafts/:draft/versions`: the newest first. `GET /api/drafts/:draft/versions/:version` has the text. */
export const DraftVersionLine = Type.Object({
  id: Type.String(),
  label: Type.String(),
  /** Of the published version that it became. */
  hash: orNull(Type.String()),
  by: Named,
  createdAt: Type.Number(),
})
export type DraftVersionLine = Static<typeof DraftVersionLine>
export const DraftVersions = Type.Object({ versions: Type.Array(DraftVersionLine) })
export type DraftVersions = Static<typeof DraftVersions>
export const DraftVersion = Type.Object({
  ...DraftVersionLine.properties,
  files: Type.Record(Type.String(), Type.String()),
  plays: Type.String(),
})
export type DraftVersion = Static<typeof DraftVersion>
/** `POST /api/drafts/:draft/versions` (201): keeps what stands there now. `PATCH …/versions/:version`: calls it something else. */
export const KeepVersion = Type.Object({ label: OneLine(200) }, strict)
export type KeepVersion = Static<typeof KeepVersion>

/** `GET /api/drafts/:draft/comments`, the oldest first. */
export const Comment = Type.Object({
  id: Type.String(),
  file: Type.String(),
  /** From 1, where it was written; `lineText` says what stood there. */
  line: Type.Integer(),
  lineText: Type.String(),
  body: Type.String(),
  author: Named,
  createdAt: Type.Number(),
  resolvedBy: orNull(Named),
})
export type Comment = Static<typeof Comment>
export const Comments = Type.Object({ comments: Type.Array(Comment) })
export type Comments = Static<typeof Comments>
/** `POST /api/drafts/:draft/comments` (201). `PUT …/comments/:comment/resolved` {resolved} (204). `DELETE …/comments/:comment`: one's own (204). */
export const NewComment = Type.Object(
  {
    file: FileName,
    line: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
    lineText: Type.String({ maxLength: 1000 }),
    body: Type.String({ minLength: 1, maxLength: 8000, pattern: '\\S' }),
  },
  strict,
)
export type NewComment = Static<typeof NewComment>
export const Resolve = Type.Object({ resolved: Type.Boolean() }, strict)

/** One reply as somebody judged it who did not see its tags. `key`: what the text says of it, and where it stands. */
export const JudgedReply = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 200 }),
    moves: Type.Array(Type.Enum(MOVES), { maxItems: 6, uniqueItems: true }),
    /** Whether it is right here. */
    right: Type.Union([Type.Literal('yes'), Type.Literal('no'), Type.Literal('unsure')]),
  },
  strict,
)
export type JudgedReply = Static<typeof JudgedReply>
const StoryHash = Type.String({ pattern: '^[0-9a-f]{64}$' })
/** `PUT /api/drafts/:draft/judgements/:hash` (204): one's own, of the text with that hash; whole each time. */
export const Judge = Type.Object({ replies: Type.Array(JudgedReply, { maxItems: 2000 }) }, strict)
export type Judge = Static<typeof Judge>
export const JudgeParameters = Type.Object({ draft: DraftId, hash: StoryHash })
/** `GET /api/drafts/:draft/judgements`: everybody's. */
export const Judgements = Type.Object({
  judgements: Type.Array(
    Type.Object({ hash: Type.String(), judge: Named, judgedAt: Type.Number(), replies: Type.Array(JudgedReply) }),
  ),
})
export type Judgements = Static<typeof Judgements>

/**
 * `POST /api/drafts/:draft/publish`: what stands at `revision` becomes what people play. 409 `changed`: somebody has
 * written since; 422 with `findings`: it breaks a law or cannot be proved. `DELETE …/publish`: nobody can play it any more;
 * attempts and versions stay.
 */
export const Publish = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    slug: Slug,
    label: OneLine(200),
    /** A story of that name that did not come from this draft is replaced; otherwise 409 `slug_taken`. */
    replaces: Type.Boolean(),
  },
  strict,
)
export type Publish = Static<typeof Publish>
export const Published = Type.Object({ hash: Type.String(), slug: Type.String(), version: Type.String() })
export type Published = Static<typeof Published>
const PublishFinding = Type.Object({
  code: Type.String(),
  severity: Type.String(),
  line: orNull(Type.Number()),
  message: Type.String(),
})
export const NotPublished = Type.Object({
  code: Type.String(),
  message: Type.String(),
  findings: Type.Array(PublishFinding),
})
export type NotPublished = Static<typeof NotPublished>
