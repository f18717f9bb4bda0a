import { RUBRIC } from '../../core/score/judge.ts'
import { Catalogue, type PublishedStory, VersionParameters, VersionQuery } from '../../wire/stories.ts'
import type { Reading } from '../database/schema.ts'
import type { Routes } from '../http/context.ts'
import { notFound } from '../http/refused.ts'
import { mayPlay } from './may-play.ts'

/** The stories that can be played here, and each version that ever could. */
export const storyRoutes: Routes = (app, { store }) => {
  app.get(
    '/api/stories',
    {
      config: { access: { action: 'play' } },
      schema: { summary: 'The published stories', response: { 200: Catalogue } },
    },
    async ({ viewer }) => {
      await mayPlay(store.read, viewer)
      return { stories: await published(store.read) }
    },
  )

  app.get(
    '/api/stories/versions/:hash',
    {
      config: { access: { action: 'play' } },
      schema: {
        summary: 'A story version, compiled, with its catalogue entry: { story, entry }',
        params: VersionParameters,
        querystring: VersionQuery,
      },
    },
    async ({ viewer, params, query }, reply) => {
      await mayPlay(store.read, viewer)
      const version = await store.read
        .selectFrom('story_version')
        .select(['compiled_json', 'entry_json'])
        .where('hash', '=', params.hash)
        .executeTakeFirst()
      if (!version) throw notFound('story version')
      const entry = JSON.stringify(withRange(version.entry_json, await rangeOf(store.read, params.hash)))
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('cache-control', query.rubric === RUBRIC.version ? FOR_EVER : 'no-cache')
        .send(`{"story":${version.compiled_json},"entry":${entry}}`)
    },
  )
}

/** A version never changes; its range does with the rubric. */
const FOR_EVER = 'private, max-age=31536000, immutable'

type Range = PublishedStory['range']

const published = async (read: Reading): Promise<PublishedStory[]> => {
  const rows = await read
    .selectFrom('story')
    .innerJoin('story_version', 'story_version.hash', 'story.hash')
    .leftJoin('story_range', (join) =>
      join.onRef('story_range.hash', '=', 'story.hash').on('story_range.rubric', '=', RUBRIC.version),
    )
    .select(['entry_json', 'rubric', 'floor', 'best'])
    .orderBy('story.slug')
    .execute()
  return rows.map(({ entry_json, rubric, floor, best }) =>
    withRange(entry_json, rubric === null || floor === null || best === null ? null : { rubric, floor, best }),
  )
}

/** A story that was published under an earlier rubric may have been walked again since. */
const withRange = (json: string, range: Range | null): PublishedStory => {
  const entry = JSON.parse(json) as PublishedStory
  return range ? { ...entry, range } : entry
}

const rangeOf = async (read: Reading, hash: string): Promise<Range | null> =>
  (await read
    .selectFrom('story_range')
    .select(['rubric', 'floor', 'best'])
    .where('hash', '=', hash)
    .where('rubric', '=', RUBRIC.version)
    .executeTakeFirst()) ?? null
