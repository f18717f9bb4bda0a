import { type ReadonlySignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { moodAt } from '../sound/mood.ts'
import type { Sound } from '../sound/sound.ts'
import type { Stage } from '../stage/stage.ts'
import type { Conversation } from './conversation-state.ts'
import { appearingMs, stayingMs } from './reading-pace.ts'

export const BREATH_MS = 3500
/** How long the picture has for its ending before the page says what it was. */
const CLOSING_MS = 2200

export interface Telling {
  readonly conversation: Conversation
  readonly stage: RefObject<Stage | null>
  readonly sound: Pick<Sound, 'speak' | 'breathe'>
  /** Nothing is to take time: everything there is to tell is told. */
  readonly atOnce: ReadonlySignal<boolean>
  /** False while the stage is still coming up. */
  readonly ready: ReadonlySignal<boolean>
}

/** The clock of a conversation: lines at reading pace, with a voice; breaths; the pause after the end. */
export function useTelling({ conversation, stage, sound, atOnce, ready }: Telling): void {
  const { phase, line, revealed, more } = conversation

  useSignalEffect(() => {
    const now = phase.value
    const [hurried, shown, all, follows] = [atOnce.value, line.value, revealed.value, more.value]
    if (now === 'breathing') return breathe(stage.current, sound, conversation)
    if (now !== 'telling' && now !== 'closing') return
    if (hurried) return conversation.finish()
    if (!ready.value) return
    if (now === 'closing') return after(CLOSING_MS, conversation.next)
    if (all || !shown) return after(shown ? stayingMs(shown.text, follows) : 0, conversation.next)
    const lasting = appearingMs(shown.text)
    const stopTimer = after(lasting, conversation.reveal)
    if (shown.person === undefined) return stopTimer
    const hush = sound.speak(shown.person, shown.text, moodAt(conversation.transcript.peek().tension), lasting)
    // After the stage has heard who speaks.
    queueMicrotask(() => stage.current?.speaking(true))
    return () => {
      stopTimer()
      hush()
      stage.current?.speaking(false)
    }
  })
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

function breathe(stage: Stage | null, sound: Pick<Sound, 'breathe'>, conversation: Conversation): () => void {
  const breath = stage?.breathe(BREATH_MS / 1000)
  sound.breathe(true)
  const stop = after(BREATH_MS, conversation.next)
  return () => {
    stop()
    breath?.skip()
    sound.breathe(false)
  }
}
