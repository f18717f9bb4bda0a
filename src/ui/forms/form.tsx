import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Notice } from '../notice.tsx'
import { text } from '../text.ts'
import './form.css'

export interface FormProps {
  /** Sends what was written. True when a field has a problem, which then gets the focus. */
  readonly onSend: () => Promise<boolean>
  readonly send: string
  readonly busy: boolean
  /** What went wrong with the whole of it. */
  readonly problem: string | null
  readonly children: ComponentChildren
  /** One field with its button beside it. */
  readonly inline?: boolean
  /** Beside the button that sends. */
  readonly beside?: ComponentChildren
}

/** Fields and a button. What was written stays when sending fails, and the focus goes to what is wrong. */
export function Form({ onSend, send, busy, problem, children, beside, inline = false }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      ref={form}
      class={inline ? 'form form--inline' : 'form'}
      noValidate
      onSubmit={async (event) => {
        event.preventDefault()
        if (busy || !(await onSend())) return
        // Once the problem is drawn.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      }}
    >
      {children}
      {problem && <Notice kind="problem">{problem}</Notice>}
      <div class="form__ways">
        <button type="submit" class="button button--primary" aria-disabled={busy || undefined}>
          {busy ? text.common.loading : send}
        </button>
        {beside}
      </div>
    </form>
  )
}
