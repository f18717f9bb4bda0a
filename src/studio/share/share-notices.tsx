import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { studioShare as words } from '../../ui/text/en/studio-share.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { MergeDialog } from './merge-dialog.tsx'
import type { Conflict } from './share.ts'

/** What others have done to the text, and what must be decided. */
export function ShareNotices({ workbench }: { readonly workbench: Workbench }) {
  const [deciding, setDeciding] = useState<Conflict | null>(null)
  const share = workbench.share.value
  if (!share) return null
  const news = share.news.value
  const conflict = share.conflict.value
  const refusal = share.refusal.value
  return (
    <>
      {news && (
        <Notice kind="info" onDismiss={share.dismiss}>
          <p>
            {news.kind === 'followed'
              ? news.own
                ? words.followedOwn
                : words.followed(news.by)
              : news.own
                ? words.mergedOwn
                : words.merged(news.by)}
          </p>
        </Notice>
      )}
      {conflict && (
        <Notice kind="problem">
          <p>{words.conflict(conflict.theirs.updatedBy.name)}</p>
          <Button onClick={() => setDeciding(conflict)}>{words.decide}</Button>
        </Notice>
      )}
      {refusal && (
        <Notice kind="problem">
          <p>{words.refused(refusal)}</p>
          <Button kind="quiet" onClick={() => void share.sync()}>
            {words.again}
          </Button>
        </Notice>
      )}
      {deciding && (
        <MergeDialog
          conflict={deciding}
          mine={{ files: workbench.files.peek(), plays: workbench.plays.peek() }}
          onDecided={(text) => {
            setDeciding(null)
            void share.settle(text)
          }}
          onLater={() => setDeciding(null)}
        />
      )}
    </>
  )
}
