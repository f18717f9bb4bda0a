import type { Skill } from '../../core/model/move.ts'

interface Spoken {
  /** What a manager writes at the decision where it went wrong. */
  readonly notes: readonly string[]
  /** What the trainee means to do next time. */
  readonly strategies: readonly string[]
}

/** What is said about an attempt in which a skill was missed. */
export const SPOKEN: Readonly<Record<Skill, Spoken>> = {
  validating: {
    notes: [
      'Look at what he says just before this. He wants you to see that the day is lost for him. You went straight to the dates.',
      'You were right about the facts here, and it cost you the conversation. What could you have agreed with?',
    ],
    strategies: [
      'Next time I say what I see ("that is a long wait for nothing") before I look anything up.',
      'I accept how it looks from their side first. The correction can wait for two sentences.',
    ],
  },
  apologizing: {
    notes: [
      'One short sorry would have been enough here, and it was missing. Nobody hears it as an admission of guilt.',
    ],
    strategies: ['I say sorry once, early, and then I get on with it.'],
  },
  stepping_back: {
    notes: [
      'This is where it began to turn into an argument. Three seconds of saying nothing would have helped you more than the next point.',
      'Did you notice that you answered before she had finished? Let us talk about what you can do in that second.',
    ],
    strategies: ['When I feel that I want to win, I breathe once before I say anything.'],
  },
  listening: {
    notes: [
      'Your solution was the right one, two sentences too early. Ask first what happened.',
      'She told you twice what matters to her. Say it back once and see what happens to the tension.',
    ],
    strategies: [
      'Before I offer anything I say back what I understood, and ask if that is it.',
      'One open question first. Only then the computer.',
    ],
  },
  speaking_for_oneself: {
    notes: ['Read this one aloud, and listen for the "you". It sounds like a reproach, although you did not mean it.'],
    strategies: ['I begin with "I" when it gets tense: "I cannot read it from here" and not "you did not fill it in".'],
  },
  finding_a_way_out: {
    notes: ['You promised something that we cannot keep. What could you have offered that is certain?'],
    strategies: ['I say what I can do today and what I cannot, both in one breath.'],
  },
  staying_safe_and_respected: {
    notes: [
      'You let the remark pass. You do not have to. Say calmly that you help gladly, but not in this tone.',
      'From here on it was not about the invoice any more. You may call me in at this point, always.',
    ],
    strategies: [
      'The first insult gets a calm sentence, the second one ends it or brings in my manager.',
      'When it is about me and no longer about the problem, I get help instead of holding out.',
    ],
  },
  leading: {
    notes: ['Your employee stood next to you here. What did they hear you say about them?'],
    strategies: ['In front of the customer I stand by my people. What went wrong we talk about afterwards.'],
  },
}
