import { useEffect } from 'preact/hooks'
import { SITUATIONS, type Situation } from '../../core/model/move.ts'
import { ORDER_RULES } from '../../core/score/order-rules.ts'
import { PASS_MARK } from '../../core/score/sizes.ts'
import { SCALE_NOTE, SOURCES } from '../../core/score/sources.ts'
import { useArrival } from '../../ui/arrival.ts'
import { formatRoute } from '../../ui/route.ts'
import { text } from '../../ui/text.ts'
import { AlwaysWrong } from './always-wrong.tsx'
import { Mask } from './mask.tsx'
import { headingOf, SituationAdvice } from './situation-advice.tsx'
import { WholeTable } from './whole-table.tsx'
import './rubric-page.css'

export interface RubricPageProps {
  /** Where to begin to read; without it at the top. */
  readonly situation: Situation | undefined
}

/** The rubric as somebody reads it who is new: first by situation, then the whole table, then how the score comes about. */
export function RubricPage({ situation }: RubricPageProps) {
  const words = text.rubric
  useArrival(words.title)

  useEffect(() => {
    if (!situation) return
    const heading = document.getElementById(headingOf(situation))
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    heading.closest('section')?.scrollIntoView()
  }, [situation])

  return (
    <main class="rubric">
      <div class="rubric__top">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <nav aria-label={words.jump}>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
          <ul role="list" class="rubric__jump">
            {SITUATIONS.map((one) => (
              <li key={one}>
                <a href={formatRoute({ page: 'good', situation: one })}>
                  <Mask face={words.situations[one].face} />
                  <span>{text.common.situations[one]}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <AlwaysWrong />
      {SITUATIONS.map((one) => (
        <SituationAdvice key={one} situation={one} />
      ))}
      <WholeTable />
      <div class="rubric__notes">
        <section aria-labelledby="order-and-amount">
          <h2 id="order-and-amount">{words.order.title}</h2>
          <p>{words.order.lead}</p>
          <ul>
            {ORDER_RULES.map(({ code, title, source }) => (
              <li key={code}>
                {title} <span class="rubric__source">{words.order.source(source)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="how-the-score-works">
          <h2 id="how-the-score-works">{words.score.title}</h2>
          <ul>
            {[...words.score.points, words.score.pass(PASS_MARK), words.score.critical, words.score.tension].map(
              (point) => (
                <li key={point}>{point}</li>
              ),
            )}
          </ul>
        </section>
        <section aria-labelledby="where-this-comes-from">
          <h2 id="where-this-comes-from">{words.sources.title}</h2>
          <p>{words.sources.lead}</p>
          <dl class="rubric__sources">
            {Object.entries(SOURCES).map(([id, { author, title, publisher }]) => (
              <div key={id}>
                <dt>{id}</dt>
                <dd>{words.sources.entry(author, title, publisher)}</dd>
              </div>
            ))}
          </dl>
          <p>{SCALE_NOTE}</p>
        </section>
      </div>
    </main>
  )
}
