import type { ComponentChildren } from 'preact'
import { formatRoute } from '../../ui/route.ts'
import { headingOf, revealDecision } from './reveal-decision.ts'

export interface DecisionLinkProps {
  /** Of the attempt whose debrief this is. */
  readonly id: string
  /** Counts from 1. */
  readonly n: number
  readonly children: ComponentChildren
  readonly class?: string
  /** Where the words alone do not say where it goes. Must contain the words that are seen. */
  readonly label?: string
}

/** Leads to a decision of this debrief, which has an address of its own. */
export function DecisionLink({ id, n, children, class: name, label }: DecisionLinkProps) {
  const href = formatRoute({ page: 'debrief', id, decision: n })
  return (
    <a
      href={href}
      class={name}
      aria-label={label}
      onClick={() => {
        // Going where one is changes no address, so nobody else would hear of it.
        if (location.hash === href) revealDecision(headingOf(n))
      }}
    >
      {children}
    </a>
  )
}
