import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Api } from '../../wire/call.ts'
import type { PersonLine, TeamScorecard, TeamSummary } from '../../wire/scorecards.ts'

/** A team as far as it has come: the head once, the people page by page. */
export interface TeamShown extends TeamScorecard {
  readonly summary: TeamSummary
}

export interface TeamAsked {
  /** Null until the first answer; what was shown stays while something else is asked for. */
  readonly shown: TeamShown | null
  readonly problem: string | null
  readonly busy: boolean
  readonly showMore: () => Promise<void>
  readonly askAgain: () => void
}

/** `path` with its query. An answer that was overtaken by another question is dropped. */
export function useTeam(api: Api, path: string): TeamAsked {
  const [shown, setShown] = useState<TeamShown | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)
  const question = useRef(0)

  const ask = useCallback(
    async (after: string | null) => {
      question.current += 1
      const mine = question.current
      setBusy(true)
      const answer = await api.get<TeamScorecard>(after === null ? path : `${path}&after=${after}`)
      if (mine !== question.current) return
      setBusy(false)
      setProblem(answer.ok ? null : answer.message)
      if (answer.ok) setShown((before) => (after === null ? first(answer.value) : joined(before, answer.value)))
    },
    [api, path],
  )

  useEffect(() => {
    ask(null)
  }, [ask])

  const next = shown?.next ?? null
  return {
    ...{ shown, problem, busy },
    showMore: async () => {
      if (next !== null) await ask(next)
    },
    askAgain: () => ask(null),
  }
}

const first = (page: TeamScorecard): TeamShown | null => (page.summary ? { ...page, summary: page.summary } : null)

const joined = (before: TeamShown | null, page: TeamScorecard): TeamShown | null =>
  before && { ...before, next: page.next, matching: page.matching, people: newOnes(before.people, page.people) }

/** Somebody may have moved from one page to another between two questions. */
const newOnes = (before: readonly PersonLine[], more: readonly PersonLine[]): PersonLine[] => {
  const known = new Set(before.map(({ id }) => id))
  return [...before, ...more.filter(({ id }) => !known.has(id))]
}
