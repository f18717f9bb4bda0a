import { type ReadonlySignal, signal } from '@preact/signals'
import { studioFindings as words } from '../../ui/text/en/studio-findings.ts'
import { type DraftText, MAIN_FILE } from '../drafts/draft.ts'
import type { PlayStart } from '../play-start/play-start.ts'
import type { Checked } from '../workbench/workbench.ts'
import type { CheckAnswer, CheckQuestion } from './check-question.ts'
import { explain } from './explain.ts'
import { createAsker } from './worker-asker.ts'

/** A pause of typing after which the text is checked. */
const PAUSE_MS = 250
/** For a text of the usual size; a long one has a little more for each character. */
const PATIENCE_MS = 3000
const PATIENCE_PER_CHARACTER = 0.015
/** Characters of all files together beyond which a text is kept but not checked. */
const MOST = 5_000_000

export interface Checking {
  readonly checked: ReadonlySignal<Checked | null>
  /** The text is another one now. */
  touch(): void
  close(): void
}

/** Compiles the text in a worker whenever the author pauses. */
export function startChecking(read: () => DraftText, startOf: () => PlayStart | null): Checking {
  const checked = signal<Checked | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  const asker = createAsker<CheckQuestion, CheckAnswer>({
    make: () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
    patience: (text) => PATIENCE_MS + PATIENCE_PER_CHARACTER * lengthOf(text),
    busy: 'wait',
  })

  const fault = (text: DraftText, code: string, message: string): void => {
    const finding = explain({ code, severity: 'error', line: null, file: MAIN_FILE, message }, text.files)
    const story = checked.peek()?.story ?? null
    checked.value = { ...text, findings: [finding], story, stale: true, fromStart: null }
  }

  const check = async (): Promise<void> => {
    timer = undefined
    const text = read()
    const characters = lengthOf(text)
    if (characters > MOST) return fault(text, 'too_long', words.tooMuch((characters / 1e6).toFixed(1)))
    const start = startOf()
    const asked = await asker.ask({ ...text, start })
    if (asked.kind === 'silent') return fault(text, 'no_answer', words.noAnswer)
    if (asked.kind === 'dropped') return
    const { findings, story, fromStart } = asked.answer
    checked.value = {
      ...text,
      findings,
      story: story ?? checked.peek()?.story ?? null,
      stale: story === null,
      fromStart: start && { start, story: fromStart },
    }
  }

  return {
    checked,
    touch: () => {
      clearTimeout(timer)
      timer = setTimeout(check, PAUSE_MS)
    },
    close: () => {
      clearTimeout(timer)
      asker.close()
    },
  }
}

const lengthOf = ({ files, plays }: DraftText): number =>
  Object.values(files).reduce((sum, { length }) => sum + length, plays.length)
