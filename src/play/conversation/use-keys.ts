import { useLayoutEffect } from 'preact/hooks'
import type { Action } from '../../core/model/move.ts'
import { ACTIONS } from '../../core/model/move.ts'
import type { Conversation } from './conversation-state.ts'

/** The number keys of the standing actions stay the same whatever is on offer; more replies than that take theirs away. */
const FIRST_ACTION_KEY = 7

/** The number that stands on a standing action, or null where the replies need it. */
export const actionKey = (action: Action, replies: number): number | null => {
  const key = FIRST_ACTION_KEY + ACTIONS.indexOf(action)
  return replies < FIRST_ACTION_KEY ? key : null
}

export interface KeyTargets {
  readonly conversation: Conversation
  /** Whether number keys are to be heard (WCAG 2.1.4: they can be turned off). */
  readonly numbers: () => boolean
  readonly choose: (place: number) => void
  readonly act: (action: Action) => void
}

const FIELDS = 'input, textarea, select, [contenteditable]'
const CONTROLS = `a[href], button, summary, ${FIELDS}`

/** Space and Enter show a line at once and go on; any key ends a breath; numbers answer. Controls keep their own keys. */
export function useKeys(targets: KeyTargets): void {
  // In the commit: an effect would hear a key for a conversation that has just been left.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (handle(event, targets)) event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })
}

function handle(event: KeyboardEvent, { conversation, numbers, choose, act }: KeyTargets): boolean {
  const { key, target } = event
  if (event.defaultPrevented || event.repeat || event.isComposing) return false
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return false
  const at = target instanceof Element ? target : document.body
  if (at.closest(FIELDS)) return false
  const goesOn = key === ' ' || key === 'Enter'
  const phase = conversation.phase.peek()
  if (phase === 'breathing') {
    if (key === 'Tab' || key === 'Shift' || (goesOn && at.closest(CONTROLS))) return false
    conversation.skip()
    return true
  }
  if (phase === 'telling' || phase === 'closing') {
    // An opened transcript that was gone to scrolls with Space; a line in it has the focus all by itself.
    if (!goesOn || at.closest(CONTROLS) || (key === ' ' && at.matches('[data-open="true"]'))) return false
    conversation.skip()
    return true
  }
  const offering = conversation.offering.peek()
  if (!offering || !numbers() || !/^[1-9]$/.test(key)) return false
  const number = Number(key)
  const { replies } = offering
  if (number <= replies.length) choose(number - 1)
  else {
    const action = ACTIONS.find((one) => actionKey(one, replies.length) === number)
    if (action) act(action)
  }
  return true
}
