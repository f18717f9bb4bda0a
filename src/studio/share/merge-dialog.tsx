import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/button.tsx'
import { studioShare } from '../../ui/text/en/studio-share.ts'
import { useNarrow } from '../bench/use-narrow.ts'
import { type DraftText, PLAYS_FILE } from '../drafts/draft.ts'
import { createMergeEditor, type MergeEditor } from './merge-editor.ts'
import { mergeDrafts } from './merge-texts.ts'
import type { Conflict } from './share.ts'
import { WholeScreen } from './whole-screen.tsx'
import './merge-dialog.css'

const words = studioShare.merge

export interface MergeDialogProps {
  readonly conflict: Conflict
  readonly mine: DraftText
  readonly onDecided: (text: DraftText) => void
  readonly onLater: () => void
}

/** Document names to texts; a file that is missing on one side is empty there. */
type Documents = Readonly<Record<string, string>>
const documentsOf = ({ files, plays }: DraftText): Documents => ({ ...files, [PLAYS_FILE]: plays })

/** Both texts whole; nothing is thrown away until the trainer says that it is done. */
export function MergeDialog({ conflict, mine, onDecided, onLater }: MergeDialogProps) {
  const { base, theirs } = conflict
  const [merged] = useState(() =>
    base ? mergeDrafts(base, mine, theirs, PLAYS_FILE) : { text: mine, overlapping: [] },
  )
  const [theirTexts] = useState(() => documentsOf(theirs))
  const [results, setResults] = useState(() => documentsOf(merged.text))
  const [names] = useState(() =>
    [...new Set([...Object.keys(results), ...Object.keys(theirTexts)])]
      .filter((name) => (results[name] ?? '') !== (theirTexts[name] ?? ''))
      .sort((one, other) => Number(merged.overlapping.includes(other)) - Number(merged.overlapping.includes(one))),
  )
  const [name, setName] = useState(names[0] ?? PLAYS_FILE)
  const [left, setLeft] = useState<number | null>(null)
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<MergeEditor | null>(null)
  const narrow = useNarrow()
  const who = theirs.updatedBy.name
  const known = (): Documents => ({ ...results, ...(editor.current ? { [name]: editor.current.read() } : {}) })

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written meanwhile is read when the editor is made
  useEffect(() => {
    if (!host.current) return
    const made = createMergeEditor({
      parent: host.current,
      theirs: theirTexts[name] ?? '',
      mine: results[name] ?? '',
      narrow,
      labels: { theirs: words.theirs(who), mine: words.yours },
      onChange: setLeft,
    })
    editor.current = made
    made.first()
    return () => {
      const text = made.read()
      setResults((before) => ({ ...before, [name]: text }))
      editor.current = null
      made.destroy()
    }
  }, [name, narrow])

  const done = () => {
    const texts = known()
    const files = Object.fromEntries(
      Object.entries(texts).filter(([file, text]) => {
        const bothHad = Object.hasOwn(mine.files, file) && Object.hasOwn(theirs.files, file)
        return file !== PLAYS_FILE && (bothHad || text !== '')
      }),
    )
    onDecided({ files, plays: texts[PLAYS_FILE] ?? '' })
  }

  return (
    <WholeScreen
      title={words.title}
      onClose={onLater}
      tools={
        <>
          <Button kind="quiet" onClick={onLater}>
            {words.later}
          </Button>
          <Button kind="primary" onClick={done}>
            {words.done}
          </Button>
        </>
      }
    >
      <div class="merge">
        <p class="merge__lead">{narrow ? words.leadNarrow(who) : words.lead(who)}</p>
        {names.length > 1 && (
          <nav class="documents" aria-label={words.document}>
            {names.map((one) => (
              <button
                key={one}
                type="button"
                class="documents__one"
                aria-current={one === name}
                onClick={() => setName(one)}
              >
                {merged.overlapping.includes(one) ? `${one} (${words.overlaps})` : one}
              </button>
            ))}
          </nav>
        )}
        <div class="merge__tools" role="toolbar" aria-label={words.title}>
          <Button onClick={() => editor.current?.next()}>{words.next}</Button>
          <Button onClick={() => editor.current?.previous()}>{words.previous}</Button>
          <Button onClick={() => editor.current?.takeHere()}>{words.takeHere}</Button>
          <Button kind="quiet" onClick={() => editor.current?.replace(theirTexts[name] ?? '')}>
            {words.allTheirs}
          </Button>
          <Button kind="quiet" onClick={() => editor.current?.replace(documentsOf(mine)[name] ?? '')}>
            {words.allMine}
          </Button>
          <p class="merge__left" role="status">
            {left !== null && words.left(left)}
          </p>
        </div>
        <div class="merge__heads" aria-hidden="true">
          {!narrow && <span>{words.theirs(who)}</span>}
          <span>{words.yours}</span>
        </div>
        {name !== PLAYS_FILE && !Object.hasOwn(theirs.files, name) && <p>{words.missingTheirs(who)}</p>}
        {name !== PLAYS_FILE && !Object.hasOwn(mine.files, name) && <p>{words.missingMine}</p>}
        <div ref={host} class="merge__editor" />
      </div>
    </WholeScreen>
  )
}
