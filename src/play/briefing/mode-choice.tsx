import { text } from '../../ui/text.ts'
import { MODES, type Mode } from '../records/record.ts'
import './mode-choice.css'

export interface ModeChoiceProps {
  readonly mode: Mode
  readonly onChoose: (mode: Mode) => void
}

export function ModeChoice({ mode, onChoose }: ModeChoiceProps) {
  const words = text.briefing
  return (
    <fieldset class="modes">
      <legend>{words.mode}</legend>
      {MODES.map((one) => (
        <label key={one} class="modes__one">
          <input
            type="radio"
            name="mode"
            value={one}
            checked={one === mode}
            onChange={() => onChoose(one)}
            aria-describedby={`mode-${one}`}
            aria-labelledby={`mode-${one}-name`}
          />
          <span class="modes__card">
            <span class="modes__name" id={`mode-${one}-name`}>
              {text.common.modes[one]}
            </span>
            <span class="modes__what" id={`mode-${one}`}>
              {words.modes[one]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
