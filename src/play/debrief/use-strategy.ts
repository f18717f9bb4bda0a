import { useEffect, useRef, useState } from 'preact/hooks'
import { type AttemptRecord, STRATEGY_LIMIT } from '../records/record.ts'
import type { Records } from '../records/records.ts'

/** resting: nothing was written since the page was opened; typing: not kept yet; not_kept: it lives in this tab only. */
export type Keeping = 'resting' | 'typing' | 'keeping' | 'kept' | 'not_kept'

export interface Strategy {
  readonly value: string
  readonly keeping: Keeping
  readonly write: (value: string) => void
  /** Keeps at once what was written. */
  readonly settle: () => void
}

/** How long the pen rests before what was written is kept, in milliseconds. */
const REST = 600

/**
 * The strategy of an attempt, kept while it is being written. Reads the record anew before each writing, so that what
 * another tab has done to it stays.
 */
export function useStrategy(record: AttemptRecord, records: Pick<Records, 'get' | 'put'>): Strategy {
  const [value, setValue] = useState(record.strategy)
  const [keeping, setKeeping] = useState<Keeping>('resting')
  const pending = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const keep = async (): Promise<void> => {
    clearTimeout(timer.current)
    const strategy = pending.current
    if (strategy === null) return
    pending.current = null
    setKeeping('keeping')
    let kept = false
    try {
      const known = (await records.get(record.id)) ?? record
      kept = (await records.put({ ...known, strategy })).kept !== 'in_memory'
    } catch {
      // Said below: the words are in the page still.
    }
    // Written on meanwhile: what counts is whether that will be kept.
    if (pending.current === null) setKeeping(kept ? 'kept' : 'not_kept')
  }

  const latest = useRef(keep)
  latest.current = keep
  useEffect(() => {
    const settle = () => latest.current()
    addEventListener('pagehide', settle)
    return () => {
      removeEventListener('pagehide', settle)
      settle()
    }
  }, [])

  return {
    value,
    keeping,
    write: (written) => {
      const strategy = written.slice(0, STRATEGY_LIMIT)
      setValue(strategy)
      setKeeping('typing')
      pending.current = strategy
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current(), REST)
    },
    settle: () => {
      latest.current()
    },
  }
}
