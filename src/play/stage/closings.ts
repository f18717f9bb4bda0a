import type { Channel } from '../../core/model/cast.ts'
import type { StageState } from './stage-state.ts'

/**
 * How the picture closes.
 * settled: leans back in soft light; turned: turns and steps back; stormed: out, and the door; slammed: the door in our
 * face; cut: the line goes dead; shut: the chat window closes; dark: the room goes dark and narrow; withdrawn: we are the ones who left the room.
 */
export type Closing = 'settled' | 'turned' | 'stormed' | 'slammed' | 'cut' | 'shut' | 'dark' | 'withdrawn'

const ENDED_BY_THEM: Readonly<Record<Channel, Closing>> = {
  counter: 'stormed',
  visit: 'slammed',
  phone: 'cut',
  chat: 'shut',
}

const ENDED_BY_US: Readonly<Record<Channel, Closing>> = {
  counter: 'withdrawn',
  visit: 'withdrawn',
  phone: 'cut',
  chat: 'shut',
}

/** Null while the conversation goes on. Leaving shows at once, before the story has found its words for it. */
export const closingOf = (state: Pick<StageState, 'channel' | 'left' | 'outcome'>): Closing | null => {
  if (state.outcome === 'unsafe') return 'dark'
  if (state.left) return ENDED_BY_US[state.channel]
  if (state.outcome === 'resolved') return 'settled'
  if (state.outcome === 'contained') return 'turned'
  if (state.outcome === 'escalated') return ENDED_BY_THEM[state.channel]
  return null
}

/** Whether the fuse ran out (true) or was put out (false) in the end. */
export const burnsOut = (state: Pick<StageState, 'outcome'>): boolean =>
  state.outcome === 'escalated' || state.outcome === 'unsafe'
