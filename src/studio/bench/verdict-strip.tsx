import { isGood, isHarmful } from '../../core/model/move.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import type { ReplyVerdicts, Verdict } from '../proof/verdicts.ts'
import { studioText } from '../studio-text.ts'
import './verdict-strip.css'

const words = studioText.verdict

/** What the reply under the cursor earns, in each situation that comes by there, and why; and what its moves are. */
export function VerdictStrip({ found }: { readonly found: ReplyVerdicts | null }) {
  return (
    <section class="verdicts" aria-label={words.label}>
      {!found && <p class="verdicts__none">{words.none}</p>}
      {found && found.moves.length === 0 && <p class="verdicts__none">{words.noMove}</p>}
      {found && found.moves.length > 0 && (
        <>
          <ul class="verdicts__list">
            {found.verdicts.map((verdict) => (
              <li key={keyOf(verdict)} class={`verdict verdict--${toneOf(verdict)}`}>
                <p class="verdict__head">
                  <strong class="verdict__points">
                    <span aria-hidden="true">{words.points(verdict.points)}</span>
                    <VisuallyHidden>{words.pointsWords(verdict.points)}</VisuallyHidden>
                  </strong>
                  <span class="verdict__grade">{words.grades[verdict.grade]}</span>
                  <span>
                    {text.common.situations[verdict.situation]}, {words.tension(verdict.tensionBy)}
                  </span>
                  <span class="verdict__share">
                    {verdict.share === null ? words.guess : words.share(verdict.share)}
                  </span>
                </p>
                <p class="verdict__why">{verdict.reason}</p>
              </li>
            ))}
          </ul>
          {found.moves.map((move) => (
            <p key={move} class="verdicts__move">
              <strong>{rowOf(move).label}</strong>: {rowOf(move).meaning}
            </p>
          ))}
        </>
      )}
    </section>
  )
}

const toneOf = ({ grade }: Verdict): string => (isGood(grade) ? 'helps' : isHarmful(grade) ? 'hurts' : 'neither')
const keyOf = ({ situation, points, tensionBy, reason }: Verdict): string =>
  `${situation} ${points} ${tensionBy} ${reason}`
