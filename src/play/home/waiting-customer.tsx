import type { CatalogueEntry } from '../../core/model/story.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Fuse } from '../../ui/fuse.tsx'
import { placeName } from '../../ui/place-layers.ts'
import { Portrait } from '../../ui/portrait.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import { gravestTurn } from './gravest-turn.ts'
import type { Standing } from './standing.ts'
import './waiting-customer.css'

export interface WaitingCustomerProps {
  readonly story: CatalogueEntry
  readonly number: string
  readonly standing: Standing
  /** Somebody points at this customer or has come to them with the keyboard. */
  readonly onCall: () => void
}

export function WaitingCustomer({ story, number, standing, onCall }: WaitingCustomerProps) {
  const words = text.home
  const { metadata, situations, openingFace } = story
  const customer = story.cast.find(({ id }) => id === metadata.people[0]) ?? story.cast[0]
  const name = customer?.name ?? metadata.title
  const place = placeName(metadata.place, metadata) ?? text.common.channels[metadata.channel]
  const [opening] = situations
  return (
    <li class="customer" onMouseEnter={onCall} onFocusCapture={onCall}>
      <span class="customer__room" aria-hidden="true" />
      <div class="customer__person">{customer && <Portrait person={customer} face={openingFace} />}</div>
      <div class="customer__counter">
        <span class="ticket__paper" aria-hidden="true" />
        <article class="ticket">
          <p class="ticket__number" aria-hidden="true">
            {number}
          </p>
          <h3>
            <a href={formatRoute({ page: 'briefing', slug: story.slug })}>{name}</a>
          </h3>
          <p class="ticket__mood">{text.common.looks(openingFace)}</p>
          <p class="ticket__title" lang={metadata.language}>
            {metadata.title}
          </p>
          {opening && <p>{words.situation(opening, gravestTurn(situations))}</p>}
          <p class="ticket__where">{words.where(place, text.common.minutes(metadata.minutes))}</p>
          <Fuse tension={story.openingTension} label={words.tension} />
          <Results standing={standing} />
          {standing.open && (
            <div class="ticket__open">
              <p>{words.open}</p>
              <ButtonLink
                kind="primary"
                href={formatRoute({ page: 'play', id: standing.open.id })}
                label={words.goOnWith(name)}
              >
                {words.goOn}
              </ButtonLink>
            </div>
          )}
        </article>
      </div>
    </li>
  )
}

function Results({ standing: { best, last, open } }: { readonly standing: Standing }) {
  const words = text.home
  if (!best || !last) return open ? null : <p class="ticket__none">{words.notMet}</p>
  return (
    <dl class="ticket__results">
      <dt>{words.best}</dt>
      <dd>{words.result(best.score, best.passed)}</dd>
      <dt>{words.last}</dt>
      <dd>{words.result(last.score, last.passed)}</dd>
    </dl>
  )
}
