/** The map of a story. */
export const studioMap = {
  label: 'Map',
  waiting: 'The map is drawn as soon as the text can be read.',
  drawing: 'Drawing the map…',
  failed: 'This story could not be drawn in time. Make it simpler, or read the findings.',
  stale: 'The text has errors. This is the map of the last version without.',
  unknown: (what: string) =>
    `The ways of this story cannot be followed (${what}), so there is only a list of what is in it.`,
  open: (count: number) =>
    count === 1
      ? 'One way is told by a variable. Dashed lines lead to where it may go.'
      : `${count} ways are told by variables. Dashed lines lead to where they may go.`,
  openUnknown: (count: number) =>
    count === 1
      ? 'One way is told by a variable and is not drawn.'
      : `${count} ways are told by variables and are not drawn.`,
  many: 'This story is too large for one drawing. Here it is as a list.',
  views: 'Show as',
  drawingView: 'Drawing',
  listView: 'List',
  nearer: 'Nearer',
  farther: 'Farther',
  fit: 'See all of it',
  toCursor: 'To the cursor',
  name: (title: string, knots: number, endings: number) =>
    `Map of ${title}: ${knots} ${knots === 1 ? 'knot' : 'knots'}, ${endings} ${endings === 1 ? 'ending' : 'endings'}. The list says the same in words.`,
  keys: 'Arrow keys: from knot to knot. Enter: to its line. + and −: nearer, farther. 0: all of it.',
  beginning: 'Beginning',
  start: 'Start',
  never: 'never reached',
  line: (line: number) => `Line ${line}`,
  lineOf: (line: number, file: string) => `Line ${line} of ${file}`,
  replies: (count: number) => (count === 1 ? '1 reply' : `${count} replies`),
  tension: (tension: number, words: string) => `tension about ${Math.round(tension)}, ${words}`,
  endingOf: (name: string, outcome: string) => `${name}, ${outcome}, ending`,
  here: 'the cursor is here',
  thisKnot: 'This knot',
  noKnot: 'Put the cursor into a knot, or choose one on the map.',
  leadsTo: 'leads to',
  stays: 'goes on here',
  somewhere: 'where a variable says',
  nowhere: 'nowhere yet',
  goOn: 'without a reply',
  taken: (taken: number) =>
    taken < 0.005 ? 'hardly ever given by chance' : `given by ${Math.round(100 * Math.min(1, taken))} % by chance`,
  legend: 'What the signs mean',
  legendFlow: 'The thicker a line, the more come by there who reply by chance.',
  legendUnproved: 'Thickness, tension and what replies are worth are drawn as soon as the story is proved.',
  signs: {
    good: 'helps',
    neutral: 'neither',
    harmful: 'hurts',
    critical: 'fails the story',
    unknown: 'not known yet',
    loop: 'leads back',
    open: 'told by a variable',
    tension: 'tension on arrival',
    never: 'never reached',
  },
}
