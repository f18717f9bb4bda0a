import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** What asks a server; the pages' API is one. */
interface Asking {
  get<T>(
    path: string,
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }>
}

/** A list that comes a page at a time. */
export interface Pages<Item, Page> {
  /** Null until the first page is there. What was shown stays while another search is on its way. */
  readonly items: readonly Item[] | null
  /** The page that came last. */
  readonly last: Page | null
  readonly problem: string | null
  readonly more: boolean
  readonly busy: boolean
  readonly showMore: () => Promise<void>
  /** Asks for the first page again. */
  readonly reload: () => void
  /** Puts changed items in the place of the old ones; null takes one out. */
  readonly change: (change: (item: Item) => Item | null) => void
}

/** `path` with its query, as `/people?search=sam`; another path is another list. `itemsOf` must not change. */
export function usePages<Item, Page extends { readonly next: string | null }>(
  api: Asking,
  path: string,
  itemsOf: (page: Page) => readonly Item[],
): Pages<Item, Page> {
  const [items, setItems] = useState<readonly Item[] | null>(null)
  const [last, setLast] = useState<Page | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(true)
  /** An answer that was overtaken by another question is dropped. */
  const question = useRef(0)

  const ask = useCallback(
    async (after: string | null) => {
      question.current += 1
      const mine = question.current
      setBusy(true)
      const joint = path.includes('?') ? '&' : '?'
      const answer = await api.get<Page>(after === null ? path : `${path}${joint}after=${encodeURIComponent(after)}`)
      if (mine !== question.current) return
      setBusy(false)
      if (!answer.ok) {
        setProblem(answer.message)
        return
      }
      setProblem(null)
      setLast(answer.value)
      const come = itemsOf(answer.value)
      setItems((before) => (after === null || before === null ? come : [...before, ...come]))
    },
    [api, path, itemsOf],
  )

  useEffect(() => {
    ask(null)
  }, [ask])

  const next = last?.next ?? null
  return {
    ...{ items, last, problem, busy },
    more: next !== null,
    showMore: () => ask(next),
    reload: () => ask(null),
    change: (change) =>
      setItems(
        (before) => before?.map(change).filter((item): item is NonNullable<typeof item> => item !== null) ?? null,
      ),
  }
}
