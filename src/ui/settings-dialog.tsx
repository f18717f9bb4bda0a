import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { Choices } from './choices.tsx'
import { Dialog } from './dialog.tsx'
import type { Settings } from './settings.ts'
import { text } from './text.ts'
import './settings-dialog.css'

export interface SettingsDialogProps {
  readonly open: boolean
  readonly settings: Settings
  readonly onClose: () => void
}

/** Writes the settings' signals as they are touched; whoever keeps them listens there. */
export function SettingsDialog({ open, settings, onClose }: SettingsDialogProps) {
  const words = text.settings
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <div class="settings">
        <section class="settings__part">
          <h3>{words.look}</h3>
          <Choices
            legend={words.theme}
            options={words.themes}
            value={settings.theme.value}
            onChoose={to(settings.theme)}
          />
          <Choices
            legend={words.motion}
            options={words.motions}
            value={settings.motion.value}
            onChoose={to(settings.motion)}
            hint={words.motionHint}
          />
          <Choices
            legend={words.stage}
            options={words.stages}
            value={settings.stage.value}
            onChoose={to(settings.stage)}
          />
        </section>
        <section class="settings__part">
          <h3>{words.playing}</h3>
          <Choices legend={words.pace} options={words.paces} value={settings.pace.value} onChoose={to(settings.pace)} />
          <Tick label={words.numberKeys} value={settings.numberKeys} />
        </section>
        <section class="settings__part">
          <h3>{words.sound}</h3>
          <Tick label={words.muted} value={settings.muted} />
          <Volume label={words.volumes.room} value={settings.volumes.room} />
          <Volume label={words.volumes.voice} value={settings.volumes.voice} />
          <Volume label={words.volumes.cues} value={settings.volumes.cues} />
        </section>
        <p class="settings__kept">{words.kept}</p>
      </div>
    </Dialog>
  )
}

const to =
  <T,>(signal: Signal<T>) =>
  (value: T): void => {
    signal.value = value
  }

function Tick({ label, value }: { readonly label: string; readonly value: Signal<boolean> }) {
  return (
    <label class="settings__tick">
      <input type="checkbox" checked={value.value} onChange={(event) => to(value)(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}

function Volume({ label, value }: { readonly label: string; readonly value: Signal<number> }) {
  const id = useId()
  const said = text.settings.percent(value.value)
  return (
    <div class="settings__volume">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min="0"
        max="100"
        step="5"
        value={Math.round(value.value * 100)}
        aria-valuetext={said}
        onInput={(event) => to(value)(event.currentTarget.valueAsNumber / 100)}
      />
      <span aria-hidden="true">{said}</span>
    </div>
  )
}
