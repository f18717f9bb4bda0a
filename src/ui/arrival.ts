import { useEffect } from 'preact/hooks'
import { text } from './text.ts'

let arrivedAt: string | null = null

/** The next page at the same address counts as a change of page, as after signing in. */
export function arriveAnew(): void {
  if (arrivedAt !== null) arrivedAt = ''
}

/**
 * Says that a page is there: sets the document's title and, after a change of page, moves the focus to its `h1`.
 * Null while the page does not know its title yet. Call it once in each page; on the first page the focus is left alone.
 */
export function useArrival(title: string | null): void {
  useEffect(() => {
    if (title === null) return
    document.title = title === text.common.name ? title : text.common.pageTitle(title)
    const here = location.hash
    if (arrivedAt === here) return
    const first = arrivedAt === null
    arrivedAt = here
    if (first) return
    const heading = document.querySelector<HTMLElement>('main h1')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [title])
}
