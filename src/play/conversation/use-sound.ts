import { useEffect } from 'preact/hooks'
import type { SessionEvent } from '../../core/model/session.ts'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { roomAt } from '../sound/room-at.ts'
import type { Sound, SoundStory } from '../sound/sound.ts'
import type { Conversation } from './conversation-state.ts'

/** Lets the conversation be heard as it is told, from where it was taken up, until it is left. */
export function useSound(conversation: Conversation, sound: Sound, entry: CatalogueEntry): void {
  useEffect(() => {
    const takeUp = () => sound.start(soundOf(conversation.events().slice(0, conversation.told.peek()), entry))
    takeUp()
    const stop = conversation.listen((events, past) => {
      if (past) return takeUp()
      // The room was opened with `start`.
      for (const event of events) if (event.kind !== 'started') sound.hear(heardAs(event, entry))
    })
    return () => {
      stop()
      sound.stop()
    }
  }, [conversation, sound, entry])
}

/** An own place has no sound of its own. */
const heardAs = (event: SessionEvent, { metadata }: CatalogueEntry): SessionEvent =>
  event.kind === 'place_changed' ? { ...event, place: roomAt(event.place, metadata) } : event

/** How the conversation stands after these events, for a room that is entered in the middle. */
function soundOf(events: readonly SessionEvent[], { metadata, cast, openingTension }: CatalogueEntry): SoundStory {
  const { channel } = metadata
  let story: SoundStory = { people: cast, channel, place: roomAt(metadata.place, metadata), tension: openingTension }
  for (const event of events) {
    if (event.kind === 'place_changed') story = { ...story, place: roomAt(event.place, metadata) }
    else if (event.kind === 'situation_changed') story = { ...story, situation: event.situation }
    else if (event.kind === 'tension_changed') story = { ...story, tension: event.to }
  }
  return story
}
