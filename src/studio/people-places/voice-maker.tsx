import { useId, useState } from 'preact/hooks'
import type { CastMember } from '../../core/model/cast.ts'
import { VOICE_RANGE } from '../../core/model/drawings.ts'
import { Button } from '../../ui/button.tsx'
import { studioLooks as words } from '../../ui/text/en/studio-looks.ts'
import type { Hear } from '../preview.ts'

export interface VoiceMakerProps {
  readonly person: CastMember
  readonly hear: Hear
  readonly onVoice: (voice: CastMember['voice']) => void
}

/** How somebody sounds, and a button to hear it. */
export function VoiceMaker({ person, hear, onVoice }: VoiceMakerProps) {
  const { voice } = person
  const [said, setSaid] = useState('')
  const listen = async (): Promise<void> => {
    const heard = await hear(person)
    setSaid(heard === 'muted' ? words.silent : heard === 'failed' ? words.noSound : '')
  }
  return (
    <div class="voice">
      <Slider
        label={words.pitch}
        {...{ min: VOICE_RANGE.lowest, max: VOICE_RANGE.highest, step: 1, value: voice.pitch }}
        told={words.pitchIs(voice.pitch)}
        onValue={(pitch) => onVoice({ ...voice, pitch })}
      />
      <Slider
        label={words.rough}
        {...{ min: 0, max: 1, step: 0.05, value: voice.rough }}
        told={words.roughIs(voice.rough)}
        onValue={(rough) => onVoice({ ...voice, rough })}
      />
      <Button onClick={listen}>{words.hear}</Button>
      <p class="people__hint" role="status">
        {said}
      </p>
    </div>
  )
}

interface SliderProps {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  /** The value in words. */
  readonly told: string
  readonly onValue: (value: number) => void
}

function Slider({ label, told, onValue, ...range }: SliderProps) {
  const id = useId()
  return (
    <div class="voice__slider">
      <label for={id}>{label}</label>
      <input
        {...range}
        type="range"
        id={id}
        aria-valuetext={told}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
      <span aria-hidden="true">{told}</span>
    </div>
  )
}
