import { useId, useState } from 'preact/hooks'
import { COLOUR } from '../../core/model/look.ts'
import { Field } from '../../ui/forms/field.tsx'
import { studioLooks as words } from '../../ui/text/en/studio-looks.ts'
import type { Swatch } from './palettes.ts'

export interface ColourRadiosProps {
  readonly legend: string
  readonly swatches: readonly Swatch[]
  /** With `#`. */
  readonly value: string
  readonly onChoose: (colour: string) => void
  readonly hint?: string | undefined
}

const bare = (colour: string): string => colour.replace('#', '').toUpperCase()

/** Some colours to choose from, and any other by its six signs. */
export function ColourRadios({ legend, swatches, value, onChoose, hint }: ColourRadiosProps) {
  const name = useId()
  /** What is being written; null: nothing but what is chosen. */
  const [written, setWritten] = useState<string | null>(null)
  const wrong = written !== null && !COLOUR.test(`#${written}`)
  const write = (typed: string): void => {
    const hex = typed.replace('#', '').trim()
    setWritten(hex)
    if (COLOUR.test(`#${hex}`)) onChoose(`#${hex.toUpperCase()}`)
  }
  return (
    <fieldset class="swatches" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend>{legend}</legend>
      <div class="swatches__all">
        {swatches.map((swatch) => (
          <label key={swatch.hex} class="swatches__one">
            <input
              type="radio"
              name={name}
              checked={bare(value) === swatch.hex}
              onChange={() => {
                setWritten(null)
                onChoose(`#${swatch.hex}`)
              }}
            />
            <span class="swatches__colour" style={{ background: `#${swatch.hex}` }} title={swatch.name}>
              <span class="visually-hidden">{swatch.name}</span>
            </span>
          </label>
        ))}
      </div>
      {hint && (
        <p class="people__hint" id={`${name}-hint`} role="note">
          {hint}
        </p>
      )}
      <Field
        label={`${words.colours.own}: ${legend.toLowerCase()}`}
        maxlength={7}
        autocomplete="off"
        value={written ?? bare(value)}
        problem={wrong ? words.colours.bad : null}
        onValue={write}
      />
    </fieldset>
  )
}
