import { useSignalEffect } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { AttemptRecord } from './record.ts'
import type { Records } from './records.ts'

/** All attempts, the last played first, as they are now and whenever this or another tab writes; null until they are read. */
export function useRecordList(records: Pick<Records, 'list' | 'changed'>): readonly AttemptRecord[] | null {
  const [list, setList] = useState<readonly AttemptRecord[] | null>(null)
  useSignalEffect(() => {
    let gone = records.changed.value < 0
    records.list().then((all) => {
      if (!gone) setList(all)
    })
    return () => {
      gone = true
    }
  })
  return list
}
