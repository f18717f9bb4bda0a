import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formatRoute } from '../../ui/route.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { ShareNotices } from '../share/share-notices.tsx'
import { useFileDrop } from '../start/use-file-drop.ts'
import { studioText as words } from '../studio-text.ts'
import type { Workbench } from '../workbench/workbench.ts'

/** What must be said about where the text is kept, who else has written on it, and that files are not dropped on it. */
export function KeepingNotices({ workbench }: { readonly workbench: Workbench }) {
  const { keeping, drafts } = workbench
  const failure = drafts.failure.value
  const elsewhere = keeping.elsewhere.value
  const [dropped, setDropped] = useState(false)
  useFileDrop(() => setDropped(true))
  return (
    <div class="bench__notices">
      {failure && (
        <Notice kind="problem">
          <p>{words.kept.failure[failure]}</p>
          <Button
            kind="quiet"
            onClick={() => saveDraft({ files: workbench.files.peek(), plays: workbench.plays.peek() })}
          >
            {words.editor.export}
          </Button>
        </Notice>
      )}
      {elsewhere?.kind === 'followed' && (
        <Notice kind="info" onDismiss={keeping.dismiss}>
          <p>{words.kept.followed}</p>
        </Notice>
      )}
      {elsewhere?.kind === 'forked' && (
        <Notice kind="problem" onDismiss={keeping.dismiss}>
          <p>
            {words.kept.forked}{' '}
            <a href={formatRoute({ page: 'studio', draft: elsewhere.theirs.id })}>{words.kept.theirs}</a>
          </p>
        </Notice>
      )}
      {dropped && (
        <Notice kind="info" onDismiss={() => setDropped(false)}>
          <p>{words.dropped}</p>
        </Notice>
      )}
      <ShareNotices workbench={workbench} />
    </div>
  )
}
