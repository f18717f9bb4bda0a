import { CircleAlert, Info, X } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { text } from './text.ts'
import './notice.css'

export interface NoticeProps {
  /** `info` waits for the reader to finish; `problem` is said at once. */
  readonly kind: 'info' | 'problem'
  readonly children: ComponentChildren
  readonly onDismiss?: () => void
}

/** Something the page has to say about itself. For the state of the conversation use the log instead. */
export function Notice({ kind, children, onDismiss }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon node={kind === 'problem' ? CircleAlert : Info} />
      <div class="notice__words">{children}</div>
      {onDismiss && (
        <button type="button" class="notice__close" onClick={onDismiss} aria-label={text.common.dismiss}>
          <Icon node={X} />
        </button>
      )}
    </div>
  )
}
