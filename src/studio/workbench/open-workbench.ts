import { computed, signal } from '@preact/signals'
import { type Draft, type DraftText, MAIN_FILE, PLAYS_FILE, type StoryFiles, titleOf } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { createTextEditor, type TextEditor } from '../editor/text-editor.ts'
import { writingExtensions } from '../editor/writing-extensions.ts'
import type { PanelId } from '../panels/panel.ts'
import type { ProofState } from '../proof/proof-state.ts'
import { keepDraft } from './keeping.ts'
import type { Checked, PlayAt, Workbench } from './workbench.ts'

export interface OpenWorkbench extends Workbench {
  readonly editor: TextEditor
  close(): void
}

export interface WorkbenchOptions {
  readonly drafts: Drafts
  readonly draft: Draft
  /** The text goes on as another draft, since both had written. */
  readonly moved: (fork: Draft) => void
}

/** Puts a draft on the bench: editor, keeping, checking and proving, wired together. */
export function openWorkbench({ drafts, draft, moved }: WorkbenchOptions): OpenWorkbench {
  const version = signal(0)
  const document = signal(MAIN_FILE)
  const cursor = signal({ file: MAIN_FILE, line: 1 })
  const checked = signal<Checked | null>(null)
  const proof = signal<ProofState>({ kind: 'waiting', states: 0, report: null })
  const tab = signal<PanelId>('play')
  const playAt = signal<PlayAt>({ inputs: [], seed: 1 })

  const editor = createTextEditor({
    documents: documentsOf(draft),
    open: MAIN_FILE,
    extensions: () => writingExtensions(),
    onChange: () => {
      version.value = version.peek() + 1
      keeping.touch()
    },
    onCursor: (place) => {
      if (document.peek() !== place.file) document.value = place.file
      const known = cursor.peek()
      if (known.file !== place.file || known.line !== place.line) cursor.value = place
    },
  })

  const read = (): DraftText => {
    const files = Object.fromEntries(
      editor.names().flatMap((name) => (name === PLAYS_FILE ? [] : [[name, editor.read(name)]])),
    )
    return { files, plays: editor.read(PLAYS_FILE) }
  }

  const replace = (files: StoryFiles, plays: string): void => editor.replace(documentsOf({ files, plays }))

  const keeping = keepDraft({
    drafts,
    draft,
    read,
    follow: ({ files, plays }) => replace(files, plays),
    moved,
  })

  return {
    editor,
    drafts,
    id: draft.id,
    title: computed(() => {
      void version.value
      return titleOf({ [MAIN_FILE]: editor.begin(MAIN_FILE, 20_000) })
    }),
    files: computed(() => {
      void version.value
      return read().files
    }),
    plays: computed(() => {
      void version.value
      return editor.read(PLAYS_FILE)
    }),
    keeping,
    document,
    cursor,
    checked,
    proof,
    tab,
    playAt,
    edit: editor.edit,
    replace,
    goTo: editor.goTo,
    showMe: (inputs) => {
      playAt.value = { ...playAt.peek(), inputs }
      tab.value = 'play'
    },
    prove: () => undefined,
    stopProving: () => undefined,
    flush: keeping.flush,
    close: () => {
      keeping.stop()
      editor.destroy()
    },
  }
}

const documentsOf = ({ files, plays }: DraftText): Record<string, string> => ({ ...files, [PLAYS_FILE]: plays })
