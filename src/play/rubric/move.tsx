import type { RubricRow } from '../../core/score/rubric-row.ts'
import { text } from '../../ui/text.ts'
import './move.css'

export interface MoveProps {
  readonly row: RubricRow
  readonly reason: string
  readonly fails?: boolean
}

/** A move and, in one sentence, why. */
export function Move({ row, reason, fails = false }: MoveProps) {
  return (
    <li class="move">
      <strong>{row.label}.</strong> {fails && <span class="move__fails">{text.rubric.fails}</span>}{' '}
      <span class="move__reason">{reason}</span>
    </li>
  )
}
