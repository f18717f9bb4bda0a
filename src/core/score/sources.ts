/** The articles that the rubric rests on. */
export const SOURCES = {
  S0: {
    author: 'Jean-Pierre Lauzier',
    title: 'On open conflict with a customer and the abuse of power',
    publisher: 'Isarta Infos',
  },
  S1: {
    author: 'Jean-Pierre Lauzier',
    title: 'How to deal with an open conflict with a customer',
    publisher: 'Isarta Infos',
  },
  S2: { author: 'Prospecto', title: 'Wake up your inner deminer: how to manage the crisis', publisher: 'Prospecto' },
  S3: {
    author: 'Shaun Belding',
    title: 'A customer is threatening you? Here is what to do',
    publisher: 'The Belding Group, Winning at Work',
  },
  S4: {
    author: 'De-escalation Academy',
    title: 'The five habits to dodge when de-escalating angry customers',
    publisher: 'De-escalation Academy',
  },
  R: {
    author: 'Research on service encounters',
    title: 'Order and amount: listening before fixing, one sincere apology, tension that falls slowly',
    publisher: 'Marinova, Singh and Singh 2018 and others; it refines when and how much, never whether',
  },
} as const

/** What may be said about validated scales, and what may not. */
export const SCALE_NOTE =
  'These skills are the project’s own. They are informed by de-escalation research (Nau et al. 2009; Richmond et al. 2012), and the score is not a score on any validated scale.'
