import { useEffect, useState } from 'preact/hooks'
import { type Account, type AccountState, personOf } from '../people/account-state.ts'
import type { Delivery } from '../play/delivery/delivery.ts'
import type { Records } from '../play/records/records.ts'
import { delivery as words } from '../ui/text/en/delivery.ts'

const loading = () =>
  Promise.all([
    import('../play/delivery/delivery.ts'),
    import('../play/delivery/receipts.ts'),
    import('../play/delivery/delivery-notices.tsx'),
  ])

interface Running {
  readonly delivery: Delivery
  readonly Notices: Awaited<ReturnType<typeof loading>>[2]['DeliveryNotices']
}

/** Whose attempts are played here, and their way to the server; shows what waits. */
export function Sending({ account, records }: { readonly account: AccountState; readonly records: Records }) {
  const now = account.now.value
  const person = personOf(now)
  const player = playerOf(now)
  const personId = person?.id
  const [running, setRunning] = useState<Running | null>(null)

  useEffect(() => records.setOwner(player), [records, player])
  useEffect(() => {
    if (personId === undefined) return
    let left = false
    let delivery: Delivery | null = null
    loading().then(
      async ([{ createDelivery }, { openReceipts }, { DeliveryNotices }]) => {
        const receipts = await openReceipts()
        if (left) return
        delivery = createDelivery({ records, receipts, api: account.api, person: personId })
        setRunning({ delivery, Notices: DeliveryNotices })
      },
      // Without its script nothing is sent, and nothing is lost: the next page load tries again.
      () => undefined,
    )
    return () => {
      left = true
      delivery?.close()
      setRunning(null)
    }
  }, [records, account.api, personId])

  return running && person ? (
    <section aria-label={words.label}>
      <running.Notices delivery={running.delivery} name={person.name} />
    </section>
  ) : null
}

const REMEMBERED = 'defuse-player'

/** While the server cannot be reached, the last one who was signed in here goes on playing. */
const playerOf = (account: Account): string | null => {
  try {
    if (account.kind !== 'known') return localStorage.getItem(REMEMBERED)
    if (account.person) localStorage.setItem(REMEMBERED, account.person.id)
    else localStorage.removeItem(REMEMBERED)
  } catch {
    // Not allowed to keep anything: then nobody is remembered.
  }
  return personOf(account)?.id ?? null
}
