import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { scorecardsText as words } from '../scorecards-text.ts'

export interface TroubleProps {
  /** A sentence. */
  readonly problem: string
  readonly onAgain: () => void
}

/** What could not be had, and the way to try again. */
export function Trouble({ problem, onAgain }: TroubleProps) {
  return (
    <Notice kind="problem">
      {problem}{' '}
      <Button kind="quiet" onClick={onAgain}>
        {words.again}
      </Button>
    </Notice>
  )
}
