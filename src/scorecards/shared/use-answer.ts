import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Api } from '../../wire/call.ts'

/** What the server answers to a question. What was there stays while another question is on its way. */
export interface Asked<T> {
  /** Null until the first answer. */
  readonly value: T | null
  /** Why there is none, as a sentence. */
  readonly problem: string | null
  readonly busy: boolean
  readonly askAgain: () => void
}

/** Asks for `path`, again whenever it changes; an answer that was overtaken is dropped. */
export function useAnswer<T>(api: Api, path: string): Asked<T> {
  const [value, setValue] = useState<T | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)
  const question = useRef(0)

  const askAgain = useCallback(async () => {
    question.current += 1
    const mine = question.current
    setBusy(true)
    const answer = await api.get<T>(path)
    if (mine !== question.current) return
    setBusy(false)
    setProblem(answer.ok ? null : answer.message)
    if (answer.ok) setValue(answer.value)
  }, [api, path])

  useEffect(() => {
    askAgain()
  }, [askAgain])

  return { value, problem, busy, askAgain }
}
