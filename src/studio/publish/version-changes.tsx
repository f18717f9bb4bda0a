import { useEffect, useRef, useState } from 'preact/hooks'
import type { Difference } from '../../core/prover/compare-versions.ts'
import { Button } from '../../ui/button.tsx'
import { studioPublish } from '../../ui/text/en/studio-publish.ts'
import { createAsker } from '../check/worker-asker.ts'
import type { DraftText } from '../drafts/draft.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { CompareAnswer, CompareQuestion } from './compare-question.ts'
import { TextDiff } from './text-diff.tsx'

const words = studioPublish.changes
const PATIENCE_MS = 60_000
const GROUPS = [
  ['ending', words.endings],
  ['chance', words.chances],
  ['score', words.score],
  ['play', words.plays],
] as const

export interface VersionChangesProps {
  readonly workbench: Workbench
  readonly old: DraftText
  readonly label: string
  readonly onClose: () => void
}

/** What is different from another version: for those who play, and in the text. As it was when it was asked for. */
export function VersionChanges({ workbench, old, label, onClose }: VersionChangesProps) {
  const [now] = useState(() => ({ files: workbench.files.peek(), plays: workbench.plays.peek() }))
  const found = useComparison(old, now)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section class="proof__part" aria-labelledby="changes-title">
      <div class="publish__top">
        <h2 id="changes-title" ref={heading} tabIndex={-1}>
          {words.title(label)}
        </h2>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <h3>{words.what}</h3>
      <div role="status">
        {found === 'running' && <p>{words.running}</p>}
        {found === null && <p>{words.failed}</p>}
        {Array.isArray(found) && found.length === 0 && <p>{words.nothing}</p>}
      </div>
      {Array.isArray(found) &&
        GROUPS.map(([what, title]) => {
          const mine = (found as readonly Difference[]).filter((one) => one.what === what)
          if (mine.length === 0) return null
          return (
            <div key={what}>
              <h4>{title}</h4>
              <ul class="publish__differences">
                {mine.map(({ message, inputs, seed }) => (
                  <li key={message}>
                    {message.replace(' → ', words.now)}
                    {inputs && (
                      <Button kind="quiet" onClick={() => workbench.showMe(inputs, seed)}>
                        {words.showMe}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      <h3>{words.text}</h3>
      <TextDiff old={old} now={now} />
    </section>
  )
}

function useComparison(old: DraftText, now: DraftText): CompareAnswer | 'running' {
  const [found, setFound] = useState<CompareAnswer | 'running'>('running')
  useEffect(() => {
    const asker = createAsker<CompareQuestion, CompareAnswer, boolean>({
      make: () => new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' }),
      patience: PATIENCE_MS,
      busy: 'replace',
      onProgress: () => undefined,
    })
    setFound('running')
    const { files, plays } = old
    asker
      .ask({ old: { files, plays }, now })
      .then((asked) => asked.kind !== 'dropped' && setFound(asked.kind === 'answer' ? asked.answer : null))
    return asker.close
  }, [old, now])
  return found
}
