import type { Channel } from '../../../core/model/cast.ts'
import type { Action } from '../../../core/model/move.ts'

const meeting: Record<Channel, (name: string) => string> = {
  counter: (name) => `${name} is at your counter.`,
  phone: (name) => `${name} is on the line.`,
  chat: (name) => `${name} has opened a chat.`,
  visit: (name) => `You stand in front of ${name}.`,
}

const leave: Record<Channel, string> = {
  counter: 'Excuse yourself and go, at once.',
  phone: 'End the call, at once.',
  chat: 'Close the chat, at once.',
  visit: 'Excuse yourself and go, at once.',
}

const actions: Record<Action, (channel: Channel) => string> = {
  breathe: () => 'Say nothing for a few seconds, and come back able to listen.',
  get_help: () => 'Bring in somebody with more authority than you have.',
  leave: (channel) => leave[channel],
}

export const briefing = {
  meeting,
  know: 'What you know',
  facts: { where: 'Where', how: 'How', long: 'How long' },
  about: (minutes: string) => `about ${minutes}`,
  reach: 'Always in reach',
  reachHint: 'Beside what you can say there are three things that you can do at any moment. When is up to you.',
  actions,
  keys: 'The number on a reply is its key, and Space shows a whole line at once. Number keys can be turned off in the settings. Nothing runs against the clock.',
  mode: 'How do you want to play?',
  modes: {
    practice: 'After each reply a short cue tells you what it did, and you can go back a step.',
    assessment: 'No cues and no way back, as in real life. If you stop, it is kept and you can go on.',
  },
  start: 'Start the conversation',
  startNew: 'Start from the beginning',
  starting: 'One moment …',
  open: (mode: string, when: string) => `You stopped in mid-conversation: ${mode}, ${when}.`,
  goOn: 'Go on',
  back: 'Back to the waiting room',
  good: 'What good looks like',
}
