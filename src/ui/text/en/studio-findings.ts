/** Why a finding matters and how it is mended, by its code. What the prover finds brings its own words. */
interface Explanation {
  readonly why: string
  readonly mend: string
}

const tagWord = (what: string): Explanation => ({
  why: `Defuse acts on the words behind a tag. A ${what} that it does not know does nothing.`,
  mend: 'Take one of the known words; the list opens with Ctrl+Space behind the colon.',
})

const head = (why: string, mend: string): Explanation => ({ why, mend })

const look = (mend: string): Explanation => head('The person is drawn and heard as this tag says.', mend)

const explanations: Readonly<Record<string, Explanation>> = {
  no_title: head('The waiting room lists stories by their title.', 'Write `# title:` and the title at the top.'),
  no_person: head(
    'Without a person nobody stands on the stage.',
    'Write `# person:` and the id of a member of the cast.',
  ),
  no_place: head('The conversation must happen somewhere.', 'Write `# place:` and the id of a place.'),
  no_channel: head(
    'On the phone and in a chat the picture and the way out are different.',
    'Write `# channel: counter`, `phone`, `chat` or `visit`.',
  ),
  no_minutes: head('Trainees plan their time by it.', 'Write `# minutes:` and whole minutes.'),
  no_briefing: head(
    'Without it the trainee does not know where they are and what they may do.',
    'Write `# briefing:` and two or three sentences on one line.',
  ),
  unknown_tag: head(
    'A tag that Defuse does not know does nothing.',
    'Take one of the known tags, or write a comment with `//`.',
  ),
  unknown_move: tagWord('move'),
  unknown_situation: tagWord('situation'),
  unknown_face: tagWord('face'),
  unknown_outcome: tagWord('outcome'),
  unknown_sound: tagWord('sound'),
  unknown_place: tagWord('place'),
  unknown_person: tagWord('person'),
  unknown_channel: tagWord('channel'),
  bad_look: look('Write `# look: nadia = Nadia, body Coffee, hair Bun`, or let People make somebody.'),
  look_id: look('Write a short word of small letters, as in `nadia`.'),
  look_name: head('The name stands before a colon wherever they speak, and on the page.', 'Write a plain name.'),
  look_incomplete: look('Say which body and which hair they have.'),
  look_colour: look('Write six signs from 0 to 9 and A to F, without `#`, which begins a tag.'),
  look_voice: head('What is lower or higher is not heard as a voice.', 'Write a pitch in Hz, as in `voice 160`.'),
  look_rough: look('Write a number from 0 (smooth) to 1 (rough).'),
  look_part_empty: look('Write a value behind it, or take it out.'),
  look_part_twice: look('Take one of the two out.'),
  look_taken: head('One word stands for one person.', 'Give your own person another id, here and in `# person:`.'),
  look_twice: head('One word stands for one person.', 'Give one of the two another id, or take it out.'),
  look_name_taken: head('A name before a colon says whose line it is.', 'Give one of the two another name.'),
  look_unused: head('Only who is named by `# person:` is met.', 'Add the person at the top, or take the look out.'),
  too_many_looks: head('Nobody keeps so many people apart in one conversation.', 'Take out who is not needed.'),
  unknown_look_part: look('Take one of the known words; the list opens with Ctrl+Space behind a comma.'),
  unknown_body: look('Take one of the known drawings; the list opens with Ctrl+Space.'),
  unknown_hair: look('Take one of the known drawings; the list opens with Ctrl+Space.'),
  unknown_glasses: look('Take one of the known drawings, or leave `glasses` out.'),
  unknown_beard: look('Take one of the known drawings, or leave `beard` out.'),
  unknown_minutes: head('Trainees plan their time by it.', 'Write whole minutes from 1 to 120.'),
  unknown_language: head(
    'Screen readers speak the story in this language.',
    'Write a language tag such as `en`, `fr` or `pt-BR`.',
  ),
  misplaced_tag: head(
    'Where a tag stands says what it is about: the story, a line, or a reply. Here it has no effect.',
    'Tags that judge a reply (`move`, `coach`) stand inside its square brackets.',
  ),
  empty_tag: head('A tag without a value does nothing.', 'Write a value behind its colon, or take the tag out.'),
  reply_without_move: head(
    'The rubric judges moves. A reply without one earns nothing and teaches nothing.',
    'Say inside the square brackets what the reply does: `# move: validate`.',
  ),
  speaker_not_in_cast: head(
    'Only people of the story’s cast have a face and a voice; the line would be read out as narration.',
    'Add the person at the top.',
  ),
  unknown_speaker: head('The line is told as narration, without a face.', 'Spell the name as the cast has it.'),
  ending_without_outcome: head(
    'The manager’s page counts how conversations turned out.',
    'Write `# outcome:` and `resolved`, `contained`, `escalated` or `unsafe` on the same line.',
  ),
  outcome_without_ending: head(
    'An outcome belongs to an ending.',
    'Name the ending on the same line: `# ending: promise`.',
  ),
  no_ending: head(
    'A conversation that comes to no ending cannot be scored.',
    'Tag the last line that is said: `# ending: <id> # outcome: resolved`.',
  ),
  action_knot_with_parameters: head(
    'Defuse itself goes to this knot when the trainee takes the action; it has nothing to hand over.',
    'Take the parameters away, or give the knot another name.',
  ),
  ink_error: head(
    'Ink cannot read the text from here, so the story cannot be played.',
    'Look at this line and the one before it.',
  ),
  ink_warning: head('Ink reads this, but perhaps not as you mean it.', 'Look at this line and the one before it.'),
  too_long: head(
    'A text of this length cannot be checked while you write.',
    'Divide the story, or take pasted text out again.',
  ),
  not_text: head('A story is plain text.', 'Save the file as text with the ending .ink and bring it in again.'),
  nested_too_deep: head('Reading it would take hours.', 'Move the inner part to a knot or a function of its own.'),
  too_hard_to_read: head('Reading it would take hours.', 'Break the line up; move nested braces to knots.'),
  external: head('A story runs by itself, without code.', 'Say it with a variable or an Ink function.'),
  line_too_long: head('No page could show it as one line of speech.', 'Break the line up.'),
  reserved_name: head('Ink needs some names itself, such as constructor or toString.', 'Choose another name.'),
  unfinished_number: head('Ink reads such numbers differently from place to place.', 'Write a whole number.'),
  include_missing: head('What the file was to say is missing from the story.', 'Add the file, or take the line out.'),
  include_outside: head(
    'A story may only use files of its own.',
    'Add the file to the story and include it by its name.',
  ),
  include_loop: head('Files that include each other never end.', 'Include each file once, from the main one.'),
  bad_picture: head(
    'An own place needs a name, and a picture that the server has.',
    'Choose the picture in People: it writes this line for you.',
  ),
  picture_lacking: head(
    'Trainees would see an empty room: the picture was deleted, or belongs to another server.',
    'Add or choose one in People; under the same name it takes the place of the one that is missing.',
  ),
  picture_taken: head(
    'A place of that name is drawn already.',
    'Give your own place another id, here and behind `# place:`.',
  ),
  picture_twice: head('Two places with one id cannot be told apart.', 'Give one of them another id, or take it out.'),
  too_many_pictures: head('Every picture is fetched by everybody who plays.', 'Take out those that you need least.'),
  unknown_room_sound: head(
    'A room sounds like one that Defuse has recorded.',
    'Take one of the known words, or leave the sound out.',
  ),
  picture_unused: head(
    'Nobody gets to see it.',
    'Write `# place:` and its id where it should be seen, or take the line out.',
  ),
  bad_play: head('A recorded play that cannot be read checks nothing.', 'Write `name: 2,0,breathe,1 -> ending 85`.'),
  play_differs: head(
    'This way through the story was recorded because it must come out like that.',
    'Change the story back, or record the play anew when the change is meant.',
  ),
  no_answer: head(
    'An endless circle or a very large text keeps the checker busy.',
    'Undo the last change, or make the text simpler.',
  ),
}

export const studioFindings = {
  codes: Object.keys(explanations),
  of: (code: string): Explanation =>
    Object.hasOwn(explanations, code) ? (explanations[code] as Explanation) : { why: '', mend: '' },
  noAnswer: 'The checker gave no answer in time and was started again. Your text is kept.',
  tooMuch: (megabytes: string) =>
    `This text has ${megabytes} MB; from 5 MB on it is kept but not checked. Take out what was pasted by mistake.`,
  fixes: {
    change: (word: string, by: string) => `Change “${word}” to “${by}”`,
    add: (what: string) => `Add “${what}”`,
    choose: (tag: string) => `Choose a value for “# ${tag}:”`,
    makeKnot: (name: string) => `Make a knot “${name}”`,
    makeFile: (name: string) => `Make a file “${name}”`,
    declare: (name: string) => `Add “VAR ${name} = false”`,
    moveInside: 'Move the tag into the square brackets',
    onceOnly: 'Let it be given only once (* in place of +)',
    takeOut: 'Take this line out',
  },
}
