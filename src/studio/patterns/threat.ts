import type { Pattern } from './pattern.ts'

/** A threat without violence: silence, not a defence; then back to the matter. */
export const THREAT: Pattern = {
  situation: 'threat',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: A threat, to be written
# person: martin
# place: municipal-counter
# channel: counter
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: You issue permits. You can take an application and say when it is decided. You cannot decide it here.
VAR tension = 64
// Whether the threat is in the room right now.
VAR threatened = false

-> start

=== start ===
// WRITE: what he came for, and what has already gone wrong.
Martin: Four counters. Four. And each sends me to the next. # situation: upset # face: angry
// WRITE: the replies as your people would say them, and what comes back.
* [Four counters, and nobody kept you. What did the last one say? # move: validate, invite]
    Martin: That you decide. # face: suspicious
    -> no_decision
* [Well, this is the right one, so calm down. # move: lecture]
    Martin: Calm. Down. # face: veryAngry
    -> tips_over
* [You must have asked for the wrong thing there, that happens quite often. # move: blame]
    Martin: Of course. Me. # face: veryAngry
    -> tips_over

=== no_decision ===
// WRITE: what cannot be done today.
Martin: So decide.
// WRITE: the replies as your people would say them, and what comes back.
* [We never decide these things at the counter, as a rule. # move: shut_down]
    Martin: As a rule. # face: veryAngry
    -> tips_over
* [I can't decide it. I can see to it that it lies on the right desk today. # move: be_transparent, solve]
    Martin: That is what the others said. # face: suspicious
    -> threat
* [Yes, consider it done, you'll get it. # move: overpromise]
    Martin: Then stamp it. Now. # face: contempt
    -> tips_over

=== threat ===
// WRITE: a threat to job, name or record, without violence.
~ threatened = true
He reads your name badge aloud, slowly.
Martin: I know your director. One call, and you are sorting mail. # situation: threat # face: contempt
// WRITE: the replies as your people would say them, and what comes back.
* [I'd be careful. Threatening officials can have consequences for you too. # move: threaten]
    Martin: Is that so. # face: rage
    -> tips_over
* [I'm so sorry, please don't do that, let us find a solution for you. # move: apologize]
    Martin: There you go. It works. # face: cheeky
    -> tips_over
* [You say nothing and keep your hands on the form. # move: stay_silent]
    He waits. You wait too. The clock over the door is loud. # face: serious
    -> after_the_silence

=== after_the_silence ===
// WRITE: what is left once the threat found no echo.
~ threatened = false
Martin: … I have had a stand there for eleven years. # situation: upset # face: tired
// WRITE: the replies as your people would say them, and what comes back.
* [Eleven years, and now you're told nothing. # move: rephrase]
    Martin: Nothing at all. # face: tired
    -> on_the_desk
* [That is no reason to threaten people at the counter, is it? # move: argue]
    -> tips_over
* [I'm afraid that does not change anything in the procedure, sir. # move: shut_down]
    -> tips_over

=== on_the_desk ===
Martin: Today, then. On the right desk. # face: calm # ending: on_the_desk # outcome: resolved
-> END

=== tips_over ===
// WRITE: what the wrong word has cost.
~ threatened = false
Martin: You'll remember me. # situation: upset # face: rage
// WRITE: the replies as your people would say them, and what comes back.
* [You came for help, and I let it come to this. # move: validate]
    Martin: A bit late for that. # face: contempt # ending: too_late # outcome: escalated
    -> END
* [I certainly will. # move: argue]
    Martin: We'll see each other again. # face: rage # ending: the_call # outcome: escalated
    -> END

=== get_help ===
// What the action “Get help” does: after the threat somebody comes, before it nobody is free.
{threatened: -> colleague}
Your colleague at the next counter has somebody too. She shakes her head.
->->

=== colleague ===
Your team lead comes out and stays beside you, without a word. Martin looks from one to the other.
-> after_the_silence
`,
}
