import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { text } from '../ui/text.ts'
import type { Records } from './records/records.ts'
import './records-notices.css'

/** What storage has to say, on whichever page one is. */
export function RecordsNotices({ records }: { readonly records: Records }) {
  const notices = records.notices.value
  if (notices.length === 0) return null
  return (
    <div class="records-notices no-print">
      {notices.map(({ code, params }) => (
        <Notice key={code} kind="problem" onDismiss={() => records.dismiss(code)}>
          <p>{text.records.notice[code](params)}</p>
          {code === 'set_aside' && (
            <Button kind="quiet" onClick={() => download(records)}>
              {text.records.downloadSetAside}
            </Button>
          )}
        </Notice>
      ))}
    </div>
  )
}

async function download(records: Records): Promise<void> {
  const url = URL.createObjectURL(new Blob([await records.exportSetAside()], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = text.records.setAsideFile
  link.click()
  // The browser has taken the address by then; Safari needs a moment.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
