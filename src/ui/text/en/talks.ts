/** What waits to be talked over. */
export const talks = {
  title: (count: number, more: boolean) => `To be talked over: ${count}${more ? ' or more' : ''}`,
  lead: (days: number) =>
    `${days === 0 ? 'The oldest has come today.' : days === 1 ? 'The oldest has waited for a day.' : `The oldest has waited for ${days} days.`} A talk helps most within hours or a few days. It is off this list once you have written a note, or once you both agree what to do next time.`,
  caption: 'Conversations that wait to be talked over, the longest wait first',
  who: 'Who',
  story: 'Story',
  score: 'Score',
  since: 'Waits',
  why: 'Why',
  asked: 'asked for it',
  failed: 'assessment not passed',
  waits: (days: number) => (days === 0 ? 'since today' : days === 1 ? 'for a day' : `for ${days} days`),
  late: 'late',
  look: (name: string, story: string) => `Talk over with ${name}: ${story}`,
  all: (count: number) => `Show all ${count}`,
  fewer: 'Show fewer',
}
