import type { Situation } from '../../../core/model/move.ts'

/** How somebody comes in, and what it may turn into, said as one would say it in the break room. */
const opens: Record<Situation, string> = {
  unspoken: 'Says that all is well',
  upset: 'Upset',
  unrealistic: 'Wants what cannot be given',
  abusive: 'Gets personal',
  threat: 'Threatens you',
  danger: 'May turn dangerous',
  aftermath: 'Is gone; you and your manager are not',
  managing: 'Is in front of somebody from your team',
}
const turns: Record<Situation, string> = {
  unspoken: 'may say nothing',
  upset: 'may get loud',
  unrealistic: 'wants what cannot be given',
  abusive: 'may get personal',
  threat: 'may threaten you',
  danger: 'may turn dangerous',
  aftermath: 'with the talk afterwards',
  managing: 'with your team in between',
}

export const home = {
  title: 'They are waiting for you',
  lead: 'None of them is happy. Talk to one: what you say changes what happens next, and afterwards you see why.',
  empty: 'Nobody is waiting today: this installation has no stories.',
  queue: 'Who is waiting',
  number: (index: number) => String(index + 1).padStart(2, '0'),
  where: (place: string, minutes: string) => `${place} · ${minutes}`,
  situation: (opening: Situation, turn: Situation | null) =>
    turn === null ? opens[opening] : `${opens[opening]}, ${turns[turn]}`,
  tension: 'Tension when you meet',
  notMet: 'You have not met yet.',
  best: 'Best',
  last: 'Last',
  result: (score: number, passed: boolean) => `${score}, ${passed ? 'passed' : 'not passed'}`,
  open: 'You stopped in mid-conversation.',
  goOn: 'Go on',
  goOnWith: (name: string) => `Go on with ${name}`,
  how: {
    title: 'How it goes',
    steps: [
      {
        title: 'You talk',
        words: 'Choose what you say, or breathe, get help, leave. Every reply changes the customer.',
      },
      { title: 'The fuse burns', words: 'It shows the tension. Some replies feed it, some pinch it back.' },
      {
        title: 'You see why',
        words: 'Every decision, what it did and what would have been better. Play any moment again.',
      },
    ],
    good: 'Read what good looks like',
  },
  attempts: {
    title: 'My attempts',
    none: 'Nothing yet. What you play is kept in this browser, and only here.',
    noneSent: 'Nothing yet. What you play is kept in this browser and sent to your account.',
    loading: 'Looking for what you have played …',
    caption: 'What I have played, the last first',
    when: 'When',
    who: 'Who',
    how: 'How',
    result: 'Result',
    retry: 'One moment, played again',
    open: 'Not finished',
    score: (score: number, passed: boolean, outcome: string) =>
      `${score} of 100, ${passed ? 'passed' : 'not passed'} · ${outcome}`,
    look: 'Look back',
    lookAt: (who: string, when: string) => `Look back: ${who}, ${when}`,
    goOn: 'Go on',
    goOnWith: (who: string, when: string) => `Go on: ${who}, ${when}`,
    older: 'Played in an earlier version of this story: the result stands, it cannot be replayed here.',
    gone: 'This story is no longer here: the result stands, it cannot be replayed.',
    strategy: 'What will you do next time? Not written down yet.',
    all: (count: number) => `Show all ${count}`,
  },
}
