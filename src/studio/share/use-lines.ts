import { useEffect, useState } from 'preact/hooks'
import type { Drafts } from '../drafts/drafts.ts'
import type { Link } from './share.ts'
import { catchUp, readLines, type SharedLine } from './shared-drafts.ts'

const EVERY_MS = 20_000

/** What the server lists, read anew now and then and after what is written here; what waits here is sent on the way. */
export function useLines(drafts: Drafts, link: Link | null): readonly SharedLine[] {
  const [lines, setLines] = useState<readonly SharedLine[]>([])
  useEffect(() => {
    if (!link) return setLines([])
    let gone = false
    let busy = false
    const read = async () => {
      if (gone || busy || document.visibilityState === 'hidden') return
      busy = true
      const listed = await readLines(link)
      if (listed) {
        if (!gone) setLines(listed)
        // A list anew: whoever shows drafts reads them again.
        if ((await catchUp(drafts, link, listed)) && !gone) setLines([...listed])
      }
      busy = false
    }
    void read()
    const timer = setInterval(read, EVERY_MS)
    const unwatch = drafts.watch(() => void read())
    addEventListener('online', read)
    return () => {
      gone = true
      clearInterval(timer)
      unwatch()
      removeEventListener('online', read)
    }
  }, [drafts, link])
  return lines
}
