import { useState } from 'preact/hooks'
import { ButtonLink } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import type { Comparison, Kin } from './comparison.ts'
import { ComparisonFigure } from './comparison-figure.tsx'
import type { PlayedBack } from './open-debrief.ts'
import './comparisons.css'

export interface ComparisonsProps {
  readonly shown: PlayedBack
  readonly kin: Kin
}

const words = text.debrief.again
const time = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' })

/** A moment that was played again, beside what it was the first time. Nothing where nothing was played again. */
export function Comparisons({ shown, kin: { comparisons, open, originalGone } }: ComparisonsProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const other = ({ original, again }: Comparison) => (original.record.id === shown.record.id ? again : original)
  const current = comparisons.find((one) => other(one).record.id === chosen) ?? comparisons[0]
  if (!current && open.length === 0 && !originalGone) return null

  const label = (one: Comparison): string => {
    const { record } = other(one)
    if (record === one.original.record) return words.original
    return words.retry((record.retryOf?.decision ?? 0) + 1, time.format(record.startedAt))
  }
  return (
    <section class="comparisons" aria-labelledby="again">
      <h2 id="again">{words.title}</h2>
      {originalGone && <p>{words.gone}</p>}
      {current && comparisons.length > 1 && (
        <Choices
          legend={words.which}
          options={Object.fromEntries(comparisons.map((one) => [other(one).record.id, label(one)]))}
          value={other(current).record.id}
          onChoose={setChosen}
        />
      )}
      {current && <ComparisonFigure comparison={current} here={shown.record.id} />}
      {open.map((record) => (
        <p key={record.id} class="comparisons__open">
          {words.open((record.retryOf?.decision ?? 0) + 1, time.format(record.startedAt))}{' '}
          <ButtonLink href={formatRoute({ page: 'play', id: record.id })}>{words.goOn}</ButtonLink>
        </p>
      ))}
    </section>
  )
}
