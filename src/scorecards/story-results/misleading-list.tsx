import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { scorecardsText } from '../scorecards-text.ts'
import { GradeMark } from './grade-mark.tsx'
import { type Misleading, shareOfTimes, wordsOf } from './misleading.ts'
import { headingOf } from './moment-card.tsx'
import { storyResultsText } from './story-results-text.ts'
import './misleading-list.css'

const words = storyResultsText.misleading
const FIRST = 5

/** The replies that mislead most people, first of all the worst. */
export function MisleadingList({ replies }: { readonly replies: readonly Misleading[] }) {
  const [all, setAll] = useState(false)
  if (replies.length === 0) return <p>{words.none}</p>
  return (
    <>
      <ol class="misleading">
        {replies.slice(0, all ? replies.length : FIRST).map(({ option, moment, n }) => (
          <li key={`${n} ${option.input}`}>
            <button type="button" class="misleading__way" onClick={() => goTo(n)}>
              <bdi>{wordsOf(option.input, option.text)}</bdi> <span>{words.at(n)}</span>
            </button>
            <GradeMark grade={option.grade} />
            <span class="misleading__count">
              <span class="part-bar" aria-hidden="true">
                <span style={{ '--part': `${shareOfTimes(option.times, moment.times)}%` }} />
              </span>
              {words.count(option.times, moment.times)}
            </span>
          </li>
        ))}
      </ol>
      {replies.length > FIRST && (
        <p class="no-print">
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? scorecardsText.team.slips.fewer : scorecardsText.team.slips.all(replies.length)}
          </Button>
        </p>
      )}
    </>
  )
}

/** The address says which story; where on the page is nobody's concern but the reader's. */
function goTo(n: number): void {
  const heading = document.getElementById(headingOf(n))
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  heading.scrollIntoView({ block: 'start' })
}
