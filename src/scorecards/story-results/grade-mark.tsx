import { Check, CheckCheck, ChevronDown, ChevronsDown, Minus, X } from 'lucide'
import type { Grade } from '../../core/model/move.ts'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { storyResultsText } from './story-results-text.ts'
import './grade-mark.css'

const MARKS: Readonly<Record<Grade, IconNode>> = {
  ...{ asked: CheckCheck, good: Check, neutral: Minus },
  ...{ harmful: ChevronDown, very_harmful: ChevronsDown, critical: X },
}

/** What a reply is worth: as a mark and in a word. */
export function GradeMark({ grade }: { readonly grade: Grade }) {
  return (
    <span class="grade" data-grade={grade}>
      <span class="grade__mark" aria-hidden="true">
        <Icon node={MARKS[grade]} size="1rem" />
      </span>
      {storyResultsText.grades[grade]}
    </span>
  )
}
