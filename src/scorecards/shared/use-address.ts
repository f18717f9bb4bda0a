import { useCallback, useEffect, useState } from 'preact/hooks'

/** What can be chosen on a page, by name; what is as usual does not stand in the address. */
export type Choices = Readonly<Record<string, string>>

const behind = (hash: string): URLSearchParams => new URLSearchParams(hash.split('?')[1] ?? '')

const read = <C extends Choices>(usual: C): C =>
  Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [name, behind(location.hash).get(name) ?? value]),
  ) as C

/** Choices kept in the address behind a `?`, so that a link leads to the same view. `usual` must not change. */
export function useAddress<C extends Choices>(usual: C): readonly [C, (change: Partial<C>) => void] {
  const [choices, setChoices] = useState(() => read(usual))

  useEffect(() => {
    const moved = () => setChoices(read(usual))
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [usual])

  const choose = useCallback(
    (change: Partial<C>) => {
      const next = { ...read(usual), ...change }
      const query = new URLSearchParams(
        Object.entries(next).filter(([name, value]) => value !== usual[name]),
      ).toString()
      const [page] = location.hash.split('?')
      // Not a step of its own: going back leaves the page.
      history.replaceState(history.state, '', query === '' ? (page ?? '') : `${page}?${query}`)
      setChoices(next)
    },
    [usual],
  )
  return [choices, choose]
}

/** The one of the known words that was chosen; anything else counts as the usual one. */
export const oneOf = <T extends string>(known: readonly T[], chosen: string | undefined, usual: T): T =>
  known.find((word) => word === chosen) ?? usual
