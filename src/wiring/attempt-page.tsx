import { useEffect, useMemo, useState } from 'preact/hooks'
import type { SignedInPerson } from '../people/account-state.ts'
import { DebriefPage } from '../play/debrief/debrief-page.tsx'
import type { Together } from '../play/debrief/together.ts'
import type { Records } from '../play/records/records.ts'
import { NoteList } from '../scorecards/together/note-list.tsx'
import { SharedStrategy } from '../scorecards/together/shared-strategy.tsx'
import { openTalk } from '../scorecards/together/talk-state.ts'
import { Whose } from '../scorecards/together/whose.tsx'
import { Waiting } from '../ui/lazy-page.tsx'
import { Lost } from '../ui/lost.tsx'
import { together as words } from '../ui/text/en/together.ts'
import type { AttemptDetail } from '../wire/attempts.ts'
import type { Answer, Api } from '../wire/call.ts'
import type { Stories } from './catalogue.ts'
import { recordOf } from './record-of.ts'

export interface AttemptPageProps {
  readonly id: string
  readonly decision: number | undefined
  readonly api: Api
  readonly me: SignedInPerson
  readonly records: Records
  readonly stories: Stories
}

/** The debrief of an attempt that the server keeps, exactly as the trainee sees it, with what is said about it. */
export function AttemptPage({ id, decision, api, me, records, stories }: AttemptPageProps) {
  const [answer, setAnswer] = useState<Answer<AttemptDetail> | null>(null)
  useEffect(() => {
    let left = false
    setAnswer(null)
    api.get<AttemptDetail>(`/attempts/${encodeURIComponent(id)}`).then((found) => {
      if (!left) setAnswer(found)
    })
    return () => {
      left = true
    }
  }, [api, id])
  if (answer === null) return <Waiting />
  if (!answer.ok) return <Lost {...words.notFetched(answer.message)} again={answer.status === 0} />
  return <FetchedAttempt detail={answer.value} {...{ decision, api, me, records, stories }} />
}

interface FetchedAttemptProps extends Omit<AttemptPageProps, 'id'> {
  readonly detail: AttemptDetail
}

function FetchedAttempt({ detail, decision, api, me, records, stories }: FetchedAttemptProps) {
  const { id, person } = detail
  const known = useMemo(() => withAttempt(records, detail), [records, detail])
  const talk = useMemo(() => openTalk(api, id), [api, id])
  useEffect(() => void talk.load(), [talk])
  const together: Together = {
    player: person.id === me.id ? null : person.name,
    atDecision: (index) => <NoteList state={talk} reader={me.id} decision={index} />,
    strategy: <SharedStrategy state={talk} reader={me.id} />,
  }
  return (
    <>
      {person.id !== me.id && <Whose player={person} />}
      <DebriefPage
        {...{ id, decision, together }}
        records={known}
        stories={stories.list.value}
        findVersion={stories.findVersion}
      />
    </>
  )
}

/** This browser's attempts, and the one from the server. */
const withAttempt = (records: Records, detail: AttemptDetail): Records => ({
  ...records,
  get: async (id) => (id === detail.id ? recordOf(detail) : records.get(id)),
})
