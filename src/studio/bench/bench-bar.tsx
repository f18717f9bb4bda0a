import { openSearchPanel } from '@codemirror/search'
import { ArrowLeft, Download, PanelRightClose, PanelRightOpen, Redo2, Search, Undo2 } from 'lucide'
import { Icon, type IconNode } from '../../ui/icon.tsx'
import { formatRoute } from '../../ui/route.ts'
import { saveDraft } from '../drafts/save-draft.ts'
import { insertSnippet, SNIPPETS } from '../editor/snippets.ts'
import { KeptLine } from '../share/kept-line.tsx'
import { studioText as words } from '../studio-text.ts'
import type { OpenWorkbench } from '../workbench/open-workbench.ts'
import type { BenchLayout } from './bench-layout.ts'
import './bench-bar.css'

export interface BenchBarProps {
  readonly workbench: OpenWorkbench
  readonly layout: BenchLayout
  readonly title: string
  readonly narrow: boolean
}

/** Which story it is, whether it is kept, and what is done to the text with a button. */
export function BenchBar({ workbench, layout, title, narrow }: BenchBarProps) {
  const { editor } = workbench
  const { view } = editor
  const alone = layout.alone.value
  const act = (work: () => void) => () => {
    workbench.showing.value = 'text'
    work()
    view.focus()
  }
  return (
    <div class="bench-bar">
      <a class="bench-bar__back" href={formatRoute({ page: 'studio' })} aria-label={words.back}>
        <Icon node={ArrowLeft} />
        <span>{words.back}</span>
      </a>
      <h1 class="bench-bar__title">{title}</h1>
      <KeptLine workbench={workbench} />
      <div class="bench-bar__tools" role="toolbar" aria-label={words.editor.tools}>
        <Tool
          icon={Undo2}
          label={words.editor.undo}
          disabled={!editor.undoable.value}
          onClick={act(() => editor.step('undo'))}
        />
        <Tool
          icon={Redo2}
          label={words.editor.redo}
          disabled={!editor.redoable.value}
          onClick={act(() => editor.step('redo'))}
        />
        <Tool icon={Search} label={words.editor.find} onClick={() => openSearchPanel(view)} />
        <Tool
          icon={Download}
          label={words.editor.export}
          onClick={() => saveDraft({ files: workbench.files.peek(), plays: workbench.plays.peek() })}
        />
        <span class="bench-bar__insert" aria-hidden="true">
          {words.editor.insert}
        </span>
        {SNIPPETS.map((snippet) => (
          <button
            key={snippet.id}
            type="button"
            class="bench-tool bench-tool--words"
            aria-label={`${words.editor.insert}: ${snippet.label}`}
            onClick={act(() => insertSnippet(view, snippet, workbench.speakers.peek()))}
          >
            {snippet.label}
          </button>
        ))}
        {!narrow && (
          <Tool
            icon={alone ? PanelRightOpen : PanelRightClose}
            label={alone ? words.editor.showSide : words.editor.hideSide}
            onClick={() => {
              workbench.showing.value = 'text'
              layout.alone.value = !alone
            }}
          />
        )}
      </div>
    </div>
  )
}

interface ToolProps {
  readonly icon: IconNode
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

function Tool({ icon, label, disabled = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="bench-tool"
      aria-label={label}
      title={label}
      // Not `disabled`, which would take the focus away.
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      <Icon node={icon} />
    </button>
  )
}
