import type { Scorecard } from '../../core/model/score.ts'
import { text } from '../../ui/text.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import './score-rule.css'

export interface ScoreRuleProps {
  readonly card: Scorecard
  readonly mark: number
  /** A moment played again: practice, no result. */
  readonly retry: boolean
}

const TICKS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]

/** The score on a drawn rule from 0 to 100, with the pass mark on it. */
export function ScoreRule({ card: { score, passed, critical }, mark, retry }: ScoreRuleProps) {
  const words = text.debrief.score
  const failedByMove = critical.length > 0
  return (
    <div class="score-rule" data-passed={passed}>
      <p class="score-rule__number">
        <VisuallyHidden>{words.label}: </VisuallyHidden>
        <strong>{score}</strong> <span>{words.of}</span>
      </p>
      <p class="score-rule__verdict">{passed ? words.passed : words.notPassed}</p>
      <div class="score-rule__scale" style={{ '--score': score / 100, '--mark': mark / 100 }} aria-hidden="true">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {TICKS.map((tick) => (
            <line key={tick} x1={tick} x2={tick} y1={tick % 50 === 0 ? 0 : 4} y2="10" />
          ))}
        </svg>
        <span class="score-rule__fill" />
        <span class="score-rule__mark">{words.passMark(mark)}</span>
        <span class="score-rule__end">0</span>
        <span class="score-rule__end">100</span>
      </div>
      <p class="score-rule__how">{failedByMove ? words.critical(mark, score >= mark) : words.mark(mark)}</p>
      {retry && <p class="score-rule__how">{words.retry}</p>}
    </div>
  )
}
