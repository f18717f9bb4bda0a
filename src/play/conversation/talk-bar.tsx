import type { Signal } from '@preact/signals'
import { Pause, ScrollText, Settings2, Volume2, VolumeX } from 'lucide'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { formatRoute } from '../../ui/route.ts'
import type { Settings } from '../../ui/settings.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { Mode } from '../records/record.ts'
import './talk-bar.css'

export interface TalkBarProps {
  readonly name: string
  readonly title: string
  readonly language: string
  readonly mode: Mode
  /** Whether the transcript is unrolled; null where it always is. */
  readonly unrolled: Signal<boolean> | null
  readonly settings: Settings
  readonly onSettings: () => void
}

/** The thin top of a conversation: with whom, how, and what one may need beside talking. */
export function TalkBar({ name, title, language, mode, unrolled, settings, onSettings }: TalkBarProps) {
  const words = text.conversation
  const muted = settings.muted.value
  return (
    <div class="talk-bar">
      <a class="talk-bar__item" href={formatRoute({ page: 'home' })} aria-label={words.pauseHint}>
        <Icon node={Pause} />
        <span class="talk-bar__words">{words.pause}</span>
      </a>
      <h1 class="talk-bar__title">
        {name}
        <VisuallyHidden>: </VisuallyHidden>
        <span class="talk-bar__story" lang={language}>
          {title}
        </span>
      </h1>
      <span class={`talk-bar__mode talk-bar__mode--${mode}`}>{text.common.modes[mode]}</span>
      <div class="talk-bar__tools">
        {unrolled && (
          <button
            type="button"
            class="talk-bar__item"
            aria-expanded={unrolled.value}
            aria-controls="talk-log"
            onClick={() => {
              unrolled.value = !unrolled.value
            }}
            aria-label={words.transcript}
          >
            <Icon node={ScrollText} />
            <span class="talk-bar__words">{words.transcript}</span>
          </button>
        )}
        <Tool
          icon={muted ? VolumeX : Volume2}
          label={muted ? text.common.unmute : text.common.mute}
          onClick={() => {
            settings.muted.value = !muted
          }}
        />
        <Tool icon={Settings2} label={text.common.settings} onClick={onSettings} />
      </div>
    </div>
  )
}

function Tool({
  icon,
  label,
  onClick,
}: {
  readonly icon: IconNode
  readonly label: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" class="talk-bar__item" onClick={onClick} aria-label={label} title={label}>
      <Icon node={icon} />
    </button>
  )
}
