import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Input } from '../../core/model/session.ts'
import type { CompiledStory } from '../../core/model/story.ts'
import type { StudioFinding } from '../check/studio-finding.ts'
import type { StoryFiles } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { PanelId } from '../panels/panel.ts'
import type { ProofState } from '../proof/proof-state.ts'
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
  readonly findings: readonly StudioFinding[]
  /** The last story that could be compiled, from this text or (`stale`) an older one. */
  readonly story: CompiledStory | null
  readonly stale: boolean
}

/** Where Play stands: a story start and the inputs since. */
export interface PlayAt {
  readonly inputs: readonly Input[]
  readonly seed: number
}

/** The draft that is open, as all panels share it. Signals are read by panels; functions are what buttons do. */
export interface Workbench {
  readonly drafts: Drafts
  readonly id: string
  readonly title: ReadonlySignal<string>
  /** The text as it stands in the editor, at every keystroke. */
  readonly files: ReadonlySignal<StoryFiles>
  /** `story.plays`, edited as a document of its own (`PLAYS_FILE`). */
  readonly plays: ReadonlySignal<string>
  /** What is kept, where, and what was said about it. */
  readonly keeping: Keeping
  /** The document in the editor: a story file or `PLAYS_FILE`. */
  readonly document: ReadonlySignal<string>
  readonly cursor: ReadonlySignal<Place>
  /** Null until the first check is through. */
  readonly checked: ReadonlySignal<Checked | null>
  readonly proof: ReadonlySignal<ProofState>
  readonly tab: Signal<PanelId>
  /** Set to move Play; Play writes it as inputs are made. */
  readonly playAt: Signal<PlayAt>
  /** Changes the text, in one step that the editor can undo. */
  edit(edits: readonly LineEdit[]): void
  /** Replaces whole documents (import, merge), in steps that the editor can undo. */
  replace(files: StoryFiles, plays: string): void
  /** Shows a place in the editor and moves the cursor there. */
  goTo(place: Place): void
  /** Hands inputs to Play and opens it. */
  showMe(inputs: readonly Input[]): void
  /** Proves again from the start, or stops. */
  prove(): void
  stopProving(): void
  /** Keeps what is not kept yet; resolves when it is. */
  flush(): Promise<void>
}
