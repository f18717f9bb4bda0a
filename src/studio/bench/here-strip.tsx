import { ChevronDown, ChevronUp } from 'lucide'
import { useEffect } from 'preact/hooks'
import { isGood, isHarmful } from '../../core/model/move.ts'
import { rowOf } from '../../core/score/rubric-table.ts'
import { Icon } from '../../ui/icon.tsx'
import { studioReview } from '../../ui/text/en/studio-review.ts'
import { studioTodo } from '../../ui/text/en/studio-todo.ts'
import { text } from '../../ui/text.ts'
import type { ReplyVerdicts } from '../proof/verdicts.ts'
import { CommentsHere, commentsHere } from '../review/comments-here.tsx'
import { studioText } from '../studio-text.ts'
import { MarkHere, markHere } from '../todo/mark-here.tsx'
import type { OpenWorkbench } from '../workbench/open-workbench.ts'
import type { BenchLayout } from './bench-layout.ts'
import { FindingsHere, findingsHere } from './findings-strip.tsx'
import { useVerdicts } from './use-verdicts.ts'
import { VerdictStrip } from './verdict-strip.tsx'
import './here-strip.css'

export interface HereStripProps {
  readonly workbench: OpenWorkbench
  readonly layout: BenchLayout
  readonly narrow: boolean
}

/** What is to be said of the cursor's line: one row that is always as high, and all of it on demand. */
export function HereStrip({ workbench, layout, narrow }: HereStripProps) {
  const verdicts = useVerdicts(workbench)
  const { file, line } = workbench.cursor.value
  const asked = workbench.explaining.value
  const some = findingsHere(workbench).length + commentsHere(workbench).length > 0
  const open = layout.told.value || (some && asked?.file === file && asked.line === line)
  const says = sayingOf(workbench, verdicts, narrow)

  // It opens over the lower lines of the text: the cursor's must not be one of them.
  useEffect(() => {
    if (open) workbench.editor.keepInView()
  }, [open, workbench])

  const toggle = () => {
    workbench.explaining.value = null
    layout.told.value = !open
  }
  return (
    <section class="here" aria-label={studioText.findings.here}>
      <button type="button" class="here__line" aria-expanded={open} aria-controls="bench-here" onClick={toggle}>
        <span class={`here__says here__says--${says.tone}`}>{says.words}</span>
        <Icon node={open ? ChevronDown : ChevronUp} />
      </button>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must get there
        <section class="here__all" id="bench-here" aria-label={studioText.findings.hereAll} tabIndex={0}>
          <CommentsHere workbench={workbench} />
          <FindingsHere workbench={workbench} />
          <MarkHere workbench={workbench} />
          <VerdictStrip found={verdicts} />
          {!narrow && <p class="here__keys">{studioText.editor.leave}</p>}
        </section>
      )}
    </section>
  )
}

interface Saying {
  readonly tone: 'error' | 'warning' | 'write' | 'helps' | 'hurts' | 'plain' | 'hint'
  readonly words: string
}

/** What matters most, in one row. */
function sayingOf(workbench: OpenWorkbench, found: ReplyVerdicts | null, narrow: boolean): Saying {
  const [finding] = findingsHere(workbench)
  if (finding) return { tone: finding.severity === 'error' ? 'error' : 'warning', words: finding.message }
  const [comment] = commentsHere(workbench)
  if (comment) return { tone: 'plain', words: studioReview.comments.here(comment.author.name, comment.body) }
  const mark = markHere(workbench)
  // Of a reply one wants to know what it earns; its mark stands above it.
  if (mark && !found) return { tone: 'write', words: studioTodo.mark(mark.words) }
  // A phone has no such keys.
  if (!found) return { tone: 'hint', words: narrow ? studioText.verdict.none : studioText.editor.leave }
  const { verdict: words } = studioText
  const [first, ...others] = found.verdicts
  if (found.moves.length === 0 || !first) return { tone: 'plain', words: words.noMove }
  const { grade, points, situation, tensionBy } = first
  const said = [
    `${words.points(points)} ${words.grades[grade]}`,
    found.moves.map((move) => rowOf(move).label).join(', '),
    text.common.situations[situation],
    words.tension(tensionBy),
    ...(others.length > 0 ? [words.others(others.length)] : []),
  ]
  return { tone: isGood(grade) ? 'helps' : isHarmful(grade) ? 'hurts' : 'plain', words: said.join(' · ') }
}
