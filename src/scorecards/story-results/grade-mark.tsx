import type { Grade } from '../../core/model/move.ts'
import { storyResultsText } from './story-results-text.ts'
import './grade-mark.css'

/** What a reply is worth: as a mark and in a word. */
export function GradeMark({ grade }: { readonly grade: Grade }) {
  return (
    <span class="grade" data-grade={grade}>
      <span class="grade__mark" aria-hidden="true">
        {storyResultsText.marks[grade]}
      </span>
      {storyResultsText.grades[grade]}
    </span>
  )
}
