import { startCompletion } from '@codemirror/autocomplete'
import { nextDiagnostic } from '@codemirror/lint'
import { keymap } from '@codemirror/view'
import { computed, effect, signal } from '@preact/signals'
import { type Checking, startChecking } from '../check/checking.ts'
import { fixOf } from '../check/fixes/all-fixes.ts'
import { linesOf } from '../check/fixes/fix-rule.ts'
import type { StudioFinding } from '../check/studio-finding.ts'
import { type Draft, type DraftText, MAIN_FILE, PLAYS_FILE, type StoryFiles, titleOf } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import { diagnosticsOf } from '../editor/finding-marks.ts'
import { meaningTips } from '../editor/meaning-tips.ts'
import { speakersOf } from '../editor/story-words.ts'
import { createTextEditor, type TextEditor } from '../editor/text-editor.ts'
import { writingExtensions } from '../editor/writing-extensions.ts'
import type { PanelId } from '../panels/panel.ts'
import { startProving } from '../proof/proving.ts'
import { commentMarks, commentsAt } from '../review/comment-marks.ts'
import { type DraftComments, watchComments } from '../review/draft-comments.ts'
import { placeComment } from '../review/place-comment.ts'
import { applyText } from '../share/apply-text.ts'
import type { Share } from '../share/share.ts'
import { shareDraft } from '../share/share-draft.ts'
import { studioText as words } from '../studio-text.ts'
import { leftToDo } from '../todo/left-to-do.ts'
import { type Marking, startMarking } from '../todo/marking.ts'
import { type Mark, wordsOf } from '../todo/marks.ts'
import { writeMarks } from '../todo/write-marks.ts'
import { keepDraft } from './keeping.ts'
import { withFile, withFileRenamed, withoutFile } from './story-documents.ts'
import type { Place, PlayAt, Workbench } from './workbench.ts'

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

/** What stands in the first characters: the tags at the top. */
const HEAD = 20_000

const NO_FINDINGS: readonly StudioFinding[] = []

