import { Download } from 'lucide'
import { useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { scorecardsText as words } from '../scorecards-text.ts'
import { type CsvRow, toCsv } from './csv.ts'

export interface CsvButtonProps {
  /** Where a page has several. */
  readonly label?: string
  /** Without its ending. */
  readonly fileName: string
  /** Everything that is shown, also what lies on other pages; a sentence when it cannot be had. */
  readonly rows: (tell: (share: number) => void) => Promise<readonly CsvRow[] | string>
}

/** Saves a table as a file that spreadsheets open. */
export function CsvButton({ fileName, rows, label = words.csv }: CsvButtonProps) {
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async () => {
    setShare(0)
    setProblem(null)
    const found = await rows(setShare)
    if (typeof found === 'string') setProblem(found)
    else download(`${fileName}.csv`, toCsv(found))
    setShare(null)
  }

  return (
    <>
      <Button onClick={save} disabled={share !== null}>
        <Icon node={Download} /> {share === null ? label : words.csvBusy(share)}
      </Button>
      {problem && (
        <Notice kind="problem" onDismiss={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
    </>
  )
}

function download(name: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
