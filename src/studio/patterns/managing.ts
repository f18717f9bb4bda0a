import type { Pattern } from './pattern.ts'

/** The manager steps in: stand by the employee, calm the customer, listen to the employee afterwards. */
export const MANAGING: Pattern = {
  situation: 'managing',
  ink: `// WRITE: a title. Who comes in, and where: choose them in the tab People.
# title: Stepping in, to be written
# person: helen
# person: samir
# place: shop-counter
# channel: counter
# minutes: 4
// WRITE: where the trainee works, who comes in, what they can do and what they cannot.
# briefing: You run the shop. A customer is shouting at Samir, who has been with you for three weeks. Everybody is looking.
VAR tension = 68

-> start

=== start ===
// WRITE: what the manager sees on coming in.
Helen: Is there anybody here who knows what he is doing? # situation: managing # face: rage
Samir: I did it the way … # face: concernedFear
// WRITE: the replies as your people would say them, and what comes back.
* [Samir, what have you done now? # move: reprimand_in_public]
    Samir looks at the floor. # face: smileBig
    -> alone
* [I'm the manager. Samir works for me, and I stand by him. # move: support_employee]
    Helen: Then you can explain it. # face: angry
    -> the_customer
* [I do apologize, he is new here and does not know all of it yet. # move: abandon_employee]
    Samir looks at the floor. # face: contempt
    -> alone

=== the_customer ===
// WRITE: what went wrong for her.
Helen: He has charged me twice. Twice!
// WRITE: the replies as your people would say them, and what comes back.
* [Let us look at both receipts together, in peace and quiet. # move: restore_dialogue]
    Helen: Here. Both. # face: serious
    -> both_sides
* [That can't be, our system does not allow it. # move: deny]
    Helen: Look at it! # face: rage
    -> alone
* [Samir, why didn't you call me at once when that happened? # move: reprimand_in_public]
    Helen: Exactly. Why not. # face: contempt
    -> alone

=== both_sides ===
// WRITE: the way out for her.
Helen: There. Forty, and forty.
// WRITE: the replies as your people would say them, and what comes back.
* [Mistakes happen, and you needn't shout at people. # move: lecture]
    Helen: I needn't come back either. # face: angry
    -> alone
* [You'll surely get it back at some point this month, don't worry. # move: put_off]
    Helen: At some point. # face: angry
    -> alone
* [Charged twice, and then stared at. You get it back now. # move: rephrase, solve]
    Helen: … Good. # face: calm
    -> the_employee

=== the_employee ===
// WRITE: what the employee needs, once she has gone.
She leaves. Samir goes on sorting the same three bags.
Samir: I really thought I had … # face: concerned
// WRITE: the replies as your people would say them, and what comes back.
* [Chin up, forget about it, that sort of thing happens to everybody. # move: put_off]
    -> alone
* [Sit down with me for a minute. How was that for you? # move: listen_to_employee]
    -> not_alone
* [Next time, look twice. # move: blame]
    -> alone

=== not_alone ===
Samir: Awful. … Thanks for coming out. # face: smile # ending: not_alone # outcome: resolved
-> END

=== alone ===
Samir takes his break early and does not look at you. # ending: left_alone # outcome: escalated
-> END
`,
}
