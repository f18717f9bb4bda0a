import { join } from 'node:path'
import type { StorySource } from '../../../src/core/story/source.ts'
import { readStoryFolder } from '../../../src/server/stories/story-folder.ts'

/** Absolute path of the stories that come with the program. */
export const STORIES = join(import.meta.dirname, '../../../stories')

/** A story that keeps every law, and versions of it that play the same. */
export const shippedSource = (slug = 'lost-referral', remark = ''): StorySource => {
  const { main, files } = readStoryFolder(join(STORIES, slug, 'story.ink'))
  return remark === '' ? { main, files } : { main, files: { ...files, [main]: `${files[main]}\n// ${remark}\n` } }
}
