import { Field } from '../ui/forms/field.tsx'
import type { PASSWORD_LEAST } from '../wire/account.ts'
import { peopleText } from './people-text.ts'

const words = peopleText.join

/** The same as the server's, which checks it again; its file would bring the whole of the schemas along. */
const LEAST: typeof PASSWORD_LEAST = 12

export interface TypedPassword {
  readonly password: string
  readonly again: string
}

export interface PasswordFieldsProps {
  readonly labels: { readonly password: string; readonly again: string }
  readonly typed: TypedPassword
  readonly onTyped: (typed: TypedPassword) => void
  /** Says what is wrong only once somebody has tried to send it. */
  readonly tried: boolean
  /** What the server had against it. */
  readonly problem: string | null
}

/** A new password, twice. */
export function PasswordFields({ labels, typed, onTyped, tried, problem }: PasswordFieldsProps) {
  const own = tried ? passwordProblems(typed) : null
  return (
    <>
      <Field
        label={labels.password}
        type="password"
        autocomplete="new-password"
        value={typed.password}
        onValue={(password) => onTyped({ ...typed, password })}
        hint={words.passwordHint(LEAST)}
        problem={own?.password ?? problem}
      />
      <Field
        label={labels.again}
        type="password"
        autocomplete="new-password"
        value={typed.again}
        onValue={(again) => onTyped({ ...typed, again })}
        problem={own?.again}
      />
    </>
  )
}

/** Null: nothing is wrong with it. */
export const passwordProblems = ({
  password,
  again,
}: TypedPassword): { readonly password: string | null; readonly again: string | null } | null => {
  const has = [...password].length
  if (has < LEAST) return { password: words.problems.short(LEAST, has), again: null }
  return password === again ? null : { password: null, again: words.problems.differ }
}
