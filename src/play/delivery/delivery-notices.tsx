import { useSignal } from '@preact/signals'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { delivery as words } from '../../ui/text/en/delivery.ts'
import type { Delivery } from './delivery.ts'

export interface DeliveryNoticesProps {
  readonly delivery: Delivery
  /** Of the person who is signed in. */
  readonly name: string
}

/** What waits to be sent, what was refused, and what could be handed over; nothing when all is well. */
export function DeliveryNotices({ delivery, name }: DeliveryNoticesProps) {
  const { waiting, because, refused, unclaimed } = delivery.state.value
  const seen = useSignal<ReadonlySet<string>>(new Set())
  const declined = useSignal(false)
  const dismiss = (id: string) => {
    seen.value = new Set([...seen.value, id])
  }
  return (
    <div class="records-notices no-print">
      {waiting > 0 && because !== 'nothing_yet' && (
        <Notice kind="info">
          <p>{because === 'signed_out' ? words.signedOut(waiting) : words.unreachable(waiting)}</p>
          <Button kind="quiet" onClick={() => delivery.sendNow()}>
            {words.sendNow}
          </Button>
        </Notice>
      )}
      {refused
        .filter(({ id }) => !seen.value.has(id))
        .map(({ id, message }) => (
          <Notice key={id} kind="problem" onDismiss={() => dismiss(id)}>
            <p>{words.refused(message)}</p>
          </Notice>
        ))}
      {unclaimed > 0 && !declined.value && (
        <Notice
          kind="info"
          onDismiss={() => {
            declined.value = true
          }}
        >
          <p>{words.unclaimed(unclaimed, name)}</p>
          <Button kind="quiet" onClick={() => delivery.handOver()}>
            {words.handOver(unclaimed)}
          </Button>
        </Notice>
      )}
    </div>
  )
}
