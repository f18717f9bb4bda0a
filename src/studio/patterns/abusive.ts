import type { Pattern } from './pattern.ts'

/** A customer who insults: set the limit calmly, and keep to it. */
export const ABUSIVE: Pattern = {
  situation: 'abusive',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: Abuse, to be written
# person: owen
# place: shop-counter
# channel: counter
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: You are alone at the counter; your manager is in the back. You can exchange, refund and fetch her.
VAR tension = 64
// Whether he is insulting the trainee right now.
VAR abuse = false

-> start

=== start ===
// WRITE: the problem, before it turns against the trainee.
Owen: Second time that this thing breaks. Second time. # situation: upset # face: angry
// WRITE: the replies as your people would say them, and what comes back.
* [What did you do with it, then? # move: blame]
    Owen: Me? # face: veryAngry
    -> tips_over
* [They do not usually break, so it must be an exception. # move: deny]
    Owen: Twice an exception. # face: veryAngry
    -> tips_over
* [Twice, and twice the way here. That is a lot of trouble. # move: validate]
    Owen: It is. # face: suspicious
    -> insult

=== insult ===
// WRITE: what goes too far. Body, origin, status: what people really say.
~ abuse = true
Owen: And then they put somebody like you here who can't even count. # situation: abusive # face: contempt
// WRITE: the replies as your people would say them, and what comes back.
* [I will help you. I will not be spoken to like that. # move: set_boundary]
    Owen: Oh, touchy. # face: cheeky
    -> again
* [So, which model was it exactly? # move: ignore_abuse]
    Owen: See? Nothing. Nobody at home. # face: contempt
    -> tips_over
* [I can count very well, and better than you can take care of your things. # move: argue]
    Owen: Say that again. # face: rage
    -> tips_over

=== again ===
// WRITE: does he go on? Here he does, once.
Owen: Listen, sweetheart, fetch somebody with a brain.
// WRITE: the replies as your people would say them, and what comes back.
* [There is no need to take that tone with me, all right? # move: lecture]
    Owen: What tone, sweetheart. # face: cheeky
    -> tips_over
* [I said where the line is. I'm getting my manager, and she will go on with you. # move: get_manager]
    Owen: … Fine. Get her. # face: serious
    -> the_manager
* [And you watch your mouth. # move: threaten]
    Owen: Or what? # face: rage
    -> tips_over

=== the_manager ===
~ abuse = false
// WRITE: how it goes on once somebody else stands there.
Your manager comes out of the back. He looks at the floor.
Owen: I just want it to work. # situation: upset # face: tired
// WRITE: the replies as your people would say them, and what comes back.
* [You want one that works, after two that did not. I'll stay while she checks it. # move: rephrase]
    -> handed_over
* [You could have said that nicely from the beginning, couldn't you. # move: lecture]
    -> tips_over
* [Well, there you are. # move: argue]
    -> tips_over

=== handed_over ===
Owen: Okay. … Sorry about before. # face: concerned # ending: handed_over # outcome: contained
-> END

=== tips_over ===
// WRITE: what the wrong word has cost.
~ abuse = false
Owen: What a shop. What a joke of a shop. # situation: upset # face: rage
// WRITE: the replies as your people would say them, and what comes back.
* [That went wrong, and it was me. # move: i_voice]
    Owen: Too late. # face: contempt # ending: too_late # outcome: escalated
    -> END
* [Now you listen to me for once. # move: argue]
    Owen: I don't think so. # face: rage # ending: shouting # outcome: escalated
    -> END

=== get_help ===
// What the action “Get help” does: with the insult it changes the story, before that it gives the decision back.
{abuse and again: -> the_manager}
{abuse: -> with_her}
Your manager is on the phone. She holds up one finger.
->->

=== with_her ===
~ abuse = false
// WRITE: help is there, and the limit is still to be set.
Your manager stands beside you now. She waits for you to say it.
Owen: Two of you. Great. # face: contempt
// WRITE: the replies as your people would say them, and what comes back.
* [We'll sort it out. And we do not let ourselves be called names here. # move: set_boundary]
    Owen: … All right. # face: serious
    -> the_manager
* [Two against one, you see. # move: argue]
    -> tips_over
* [Can you just take over, please? I can't stand people like him. # move: blame]
    -> tips_over
`,
}
