import { useEffect, useMemo } from 'preact/hooks'
import type { SignedInPerson } from '../people/account-state.ts'
import { DebriefPage } from '../play/debrief/debrief-page.tsx'
import type { Together } from '../play/debrief/together.ts'
import type { Records } from '../play/records/records.ts'
import { NoteList } from '../scorecards/together/note-list.tsx'
import { SharedStrategy } from '../scorecards/together/shared-strategy.tsx'
import { openTalk, type TalkState } from '../scorecards/together/talk-state.ts'
import type { Api } from '../wire/call.ts'
import type { Stories } from './catalogue.ts'

export interface OwnDebriefProps {
  readonly id: string
  readonly decision: number | undefined
  readonly api: Api
  readonly me: SignedInPerson
  readonly records: Records
  readonly stories: Stories
}

/** Milliseconds: an attempt that has just ended is on its way to the server. */
const LOOK_AGAIN = [0, 1500, 4000, 10_000]

/** The debrief of an attempt of this browser; once the server has it, with what is said about it there. */
export function OwnDebrief({ id, decision, api, me, records, stories }: OwnDebriefProps) {
  const talk = useMemo(() => openTalk(api, id), [api, id])
  useEffect(() => {
    const timers = LOOK_AGAIN.map((wait) => setTimeout(() => look(talk, id, records), wait))
    return () => timers.forEach(clearTimeout)
  }, [talk, id, records])
  const known = talk.talk.value !== null
  const together: Together = {
    player: null,
    atDecision: (index) => (known ? <NoteList state={talk} reader={me.id} decision={index} /> : null),
    strategy: known ? <SharedStrategy state={talk} reader={me.id} /> : null,
  }
  return (
    <DebriefPage
      {...{ id, decision, records, together }}
      stories={stories.list.value}
      findVersion={stories.findVersion}
    />
  )
}

/** What was written here before the server had the attempt goes along with it. */
const look = async (talk: TalkState, id: string, records: Records): Promise<void> => {
  if (talk.talk.peek() || !(await talk.load())) return
  const written = (await records.get(id))?.strategy.trim() ?? ''
  if (written !== '' && talk.talk.peek()?.strategy === null) await talk.writeStrategy({ body: written })
}
