import { formatRoute } from '../../ui/route.ts'
import { studioShare } from '../../ui/text/en/studio-share.ts'
import { studioText } from '../studio-text.ts'
import type { SharedLine } from './shared-drafts.ts'

const words = studioShare.list
const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** Drafts that the server has and this browser has not opened yet. */
export function SharedList({ lines }: { readonly lines: readonly SharedLine[] }) {
  const open = lines.filter(({ binned }) => !binned)
  const binned = lines.filter((line) => line.binned)
  if (lines.length === 0) return null
  return (
    <section class="drafts" aria-labelledby="shared-title">
      <h2 id="shared-title">{words.title}</h2>
      <Rows lines={open} />
      {binned.length > 0 && (
        <details>
          <summary>{words.binned(binned.length)}</summary>
          <Rows lines={binned} />
        </details>
      )}
    </section>
  )
}

function Rows({ lines }: { readonly lines: readonly SharedLine[] }) {
  if (lines.length === 0) return null
  return (
    <ul class="drafts__list">
      {lines.map(({ id, title, updatedBy, updatedAt, slug, published }) => (
        <li key={id} class="drafts__one">
          <a class="drafts__title" href={formatRoute({ page: 'studio', draft: id })}>
            {title || studioText.untitled}
          </a>
          <span class="start__hint">
            {words.writtenBy(updatedBy.name, dates.format(updatedAt))}
            {slug !== null && published !== null && `, ${words.published(slug)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
