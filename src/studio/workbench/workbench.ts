import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Input } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import type { StudioFinding } from '../check/studio-finding.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { PanelId } from '../panels/panel.ts'
import type { PlayStart } from '../play-start/play-start.ts'
import type { ProofState } from '../proof/proof-state.ts'
import type { DraftComments } from '../review/draft-comments.ts'
import type { Link, Share } from '../share/share.ts'
import type { LeftToDo } from '../todo/left-to-do.ts'
import type { Mark } from '../todo/marks.ts'
import type { Keeping } from './keeping.ts'

/** A place in the text; `line` counts from 1. */
export interface Place {
  readonly file: string
  readonly line: number
}

/** Lines `from` to `to` (from 1, `to` not included; equal: an insertion before `from`) of a file become `text`. */
export interface LineEdit {
  readonly file: string
  readonly from: number
  readonly to: number
  /** With its line ends; empty takes the lines away. */
  readonly text: string
}

/** What the compiler made of the text last. */
export interface Checked {
  /** The text that was checked. */
  readonly files: StoryFiles
  readonly plays: string
  readonly findings: readonly StudioFinding[]
  /** The last story that could be compiled, from this text or (`stale`) an older one. */
  readonly story: CompiledStory | null
  readonly stale: boolean
  /** The story with `PlayAt.start` as its beginning; null when none is asked for or it cannot be compiled. */
  readonly fromStart: { readonly start: PlayStart; readonly story: CompiledStory | null } | null
}

/** Where Play stands: where the story starts and the inputs since. */
export interface PlayAt {
  readonly inputs: readonly Input[]
  /** Whose dice are thrown. */
  readonly seed: number
  /** Null: at the beginning, as trainees do. */
  readonly start: PlayStart | null
}

/** The draft that is open, as all panels share it. Signals are read by panels; functions are what buttons do. */
export interface Workbench {
  readonly drafts: Drafts
  /** Of the draft; another one after a split (`keeping.elsewhere`). */
  readonly id: string
  readonly title: ReadonlySignal<string>
  /** Counts the changes of the text: cheap to listen to, where `files` makes one text of every document. */
  readonly changes: ReadonlySignal<number>
  /** The text as it stands in the editor, at every keystroke. */
  readonly files: ReadonlySignal<StoryFiles>
  /** `story.plays`, edited as a document of its own (`PLAYS_FILE`). */
  readonly plays: ReadonlySignal<string>
  /** What is kept, where, and what was said about it. */
  readonly keeping: Keeping
  /** The same draft on the server; null while nobody is signed in who may write there. */
  readonly share: ReadonlySignal<Share | null>
  /** What other trainers say at its lines; null likewise. */
  readonly comments: ReadonlySignal<DraftComments | null>
  /** Set to lead whoever writes to the field for a comment; the field takes it back. */
  readonly commenting: Signal<boolean>
  /** Where somebody went to see what is found there; it is told at full length until the cursor leaves the line. */
  readonly explaining: Signal<Place | null>
  /** What was undone or done again last, for those who do not see it. */
  readonly said: ReadonlySignal<string>
  /** The places that are still to be written. */
  readonly marks: ReadonlySignal<readonly Mark[]>
  /** What stands between this text and its being played. */
  readonly leftToDo: ReadonlySignal<LeftToDo>
  /** Goes to the next mark; false: there is none. */
  nextMark(): boolean
  /** Goes where it is written; the words there are selected. */
  goToMark(mark: Mark): void
  /** Takes the mark at a place away. */
  written(place: Place): void
  /** The names by which the people of the story speak, the customer's first. */
  readonly speakers: ReadonlySignal<readonly string[]>
  /** The story's files and `PLAYS_FILE`. */
  readonly documents: ReadonlySignal<readonly string[]>
  /** The document in the editor: a story file or `PLAYS_FILE`. */
  readonly document: ReadonlySignal<string>
  readonly cursor: ReadonlySignal<Place>
  /** Null until the first check is through. */
  readonly checked: ReadonlySignal<Checked | null>
  /** What the checker and, as long as it is about this text, the prover have found. */
  readonly findings: ReadonlySignal<readonly StudioFinding[]>
  readonly proof: ReadonlySignal<ProofState>
  readonly tab: Signal<PanelId>
  /** What is seen where there is room for one of them only. */
  readonly showing: Signal<'text' | 'side'>
  /** Set to move Play; Play writes it as inputs are made. */
  readonly playAt: Signal<PlayAt>
  /** Shows a document in the editor. */
  open(document: string): void
  /** Applies a finding's fix. */
  mend(finding: StudioFinding): void
  /** Changes the text, in one step that can be undone; `what` says it in words. */
  edit(edits: readonly LineEdit[], what?: string): void
  /** Replaces whole documents, in one step that can be undone; `what` says it in words. */
  replace(files: StoryFiles, plays: string, what: string): void
  /** Files come and go in one step, with the lines that include them. */
  addFile(name: string): void
  renameFile(from: string, to: string): void
  removeFile(name: string): void
  /** Shows a place in the editor and moves the cursor there. */
  goTo(place: Place): void
  /** Hands inputs and the seed of their dice (left out: 0) to Play, and opens it. */
  showMe(inputs: readonly Input[], seed?: number): void
  /** Proves again from the start, or stops. */
  prove(): void
  stopProving(): void
  /** Somebody has signed in, or out. */
  connect(link: Link | null): void
  /** Keeps what is not kept yet; resolves when it is. */
  flush(): Promise<void>
}
