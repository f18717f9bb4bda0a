import { useEffect, useState } from 'preact/hooks'

/** Too narrow for the text and something beside it; as in `bench-page.css`. */
const NARROW = '(max-width: 60rem)'

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches)
  useEffect(() => {
    const query = matchMedia(NARROW)
    const changed = () => setNarrow(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return narrow
}
