import { formatRoute } from '../../ui/route.ts'
import { together as words } from '../../ui/text/en/together.ts'
import type { Talk } from '../../wire/talks.ts'
import './together.css'

/** Above somebody else's debrief, which speaks to them: who is meant by "you", and the way to their scorecard. */
export function Whose({ player: { id, name } }: Pick<Talk, 'player'>) {
  return (
    <aside class="whose" aria-label={words.whose.label}>
      <a href={formatRoute({ page: 'person', id })}>
        <bdi>{name}</bdi>
      </a>{' '}
      {words.whose.what}
    </aside>
  )
}
