import { type Static, Type } from 'typebox'
import { Named, OneLine, strict } from './account.ts'
import { LONGEST_NAME } from './picture-limits.ts'

const PictureId = Type.String({ pattern: '^[0-9a-f]{32}$' })
export const PictureParameters = Type.Object({ picture: PictureId })

const Use = Type.Object({ id: Type.String(), title: Type.String() })

/** A picture as the server keeps it: WebP, at most 1600 × 900, toned for the stage. Its bytes: `GET /api/pictures/:picture`. */
export const StoredPicture = Type.Object({
  /** The first 32 hex digits of the SHA-256 of its bytes. */
  id: Type.String(),
  name: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  bytes: Type.Integer(),
  addedBy: Named,
  addedAt: Type.Number(),
  /** Published stories that are played before it: slug and title. */
  stories: Type.Array(Use),
  /** Drafts whose text names it. */
  drafts: Type.Array(Use),
})
export type StoredPicture = Static<typeof StoredPicture>

/** `GET /api/pictures`: the newest first, and how much room there is for all. */
export const StoredPictures = Type.Object({
  pictures: Type.Array(StoredPicture),
  most: Type.Object({ pictures: Type.Integer(), bytes: Type.Integer() }),
})
export type StoredPictures = Static<typeof StoredPictures>

/**
 * `POST /api/pictures?name=`: the file itself is the body. 201: it was added; 200: the very same picture is here already,
 * under its first name.
 */
export const NewPicture = Type.Object({ name: OneLine(LONGEST_NAME, 1) }, strict)
export const AddedPicture = Type.Object({
  ...{ id: PictureId, name: Type.String(), width: Type.Integer(), height: Type.Integer(), bytes: Type.Integer() },
})
export type AddedPicture = Static<typeof AddedPicture>
