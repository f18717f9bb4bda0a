/** What the studio says about the server: where a text is kept, and who else writes on it. */
export const studioShare = {
  states: {
    shared: 'Kept on the server',
    sending: 'Kept in this browser, on its way to the server',
    waiting: 'Kept in this browser, not yet on the server',
    conflict: 'Kept in this browser. Two texts: decide which lines stay',
    refused: 'Kept in this browser, not taken by the server',
  },
  short: {
    shared: 'Kept on the server',
    sending: 'Sending…',
    waiting: 'Not yet on the server',
    conflict: 'Two texts',
    refused: 'Not on the server',
  },
  followed: (name: string) =>
    `${name} has written on this story. You see the newest text; Undo brings back the one from before.`,
  followedOwn:
    'You have written on this story somewhere else. You see the newest text; Undo brings back the one from before.',
  merged: (name: string) =>
    `${name} wrote at the same time. Both changes are in the text now; Undo takes theirs out again.`,
  mergedOwn:
    'You wrote somewhere else at the same time. Both changes are in the text now; Undo takes the others out again.',
  conflict: (name: string) =>
    `${name} and you have changed the same lines. Both texts are kept. What you write stays in this browser until you have decided which lines stay.`,
  decide: 'Compare and decide',
  unloadable:
    'The comparison could not be loaded. Is the connection gone? Both texts are kept; try again, or load the page again.',
  refused: (why: string) => `The server does not take this text: ${why}`,
  again: 'Try again',
  list: {
    title: 'From other trainers',
    writtenBy: (name: string, date: string) => `${name}, ${date}`,
    lastBy: (name: string) => `last written by ${name}`,
    published: (slug: string) => `published as ${slug}`,
    binned: (count: number) => `Put away by others (${count})`,
  },
  merge: {
    title: 'Which lines stay?',
    lead: (name: string) =>
      `Left: the text of ${name}, which is on the server. Right: yours, with all that could be joined without asking. What stands on the right when you are done is the story.`,
    leadNarrow: (name: string) =>
      `Your text, with the lines of ${name} that differ shown above yours. What stands here when you are done is the story.`,
    theirs: (name: string) => `Text of ${name}`,
    yours: 'Your text, to be edited',
    document: 'Which file',
    overlaps: 'same lines changed',
    next: 'Next difference',
    previous: 'Previous difference',
    takeHere: 'Take theirs here',
    allTheirs: 'Take all of theirs',
    allMine: 'All of mine again',
    done: 'Done: this is the text',
    later: 'Decide later',
    left: (count: number) =>
      count === 0 ? 'No difference is left.' : count === 1 ? 'One difference.' : `${count} differences.`,
    missingTheirs: (name: string) => `${name} has taken this file out.`,
    missingMine: 'You have taken this file out.',
  },
}
