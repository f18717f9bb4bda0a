import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { StoryFiles } from '../drafts/draft.ts'
import type { LineEdit, Place } from '../workbench/workbench.ts'
import { type Mark, markAfter, markAt, marksIn, markWritten } from './marks.ts'

/** Marks are looked for in a pause, so that they never hold up a keystroke. */
const PAUSE_MS = 150

export interface Marking {
  readonly marks: ReadonlySignal<readonly Mark[]>
  /** Goes to the next mark below the cursor; false: there is none. */
  next(): boolean
  /** Takes the mark at a place away, in the text as it stands now; false: there is none. */
  written(place: Place): boolean
  close(): void
}

export interface MarkingOptions {
  readonly changes: ReadonlySignal<number>
  readonly read: () => StoryFiles
  readonly cursor: () => Place
  /** Goes where a mark is written. */
  readonly goTo: (mark: Mark) => void
  readonly edit: (edits: readonly LineEdit[], mark: Mark) => void
}

/** Knows the marks of the text that is open. */
export function startMarking({ changes, read, cursor, goTo, edit }: MarkingOptions): Marking {
  const marks = signal<readonly Mark[]>(marksIn(read()))
  const stop = effect(() => {
    if (changes.value === 0) return
    const timer = setTimeout(() => {
      const now = marksIn(read())
      if (JSON.stringify(now) !== JSON.stringify(marks.peek())) marks.value = now
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  })
  return {
    marks,
    next: () => {
      const mark = markAfter(marksIn(read()), cursor())
      if (mark) goTo(mark)
      return mark !== undefined
    },
    written: (place) => {
      const mark = markAt(marksIn(read()), place)
      if (mark) edit([markWritten(mark)], mark)
      return mark !== undefined
    },
    close: stop,
  }
}
