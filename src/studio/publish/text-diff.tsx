import { structuredPatch } from 'diff'
import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { type DraftText, PLAYS_FILE } from '../drafts/draft.ts'
import './text-diff.css'

const words = studioPublish.changes
/** Lines changed beyond which a comparison is not looked for. */
const MOST_CHANGES = 4000
const MOST_LINES = 800

export interface TextDiffProps {
  readonly old: DraftText
  readonly now: DraftText
}

/** What was added and what was taken out, file by file, with the lines around it. */
export function TextDiff({ old, now }: TextDiffProps) {
  const [before, after] = [old, now].map(
    ({ files, plays }): Record<string, string> => ({ ...files, [PLAYS_FILE]: plays }),
  )
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const changed = names.filter((name) => (before?.[name] ?? '') !== (after?.[name] ?? ''))
  if (changed.length === 0) return <p>{words.none}</p>
  return changed.map((name) => <FileDiff key={name} name={name} old={before?.[name] ?? ''} now={after?.[name] ?? ''} />)
}

function FileDiff({ name, old, now }: { readonly name: string; readonly old: string; readonly now: string }) {
  const patch = structuredPatch(name, name, ended(old), ended(now), '', '', { context: 2, maxEditLength: MOST_CHANGES })
  return (
    <figure class="text-diff">
      <figcaption>{words.file(name)}</figcaption>
      {!patch && <p>{words.tooMuch}</p>}
      {patch?.hunks.map((hunk) => (
        // Hunks of one comparison never begin at the same line.
        <ol key={`${hunk.oldStart} ${hunk.newStart}`} class="text-diff__hunk">
          {numbered(hunk.lines, hunk.newStart).map(({ place, sign, line, said }) => (
            <li
              key={place}
              class={`text-diff__line text-diff__line--${sign === '+' ? 'added' : sign === '-' ? 'removed' : 'same'}`}
            >
              <span class="text-diff__number" aria-hidden="true">
                {line}
              </span>
              <span class="text-diff__sign" aria-hidden="true">
                {sign}
              </span>
              {sign !== ' ' && <VisuallyHidden>{sign === '+' ? words.added : words.removed}: </VisuallyHidden>}
              <span>{said || ' '}</span>
            </li>
          ))}
        </ol>
      ))}
    </figure>
  )
}

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

function numbered(lines: readonly string[], start: number) {
  let line = start - 1
  return lines.slice(0, MOST_LINES).map((written, place) => {
    const sign = written[0] ?? ' '
    if (sign !== '-') line += 1
    return { place, sign, line: sign === '-' ? '' : String(line), said: written.slice(1) }
  })
}
