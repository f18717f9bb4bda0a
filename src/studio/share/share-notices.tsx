import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { studioShare as words } from '../../ui/text/en/studio-share.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { MergeDialogProps } from './merge-dialog.tsx'
import type { Conflict } from './share.ts'

/** What must be decided, and what others have done to the text. */
export function ShareNotices({ workbench }: { readonly workbench: Workbench }) {
  const [deciding, setDeciding] = useState<Conflict | null>(null)
  const { MergeDialog, load, failed } = useMergeDialog(workbench.share.value?.conflict.value !== null)
  const share = workbench.share.value
  if (!share) return null
  const news = share.news.value
  const conflict = share.conflict.value
  const refusal = share.refusal.value
  return (
    <>
      {conflict && (
        <Notice kind="problem">
          <p>{words.conflict(conflict.theirs.updatedBy.name)}</p>
          {failed && <p>{words.unloadable}</p>}
          <Button
            onClick={async () => {
              if (await load()) setDeciding(conflict)
            }}
          >
            {words.decide}
          </Button>
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
      {deciding && MergeDialog && (
        <MergeDialog
          conflict={deciding}
          mine={{ files: workbench.files.peek(), plays: workbench.plays.peek() }}
          onDecided={(text) => {
            setDeciding(null)
            // What led here is gone now; the text is what it was about.
            void share.settle(text).then(() => workbench.goTo(workbench.cursor.peek()))
          }}
          onLater={() => setDeciding(null)}
        />
      )}
    </>
  )
}

/** Its script comes when there is something to decide: hardly ever. */
function useMergeDialog(wanted: boolean) {
  const [loaded, setLoaded] = useState<{ readonly Dialog: ComponentType<MergeDialogProps> } | null>(null)
  const [failed, setFailed] = useState(false)
  const load = async (): Promise<boolean> => {
    try {
      const { MergeDialog } = await import('./merge-dialog.tsx')
      setLoaded({ Dialog: MergeDialog })
      setFailed(false)
      return true
    } catch {
      setFailed(true)
      return false
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes to be wanted
  useEffect(() => {
    if (wanted) void load()
  }, [wanted])
  return { MergeDialog: loaded?.Dialog ?? null, load, failed }
}
