import { isGood } from '../../core/model/move.ts'
import type { Mode, MomentResult, OptionResult, StoryResults } from '../../wire/scorecards.ts'
import type { Reach } from '../access/reach.ts'
import { withinReach } from '../access/within-reach.ts'
import type { Reading, Row } from '../database/schema.ts'
import { notFound } from '../http/refused.ts'
import { groupBy } from './group-by.ts'

export interface StoryResultsWishes {
  readonly slug: string
  readonly reach: Reach
  readonly mode: Mode
  readonly team: string | null
  readonly version: string | null
}

/** How people within reach chose in a version of a story, without names; the decision that most came to stands first. */
export const readStoryResults = async (read: Reading, wishes: StoryResultsWishes): Promise<StoryResults> => {
  const { slug, mode } = wishes
  const versions = await read
    .selectFrom('story_version')
    .select(['hash', 'title', 'created_at'])
    .where('slug', '=', slug)
    .orderBy('created_at', 'desc')
    .orderBy('hash')
    .execute()
  const [newest] = versions
  if (!newest) throw notFound('story')
  const story = await read.selectFrom('story').select('hash').where('slug', '=', slug).executeTakeFirst()
  const hash = wishes.version ?? story?.hash ?? newest.hash
  const chosen = versions.find((version) => version.hash === hash)
  if (!chosen) throw notFound('version of this story')
  return {
    story: { slug, title: chosen.title },
    mode,
    version: hash,
    versions: versions.map((one) => ({
      hash: one.hash,
      createdAt: one.created_at,
      published: one.hash === story?.hash,
    })),
    moments: await readMoments(read, wishes, hash),
  }
}

interface Chosen {
  readonly key: string
  readonly input_json: string
  readonly times: number
}

const readMoments = async (read: Reading, wishes: StoryResultsWishes, hash: string): Promise<MomentResult[]> => {
  const moments = await read.selectFrom('moment').selectAll().where('story_hash', '=', hash).execute()
  const choices = groupBy(await countChoices(read, wishes, hash), ({ key }) => key)
  return moments
    .flatMap((moment) => {
      const made = choices.get(moment.key)
      return made ? [momentResult(moment, made)] : []
    })
    .sort((a, b) => b.times - a.times || (a.key < b.key ? -1 : 1))
}

const countChoices = async (
  read: Reading,
  { reach, mode, team }: StoryResultsWishes,
  hash: string,
): Promise<readonly Chosen[]> => {
  const choices = read
    .selectFrom('choice')
    .select(({ fn }) => ['choice.key', 'choice.input_json', fn.sum<number>('times').as('times')])
    .where('choice.story_hash', '=', hash)
    .where('choice.mode', '=', mode)
    .groupBy(['choice.key', 'choice.input_json'])
  if (reach.kind === 'all' && team === null) return choices.execute()
  const within = choices.innerJoin('person', 'person.id', 'choice.person_id').where(withinReach(reach))
  return (team === null ? within : within.where('person.team_id', '=', team)).execute()
}

const momentResult = (moment: Row<'moment'>, made: readonly Chosen[]): MomentResult => {
  const offered = JSON.parse(moment.offered_json) as readonly Omit<OptionResult, 'times'>[]
  const options = offered.map(({ input, text, moves, grade }) => ({
    ...{ input, text, moves, grade },
    times: made.find(({ input_json }) => input_json === JSON.stringify(input))?.times ?? 0,
  }))
  return {
    key: moment.key,
    situation: moment.situation as MomentResult['situation'],
    heard: moment.heard,
    times: made.reduce((sum, { times }) => sum + times, 0),
    options,
    misleads: mostMisleading(options),
  }
}

const mostMisleading = (options: readonly OptionResult[]): number | null => {
  let found: number | null = null
  for (const [at, { grade, times }] of options.entries()) {
    if (!isGood(grade) && times > (found === null ? 0 : (options[found]?.times ?? 0))) found = at
  }
  return found
}
