import { MoveRight } from 'lucide'
import { Icon } from '../../ui/icon.tsx'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DecisionLink } from './decision-link.tsx'
import { FuseChange } from './fuse-change.tsx'
import type { Moment } from './moments.ts'

export interface PanelFootProps {
  readonly id: string
  readonly moment: Moment
}

/** What a reply did to the fuse, and the way to why. */
export function PanelFoot({ id, moment: { n, decision } }: PanelFootProps) {
  const words = text.debrief.strip
  const { tension: from, tensionAfter: to, judgement } = decision
  return (
    <div class="panel__foot">
      <FuseChange from={from} to={to} />
      <p class="panel__effect">
        <VisuallyHidden>{words.fuse(from, to)}: </VisuallyHidden>
        <span class="panel__numbers" aria-hidden="true">
          {from}
          {from !== to && (
            <>
              <Icon node={MoveRight} size="1.1em" /> {to}
            </>
          )}
        </span>{' '}
        <strong data-grade={judgement.grade}>{words.effects[judgement.grade]}</strong>
      </p>
      <DecisionLink id={id} n={n} class="panel__why" label={words.whyOf(n)}>
        {words.why}
      </DecisionLink>
    </div>
  )
}
