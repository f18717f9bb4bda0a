import type { AddedPicture } from '../../wire/pictures.ts'
import { recordAudit } from '../access/audit.ts'
import type { Reading, Writing } from '../database/schema.ts'
import { notFound, Refused } from '../http/refused.ts'
import type { MadePicture } from './make-picture.ts'

/** Room for own pictures in one installation: they lie in the database and in every backup of it. */
export const MOST_PICTURES = 200
export const MOST_BYTES = 100 * 1024 * 1024

export interface PictureToKeep extends MadePicture {
  readonly name: string
  /** Person id. */
  readonly by: string
  readonly now: number
}

const columns = ['id', 'name', 'width', 'height', 'size as bytes'] as const

/** Keeps a picture; the very same one is kept once. Throws `Refused` (409) when there is no room left. */
export const keepPicture = async (
  writing: Writing,
  { id, bytes, width, height, name, by, now }: PictureToKeep,
): Promise<{ readonly picture: AddedPicture; readonly added: boolean }> => {
  const known = await writing.selectFrom('picture').select(columns).where('id', '=', id).executeTakeFirst()
  if (known) return { picture: known, added: false }
  const room = await writing
    .selectFrom('picture')
    .select(({ fn }) => [fn.countAll<number>().as('pictures'), fn.sum<number | null>('size').as('bytes')])
    .executeTakeFirstOrThrow()
  if (room.pictures >= MOST_PICTURES) throw full(`${MOST_PICTURES} pictures`)
  if ((room.bytes ?? 0) + bytes.length > MOST_BYTES) throw full(`${MOST_BYTES / 1024 / 1024} MB of pictures`)
  const size = bytes.length
  const inserted = await writing
    .insertInto('picture')
    .values({ id, name, width, height, size, added_by: by, added_at: now, bytes })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  const added = inserted.numInsertedOrUpdatedRows !== 0n
  if (added) await recordAudit(writing, { at: now, actor: by, action: 'added_picture', detail: { picture: id } })
  return { picture: { id, name, width, height, bytes: size }, added }
}

const full = (what: string): Refused =>
  new Refused(409, 'no_room', `There is no room: ${what} are kept at most. Delete some that no story needs any more.`)

/** Throws `Refused`: 404 when there is no such picture, 409 while a published story is played before it. */
export const deletePicture = async (writing: Writing, id: string, by: string, now: number): Promise<void> => {
  const titles = await titlesOf(writing, id)
  if (titles.length > 0) {
    const stories = titles.map((title) => `“${title}”`).join(', ')
    const sentence = `This picture is seen in ${stories}, which people can play. Take it out of the story there and publish that first.`
    throw new Refused(409, 'picture_used', sentence)
  }
  const { numDeletedRows } = await writing.deleteFrom('picture').where('id', '=', id).executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound('picture')
  await recordAudit(writing, { at: now, actor: by, action: 'deleted_picture', detail: { picture: id } })
}

const titlesOf = async (read: Reading, id: string): Promise<readonly string[]> => {
  const rows = await read
    .selectFrom('published_picture')
    .innerJoin('story', 'story.slug', 'published_picture.slug')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .select('story_version.title')
    .where('picture_id', '=', id)
    .orderBy('story_version.title')
    .execute()
  return rows.map(({ title }) => title)
}
