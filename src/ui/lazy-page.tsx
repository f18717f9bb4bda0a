import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { PageNotLoaded } from './error-boundary.tsx'
import { text } from './text.ts'
import './lazy-page.css'

export interface LazyPageProps<M> {
  /** The same function every time, as `() => import('./page.tsx')` kept in a constant. */
  readonly load: () => Promise<M>
  readonly show: (module: M) => JSX.Element
}

const loaded = new Map<unknown, unknown>()

/** A page whose script comes when it is first gone to. What cannot be loaded is thrown to the boundary around it. */
export function LazyPage<M>({ load, show }: LazyPageProps<M>) {
  const [, redraw] = useState(0)
  const [failure, setFailure] = useState<PageNotLoaded | null>(null)
  const here = loaded.get(load) as M | undefined

  useEffect(() => {
    // Another one may have had it loaded between the drawing and now.
    if (loaded.has(load)) return redraw((times) => times + 1)
    load().then(
      (module) => {
        loaded.set(load, module)
        redraw((times) => times + 1)
      },
      (cause: unknown) => setFailure(new PageNotLoaded(text.common.crash.unloadable, { cause })),
    )
  }, [load])

  if (failure) throw failure
  return here === undefined ? <Waiting /> : show(here)
}

/** Keeps the page's place. The words come late, so that they do not flash by when all goes well. */
export function Waiting() {
  return (
    <main class="waiting" aria-busy="true">
      <p>{text.common.loading}</p>
    </main>
  )
}