/** Puts a draft on the bench: editor, keeping, checking and proving, wired together. */
export function openWorkbench({ drafts, draft, moved }: WorkbenchOptions): OpenWorkbench {
  const version = signal(0)
  const document = signal(MAIN_FILE)
  const cursor = signal({ file: MAIN_FILE, line: 1 })
  const explaining = signal<Place | null>(null)
  const said = signal('')
  const tell = (words: string): void => {
    said.value = words
  }
  const showing = signal<'text' | 'side'>('text')
  const commenting = signal(false)
  const playAt = signal<PlayAt>({ inputs: [], seed: 1, start: null })
  const head = signal((draft.files[MAIN_FILE] ?? '').slice(0, HEAD))
  const speakers = computed(() => speakersOf(head.value))
  const names = signal<readonly string[]>([])

  const editor: TextEditor = createTextEditor({
    documents: documentsOf(draft),
    open: MAIN_FILE,
    extensions: (name) => [
      keymap.of([{ key: 'F8', run: (view) => nextDiagnostic(view) && explain(editor.place()) }]),
      writingExtensions(name, { files: () => files.peek(), speakers: () => speakers.peek() }),
      commentMarks(() => {
        tab.value = 'review'
        showing.value = 'side'
        commenting.value = true
      }),
      name === PLAYS_FILE ? [] : meaningTips(tell),
      writeMarks({ next: () => marking.next(), written: () => marking.written(editor.place()) }),
    ],
    onChange: () => {
      version.value = version.peek() + 1
      head.value = editor.begin(MAIN_FILE, HEAD)
      const now = editor.names()
      if (now.join('\n') !== names.peek().join('\n')) names.value = [...now]
      keeping.touch()
      share.peek()?.touch()
      checking.touch()
    },
    onCursor: (place) => {
      if (document.peek() !== place.file) document.value = place.file
      const known = cursor.peek()
      if (known.file !== place.file || known.line !== place.line) cursor.value = place
    },
    onStep: (way, what, { file, line }) => {
      showing.value = 'text'
      said.value = words.editor.stepped[way](what, file, line)
    },
  })
  names.value = editor.names()

  const read = (): DraftText => {
    const files = Object.fromEntries(
      editor.names().flatMap((name) => (name === PLAYS_FILE ? [] : [[name, editor.read(name)]])),
    )
    return { files, plays: editor.read(PLAYS_FILE) }
  }
  const files = computed((): StoryFiles => {
    void version.value
    return read().files
  })
  const plays = computed(() => {
    void version.value
    return editor.read(PLAYS_FILE)
  })
  const replace = (changed: StoryFiles, recorded: string, what: string): void =>
    editor.together(what, () => editor.replace(documentsOf({ files: changed, plays: recorded })))
  const explain = (place: Place): true => {
    explaining.value = place
    return true
  }
  const goTo = (place: Place): void => {
    showing.value = 'text'
    editor.goTo(place)
    explain(place)
  }

  const keeping = keepDraft({
    drafts,
    draft,
    read,
    follow: (theirs) => replace(theirs.files, theirs.plays, words.did.followed),
    moved,
  })
  const share = signal<Share | null>(null)
  const comments = signal<DraftComments | null>(null)
  const checking: Checking = startChecking(read, () => playAt.peek().start)
  const { checked } = checking
  const proving = startProving(checked, version)

  const mend = (finding: StudioFinding): void => {
    // The text may have gone on since the finding was made.
    const fix = fixOf(finding, files.peek())
    if (!fix) return
    editor.together(fix.label, () => editor.edit(fix.edits))
    if (fix.goOn) {
      editor.goTo(fix.goOn, fix.goOn.column)
      startCompletion(editor.view)
    } else editor.view.focus()
  }

  const report = computed(() => proving.proof.value.report)
  const findings = computed((): readonly StudioFinding[] => {
    const typed = checked.value?.findings ?? []
    const proved = report.value
    const both = proved && proved.hash === checked.value?.story?.hash && !checked.value.stale
    const known = new Set(typed.map(({ code, line }) => `${code} ${line}`))
    const more = both ? proved.findings.filter(({ code, line }) => !known.has(`${code} ${line}`)) : []
    // Where there are none and were none, nobody need hear of it: the text would be marked anew at every check.
    return typed.length + more.length === 0 ? NO_FINDINGS : [...typed, ...more]
  })

  const marking: Marking = startMarking({
    changes: version,
    read: () => files.peek(),
    cursor: () => cursor.peek(),
    goTo: (mark) => goToMark(mark),
    edit: (edits, { words: asked }) => editor.together(words.did.written(asked), () => editor.edit(edits)),
  })
  /** The pattern's words are marked, so that one writes over them. */
  const goToMark = ({ file, writeAt }: Mark): void => {
    const { from, to } = wordsOf(linesOf(editor.read(file))[writeAt - 1] ?? '')
    showing.value = 'text'
    editor.goTo({ file, line: writeAt }, from, to)
  }
  // A pattern begins with what is to be done, everything else with the play.
  const tab = signal<PanelId>(marking.marks.peek().length > 0 ? 'todo' : 'play')
  const todo = computed(() => {
    const there = share.value
    const published = there?.draft.value?.published ?? null
    return leftToDo({
      ...{ marks: marking.marks.value, findings: findings.value, checked: checked.value, proof: proving.proof.value },
      ...{ share: there?.state.value ?? null, published },
    })
  })

  const unmark = effect(() => {
    const all = findings.value
    for (const name of names.value) {
      const mine = all.filter(({ file }) => (file ?? MAIN_FILE) === name)
      editor.mark(name, (state) => diagnosticsOf(state, mine, mend))
    }
  })
  const unmarkComments = effect(() => {
    const open = (comments.value?.list.value ?? []).filter(({ resolvedBy }) => resolvedBy === null)
    for (const name of names.value) {
      const lines = linesOf(editor.read(name))
      const counts = new Map<number, number>()
      for (const comment of open) {
        const line = comment.file === name ? placeComment(lines, comment) : null
        if (line !== null) counts.set(line, (counts.get(line) ?? 0) + 1)
      }
      editor.dispatch(name, commentsAt(counts))
    }
  })
  const restart = effect(() => {
    void playAt.value.start
    checking.touch()
  })

  return {
    editor,
    drafts,
    get id() {
      return keeping.draft.value.id
    },
    title: computed(() => titleOf({ [MAIN_FILE]: head.value })),
    changes: version,
    files,
    plays,
    keeping,
    share,
    comments,
    commenting,
    explaining,
    said,
    speakers,
    marks: marking.marks,
    leftToDo: todo,
    nextMark: marking.next,
    goToMark,
    written: (place) => {
      marking.written(place)
    },
    documents: names,
    document,
    cursor,
    checked,
    findings,
    proof: proving.proof,
    tab,
    showing,
    playAt,
    open: editor.open,
    edit: (edits, what = '') => editor.together(what, () => editor.edit(edits)),
    mend,
    replace,
    addFile: (name) => {
      replace(withFile(files.peek(), name), plays.peek(), words.did.added(name))
      editor.open(name)
    },
    renameFile: (from, to) => {
      replace(withFileRenamed(files.peek(), from, to), plays.peek(), words.did.renamed(from, to))
      editor.open(to)
    },
    removeFile: (name) => replace(withoutFile(files.peek(), name), plays.peek(), words.did.removed(name)),
    goTo,
    showMe: (inputs, seed = 0) => {
      playAt.value = { inputs, seed, start: null }
      tab.value = 'play'
      showing.value = 'side'
    },
    prove: proving.prove,
    stopProving: proving.stop,
    connect: (link) => {
      if (share.peek()?.link === link || (share.peek() === null && link === null)) return
      share.peek()?.stop()
      comments.peek()?.stop()
      const { flush, draft: stored } = keeping
      const apply = (text: DraftText): void => applyText(editor, text, words.did.merged)
      const current = async (): Promise<boolean> => {
        const { id, revision } = stored.peek()
        const kept = await drafts.get(id)
        return !kept || kept.revision === revision
      }
      const shared = link && shareDraft({ link, stored: () => stored.peek(), current, read, apply, flush })
      share.value = shared
      comments.value = shared && watchComments(shared, () => stored.peek().id)
    },
    flush: keeping.flush,
    close: () => {
      unmark()
      marking.close()
      restart()
      share.peek()?.stop()
      comments.peek()?.stop()
      unmarkComments()
      keeping.stop()
      checking.close()
      proving.close()
      editor.destroy()
    },
  }
}

const documentsOf = ({ files, plays }: DraftText): Record<string, string> => ({ ...files, [PLAYS_FILE]: plays })
