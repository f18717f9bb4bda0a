const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`

/** What is left to do until a story can be published. */
export const studioTodo = {
  label: 'To do',
  title: 'From here to published',
  toWrite: 'To be written:',
  mark: (what: string) => `To be written: ${what}`,
  written: 'Written',
  writtenOf: (line: number) => `Written: take away the mark at line ${line}`,
  key: 'Ctrl+.',
  line: {
    label: 'To do',
    write: (marks: number) => `${marks} to write`,
    mend: (errors: number) => `${errors} to mend`,
    waiting: 'Being proved…',
    unproved: 'Not proved yet',
    ready: 'Ready to publish',
    done: 'Published',
    alone: 'Nothing left to do',
    blocked: 'Nearly there',
  },
  next: 'Next to write',
  state: { done: 'Done', open: 'To do', waiting: 'Under way', choice: 'If you like' },
  write: {
    title: 'Write what is marked',
    lead: 'Each note says what belongs under it. Put your own words there, then take the note away (Ctrl+. or “Written”). F9 leads to the next. The moves may stay as they are; good replies should differ in place and in length.',
    done: 'No marks are left.',
    first: 'Write the first',
    more: 'Write the next',
    go: (line: number) => `Line ${line}`,
    goFile: (file: string, line: number) => `${file}, line ${line}`,
    rest: (more: number) => `and ${count(more, 'more', 'more')}`,
  },
  laws: {
    title: 'Keep the laws',
    lead: 'Every reply needs a move, every decision a good and a bad reply, and no trick may pass. The proof finds out while you write.',
    done: 'All laws are kept.',
    waiting: 'Every way through the story is being walked.',
    unproved: 'Not every way could be walked. The proof says why.',
    look: 'Look at the proof',
  },
  play: {
    title: 'Play it',
    lead: 'Once as you would wish, once as you fear. What reads well may sound wrong when it is said.',
    go: 'Play it now',
  },
  judge: {
    title: 'Let a second trainer judge',
    lead: 'They open this story in the studio, choose Review, then Judge blind. Where you two differ, trainees would be scored on sand.',
    none: 'Nobody has judged it yet.',
    judged: (name: string, replies: number, of: number) =>
      `${name} has judged ${replies} of ${count(of, 'reply', 'replies')}.`,
    go: 'To Review',
  },
  publish: {
    title: 'Publish',
    lead: 'Then it stands in the waiting room of every trainee.',
    ready: 'Nothing stands in the way.',
    done: 'What stands here is what trainees play.',
    alone:
      'Sign in as a trainer at a Defuse server to publish. Until then it is kept in this browser, and you can download it.',
    marksLeft: (marks: number) =>
      `${count(marks, 'place is', 'places are')} still marked as to be written. Trainees would read the pattern’s words there.`,
    go: 'To Publish',
    look: 'What is left to do',
  },
}
