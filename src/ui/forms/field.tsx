import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import './field.css'

export interface FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'date'
  readonly name?: string
  readonly autocomplete?: HTMLInputElement['autocomplete']
  readonly maxlength?: number
  /** Of a date. */
  readonly min?: string
  readonly readonly?: boolean
  /** A dialog that opens for this field begins in it. */
  readonly autofocus?: boolean
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly hint?: ComponentChildren
  /** What is wrong with it, as a sentence; it is read out with the field. */
  readonly problem?: string | null | undefined
}

/** A line to write in, with its name above and what is wrong below. */
export function Field({ label, value, onValue, hint, problem, type = 'text', ...input }: FieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...input}
        // The types want one element for each kind of input.
        type={type as 'text'}
        id={id}
        class="field__input"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={toldBy(id, hint, problem)}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      <Told id={id} hint={hint} problem={problem} />
    </div>
  )
}

export interface SelectProps {
  readonly label: string
  readonly value: string
  /** Value and words, in their order. */
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly onValue: (value: string) => void
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
}

/** One of many: the browser's own list. */
export function Select({ label, value, options, onValue, hint, problem }: SelectProps) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field__input"
        value={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={toldBy(id, hint, problem)}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
      <Told id={id} hint={hint} problem={problem} />
    </div>
  )
}

interface ToldProps {
  readonly id: string
  readonly hint: ComponentChildren
  readonly problem: string | null | undefined
}

/** What stands under a field. */
function Told({ id, hint, problem }: ToldProps) {
  return (
    <>
      {hint && (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field__problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </>
  )
}

const toldBy = (id: string, hint: ComponentChildren, problem: string | null | undefined): string | undefined =>
  [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ') || undefined
