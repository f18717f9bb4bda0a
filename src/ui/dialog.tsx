import { X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './icon.tsx'
import { text } from './text.ts'
import './dialog.css'

export interface DialogProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** A modal on the browser's own dialog: it holds the focus, closes on Escape or a click beside it, and gives the focus back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<Element | null>(null)
  const heading = useId()

  // Before the next key: an effect would leave it to the page below.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) {
      opener.current = document.activeElement
      element.showModal()
    }
    if (!open && element.open) element.close()
  }, [open])
  // Taken away while it is open it gives nothing back by itself.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => {
      if (!element?.open) return
      element.close()
      if (opener.current instanceof HTMLElement) opener.current.focus()
    }
  }, [])

  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={heading} onClose={onClose} closedby="any">
      <div class="dialog__sheet">
        <div class="dialog__top">
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            class="dialog__close"
            onClick={() => dialog.current?.close()}
            aria-label={text.common.close}
          >
            <Icon node={X} />
          </button>
        </div>
        {open && children}
      </div>
    </dialog>
  )
}
