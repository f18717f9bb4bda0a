import type { Channel } from '../../../core/model/cast.ts'
import type { Grade, Outcome } from '../../../core/model/move.ts'

const heat = (tension: number): string => {
  if (tension < 15) return 'very calm'
  if (tension < 30) return 'calm'
  if (tension < 45) return 'uneasy'
  if (tension < 65) return 'tense'
  if (tension < 85) return 'very tense'
  return 'about to blow'
}

const leave: Record<Channel, string> = {
  counter: 'Leave',
  visit: 'Leave',
  phone: 'Hang up',
  chat: 'Close the chat',
}

/** What a reply did, in practice: about the reply, never about the person who gave it. */
const cues: Record<Grade, string> = {
  asked: 'That helped.',
  good: 'That helped a little.',
  neutral: 'That changed little.',
  harmful: 'That stung.',
  very_harmful: 'That made it worse.',
  critical: 'That crossed a line.',
}

/** The same beside a line of the transcript. */
const marks: Record<Grade, string> = {
  asked: 'helped',
  good: 'helped a little',
  neutral: 'changed little',
  harmful: 'stung',
  very_harmful: 'made it worse',
  critical: 'crossed a line',
}

const outcomes: Record<Outcome, { readonly title: string; readonly what: (name: string) => string }> = {
  resolved: { title: 'Resolved', what: (name) => `You and ${name} have found a way out.` },
  contained: { title: 'Contained', what: () => 'Not solved, but nobody was hurt and nothing is on fire.' },
  escalated: { title: 'Escalated', what: (name) => `The fuse has burnt to its end: ${name} is angrier than before.` },
  unsafe: { title: 'Unsafe', what: () => 'It went beyond what anybody has to stand. This is where one gets out.' },
}

/** How the picture ends, for those who do not see it; the keys are those of the stage. */
const closings = {
  settled: (name: string) => `${name} settles back. The fuse is out.`,
  turned: (name: string) => `${name} turns away. The fuse is out.`,
  stormed: (name: string) => `${name} is gone. The fuse has burnt to its end.`,
  slammed: (name: string) => `${name} slams the door. The fuse has burnt to its end.`,
  cut: (name: string) => `The line to ${name} is dead.`,
  shut: (name: string) => `The chat with ${name} is closed.`,
  dark: (name: string) => `It goes dark around ${name} and you.`,
  withdrawn: (name: string) => `You are out of the room. ${name} stays behind.`,
}

export const conversation = {
  anew: 'From the start',
  title: (name: string, title: string) => `${name}: ${title}`,
  bar: 'This conversation',
  pause: 'Pause',
  pauseHint: 'Pause: back to the waiting room. The conversation is kept.',
  transcript: 'Transcript',
  log: 'What was said',
  you: 'You',
  moved: (place: string) => `You are somewhere else now: ${place}.`,
  closings,
  status: (tension: number, trend: 'rising' | 'falling' | 'steady') =>
    `Tension ${tension} of 100: ${heat(tension)}${trend === 'steady' ? '' : ` and ${trend}`}.`,
  goOn: 'Go on',
  goOnKey: 'Space',
  keeping: 'One moment …',
  replies: 'What do you say?',
  always: 'At any moment',
  leave,
  spent: 'once for each reply',
  breath: { what: 'Breathe in … and out.', skip: 'Enough', hint: 'Any key or touch ends it.' },
  taken: {
    label: 'What that did',
    cues,
    marks,
    why: 'Why?',
    back: 'Take that back',
    title: 'Go back to which moment?',
    lead: 'What you have said from there on is forgotten, as if it had never been said.',
    heard: (heard: string) => `After “${heard}”`,
    option: (number: number, said: string) => `Before your reply ${number}: ${said}`,
    cancel: 'Stay here',
  },
  over: {
    outcomes,
    debrief: 'See why it went like this',
    home: 'Back to the waiting room',
  },
  broken: {
    title: 'This story cannot go on',
    what: 'There is a fault in the story, not in what you did. Your attempt is kept up to here.',
    details: 'For whoever looks after the stories',
    home: 'Back to the waiting room',
  },
  closed: {
    gone: {
      title: 'This attempt is not here',
      what: 'It may have been played in another browser, or deleted. The waiting room is open.',
    },
    finished: {
      title: 'This conversation is over',
      what: 'You have played it to its end. You can see how it went, or talk again.',
    },
    otherVersion: {
      title: 'The story has changed',
      what: 'You began this conversation in an earlier version, so it cannot go on from there. It stays among your attempts.',
    },
    damaged: {
      title: 'This attempt cannot be followed',
      what: 'What was saved does not fit the story, so nobody can say where you were. It stays among your attempts.',
    },
    debrief: 'See why it went like this',
    again: 'Talk to them anew',
    home: 'To the waiting room',
  },
}
