import { useSignal } from '@preact/signals'
import { Handshake } from 'lucide'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { together } from '../../ui/text/en/together.ts'
import type { AgreedStrategy } from '../../wire/talks.ts'
import { dayAndTime } from '../shared/days.ts'
import { NoteForm } from './note-form.tsx'
import { NoteList } from './note-list.tsx'
import type { TalkState } from './talk-state.ts'
import './together.css'

const words = together.strategy

export interface SharedStrategyProps {
  readonly state: TalkState
  readonly reader: string
}

/** What is to be done differently next time: written by one, agreed by the other. */
export function SharedStrategy({ state, reader }: SharedStrategyProps) {
  const writing = useSignal(false)
  const problem = useSignal<string | null>(null)
  const talk = state.talk.value
  if (!talk) return <p role="status">{state.problem.value ?? together.loading}</p>
  const { strategy, player, dueSince } = talk
  const own = player.id === reader
  const attempt = async (work: Promise<boolean>) => {
    problem.value = (await work) ? null : state.problem.value
  }
  return (
    <section class="shared-strategy" aria-labelledby="next-time">
      <h2 id="next-time">{words.title}</h2>
      <p class="shared-strategy__lead">{own ? words.leadOwn : words.leadTheirs(player.name)}</p>
      {writing.value ? (
        <NoteForm
          label={words.label}
          begun={strategy?.body ?? ''}
          save={words.save}
          cancel={words.cancel}
          placeholder={words.placeholder}
          onSave={async (body) => {
            const saved = await state.writeStrategy({ body })
            if (saved) writing.value = false
            return saved ? null : (state.problem.value ?? '')
          }}
          onCancel={() => {
            writing.value = false
          }}
        />
      ) : (
        <>
          {strategy ? <Written strategy={strategy} reader={reader} /> : <p>{words.none}</p>}
          <p class="note-form__ways no-print">
            {strategy && !strategy.agreedBy && strategy.writtenBy.id !== reader && (
              <Button kind="primary" onClick={() => attempt(state.agree())}>
                {words.agree}
              </Button>
            )}
            <Button
              onClick={() => {
                writing.value = true
              }}
            >
              {strategy ? words.edit : words.write}
            </Button>
            {own && dueSince === null && !strategy?.agreedBy && (
              <Button kind="quiet" onClick={() => attempt(state.ask())}>
                {words.ask}
              </Button>
            )}
          </p>
        </>
      )}
      {dueSince !== null && <p class="shared-strategy__waits">{words.waits(dayAndTime(dueSince))}</p>}
      {problem.value !== null && <Notice kind="problem">{problem.value}</Notice>}
      <NoteList state={state} reader={reader} decision={null} />
    </section>
  )
}

function Written({ strategy, reader }: { readonly strategy: AgreedStrategy; readonly reader: string }) {
  const { body, writtenBy, writtenAt, agreedBy, agreedAt } = strategy
  return (
    <blockquote class="shared-strategy__sheet">
      <p dir="auto">{body}</p>
      <footer>
        <bdi>{words.writtenBy(writtenBy.name, dayAndTime(writtenAt))}</bdi>{' '}
        {agreedBy ? (
          <strong class="shared-strategy__agreed">
            <Icon node={Handshake} />
            <bdi>{words.agreed(agreedBy.name, dayAndTime(agreedAt ?? writtenAt))}</bdi>
          </strong>
        ) : writtenBy.id === reader ? (
          words.notAgreed(words.otherOfYou)
        ) : (
          words.notAgreedYours
        )}
      </footer>
    </blockquote>
  )
}
