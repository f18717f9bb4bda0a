import { useState } from 'preact/hooks'
import type { CatalogueEntry } from '../../core/model/story.ts'
import { useArrival } from '../../ui/arrival.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { placeName } from '../../ui/place-layers.ts'
import { PlacePicture } from '../../ui/place-picture.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Mode } from '../records/record.ts'
import type { Records } from '../records/records.ts'
import { startAttempt } from '../records/start-attempt.ts'
import { useRecordList } from '../records/use-record-list.ts'
import { ModeChoice } from './mode-choice.tsx'
import { StandingActions } from './standing-actions.tsx'
import './briefing-page.css'

export interface BriefingPageProps {
  readonly story: CatalogueEntry
  readonly records: Pick<Records, 'list' | 'put' | 'changed'>
}

const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })

/** Before the conversation: who, where, what I know, and how I want to play. */
export function BriefingPage({ story, records }: BriefingPageProps) {
  const { metadata, openingFace } = story
  const words = text.briefing
  const [mode, setMode] = useState<Mode>('practice')
  const [starting, setStarting] = useState(false)
  const open = useRecordList(records)?.find(
    ({ slug, summary, retryOf, attempt }) =>
      slug === story.slug && summary === null && retryOf === null && attempt.story === story.hash,
  )
  const customer = story.cast.find(({ id }) => id === metadata.people[0])
  const name = customer?.name ?? ''
  const place = placeName(metadata.place, metadata) ?? ''
  useArrival(metadata.title)

  const start = async () => {
    setStarting(true)
    const { id } = await startAttempt(story, mode, records)
    location.hash = formatRoute({ page: 'play', id })
  }

  return (
    <main class="briefing">
      <figure class="briefing__picture">
        <PlacePicture story={metadata} person={customer ?? ''} face={openingFace} />
        <figcaption>
          {words.meeting[metadata.channel](name)} {text.common.mood(name, openingFace)}
        </figcaption>
      </figure>
      <div class="briefing__words">
        <div class="briefing__top">
          <h1 lang={metadata.language}>{metadata.title}</h1>
          <dl class="briefing__facts">
            <dt>{words.facts.where}</dt>
            <dd>{place}</dd>
            <dt>{words.facts.how}</dt>
            <dd>{text.common.channels[metadata.channel]}</dd>
            <dt>{words.facts.long}</dt>
            <dd>{words.about(text.common.minutes(metadata.minutes))}</dd>
          </dl>
        </div>
        <Card kind="wash" labelledBy="what-you-know">
          <h2 id="what-you-know">{words.know}</h2>
          <p class="briefing__note" lang={metadata.language}>
            {metadata.briefing}
          </p>
        </Card>
        {open && (
          <div class="briefing__open">
            <p>{words.open(text.common.modes[open.mode], time.format(open.updatedAt))}</p>
            <ButtonLink kind="primary" href={formatRoute({ page: 'play', id: open.id })}>
              {words.goOn}
            </ButtonLink>
          </div>
        )}
        <ModeChoice mode={mode} onChoose={setMode} />
        <div class="briefing__start">
          <Button kind={open ? 'plain' : 'primary'} disabled={starting} onClick={start}>
            {starting ? words.starting : open ? words.startNew : words.start}
          </Button>
          <ButtonLink kind="quiet" href={formatRoute({ page: 'home' })}>
            {words.back}
          </ButtonLink>
        </div>
        <StandingActions channel={metadata.channel} />
        <p class="briefing__keys">{words.keys}</p>
      </div>
    </main>
  )
}
