import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Action } from '../../core/model/move.ts'
import type { Ledger } from '../../core/model/score.ts'
import type { Input } from '../../core/model/session.ts'
import type { CatalogueEntry, CompiledStory } from '../../core/model/story.ts'
import type { Settings } from '../../ui/settings.ts'
import { ActionStrip } from '../conversation/action-strip.tsx'
import { CoachCard } from '../conversation/coach-card.tsx'
import { StageHost, stageWish } from '../conversation/stage-host.tsx'
import { TalkLog } from '../conversation/talk-log.tsx'
import { useFocusOnLine } from '../conversation/use-focus-on-line.ts'
import { useInset } from '../conversation/use-inset.ts'
import { useKeys } from '../conversation/use-keys.ts'
import { useTelling } from '../conversation/use-telling.ts'
import type { Sound } from '../sound/sound.ts'
import { NO_INSET } from '../stage/framing.ts'
import type { Stage } from '../stage/stage.ts'
import { type Fit, openPreview } from './open-preview.ts'
import { PreviewTray } from './preview-tray.tsx'
import { sameStage, stagedEntry } from './staged-entry.ts'
import './story-preview.css'

export interface StoryPreviewProps {
  readonly story: CompiledStory
  readonly seed: number
  /** Where to stand. With another story or other inputs it goes there; what it has made itself it need not be told. */
  readonly inputs: readonly Input[]
  /** What was done before the story begins; null: nothing. */
  readonly ledger: Ledger | null
  readonly settings: Settings
  /** All inputs so far, after each that is made. */
  readonly onInputs: (inputs: readonly Input[]) => void
  /** How many of the inputs the story takes, and what the reply said that no longer fits. */
  readonly onFit: (fit: Fit) => void
}

/** The studio plays without sound: typing and babble do not go together. */
const SILENCE: Pick<Sound, 'speak' | 'breathe'> = { speak: () => () => undefined, breathe: () => undefined }

/** The conversation with its stage, for whoever writes the story: practice, nothing recorded. */
export function StoryPreview({ story, seed, inputs, ledger, settings, onInputs, onFit }: StoryPreviewProps) {
  const report = useRef(onInputs)
  report.current = onInputs
  const [preview] = useState(() =>
    openPreview({ story, seed, inputs, ledger, onInputs: (made) => report.current(made) }),
  )
  const { conversation } = preview
  const { phase, offering } = conversation
  const entry = useEntry(story)
  const stage = useRef<Stage | null>(null)
  const scene = useRef<HTMLElement>(null)
  const ready = useSignal(false)
  const inset = useSignal(NO_INSET)
  const atOnce = useComputed(() => settings.pace.value === 'instant' || settings.effectiveMotion.value === 'reduced')
  const wordsOnly = stageWish(settings) === 'off'
  const over = phase.value === 'over' || phase.value === 'broken'

  const choose = (place: number) => void conversation.choose(place)
  const act = (action: Action) =>
    void conversation.act(action, action === 'breathe' && settings.effectiveMotion.peek() === 'full')

  useEffect(() => onFit(preview.stand({ story, seed, inputs, ledger })), [preview, story, seed, inputs, ledger, onFit])
  useTelling({ conversation, stage, sound: SILENCE, atOnce, ready })
  useKeys({ conversation, numbers: () => settings.numberKeys.peek(), choose, act })
  useInset(scene, inset)
  useFocusOnLine(scene, conversation)
  useEffect(() => {
    const timer = setTimeout(() => {
      ready.value = true
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [ready])

  return (
    <section
      class={`preview ${wordsOnly ? 'preview--words' : ''}`}
      ref={scene}
      data-phase={phase.value}
      aria-label={story.metadata.title}
    >
      <StageHost
        conversation={conversation}
        entry={entry}
        settings={settings}
        assessment={false}
        inset={inset}
        stage={stage}
        ready={ready}
      />
      <div class="talk__words">
        <TalkLog conversation={conversation} entry={entry} practice open={wordsOnly} />
        {!over && <CoachCard conversation={conversation} language={story.metadata.language} />}
      </div>
      <div class="talk__tray">
        <PreviewTray
          conversation={conversation}
          language={story.metadata.language}
          numbers={settings.numberKeys.value}
          onChoose={choose}
          onAgain={() => preview.again()}
        />
        {!over && (
          <ActionStrip
            channel={story.metadata.channel}
            offered={offering.value?.actions ?? null}
            replies={offering.value?.replies.length ?? 0}
            numbers={settings.numberKeys.value}
            onAct={act}
          />
        )}
      </div>
    </section>
  )
}

/** The stage comes up anew only where somebody or something else is to be seen. */
function useEntry(story: CompiledStory): CatalogueEntry {
  const entry = useRef<CatalogueEntry | null>(null)
  if (!entry.current || !sameStage(entry.current, story)) entry.current = stagedEntry(story)
  return entry.current
}

/** How long the first line waits for the stage to come up. */
const PATIENCE_MS = 1200
