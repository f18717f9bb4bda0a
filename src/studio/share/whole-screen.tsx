import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import './whole-screen.css'

export interface WholeScreenProps {
  readonly title: string
  readonly onClose: () => void
  /** Beside the title. */
  readonly tools?: ComponentChildren
  readonly children: ComponentChildren
}

/** A modal that hides the page under it, for work that needs all of the room or must not see what lies there. */
export function WholeScreen({ title, onClose, tools, children }: WholeScreenProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      class="whole-screen"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="whole-screen__top">
        <h2 id={heading}>{title}</h2>
        <div class="whole-screen__tools">{tools}</div>
      </div>
      {children}
    </dialog>
  )
}
