import { type CastMember, CHANNELS, type Channel, type Repertoire } from '../model/cast.ts'
import type { Finding } from '../model/finding.ts'
import type { OwnPlace } from '../model/own-place.ts'
import type { StoryMetadata } from '../model/story.ts'
import type { FoundTag } from './found-tags.ts'
import { suggest } from './nearest.ts'

export interface ReadMetadata {
  readonly metadata: StoryMetadata
  readonly cast: readonly CastMember[]
  readonly findings: readonly Finding[]
}

/** The tags at the top of a story → its metadata. What is missing gets a sensible value and a finding. */
export function readMetadata(
  tags: readonly FoundTag[],
  repertoire: Repertoire,
  places: readonly OwnPlace[],
  mainFile: string,
): ReadMetadata {
  const findings: Finding[] = []
  const head = tags.filter(({ on }) => on === 'story')
  const one = (key: string): FoundTag | undefined => head.find((tag) => tag.key === key && tag.value !== '')
  const missing = (key: string, severity: Finding['severity'], why: string): void => {
    findings.push({ code: `no_${key}`, severity, file: mainFile, line: 1, message: `"# ${key}:" is missing: ${why}` })
  }
  const wrong = (tag: FoundTag, message: string): void => {
    findings.push({ code: `unknown_${tag.key}`, severity: 'error', file: tag.file, line: tag.line, message })
  }

  const title = one('title')
  if (!title) missing('title', 'error', 'how the story is listed.')
  const ids = [...new Set(head.filter(({ key }) => key === 'person').map(({ value }) => value))]
  const cast = ids.flatMap((id) => repertoire.people.filter((person) => person.id === id))
  if (ids.length === 0) missing('person', 'error', 'who the customer is, by the id of a member of the cast.')
  const place = one('place')
  if (!place) missing('place', 'error', 'where it happens, by the id of a place.')

  const channelTag = one('channel')
  const channel: Channel | undefined = CHANNELS.find((entry) => entry === channelTag?.value)
  if (!channelTag) missing('channel', 'warning', 'counter, phone, chat or visit. It is taken as counter.')
  else if (!channel) {
    wrong(
      channelTag,
      `"${channelTag.value}" is not a channel that Defuse knows. ${suggest(channelTag.value, CHANNELS)}`,
    )
  }

  const minutesTag = one('minutes')
  const minutes = Number(minutesTag?.value ?? 6)
  if (!minutesTag) missing('minutes', 'warning', 'how long a first play takes. It is taken as 6.')
  else if (!Number.isInteger(minutes) || minutes < 1 || minutes > 120) {
    wrong(minutesTag, `"${minutesTag.value}" is not a length. Write whole minutes, as in "# minutes: 6".`)
  }
  const briefing = one('briefing')
  if (!briefing) missing('briefing', 'warning', 'what the trainee knows before it begins.')

  const languageTag = one('language')
  if (languageTag && !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(languageTag.value)) {
    wrong(languageTag, `"${languageTag.value}" is not a language tag. Write it as in "en", "fr" or "pt-BR".`)
  }
  return {
    metadata: {
      title: title?.value ?? '',
      language: languageTag?.value ?? 'en',
      people: cast.map(({ id }) => id),
      place: place?.value ?? '',
      ...(places.length > 0 ? { places } : {}),
      channel: channel ?? 'counter',
      minutes: Number.isFinite(minutes) ? minutes : 6,
      briefing: briefing?.value ?? '',
    },
    cast,
    findings,
  }
}
