import type { Pattern } from './pattern.ts'

/** Afterwards, with the manager: talk it over within hours or days and agree what to do next time. */
export const AFTERMATH: Pattern = {
  situation: 'aftermath',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: Afterwards, to be written
# person: mei
# place: clinic-reception
# channel: counter
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: An hour ago a customer shouted at you until he left. Your manager Mei has asked you into the room behind the desk.
VAR tension = 52

-> start

=== start ===
// WRITE: how the manager opens, and what she has seen.
Mei: You have gone very quiet. Sit down. # situation: aftermath # face: concerned
// WRITE: the replies as your people would say them, and what comes back.
* [It's over. It was nothing, really. # move: put_off]
    Mei: If you say so. # face: concerned
    -> closed_up
* [I'd like to go through it with you, from the start. # move: debrief]
    Mei: Then from the start. # face: calm
    -> what_happened
* [You were in here all the time and you must have heard every word of it. # move: blame]
    Mei: I heard. # face: serious
    -> closed_up

=== what_happened ===
// WRITE: what the trainee saw, did and felt. What was the first sign?
Mei: When did you notice that it would turn?
// WRITE: the replies as your people would say them, and what comes back.
* [When he stopped looking at me. I noticed, and I went on talking. # move: i_voice]
    Mei: That is worth a lot, that you saw it. # face: smile
    -> what_was_right
* [There was nothing to notice, he was like that from the first second. # move: deny]
    Mei: From the first second. # face: suspicious
    -> closed_up
* [Does it matter now? # move: shut_down]
    Mei: To me it does. # face: serious
    -> closed_up

=== what_was_right ===
// WRITE: what was done well, and what it cost.
Mei: And then you told him where the line is. How was that?
// WRITE: the replies as your people would say them, and what comes back.
* [Anybody would have lost their temper with a man like that, believe me. # move: argue]
    Mei: I was not asking about anybody. # face: serious
    -> closed_up
* [It was his own fault. # move: blame]
    Mei: Perhaps. And yours to tell. # face: serious
    -> closed_up
* [My voice shook. I was afraid, and ashamed of it. # move: name_emotion]
    Mei: I would have been afraid too. # face: concerned
    -> next_time

=== next_time ===
// WRITE: the strategy for the next time, in the trainee's own words.
Mei: And the next time?
// WRITE: the replies as your people would say them, and what comes back.
* [There won't be a next time, I'll see to that. # move: overpromise]
    Mei: There always is. # face: serious
    -> closed_up
* [When they look away I stop and breathe. At the second insult I come and get you. # move: debrief, be_transparent]
    -> agreed
* [I suppose we'll see when it comes, won't we. # move: put_off]
    Mei: I would rather know now. # face: serious
    -> closed_up

=== agreed ===
Mei: Agreed. I write it down for both of us. # face: smile # ending: agreed # outcome: resolved
-> END

=== closed_up ===
Mei: Then go home for today. The door is open. # face: concerned # ending: closed_up # outcome: escalated
-> END
`,
}
