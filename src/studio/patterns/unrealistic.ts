import type { Pattern } from './pattern.ts'

/** A customer who wants what cannot be given: hear it, say openly what can and cannot be done. */
export const UNREALISTIC: Pattern = {
  situation: 'unrealistic',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: The impossible, to be written
# person: helen
# place: office-phone
# channel: phone
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: You look after business customers by phone. You can move deliveries and credit a delay. You cannot change what was signed.
VAR tension = 56

-> start

=== start ===
// WRITE: what she asks for, and why it cannot be had.
Helen: You will deliver all of it tomorrow, and you will take half off the price. # situation: unrealistic # face: serious
// WRITE: the replies as your people would say them, and what comes back.
* [Tomorrow, and half the price: tell me what hangs on tomorrow. # move: rephrase, invite]
    Helen: Forty people who cannot work. # face: suspicious
    -> the_reason
* [Nobody would ever agree to that. # move: shut_down]
    Helen: Then get me somebody who decides. # face: angry
    -> tips_over
* [Of course, for a customer like you we'll make that possible somehow. # move: overpromise]
    Helen: Somehow. I want that in writing. # face: contempt
    -> tips_over

=== the_reason ===
// WRITE: what is behind the demand.
Helen: I told my board it would be there on Monday. I gave my word.
// WRITE: the replies as your people would say them, and what comes back.
* [That was a little rash, if I may say so. # move: blame]
    Helen: You may not. # face: angry
    -> tips_over
* [Forty people, and your word: that is a bad place to stand because of us. # move: validate]
    Helen: It is. # face: serious
    -> the_limit
* [Monday was never agreed, though. # move: deny]
    Helen: I have your mail in front of me. # face: angry
    -> tips_over

=== the_limit ===
// WRITE: what can be done, and what cannot.
Helen: So. Tomorrow, all of it?
// WRITE: the replies as your people would say them, and what comes back.
* [It will be fine, I'm quite sure of that. # move: put_off]
    Helen: You are quite sure. # face: angry
    -> tips_over
* [The contract says ten working days, and that is what we both signed. # move: lecture]
    Helen: I know what I signed. # face: angry
    -> tips_over
* [Not all of it. Twenty I can send today. # move: be_transparent, solve]
    Helen: Twenty. And the rest? # face: suspicious
    -> the_rest

=== the_rest ===
// WRITE: what she can take back to her people.
Helen: I need something that I can say to them at nine.
// WRITE: the replies as your people would say them, and what comes back.
* [Just tell them that it is on its way, that usually calms people down. # move: overpromise]
    Helen: You want me to lie for you. # face: angry
    -> tips_over
* [Twenty today, the rest on Thursday, and I'm sorry that it is not sooner. # move: solve, apologize]
    -> something_to_say
* [With respect, that is for you to decide and not for us. # move: argue]
    Helen: With respect. # face: angry
    -> tips_over

=== something_to_say ===
Helen: Thursday. That I can say. # face: calm # ending: something_to_say # outcome: resolved
-> END

=== tips_over ===
Helen: You will hear from our lawyers. # face: contempt # ending: lawyers # outcome: escalated
-> END
`,
}
