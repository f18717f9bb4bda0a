import type { Channel, Face } from '../../../core/model/cast.ts'
import type { Action, Outcome, Situation } from '../../../core/model/move.ts'

const moods: Record<Face, string> = {
  calm: 'calm',
  smile: 'friendly',
  smileBig: 'beaming',
  cheeky: 'cheeky',
  serious: 'serious',
  solemn: 'solemn',
  tired: 'worn out',
  blank: 'shut off',
  awe: 'astonished',
  explaining: 'eager to explain',
  driven: 'determined',
  concerned: 'worried',
  concernedFear: 'anxious',
  fear: 'frightened',
  hectic: 'at a loss',
  suspicious: 'suspicious',
  contempt: 'scornful',
  eyesClosed: 'barely holding on',
  angry: 'angry',
  veryAngry: 'very angry',
  rage: 'furious',
}

/** What the customer is doing, for a heading or a label. */
const situations: Record<Situation, string> = {
  unspoken: 'Unhappy, not saying it',
  upset: 'Upset',
  unrealistic: 'Wants the impossible',
  abusive: 'Abusive',
  threat: 'Threatens',
  danger: 'Dangerous',
  aftermath: 'Afterwards',
  managing: 'Stepping in for your team',
}

const actions: Record<Action, string> = { breathe: 'Breathe', get_help: 'Get help', leave: 'Leave' }

const channels: Record<Channel, string> = {
  counter: 'At the counter',
  phone: 'On the phone',
  chat: 'In a chat',
  visit: 'On a visit',
}

const outcomes: Record<Outcome, string> = {
  resolved: 'Resolved',
  contained: 'Contained',
  escalated: 'Escalated',
  unsafe: 'Unsafe',
}

const heat = (tension: number): string => {
  if (tension < 25) return 'calm'
  if (tension < 45) return 'uneasy'
  if (tension < 70) return 'tense'
  if (tension < 90) return 'close to the end of the fuse'
  return 'at the end of the fuse'
}

export const common = {
  name: 'Defuse',
  pageTitle: (page: string) => `${page} · Defuse`,
  skip: 'Skip to the page',
  home: 'Home',
  waitingRoom: 'Waiting room',
  siteNavigation: 'Defuse',
  settings: 'Settings',
  mute: 'Sound is on: mute',
  unmute: 'Sound is off: turn on',
  good: 'What good looks like',
  studio: 'Studio',
  team: 'Team',
  assignments: 'Assignments',
  results: 'Stories',
  people: 'People',
  signIn: 'Sign in',
  signOut: 'Sign out',
  account: 'My account',
  accountOf: (name: string) => `${name}: account and pages`,
  roles: { trainee: 'Trainee', trainer: 'Trainer', manager: 'Manager', admin: 'Admin' },
  close: 'Close',
  dismiss: 'Dismiss this message',
  loading: 'One moment …',
  more: 'Show more',
  minutes: (minutes: number) => (minutes === 1 ? '1\u00a0minute' : `${minutes}\u00a0minutes`),
  moods,
  looks: (face: Face) => `looks ${moods[face]}`,
  mood: (name: string, face: Face) => `${name} looks ${moods[face]}.`,
  situations,
  actions,
  channels,
  outcomes,
  modes: { practice: 'Practice', assessment: 'Assessment' },
  score: (score: number) => `${Math.round(score)} of 100`,
  passed: 'passed',
  notPassed: 'not passed',
  heat,
  tension: (label: string, tension: number) => `${label}: ${tension} of 100, ${heat(tension)}.`,
  unknownPage: 'That page does not exist (any more). This is the waiting room.',
  unknownStory: 'There is no such customer here (any more). This is the waiting room.',
  crash: {
    title: 'Something tripped over',
    what: 'This page could not be shown. What you have played is kept.',
    unloadable: 'This page could not be loaded. Is the connection gone? What you have played is kept.',
    again: 'Try again',
    home: 'Back to the waiting room',
    details: 'What the browser said',
  },
}
