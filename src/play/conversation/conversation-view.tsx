import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Action } from '../../core/model/move.ts'
import { RUBRIC } from '../../core/score/judge.ts'
import { replay } from '../../core/session/replay.ts'
import { useArrival } from '../../ui/arrival.ts'
import { formatRoute } from '../../ui/route.ts'
import type { Settings } from '../../ui/settings.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { Records } from '../records/records.ts'
import type { Sound } from '../sound/sound.ts'
import { NO_INSET } from '../stage/framing.ts'
import type { Stage } from '../stage/stage.ts'
import { ActionStrip } from './action-strip.tsx'
import { AnswerTray } from './answer-tray.tsx'
import { CoachCard } from './coach-card.tsx'
import { type Conversation, createConversation } from './conversation-state.ts'
import { createKeeper } from './keep-attempt.ts'
import type { OpenAttempt } from './open-attempt.ts'
import { StageHost, stageWish } from './stage-host.tsx'
import { TalkBar } from './talk-bar.tsx'
import { TalkLog } from './talk-log.tsx'
import { writeMark } from './told-mark.ts'
import { useFocusOnLine } from './use-focus-on-line.ts'
import { useInset } from './use-inset.ts'
import { useKeys } from './use-keys.ts'
import { useSound } from './use-sound.ts'
import { useTelling } from './use-telling.ts'
import './conversation-view.css'

export interface ConversationViewProps {
  readonly opened: OpenAttempt
  readonly records: Pick<Records, 'put'>
  readonly settings: Settings
  readonly sound: Sound
  readonly onSettings: () => void
}

/** How long the first line waits for the stage to come up. */
const PATIENCE_MS = 1200
/** A click that hurried a line on must not answer with the card that appears under it. */
const SLIP_MS = 400

export function ConversationView({ opened, records, settings, sound, onSettings }: ConversationViewProps) {
  const { entry } = opened
  const { metadata, cast } = entry
  const [{ conversation, keeper }] = useState(() => begin(opened, records))
  const { phase, offering } = conversation
  const stage = useRef<Stage | null>(null)
  const scene = useRef<HTMLDivElement>(null)
  const hurried = useRef(0)
  const ready = useSignal(false)
  const unrolled = useSignal(false)
  const inset = useSignal(NO_INSET)
  const atOnce = useComputed(() => settings.pace.value === 'instant' || settings.effectiveMotion.value === 'reduced')
  const customer = cast.find(({ id }) => id === metadata.people[0])?.name ?? ''
  const practice = opened.record.mode === 'practice'
  const over = phase.value === 'over' || phase.value === 'broken'
  const wordsOnly = stageWish(settings) === 'off'

  const choose = (place: number) => {
    if (performance.now() - hurried.current < SLIP_MS) return
    if (conversation.choose(place)) sound.tick()
  }
  const act = (action: Action) => {
    if (conversation.act(action, action === 'breathe' && settings.effectiveMotion.peek() === 'full')) sound.tick()
  }
  const hurry = (event: MouseEvent) => {
    const at = event.target instanceof Element ? event.target : null
    if (at?.closest('a, button, dialog') || !isBusy(conversation) || getSelection()?.isCollapsed === false) return
    hurried.current = performance.now()
    conversation.skip()
  }

  useArrival(text.conversation.title(customer, metadata.title))
  useSound(conversation, sound, entry)
  useTelling({ conversation, stage, sound, atOnce, ready })
  useKeys({ conversation, numbers: () => settings.numberKeys.peek(), choose, act })
  useInset(scene, inset)
  useFocusOnLine(scene, conversation)
  useSignalEffect(() => {
    const { id } = keeper.record
    writeMark(id, conversation.inputs.value.length, conversation.told.value, formatRoute({ page: 'play', id }))
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      ready.value = true
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [ready])

  return (
    <main class={`talk ${wordsOnly ? 'talk--words' : ''}`} data-phase={phase.value}>
      <TalkBar
        name={customer}
        title={metadata.title}
        language={metadata.language}
        mode={opened.record.mode}
        unrolled={wordsOnly ? null : unrolled}
        settings={settings}
        onSettings={onSettings}
      />
      {/* A click anywhere hurries a line on, beside the button and the keys that do the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see use-keys.ts */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a convenience for the pointer only */}
      <div class="talk__scene" ref={scene} onClick={hurry} data-unrolled={unrolled.value}>
        <StageHost
          conversation={conversation}
          entry={entry}
          settings={settings}
          assessment={!practice}
          inset={inset}
          stage={stage}
          ready={ready}
        />
        <div class="talk__words">
          <TalkLog conversation={conversation} entry={entry} practice={practice} open={unrolled.value || wordsOnly} />
          {practice && !over && <CoachCard conversation={conversation} language={metadata.language} />}
        </div>
        <div class="talk__tray">
          <AnswerTray
            conversation={conversation}
            entry={entry}
            attempt={() => keeper.record.id}
            numbers={settings.numberKeys}
            onChoose={choose}
          />
          {!over && (
            <ActionStrip
              channel={metadata.channel}
              offered={offering.value?.actions ?? null}
              replies={offering.value?.replies.length ?? 0}
              numbers={settings.numberKeys.value}
              onAct={act}
            />
          )}
        </div>
        <p role="status">
          <VisuallyHidden>{statusOf(conversation)}</VisuallyHidden>
        </p>
      </div>
    </main>
  )
}

/** What the picture shows and no line says. */
function statusOf({ transcript, phase }: Conversation): string {
  const words = text.conversation
  if (phase.value === 'breathing') return `${words.breath.what} ${words.breath.hint}`
  const { heat } = transcript.value
  if (!heat) return ''
  const trend = heat.tension > heat.before ? 'rising' : heat.tension < heat.before ? 'falling' : 'steady'
  return words.status(heat.tension, trend)
}

const isBusy = ({ phase }: Conversation): boolean =>
  phase.peek() === 'telling' || phase.peek() === 'closing' || phase.peek() === 'breathing'

function begin({ record, entry, session, told }: OpenAttempt, records: Pick<Records, 'put'>) {
  const { attempt } = record
  const keeper = createKeeper(record, entry.range, records, ({ id }) =>
    writeMark(id, conversation.inputs.peek().length, conversation.told.peek(), formatRoute({ page: 'play', id })),
  )
  const conversation = createConversation({
    session,
    seed: attempt.seed,
    inputs: attempt.inputs,
    told,
    keep: keeper.keep,
    replay: (inputs) => {
      const replayed = replay(session.story, RUBRIC, { ...attempt, inputs })
      return replayed.ok ? replayed.session : null
    },
  })
  // The end was played, but its result was not kept.
  if (!record.summary && session.events.at(-1)?.kind === 'ended') void keeper.keep(attempt.inputs, session)
  return { conversation, keeper }
}
