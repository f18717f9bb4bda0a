import { useSignalEffect } from '@preact/signals'
import { useState } from 'preact/hooks'
import { linesOf } from '../check/fixes/fix-rule.ts'
import { PLAYS_FILE } from '../drafts/draft.ts'
import { type ReplyVerdicts, verdictsAt } from '../proof/verdicts.ts'
import type { Workbench } from '../workbench/workbench.ts'

const PAUSE_MS = 120

/** What the reply under the cursor earns; null: there is none. Looked up in a pause, so that it never holds up a keystroke. */
export function useVerdicts({ cursor, changes, files, proof }: Workbench): ReplyVerdicts | null {
  const [found, setFound] = useState<ReplyVerdicts | null>(null)
  useSignalEffect(() => {
    const { file, line } = cursor.value
    const { report } = proof.value
    void changes.value
    const timer = setTimeout(() => {
      const written = file === PLAYS_FILE ? undefined : files.peek()[file]
      setFound(written === undefined ? null : verdictsAt(linesOf(written), line, report))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return found
}
