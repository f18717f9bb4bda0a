import { useId } from 'preact/hooks'
import './choices.css'

export interface ChoicesProps<T extends string> {
  readonly legend: string
  readonly options: Readonly<Record<T, string>>
  readonly value: T
  readonly onChoose: (value: T) => void
  readonly hint?: string
}

/** One of a few: radio buttons that look like a strip of paper. */
export function Choices<T extends string>({ legend, options, value, onChoose, hint }: ChoicesProps<T>) {
  const name = useId()
  return (
    <fieldset class="choices" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend>{legend}</legend>
      <div class="choices__strip">
        {(Object.entries(options) as [T, string][]).map(([option, label]) => (
          <label key={option} class="choices__one">
            <input type="radio" name={name} checked={option === value} onChange={() => onChoose(option)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {hint && (
        <p class="choices__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
