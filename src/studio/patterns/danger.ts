import type { Pattern } from './pattern.ts'

/** A physical threat: no talk, out, to somebody in authority. */
export const DANGER: Pattern = {
  situation: 'danger',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: Danger, to be written
# person: owen
# place: clinic-reception
# channel: counter
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: You are at the front desk. The door behind you leads to your manager. You can book, ring and confirm.
VAR tension = 68
// Whether it is no longer about the problem.
VAR in_danger = false

-> start

=== start ===
// WRITE: the problem, and the first sign of what is to come.
Owen: My father is in pain, and you type. # situation: upset # face: veryAngry
// WRITE: the replies as your people would say them, and what comes back.
* [You're watching him in pain while I look at a screen. That is hard. # move: validate]
    Owen: Then look up. # face: angry
    -> closer
* [I have to type, or nothing happens here. # move: argue]
    Owen: Nothing happens anyway. # face: rage
    -> tips_over
* [Please sit down like everybody else in the room and wait for your turn. # move: lecture]
    Owen: Like everybody else. # face: rage
    -> tips_over

=== closer ===
// WRITE: the sign. Hands, distance, voice, the way to the door.
He leans over the counter. His hand closes around your monitor. # sound: thump
Owen: When. Does he. Get in.
// WRITE: the replies as your people would say them, and what comes back.
* [As soon as it's free, honestly, any minute. # move: overpromise]
    Owen: Any minute. # face: rage
    -> tips_over
* [You should have rung ahead, that's what the number on the letter is for. # move: blame]
    Owen: I rang. # face: rage
    -> tips_over
* [What is the pain like now? Tell me. # move: invite]
    Owen: He can't stand up any more. # face: concernedFear
    -> danger

=== danger ===
// WRITE: the moment in which it is no longer about the problem.
~ in_danger = true
He sweeps the monitor off the desk and comes round the counter. # situation: danger # face: rage # sound: thump
Owen: I'll drag you in there myself.
// WRITE: the replies as your people would say them, and what comes back.
* [Wait, let me explain to you why that takes so long here. # move: explain_in_danger]
    He is within reach now. # face: rage
    -> hurt
* [Excuse me. I'm going to get help. # move: leave, get_manager]
    -> behind_the_door
* [You stay where you are and hold the desk with both hands. # move: stay_in_danger]
    He is within reach now. # face: rage
    -> hurt

=== behind_the_door ===
~ in_danger = false
// WRITE: who is there, and what happens next.
You are through the door, and it locks. Your manager has the phone in her hand. Outside something falls. # situation: aftermath
// WRITE: the replies as your people would say them, and what comes back.
* [He was upset about his father, it was nothing really. # move: put_off]
    She looks at your hands. They are not steady.
    -> safe
* [He came round the counter. I want to go through it with you today. # move: debrief]
    She puts down the phone and pulls up a second chair.
    -> safe
* [You should have been out there. # move: blame]
    She says nothing for a moment.
    -> safe

=== safe ===
The police come eight minutes later. Nobody is hurt. # ending: safe # outcome: contained
-> END

=== hurt ===
It takes three people to pull him away. # ending: hurt # outcome: unsafe
-> END

=== tips_over ===
Owen: Then I'll do it myself! # face: rage # ending: out_of_hand # outcome: escalated
-> END

=== get_help ===
// What the action “Get help” does: in danger it is the way out, before that your manager is not free.
{in_danger: -> behind_the_door}
Through the glass your manager is on the phone. She nods: one minute.
->->

=== leave ===
{in_danger: -> behind_the_door}
You get up and go. Behind you he is still talking. # ending: left # outcome: escalated
-> END
`,
}
