/** The trainer's page. */
export const studio = {
  title: 'Your stories',
  lead: 'A story is a text. Write it here, play it beside the text, and have it proved before anybody else plays it.',
  untitled: 'Untitled story',
  lost: 'This story is not here (any more).',
  back: 'All stories',
  start: {
    title: 'Start a story',
    empty: 'Empty page',
    shipped: 'From a story that comes with Defuse',
    pattern: 'From a pattern',
    drop: 'Drop an .ink file here, or choose one',
  },
  editor: {
    label: 'Story text',
    leave: 'To leave the text with the keyboard: Escape, then Tab.',
    documents: 'Files of this story',
    side: 'Beside the text',
  },
  kept: { kept: 'Kept in this browser', writing: 'Keeping…', failed: 'Not kept' },
  play: { label: 'Play', nothing: 'The story can be played here as soon as the text has no errors.' },
  proof: {
    label: 'Proof',
    states: {
      waiting: 'Nothing has been proved yet.',
      running: 'Every way through the story is being walked.',
      done: 'Every way was walked.',
      stopped: 'Stopped.',
      failed: 'The prover gave no answer.',
    },
  },
}
