import type { SessionEvent } from '../../core/model/session.ts'
import type { CatalogueEntry, CompiledStory } from '../../core/model/story.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { scoreOf } from '../../core/score/score-of.ts'
import { replay } from '../../core/session/replay.ts'
import { wayOf } from '../../core/session/way.ts'
import type { AttemptRecord } from '../records/record.ts'
import type { Records } from '../records/records.ts'
import { type DebriefView, debriefView } from './debrief-view.ts'
import { type Moment, momentsOf } from './moments.ts'

/** A finished attempt, played back. */
export interface PlayedBack {
  readonly kind: 'played_back'
  readonly record: AttemptRecord
  readonly entry: CatalogueEntry
  readonly story: CompiledStory
  readonly view: DebriefView
}

/**
 * Why there is nothing to look back at. `other_version`: played on another version of the story or scored under another
 * rubric; `damaged`: the inputs do not fit the story; `broken`: the story itself could not go on.
 */
export type NotPlayedBack =
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'open'
      readonly record: AttemptRecord
      readonly entry: CatalogueEntry
      /** How far it went. */
      readonly moments: readonly Moment[]
    }
  | {
      readonly kind: 'other_version' | 'damaged' | 'broken'
      readonly record: AttemptRecord
      readonly entry: CatalogueEntry
    }
  | { readonly kind: 'story_gone'; readonly record: AttemptRecord; readonly entry: null }

/** The story version with that hash, from wherever old versions are kept; null when nobody has it. */
export type FindVersion = (hash: string) => Promise<CatalogueEntry | null>

/** Attempt id → its debrief, or why there is none. Rejects when the story cannot be loaded. */
export async function openDebrief(
  id: string,
  records: Pick<Records, 'get'>,
  stories: readonly CatalogueEntry[],
  findVersion: FindVersion = async () => null,
): Promise<PlayedBack | NotPlayedBack> {
  const record = await records.get(id)
  if (!record) return { kind: 'gone' }
  const { story: hash } = record.attempt
  const entry =
    stories.find((one) => one.hash === hash) ??
    (await findVersion(hash)) ??
    stories.find(({ slug }) => slug === record.slug)
  if (!entry) return { kind: 'story_gone', record, entry: null }
  if (!fits(record, entry)) return { kind: 'other_version', record, entry }
  const story = await entry.load()
  return playBack(record, entry, story)
}

/** One that was played under another rubric is shown where it is known to be the same conversation under this one. */
const isSameWay = ({ attempt, summary, way }: AttemptRecord, events: readonly SessionEvent[]): boolean =>
  attempt.rubric === RUBRIC.version || summary?.rubric === RUBRIC.version || way === wayOf(events)

const fits = ({ attempt }: AttemptRecord, entry: CatalogueEntry): boolean =>
  attempt.story === entry.hash && entry.range.rubric === RUBRIC.version

/** The same for another attempt of a story that is loaded already. */
export function playBack(
  record: AttemptRecord,
  entry: CatalogueEntry,
  story: CompiledStory,
): PlayedBack | NotPlayedBack {
  if (!fits(record, entry)) return { kind: 'other_version', record, entry }
  const isOld = record.attempt.rubric !== RUBRIC.version
  const replayed = replay(story, RUBRIC, { ...record.attempt, rubric: RUBRIC.version })
  if (!replayed.ok) return { kind: isOld ? 'other_version' : 'damaged', record, entry }
  const { events } = replayed.session
  if (!isSameWay(record, events)) return { kind: 'other_version', record, entry }
  if (events.at(-1)?.kind === 'broke') return { kind: 'broken', record, entry }
  if (events.at(-1)?.kind !== 'ended') {
    if (record.summary) return { kind: 'damaged', record, entry }
    const { moments } = momentsOf(events, scoreOf(events, RUBRIC), entry.openingFace)
    return { kind: 'open', record, entry, moments }
  }
  return { kind: 'played_back', record, entry, story, view: debriefView(events, entry) }
}
