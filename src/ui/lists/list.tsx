import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { text } from '../text.ts'
import type { Pages } from './use-pages.ts'
import './list.css'

export interface ListProps<Item> {
  readonly list: Pages<Item, unknown>
  /** Instead of nothing: what to do so that there is something. */
  readonly none: ComponentChildren
  readonly children: (items: readonly Item[]) => ComponentChildren
}

/** A list that comes in pages: waiting, empty, in trouble, or there, with more to come. */
export function List<Item>({ list, none, children }: ListProps<Item>) {
  const { items, problem, busy, more, showMore, reload } = list
  const frame = useRef<HTMLDivElement>(null)
  const goOn = async () => {
    const lines = frame.current?.querySelectorAll('tbody tr').length ?? 0
    await showMore()
    // With the last page the button goes, and the focus with it: it moves to the first line that came.
    requestAnimationFrame(() => {
      const first = frame.current?.querySelectorAll<HTMLElement>('tbody tr')[lines]
      if (!first) return
      first.tabIndex = -1
      first.focus({ preventScroll: true })
    })
  }
  return (
    <div ref={frame} class="list" aria-busy={busy}>
      {problem && (
        <Notice kind="problem">
          {problem}{' '}
          <Button kind="quiet" onClick={items === null ? reload : goOn}>
            {text.common.crash.again}
          </Button>
        </Notice>
      )}
      {items === null && !problem && <p>{text.common.loading}</p>}
      {items !== null && (items.length === 0 ? <p class="list__none">{none}</p> : children(items))}
      {more && !problem && (
        <p class="list__more">
          <Button onClick={goOn}>{busy ? text.common.loading : text.common.more}</Button>
        </p>
      )}
    </div>
  )
}
