import { studioReview } from '../../ui/text/en/studio-review.ts'
import type { Comment } from '../../wire/studio.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { placeOf } from './comment-section.tsx'
import './review-panel.css'

/** The open comments of the cursor's line. */
export function commentsHere(workbench: Workbench): readonly Comment[] {
  const { file, line } = workbench.cursor.value
  const all = workbench.comments.value?.list.value ?? []
  return all.filter(
    (comment) => comment.resolvedBy === null && comment.file === file && placeOf(workbench, comment) === line,
  )
}

/** The same, for those who do not see the mark beside it. */
export function CommentsHere({ workbench }: { readonly workbench: Workbench }) {
  return commentsHere(workbench).map(({ id, author, body }) => (
    <p key={id} class="comments__here">
      {studioReview.comments.here(author.name, body)}
    </p>
  ))
}
