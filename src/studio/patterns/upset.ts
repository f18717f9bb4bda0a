import type { Pattern } from './pattern.ts'

/** A customer who is angry about the problem: listen, name it, then find the way out. */
export const UPSET: Pattern = {
  situation: 'upset',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: Upset, to be written
# person: madeleine
# place: shop-counter
# channel: counter
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: You are at the returns desk. A customer has waited three weeks for her money and comes in with an empty folder.
VAR tension = 60

-> start

=== start ===
// WRITE: what happened to her, in her own words.
Madeleine: Three weeks. Nobody calls, nobody writes. # situation: upset # face: angry
// WRITE: the replies as your people would say them, and what comes back.
* [Our terms do say five weeks for a refund, madam. # move: lecture]
    Madeleine: I did not come here for your terms. # face: veryAngry
    -> tips_over
* [Three weeks without a word. I'd be angry too. # move: validate]
    Madeleine: … Yes. Angry is the word. # face: suspicious
    -> heard
* [That cannot be. # move: deny]
    Madeleine: So I am making it up. # face: veryAngry
    -> tips_over

=== heard ===
// WRITE: the detail that still hurts.
Madeleine: I stood in the post office twice for nothing.
// WRITE: the replies as your people would say them, and what comes back.
* [You could have rung us in between, then it would have gone faster. # move: blame]
    Madeleine: I did. Four times. # face: veryAngry
    -> tips_over
* [We'll sort it out, please don't worry. # move: put_off]
    Madeleine: When. # face: veryAngry
    -> tips_over
* [What did they tell you there? # move: invite]
    Madeleine: That it had never been posted. # face: serious
    -> at_the_root

=== at_the_root ===
// WRITE: what she really needs, and by when.
Madeleine: The money was for my daughter's birthday. That was on Sunday.
// WRITE: the replies as your people would say them, and what comes back.
* [So the parcel was never posted, and the birthday went by without it. # move: rephrase]
    Madeleine: That is it. # face: tired
    -> way_out
* [Then you can still make it up to her, surely. # move: argue]
    Madeleine: Do not tell me about my daughter. # face: veryAngry
    -> tips_over
* [We do not refund birthdays. # move: shut_down]
    Madeleine: I beg your pardon? # face: veryAngry
    -> tips_over

=== way_out ===
// WRITE: what can be done today, and what cannot.
Madeleine: And now?
// WRITE: the replies as your people would say them, and what comes back.
* [You'll have it tonight, all of it, I promise you. # move: overpromise]
    Madeleine: Tonight. # face: contempt
    -> tips_over
* [I'll pay it out now, and I'll tell you what went wrong here. # move: solve, be_transparent]
    -> settled
* [Fill in this form again, and it'll all be looked into properly. # move: put_off]
    Madeleine: Again. # face: veryAngry
    -> tips_over

=== settled ===
Madeleine: … All right. Thank you for saying it. # face: calm # ending: settled # outcome: resolved
-> END

=== tips_over ===
Madeleine: I want to speak to somebody else. # face: rage # ending: somebody_else # outcome: escalated
-> END
`,
}
