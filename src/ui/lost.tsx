import { useArrival } from './arrival.ts'
import { Button, ButtonLink } from './button.tsx'
import { formatRoute } from './route.ts'
import { text } from './text.ts'
import './lost.css'

export interface LostProps {
  readonly title: string
  readonly sentence: string
  /** For somebody who wants to report it. */
  readonly details?: string
  /** Offers to load the page once more. */
  readonly again?: boolean
}

/** In place of a page that is not there: what happened, and a way on. */
export function Lost({ title, sentence, details, again = false }: LostProps) {
  useArrival(title)
  const words = text.common.crash
  return (
    <main class="lost">
      <h1>{title}</h1>
      <p>{sentence}</p>
      <div class="lost__ways">
        <ButtonLink href={formatRoute({ page: 'home' })} kind="primary">
          {words.home}
        </ButtonLink>
        {again && <Button onClick={() => location.reload()}>{words.again}</Button>}
      </div>
      {details && (
        <details>
          <summary>{words.details}</summary>
          <code>{details}</code>
        </details>
      )}
    </main>
  )
}
