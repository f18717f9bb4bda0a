import { studioShare } from '../../ui/text/en/studio-share.ts'
import type { SharedLine } from './shared-drafts.ts'

const words = studioShare.list

/** What the server adds to a draft of this browser: who wrote last, and under which name it is played. */
export function LineNote({ line }: { readonly line: SharedLine | undefined }) {
  if (!line) return null
  return (
    <>
      {', '}
      <bdi>{words.lastBy(line.updatedBy.name)}</bdi>
      {line.slug !== null && line.published !== null && `, ${words.published(line.slug)}`}
    </>
  )
}
