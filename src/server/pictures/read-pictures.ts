import type { StoredPicture } from '../../wire/pictures.ts'
import type { Reading } from '../database/schema.ts'

/** Texts of drafts that are looked through at a time: some have megabytes. */
const AT_ONCE = 10

type Uses = Map<string, { readonly id: string; readonly title: string }[]>

/** All pictures, the newest first, with where each is used. */
export const readPictures = async (read: Reading): Promise<StoredPicture[]> => {
  const rows = await read
    .selectFrom('picture')
    .innerJoin('person', 'person.id', 'picture.added_by')
    .select(['picture.id', 'picture.name', 'width', 'height', 'size', 'added_by', 'added_at', 'person.name as adder'])
    .orderBy('added_at', 'desc')
    .orderBy('picture.id')
    .execute()
  const [stories, drafts] = rows.length > 0 ? [await inStories(read), await inDrafts(read)] : [new Map(), new Map()]
  return rows.map(({ id, name, width, height, size, added_by, added_at, adder }) => ({
    ...{ id, name, width, height, bytes: size, addedBy: { id: added_by, name: adder }, addedAt: added_at },
    ...{ stories: stories.get(id) ?? [], drafts: drafts.get(id) ?? [] },
  }))
}

const add = (uses: Uses, picture: string, use: { readonly id: string; readonly title: string }): void => {
  const known = uses.get(picture)
  if (known) known.push(use)
  else uses.set(picture, [use])
}

const inStories = async (read: Reading): Promise<Uses> => {
  const uses: Uses = new Map()
  const rows = await read
    .selectFrom('published_picture')
    .innerJoin('story', 'story.slug', 'published_picture.slug')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .select(['published_picture.picture_id', 'story.slug', 'story_version.title'])
    .orderBy('story.slug')
    .execute()
  for (const { picture_id, slug, title } of rows) add(uses, picture_id, { id: slug, title })
  return uses
}

const inDrafts = async (read: Reading): Promise<Uses> => {
  const uses: Uses = new Map()
  for (let after = ''; ; ) {
    const rows = await read
      .selectFrom('draft')
      .select(['id', 'title', 'files_json'])
      .where('binned', '=', 0)
      .where('files_json', 'like', '%picture%')
      .where('id', '>', after)
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    for (const { id, title, files_json } of rows) {
      const named = [...files_json.matchAll(/#[ \t]*picture[ \t]*:[^#]{0,200}?,[ \t]*file[ \t]+([0-9a-f]{32})/g)]
      for (const picture of new Set(named.map((match) => match[1] ?? ''))) add(uses, picture, { id, title })
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) return uses
    after = last.id
  }
}
