import { studioReview } from '../../ui/text/en/studio-review.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { placeOf } from './comment-section.tsx'
import './review-panel.css'

/** The open comments of the cursor's line, for those who do not see the mark beside it. */
export function CommentsHere({ workbench }: { readonly workbench: Workbench }) {
  const { file, line } = workbench.cursor.value
  const all = workbench.comments.value?.list.value ?? []
  const here = all.filter(
    (comment) => comment.resolvedBy === null && comment.file === file && placeOf(workbench, comment) === line,
  )
  return here.map(({ id, author, body }) => (
    <p key={id} class="comments__here">
      {studioReview.comments.here(author.name, body)}
    </p>
  ))
}
