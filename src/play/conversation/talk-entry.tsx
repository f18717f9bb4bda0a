import { useRef } from 'preact/hooks'
import type { Grade } from '../../core/model/move.ts'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { placeName } from '../../ui/place-layers.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { TalkTail } from './talk-tail.tsx'
import type { Entry, Look, OwnEntry, SaidEntry, SignEntry } from './transcript.ts'
import { useWordReveal } from './use-word-reveal.ts'

/** last: the line that is large; turn: said since the last input; past: before that. */
export type Place = 'past' | 'turn' | 'last'

export interface TalkEntryProps {
  readonly entry: Entry
  readonly place: Place
  /** Its words are still coming. */
  readonly appearing: boolean
  readonly story: CatalogueEntry
  /** What an own reply did, where that may be told. */
  readonly grade: Grade | null
}

export function TalkEntry({ entry, place, appearing, story, grade }: TalkEntryProps) {
  switch (entry.kind) {
    case 'said':
      return <Said entry={entry} place={place} appearing={appearing} story={story} />
    case 'own':
      return <Own entry={entry} place={place} story={story} grade={grade} />
    default:
      return (
        <li class="visually-hidden">
          <span>{signWords(entry, story)}</span>
        </li>
      )
  }
}

interface SaidProps extends Pick<TalkEntryProps, 'place' | 'appearing' | 'story'> {
  readonly entry: SaidEntry
}

function Said({ entry, place, appearing, story }: SaidProps) {
  const words = useRef<HTMLParagraphElement>(null)
  const { person, looks, at } = entry
  useWordReveal(words, entry.text, appearing)
  return (
    <li class={`said said--${person ? 'speech' : 'narration'} said--${place}`}>
      <div class="said__sheet" tabIndex={-1} data-at={at}>
        {looks.length > 0 && <VisuallyHidden>{looksWords(looks, story)} </VisuallyHidden>}
        {person && <span class="said__name">{nameOf(person, story)}</span>}
        <p class="said__text" ref={words} lang={story.metadata.language}>
          {entry.text}
        </p>
      </div>
      {person && place === 'last' && <TalkTail to="aside" />}
    </li>
  )
}

interface OwnProps extends Pick<TalkEntryProps, 'place' | 'story' | 'grade'> {
  readonly entry: OwnEntry
}

function Own({ entry, place, story, grade }: OwnProps) {
  const spoken = typeof entry.input === 'number'
  return (
    <li class={`said said--own said--${place}`}>
      <div class="said__sheet" tabIndex={-1} data-at={entry.at}>
        {spoken && <span class="said__name">{text.conversation.you}</span>}
        <p class="said__text" lang={story.metadata.language}>
          {entry.text}
        </p>
        {grade && <span class={`said__mark said__mark--${grade}`}>{text.conversation.taken.marks[grade]}</span>}
      </div>
    </li>
  )
}

const nameOf = (person: string, { cast }: CatalogueEntry): string =>
  cast.find(({ id }) => id === person)?.name ?? person

const looksWords = (looks: readonly Look[], story: CatalogueEntry): string =>
  looks.map(({ person, face }) => text.common.mood(nameOf(person, story), face)).join(' ')

function signWords(entry: SignEntry, story: CatalogueEntry): string {
  const words = text.conversation
  const customer = nameOf(story.metadata.people[0] ?? '', story)
  switch (entry.kind) {
    case 'looked':
      return looksWords(entry.looks, story)
    case 'moved':
      return words.moved(placeName(entry.place, story.metadata) ?? entry.place)
    case 'closed':
      return words.closings[entry.closing](customer)
  }
}
