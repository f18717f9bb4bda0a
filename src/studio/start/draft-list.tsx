import { formatRoute } from '../../ui/route.ts'
import type { Draft } from '../drafts/draft.ts'
import { LineNote } from '../share/line-note.tsx'
import type { SharedLine } from '../share/shared-drafts.ts'
import { studioText } from '../studio-text.ts'

const words = studioText.start

export interface DraftListProps {
  readonly drafts: readonly Draft[]
  /** As the server lists them. */
  readonly lines: readonly SharedLine[]
  readonly onPut: (draft: Draft) => void
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** What is in the making, newest first, and below it what was put away. */
export function DraftList({ drafts, lines, onPut }: DraftListProps) {
  const mine = drafts.filter(({ binned }) => !binned)
  const binned = drafts.filter((draft) => draft.binned)
  return (
    <section class="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.mine}</h2>
      {mine.length === 0 && <p class="start__hint">{words.none}</p>}
      <Rows drafts={mine} lines={lines} act={words.bin} actOf={words.binOf} onPut={onPut} />
      {binned.length > 0 && (
        <details>
          <summary>{words.binned(binned.length)}</summary>
          <Rows drafts={binned} lines={lines} act={words.takeBack} actOf={words.takeBackOf} onPut={onPut} />
        </details>
      )}
    </section>
  )
}

interface RowsProps extends DraftListProps {
  readonly act: string
  readonly actOf: (title: string) => string
}

function Rows({ drafts, lines, act, actOf, onPut }: RowsProps) {
  if (drafts.length === 0) return null
  return (
    <ul class="drafts__list">
      {drafts.map((draft) => {
        const title = draft.title || studioText.untitled
        return (
          <li key={draft.id} class="drafts__one">
            <a class="drafts__title" href={formatRoute({ page: 'studio', draft: draft.id })}>
              {title}
            </a>
            <span class="start__hint">
              {words.changed(dates.format(draft.updatedAt))}
              {draft.forkOf !== null && `, ${words.fork}`}
              <LineNote line={lines.find(({ id }) => id === draft.id)} />
            </span>
            <button
              type="button"
              class="drafts__act"
              aria-label={actOf(title)}
              onClick={() => onPut({ ...draft, binned: !draft.binned })}
            >
              {act}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
