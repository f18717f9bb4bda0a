import { studioReview as words } from '../../ui/text/en/studio-review.ts'
import { JudgeSection } from '../judge/judge-section.tsx'
import { CommentSection } from '../review/comment-section.tsx'
import type { Panel, PanelProps } from './panel.ts'
import '../proof/proof-panel.css'
import '../publish/publish-panel.css'
import '../review/review-panel.css'

/** What other trainers say: at lines, and of each reply without seeing what the text says of it. */
function ReviewPanel({ workbench }: PanelProps) {
  const share = workbench.share.value
  const comments = workbench.comments.value
  if (!share || !comments) {
    return (
      <div class="proof">
        <p>{words.alone}</p>
      </div>
    )
  }
  return (
    <div class="proof">
      <CommentSection workbench={workbench} comments={comments} />
      <JudgeSection key={workbench.id} workbench={workbench} share={share} />
    </div>
  )
}

export const REVIEW_PANEL: Panel = { id: 'review', label: words.label, Body: ReviewPanel }
