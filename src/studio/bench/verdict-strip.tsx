import { useSignalEffect } from '@preact/signals'
import { useState } from 'preact/hooks'
import { isGood, isHarmful } from '../../core/model/move.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { linesOf } from '../check/fixes/fix-rule.ts'
import { PLAYS_FILE } from '../drafts/draft.ts'
import { type ReplyVerdicts, type Verdict, verdictsAt } from '../proof/verdicts.ts'
import { studioText } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'
import './verdict-strip.css'

const words = studioText.verdict

/** What the reply under the cursor earns, in each situation that comes by there, and why. */
export function VerdictStrip({ workbench }: { readonly workbench: Workbench }) {
  const found = useVerdicts(workbench)
  return (
    <section class="verdicts" aria-label={words.label}>
      {!found && <p class="verdicts__none">{words.none}</p>}
      {found && found.moves.length === 0 && <p class="verdicts__none">{words.noMove}</p>}
      {found && found.moves.length > 0 && (
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
                <span class="verdict__share">{verdict.share === null ? words.guess : words.share(verdict.share)}</span>
              </p>
              <p class="verdict__why">
                {found.moves.map((move) => rowOf(move).label).join(', ')}. {verdict.reason}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Looked up in a pause, so that it never holds up a keystroke. */
function useVerdicts({ cursor, changes, files, proof }: Workbench): ReplyVerdicts | null {
  const [found, setFound] = useState<ReplyVerdicts | null>(null)
  useSignalEffect(() => {
    const { file, line } = cursor.value
    const { report } = proof.value
    void changes.value
    const timer = setTimeout(() => {
      const written = file === PLAYS_FILE ? undefined : files.peek()[file]
      setFound(written === undefined ? null : verdictsAt(linesOf(written), line, report))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return found
}

const PAUSE_MS = 120

const toneOf = ({ grade }: Verdict): string => (isGood(grade) ? 'helps' : isHarmful(grade) ? 'hurts' : 'neither')
const keyOf = ({ situation, points, tensionBy, reason }: Verdict): string =>
  `${situation} ${points} ${tensionBy} ${reason}`
