import type { StoryMetadata } from '../../core/model/story.ts'
import type { StorySource } from '../../core/story/source.ts'
import type { Reading, Writing } from '../database/schema.ts'

const picturesOf = ({ places = [] }: Pick<StoryMetadata, 'places'>): readonly string[] => [
  ...new Set(places.map(({ picture }) => picture)),
]

export interface LackingPicture {
  /** Null where the text does not say. */
  readonly file: string | null
  readonly line: number | null
  readonly message: string
}

/** The pictures of a story that are not kept here, with where the text asks for them. */
export const lackingPictures = async (
  read: Reading,
  metadata: Pick<StoryMetadata, 'places'>,
  source: StorySource,
): Promise<readonly LackingPicture[]> => {
  const asked = picturesOf(metadata)
  if (asked.length === 0) return []
  const rows = await read.selectFrom('picture').select('id').where('id', 'in', asked).execute()
  const kept = new Set(rows.map(({ id }) => id))
  return (metadata.places ?? [])
    .filter(({ picture }) => !kept.has(picture))
    .map(({ name, picture }) => ({
      ...whereOf(source, picture),
      message: `The picture of “${name}” is not on this server. Choose it anew in People, or take the place out.`,
    }))
}

const whereOf = ({ files }: StorySource, picture: string): Pick<LackingPicture, 'file' | 'line'> => {
  for (const [file, text] of Object.entries(files)) {
    const line = text.split(/\r\n?|\n/).findIndex((written) => written.includes(picture)) + 1
    if (line > 0) return { file, line }
  }
  return { file: null, line: null }
}

/** A published story holds its pictures: none of them can be deleted. Throws when one is not there. */
export const holdPictures = async (
  writing: Writing,
  slug: string,
  metadata: Pick<StoryMetadata, 'places'>,
): Promise<void> => {
  await letGoPictures(writing, slug)
  const rows = picturesOf(metadata).map((picture_id) => ({ slug, picture_id }))
  if (rows.length > 0) await writing.insertInto('published_picture').values(rows).execute()
}

/** The story is no longer published. */
export const letGoPictures = async (writing: Writing, slug: string): Promise<void> => {
  await writing.deleteFrom('published_picture').where('slug', '=', slug).execute()
}
