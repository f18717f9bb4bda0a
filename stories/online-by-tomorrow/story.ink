# title: Online by tomorrow
# language: en
# person: lucia
# person: dele
# place: support-chat
# channel: chat
# minutes: 7
# briefing: Thursday, ten to five, the support chat of an internet provider. Lucia moved house on Saturday and has no line yet. Your screen shows yesterday's technician log (rang twice at 10:12, nobody opened, 29 euros for the missed visit). The next free technician comes on Tuesday, from eight to ten, and can call ahead. You may waive the fee and lend out a mobile router until the line works: at the partner shop in Mill Street until eight tonight, or by courier between seven and nine. Dele, your team lead, sits two desks away.

VAR tension = 60
VAR listened = false
VAR boundary_set = false
// What Lucia remembers.
VAR log_shown = false
VAR friday_denied = false
VAR no_said = false
VAR promised = false
VAR knows = false
// Where the conversation stands, for breathing and for Dele.
VAR phase = "upset"

-> start

=== start ===
16:50. A new chat opens, and she has been typing for a while. # face: angry # sound: keyboard # situation: upset
Lucia: Line ordered: three weeks ago. Line working: no. Bill for a missed visit: yes, 29 euros. # face: angry
Lucia: I was home ALL DAY yesterday. Nobody came. # face: veryAngry
+ [Our technician rang twice at 10:12 and nobody opened. # move: deny # coach: The log may well be right. Held up as an answer it calls her a liar in your first line, and she will spend the next ten minutes defending herself.]
    ~ log_shown = true
    Lucia: 10:12. So now I am a liar with a timestamp. # face: rage
    -> account
+ [No line, and a bill for it: I'd be angry too. # move: validate # coach: It takes her side of the day as real and settles nothing about who was where. That is all a first line has to do.]
    Lucia: Would you. Good. Then there are two of us. # face: suspicious
    -> account
+ [Tuesday from eight is still free. May I put you in, so that it's safe? # move: solve # coach: Useful, and ten lines too early: she has not yet said what she needs, so the offer sounds like a way to be rid of her.]
    Lucia: I have not said yet what I need, and you have already sold me Tuesday. # face: suspicious
    -> account
+ [I'm sorry. How did yesterday go at your end? # move: apologize, invite # coach: One plain sorry, then her side of it. You know what the log says; now you hear what it does not say.]
    Lucia: At my end? Boxes, one chair, and a door. # face: serious
    -> account

=== account ===
{log_shown:
    Lucia: "Between eight and twelve", said the message. I turned a job down for that and sat on a box. Put THAT in your log. # face: veryAngry
- else:
    Lucia: "Between eight and twelve", said the message. I turned a job down for that. I'm paid by the hour. # face: serious
}
{tension >= 68:
    Lucia: And for that, you send a bill to ME. # face: rage
- else:
    Lucia: And then the 29 euros. For a missed visit. Mine, apparently. # face: angry
}
+ [I'll take the 29 euros off. # move: solve # coach: Generous, and it answers the bill. Her morning is still lying there, and nobody has picked it up.]
    {listened:
        Lucia: Fine. That was the bill. I did not come here for the bill. # face: suspicious
    - else:
        Lucia: 29 euros, so that I go away. Is that the price? # face: angry
    }
    -> demand
+ [You turned work down, there's still no line, and then we sent a bill. # move: rephrase # coach: You gave her own account back, in order and without a judgement. She hears at once when nothing is missing.]
    Lucia: Yes. In that order, and you left nothing out. I notice that kind of thing. # face: serious
    -> demand
+ [Is it possible that you'd just stepped out{not log_shown: at 10:12, when he rang}? # move: blame # coach: It is dressed as a kind question and it is an accusation. Even if the guess is right, nobody admits anything to the person who puts it like that.]
    The dots start, stop, and start again.
    Lucia: I was HOME. Do you want it sworn? # face: rage
    ~ log_shown = true
    -> demand
+ [I do understand your annoyance, but the visit took place, so the fee is correct. # move: deny # coach: Everything before the "but" is wiped out by what comes after it. What she reads is: you are wrong, pay.]
    Lucia: The fee is correct. Then at least one thing of yours works. # face: suspicious
    -> demand

=== demand ===
~ phase = "unrealistic"
~ tension = tension + 8
{tension < 48:
    ~ tension = 48
}
The dots run for a long time.
{tension >= 84:
    Lucia: 16:55. You have had five minutes of my evening. I need this line LIVE tomorrow at nine. Not Tuesday. NINE. # situation: unrealistic # face: rage
- else:
    Lucia: It is 16:55. I need this line live tomorrow at nine. Not Tuesday. NINE. # situation: unrealistic # face: driven
}
Lucia: Your colleague promised me Friday. Tomorrow is Friday.
{tension >= 68:
    Lucia: Or do I have to type more slowly for you? # face: contempt
}
You scroll up to last night. Noor wrote: "Next free slot is Tuesday. Friday may open up if somebody cancels, I'll put you on the list." Nobody has cancelled.
+ [You were given a Friday to hold on to, and nine o'clock won't wait. # move: rephrase, validate # coach: You did not call it a promise and you did not call it none. You said what it was to her, and she can stop proving it.]
    Lucia: To hold on to. Yes. And it won't wait, there is a judge at the other end of it. # face: serious
    -> push
+ [Then Friday it is. I'll make sure that it's up and running before nine. # move: overpromise # coach: It buys a minute of peace with something you do not have. She copies sentences; this one comes back.]
    ~ promised = true
    Lucia: Before nine. I have copied that sentence. # face: suspicious
    -> push
+ [I have nobody before Tuesday. I'd sooner write that now than at nine. # move: be_transparent, i_voice # coach: A plain no, early enough for her to do something with it. It hurts, and she can believe the next thing you write.]
    ~ no_said = true
    Lucia: Nobody before Tuesday. So it can be said in one line. # face: tired
    -> push
+ [Noor wrote "may open up". Where do you see a promise, please? # move: deny # coach: Word for word you are right, and being right is the trap: now the talk is about Noor's grammar and no longer about nine o'clock.]
    ~ friday_denied = true
    Lucia: I carry other people's words for a living. I know what I was handed last night. # face: serious
    {tension >= 84: -> abuse}
    -> push

=== push ===
~ phase = "push"
{
- promised:
    Lucia: So who comes, and at what time? I want a name. # face: driven
- no_said:
    Lucia: Then I'll pay for it. Double. Somebody always stays on for double. # face: driven
- else:
    Lucia: I see your vans in my street all day long. Send me ONE of them. # face: driven
}
{tension >= 68:
    Lucia: Hello? Are you typing with one finger? # face: contempt
}
+ {not promised} [Planning gets it first thing, marked urgent. You'll certainly hear from them. # move: put_off # coach: It moves her to somebody else's desk and leaves her with nothing. First thing tomorrow is exactly when it is too late.]
    Lucia: First thing. At nine it is TOO LATE, that is the whole point. # face: rage
    {tension >= 84: -> abuse}
    -> wall
+ {promised} [The name comes by text message. Please just keep your phone on. # move: overpromise # coach: A second promise to hold up the first. Now there are two sentences that she can quote.]
    Lucia: By text message. From whom? You don't know, do you. # face: suspicious
    {tension >= 84: -> abuse}
    -> wall
+ [Slots go by date of booking, sorry. Where would it end if I made exceptions? # move: lecture # coach: True of the list and useless to her. She came with a reason, and you answered with the principle.]
    Lucia: At nine. In front of a judge. THAT is where it ends. # face: rage
    {tension >= 84: -> abuse}
    -> wall
+ [Nine sharp, not a minute later. What happens then? # move: rephrase, invite # coach: Behind the impossible wish there is a reason, and nobody had asked for it. This is the question that turns the chat.]
    {tension >= 60:
        Lucia: Now you ask. # face: suspicious
    - else:
        Lucia: Until now nobody has asked me that. # face: serious
    }
    -> hearing
+ {promised} [I have no name. I wrote "before nine" to calm things down, and it isn't true. # move: be_transparent, i_voice # coach: Taking it back costs you something now. Leaving it would have cost her the morning.]
    ~ promised = false
    ~ no_said = true
    Lucia: To calm things down. Well. That one was honest, at least. # face: angry
    -> wall
+ {not promised} [No van tomorrow, not at any price. Each one already has a name on it. # move: be_transparent # coach: No regret in front of it, no hope behind it. She has what she needs in order to stop pulling at this door.]
    ~ no_said = true
    Lucia: Not at any price. Then I don't know what else I can put on the table. # face: tired
    -> wall

// She has not been asked yet what nine o'clock is.
=== wall ===
~ phase = "wall"
{
- boundary_set:
    Lucia: I'm a careful person, as a rule. Go on, I am still reading. # situation: unrealistic # face: tired
- promised:
    Lucia: "Before nine." I am holding you to those two words. # situation: unrealistic # face: driven
- no_said:
    Lucia: So nobody can. Then who decides that? Give me THEIR chat. # situation: unrealistic # face: driven
- else:
    Lucia: I am still reading. Nothing is happening on your side. # situation: unrealistic # face: angry
}
{friday_denied:
    Lucia: You asked me where I see a promise. I have been looking for one all day. # face: angry
}
Lucia: At nine there are six people on a screen, and one of them cannot talk to the others without me. # face: hectic
{
- boundary_set:
    Lucia: I am copying this out as we go. For myself, for now. # face: suspicious
- tension >= 56:
    Lucia: I am saving this chat as we go, by the way. With your name on top. # face: suspicious
}
+ [Of course, but that's between you and those six. I can only speak for the line. # move: shut_down # coach: She had just opened the door on why it matters. You closed it politely, and politely is still closed.]
    Lucia: For the line. Which there isn't. # face: veryAngry
    {tension >= 72: -> threat}
    -> offer
+ [There's a mobile router that I could lend you tonight. # move: solve # coach: The right thing to have. You never learned what it has to carry, so you cannot tell her whether it will do.]
    {promised:
        Lucia: A router as well? What for, if it's done by nine anyway? # face: suspicious
        -> promise
    }
    -> doubt
+ [Did you have to move house in that very week, if it's so important? # move: blame # coach: Everybody in the office thinks it. Written down it says: your own fault, and from there she can only hit back.]
    Lucia: The lease did not ask me. Neither did the judge. # face: rage
    {tension >= 72: -> threat}
    -> offer
+ [One of the six can't speak unless you're on. Tell me about that one. # move: rephrase, invite # coach: You caught the one sentence that was not about vans and asked her to go on with it.]
    -> family

=== hearing ===
~ phase = "reason"
Lucia: A hearing. Family court, by video. I am the interpreter. # face: serious
Lucia: Six people on a screen, and one of them cannot talk to the others without me.
{friday_denied:
    Lucia: You asked me where I see a promise. There. I see it there. # face: solemn
}
{log_shown:
    Lucia: Put that next to your 10:12. # face: suspicious
}
+ [So when you're not on, one of the six has no voice in there. I see why Tuesday is no answer. # move: rephrase, validate # coach: You said what the hour means and stopped there. She can put the case down, so she tells you the rest.]
    -> family
+ [Couldn't the court move it, in the circumstances? They'll understand. # move: put_off # coach: It sounds helpful and hands the trouble back to her. She has thought of it, and she knows what it would do.]
    Lucia: It has been moved twice. The next free date is in four months. # face: angry
    -> offer
+ [Thank you for explaining. For that, of course, we'd recommend a business contract. # move: lecture # coach: Sales advice to somebody who has just told you what is at stake. She hears: you bought the wrong thing.]
    Lucia: A contract. For all six of them, or only for me? # face: suspicious
    -> offer
+ [I can lend you a mobile router tonight. It needs no technician. # move: solve # coach: A real way out, well timed enough. One more question first, and you would know what exactly it must not do tomorrow.]
    {promised:
        Lucia: A router as well? What for, if it's done by nine anyway? # face: suspicious
        -> promise
    }
    -> doubt

=== family ===
~ knows = true
~ no_said = false
~ friday_denied = false
~ phase = "reason"
{tension < 32:
    ~ tension = 32
}
The dots run for almost a minute.
Lucia: No names. A mother. Four hearings in a year, and I was her voice in every one of them. # face: solemn
{tension >= 60:
    Lucia: Tomorrow comes the part that she could not say so far. She says it if it is ME. There. Now you have it. # face: concerned
- else:
    Lucia: Tomorrow comes the part that she could not say so far. She says it if it is me. # face: concerned
}
+ [You'll be online at nine. You have my word. # move: overpromise # coach: You were moved, and it shows. But your word cannot lay a cable, and of all people she would plan on it.]
    ~ promised = true
    Lucia: Your word. I'll take it. # face: awe
    -> offer
+ [And you sit between boxes, afraid that she looks up and you're not there. # move: name_emotion, validate # coach: You put into words what she had kept out of every line so far. There is nothing left that she has to shout.]
    Lucia: Yes. Word for word, and I never wrote it. # face: tired
    -> offer
+ [Surely somebody else could do it for once? I'm sure they're all very good. # move: deny # coach: Meant as a comfort. It tells her that what she has built in a year can be filled in from a list.]
    Lucia: Somebody. Before me she had somebody. Ask her how much of it arrived. # face: angry
    -> offer
+ [Then let's not waste the evening: I can lend you a mobile router. # move: solve # coach: She has been heard enough for it to land. A sentence on what she just told you would have cost you five seconds.]
    {promised:
        Lucia: A router as well? What for, if it's done by nine anyway? # face: suspicious
        -> promise
    }
    Lucia: You're quick. Good. # face: serious
    -> doubt

=== offer ===
~ no_said = false
~ friday_denied = false
~ phase = "offer"
{promised: -> promise}
{
- knows and tension < 48:
    Lucia: So. Now you know what nine o'clock is. What is there? # situation: unrealistic # face: serious
- knows:
    Lucia: I have told you more than I tell my friends. So what is there? # situation: unrealistic # face: driven
- tension >= 72:
    Lucia: You've told me what I can't have. Is there ANYTHING that there is? # situation: unrealistic # face: angry
- else:
    Lucia: I have been writing for a quarter of an hour. What IS there? # situation: unrealistic # face: tired
}
+ [Tuesday, eight to ten, with a call before. I'm afraid that's all. # move: shut_down # coach: It is not all. The router lies in Mill Street, and she will now plan her night without it.]
    -> train
+ [Couldn't you find something yourself for one morning? A café, or the library? # move: put_off # coach: It hands the morning back to her, and what she would have to find does not exist: a closed hearing cannot be held next to a coffee machine.]
    Lucia: A closed hearing, in a café. # face: angry
    Lucia: And don't talk to me about cafés. # face: suspicious
    -> train
+ [A mobile router, on loan, tonight. Still no cable before Tuesday. # move: solve, be_transparent # coach: What there is and what there is not, in one breath. She can trust the first half because of the second.]
    -> doubt
+ [Let me see whether I can squeeze you in at seven. I'm quite hopeful. # move: overpromise # coach: There is no seven. You like her by now and want to give her something, and hope is the one thing that she cannot use.]
    ~ promised = true
    Lucia: Seven. You have no idea what that means. # face: smile
    -> promise

=== promise ===
~ no_said = false
~ friday_denied = false
~ phase = "promise"
Lucia: I am writing to the clerk that I'll be on the screen at nine, from home. You gave me that. Do I send it? # situation: unrealistic # face: driven
+ [Yes, please do. It's as good as certain. # move: overpromise # coach: The last moment at which it could have been taken back. From here on other people plan with your sentence.]
    -> friday_again
+ [Don't send it. I promised what I don't have. I can lend you a router tonight. # move: be_transparent, solve # coach: An ugly line to write and the best one in this chat: the truth while there is still an evening left, and something in its place.]
    ~ promised = false
    ~ tension = tension + 8
    Lucia: So nobody comes. And you let me plan with it. # face: rage
    -> doubt
+ [Perhaps mention Tuesday as well, to be on the safe side? # move: put_off # coach: A hint, so that you need not say it. She weighs every word, and this one weighs: it was never true.]
    Lucia: On the safe side of what? … I see. # face: tired
    -> early_train
+ [I'm sorry, but what I wrote isn't quite the same thing as a promise, is it? # move: argue # coach: You pick your own words apart to get out of them. She does that better than you.]
    Lucia: It is not the same. Good. Then I have been talking to nobody. # face: serious
    -> early_train

// She has been left with Tuesday and nothing else.
=== train ===
{tension >= 92:
    Lucia: Then I take the train. 05:40. You were no use at all, and I wanted you to be. # face: tired
    -> early_train
}
Lucia: Then I take the train. 140 kilometres, 05:40, two changes. # face: tired
{tension >= 64:
    Lucia: No sleep, and the whole way to think about you people. # face: angry
- else:
    Lucia: I'll be there at ten to nine, if it runs. And I'll look like it. # face: tired
}
+ [Then have a good journey. I'll put Tuesday down for you. # move: put_off # coach: Friendly, and over. She leaves with the impression that she has seen everything you had.]
    Lucia: You do that. # face: blank
    -> early_train
+ [Good choice, honestly. Then for once it's the conductor who has to put up with you. # move: insult # coach: It was meant to be light. She has just told you that she will not sleep, and you tell her that she is a burden.]
    Lucia: You've been waiting for that one, haven't you. # face: rage
    -> posted
+ [I'm sorry it comes to that. I wish I had more for you tonight, I really do. # move: apologize, put_off # coach: Decent, and it is not even true: you have more, on a shelf in Mill Street. Regret cannot stand in for telling her.]
    Lucia: So do I. Good evening. # face: serious
    -> early_train
+ [Stop, not the train. I kept one thing back: we lend out mobile routers. # move: solve, i_voice # coach: Awkward, late, and it saves her the night. Saying that you kept it back is what makes her look up.]
    Lucia: You kept it BACK. # face: veryAngry
    -> doubt

=== doubt ===
~ no_said = false
~ friday_denied = false
~ phase = "doubt"
// "Mobile" brings last month back.
{tension < 36:
    ~ tension = 36
}
{tension >= 84:
    Lucia: A router. From you. No. I take the 05:40 to the court, that one at least has a timetable. # situation: unrealistic # face: suspicious
    -> early_train
}
Lucia: A router. So the mobile network. My phone had that too, until its data ran out on Monday. # situation: unrealistic # face: suspicious
{knows:
    Lucia: Last month, at the old flat, the picture froze. A man sat there with half a sentence, and I was gone. # face: eyesClosed
    Lucia: Nobody tells you that you are off the list. They just stop calling. # face: concernedFear
- else:
    Lucia: Last month my old line dropped in the middle of a hearing. That court has not called me since. # face: serious
}
Lucia: Does it hold for two hours, with picture? Yes or no. # face: driven
+ {not knows} [Cut off once, and not even a call afterwards. Then don't trust me, test it tonight. # move: rephrase, solve # coach: You picked up what hurt about last month, and you gave her a way to find out for herself.]
    Lucia: Not trust you. That I can do. And testing too. # face: serious
    -> wednesday
+ {knows} [That half sentence never left you. So don't trust me, test it tonight. # move: validate, solve # coach: It was never about megabits. You say what the fear is, and then you give her something to do against it.]
    Lucia: No. It never did. … Test it tonight. Good. # face: solemn
    -> wednesday
+ [It should be absolutely fine, they're very reliable and people are happy with them. # move: overpromise # coach: You want to calm her and cannot see her walls. "Should" is a soft word, and soft words are what she checks for.]
    Lucia: "Should." I render "should" every day. It means: don't count on it. # face: suspicious
    {tension >= 80: -> two_stars}
    -> wednesday
+ [I can't see through your walls. Put it in the window, use a cable, and write by ten if it stutters. # move: be_transparent, solve # coach: What you do not know, what she can do about it, and until when you are there. A yes would have been shorter and worth less.]
    Lucia: Window, cable, before ten. Those are words I can work with. # face: calm
    -> wednesday
+ [Nobody can guarantee that. Your old provider didn't either, did they? # move: argue # coach: A fair point that wins you nothing. She asked because it went wrong; now she has to defend having asked.]
    Lucia: No. They did not. That is why I am ASKING. # face: rage
    {tension >= 80: -> two_stars}
    -> wednesday

=== wednesday ===
~ phase = "wednesday"
You send her the card. Router, unlimited data: Mill Street 14 until eight tonight, or by courier between seven and nine. This chat: until ten. Technician: Tuesday, eight to ten, calls ahead.
{log_shown:
    Lucia: The shop. A courier rings, and then somebody writes a time next to it. # face: suspicious
- else:
    Lucia: The shop. With a courier I would have to hear the bell. # face: serious
}
{
- tension > 44:
    ~ log_shown = false
    Lucia: And write into my file that I was HOME. I'm not somebody who pays for missed visits. # face: angry
    -> bell
- log_shown:
    ~ log_shown = false
    The dots start, stop, and start again.
    Lucia: You want it said? At 10:12 I was in the café at the corner, with a translation that was due. For the internet that I do NOT have. # face: angry
- else:
    The dots start, stop, and start again.
    Lucia: I was not home all day. At ten I was down in the café for twenty minutes, with a translation that was due. I have no internet, you see. # face: eyesClosed
}
-> cafe

// She has told what she was doing at 10:12.
=== cafe ===
+ [Thank you for being honest. So the log was right after all. # move: argue # coach: She made you a present of the truth and you checked it off against your list. That was the last true thing she tells you today.]
    Lucia: There it is. I give you one true sentence, and you file it. # face: angry
    -> last
+ [I'd have gone down too, and not thought twice about it. # move: validate, i_voice # coach: You stand next to her for a moment instead of across from her. The log needs no winner.]
    Lucia: Nobody would. Until there is a time next to it. # face: tired
    -> last
+ [Strictly speaking the fee was justified, then. Of course I'll leave it off, as a courtesy. # move: lecture # coach: The same 29 euros as in the kind version, handed down from above. She will remember the stairs.]
    Lucia: As a courtesy. I'll make a note of it. # face: suspicious
    -> last
+ [You went out for internet because we hadn't brought any. The 29 euros are off. # move: rephrase, solve # coach: You told her yesterday back the way it really was, and it turns out to be nobody's lie.]
    Lucia: … Yes. That is how it was. I could have said it like that at once. # face: smile
    -> last

// She holds on to having been home.
=== bell ===
+ [Let's simply say you didn't hear the bell, shall we? Then I can leave the fee off. # move: blame, solve # coach: A bridge, you thought. To cross it she would have to sign that the mistake was hers.]
    Lucia: I heard everything that there was to hear. # face: veryAngry
    {tension >= 72: -> two_stars}
    -> last
+ [I wasn't there, so I won't judge it. Your morning's gone, the fee is off. # move: i_voice, solve # coach: You did not agree and you did not contradict. What can be mended is mended, and 10:12 can rest.]
    Lucia: You won't judge it. I hear that too seldom in my trade. # face: serious
    -> last
+ [He rang twice, with the time next to it. Sorry, I can't change a log. # move: deny # coach: You would win this in court. This is a chat, and she has a router to fetch.]
    Lucia: Then your log has a line, and I do not. # face: rage
    {tension >= 72: -> two_stars}
    -> last
+ [One thing at a time, please. Your file can wait till next week. # move: put_off # coach: It is small for you and not for her. What is left lying here comes with the next bill.]
    Lucia: Everything can wait with you. That is the product. # face: angry
    {tension >= 72: -> two_stars}
    -> last

=== last ===
~ phase = "last"
{
- tension <= 24:
    Lucia: Would you say it back to me? Tonight, tomorrow, Tuesday. A habit of the trade. # face: calm
- tension <= 52:
    Lucia: Now say it back to me. Tonight, tomorrow, Tuesday. Without "may". # face: serious
- else:
    Lucia: Last thing. Tonight, tomorrow, Tuesday: what did you tell me? I want it in ONE message, for my files. # face: suspicious
}
+ [Tonight: router, test by ten. Tomorrow: nine. Tuesday: eight to ten, he calls first. Fee: off. # move: rephrase, be_transparent # coach: Everything in order, nothing missing, nothing that "may" be. For her this is what being taken seriously looks like.]
    -> finish
+ [It'll be in the e-mail. Is there anything else that I can help you with? # move: put_off # coach: The closing line from the script. She asked for one message and was sent to look for another.]
    Lucia: No. You have helped me as far as you could. # face: blank
    -> finish
+ [Tuesday he's there at eight sharp and it works at once, I'll see to it myself and ring you afterwards. # move: overpromise # coach: So near the end it would have been enough to say what is so. Now Tuesday has a crack in it before it has begun.]
    Lucia: At eight sharp. Last night I was told something like that. # face: suspicious
    -> finish
+ [It's all above. And next time put your name on the bell, please, that saves everybody a lot. # move: blame # coach: The last line is the one that she takes along. You had her nearly home, and gave her the bell for the road.]
    Lucia: My name is on the bell. Since Saturday. # face: veryAngry
    -> finish

=== finish ===
{
- knows and tension <= 24: -> connected
- tension <= 56: -> picked_up
}
-> two_stars

=== connected ===
Lucia: I'll be in Mill Street at half past six. # face: serious
Lucia: You left nothing out. That is rarer than you think. # face: smile
Friday, 08:51. One line comes in, from a router on a window sill: "Connected. Now I have to be quiet and listen." # ending: connected # outcome: resolved
-> END

=== picked_up ===
Lucia: Mill Street, before eight. We will see. # face: serious
{knows:
    Friday, nine o'clock: the picture stands, the hearing runs. She does not write again. On Tuesday she opens the door before he can ring. # ending: picked_up # outcome: resolved
- else:
    Friday, nine o'clock: the picture stands, the hearing runs. Who in there had waited for her, you never asked. # ending: picked_up # outcome: resolved
}
-> END

=== two_stars ===
Lucia: I'll take your router. I do not have to like it. # face: serious
She fetches it at ten to eight, and on Friday at nine it holds. Her review has two stars: "The router works. The people argue." # ending: two_stars # outcome: contained
-> END

=== early_train ===
She has left the chat. # face: blank
Friday, 05:40: she takes the train, and at nine she sits in the courtroom on three hours of sleep. It goes well, and nobody here had a part in it. The router stays on its shelf in Mill Street. # ending: early_train # outcome: contained
-> END

=== friday_again ===
Lucia: Sent. Thank you. You don't know what that does for somebody. # face: smile
Friday, 09:20. A colleague of yours opens the chat and reads: "Your colleague promised me." This time it is true, and the name above it is yours. # ending: friday_again # outcome: escalated
-> END

=== abuse ===
~ phase = "abusive"
Lucia: Do they put the ones in the chat who are too slow for the phone? # situation: abusive # face: contempt
{friday_denied:
    Lucia: An answering machine would have got further by now. It can at least quote a whole sentence. # face: contempt
- else:
    Lucia: An answering machine would have got further by now. It repeats things and doesn't send bills. # face: contempt
}
+ [One moment, please, I'll just have another look at Tuesday for you. # move: ignore_abuse # coach: You swallowed it and went on working. She reads that there is no floor here, and the next line goes lower.]
    Lucia: Not even that gets an answer. One can write anything to you. # face: veryAngry
    -> threat
+ [This chat is closed. Goodbye. # move: stop_service # coach: You need not take it. But nobody had told her where the line is, so to her you hung up over a bill.]
    -> chat_closed
+ [An answering machine would at least have heard the bell. # move: insult # coach: Quick, and well aimed. It is also the sentence that your team lead will be shown.]
    Lucia: Thank you. That one I have in writing. # face: rage
    -> posted
+ [I'll go on looking. But I won't be called a machine while I do. # move: set_boundary, i_voice # coach: The line, in one sentence, with the work still on the table. She can step back over it without losing face.]
    For a while there are no dots at all. # sound: silence
    {tension >= 88: -> abuse_again}
    Lucia: No. That was not meant for you. # situation: unrealistic # face: tired
    -> wall

// She goes on after the line was drawn.
=== abuse_again ===
Lucia: A POLITE machine, even. Where do they find you people? # face: contempt
+ [I said where my line is. I'm stopping here; Dele, my team lead, takes over. # move: stop_service, get_manager # coach: The line was drawn and she crossed it. Now it is no longer yours to carry, and she still gets somebody who can help.]
    -> dele_takes_over
+ [All right. Let's just go through your appointment once more, shall we? # move: ignore_abuse # coach: You had drawn a line and now you wipe it out yourself. The second time costs more than the first.]
    Lucia: Let us go through YOU once more. # face: veryAngry
    -> threat
+ [You don't need a line. You need somebody who puts up with you. # move: insult # coach: You have had enough, and it reads like it. From here on nobody will ask what she wrote before it.]
    Lucia: There. Now we both know who is sitting there. # face: rage
    -> posted
+ [Please note that our terms of use forbid insults in this chat. Thank you. # move: lecture # coach: You said it better yourself a minute ago. A paragraph is not a person, and she goes on hitting the paragraph.]
    Lucia: Your terms. Do they also forbid doing nothing? # face: suspicious
    -> threat

=== threat ===
~ phase = "threat"
Lucia: I have your name at the top of this window. Tonight it is on every review site there is, with this chat below it. # situation: threat # face: veryAngry
{
- promised:
    Lucia: "Up and running before nine." Let's see what they make of THAT. # face: veryAngry
- log_shown:
    Lucia: With your 10:12 right at the top, and who typed it. # face: veryAngry
- else:
    Lucia: Let's see how long they keep you after that. # face: veryAngry
}
+ [Go ahead. Then they'll all read who didn't open at 10:12. # move: argue # coach: A threat wants an answer, and this one has everything: a dare, and the log once more.]
    Lucia: Gladly. # face: rage
    -> posted
+ [Please don't do that. I'm really sorry, I'm only trying to help you here. # move: apologize # coach: You are frightened, and she can read it. A sorry that a threat has fetched teaches that threats fetch something.]
    Lucia: Sorry is not a line. # situation: unrealistic # face: angry
    {tension >= 92: -> posted}
    -> offer
+ [Write nothing, and leave her sentence standing where it is. # move: stay_silent # coach: Nothing to quote, nothing to push against. In the quiet she reads her own line again, and she is a careful reader.]
    The cursor blinks. Her dots come up, and go away again. # sound: silence
    {boundary_set:
        Lucia: I heard you the first time, about how I talk to you. I won't post anything. # situation: unrealistic # face: tired
    - else:
        Lucia: You don't even answer that. … I won't post anything. I don't have the time. # situation: unrealistic # face: tired
    }
    -> offer
+ [Then I'll put in your file how you treat people. Good luck with Tuesday. # move: threaten # coach: Now there are two threats in this chat, and only one of them was written by somebody who works here.]
    -> name_online

=== posted ===
She has left the chat. # sound: hang_up # face: rage
Friday morning. The whole chat is on two review sites, with your last line marked in yellow. Most comments are about you; nobody mentions the technician. # ending: posted # outcome: escalated
-> END

=== name_online ===
Lucia: A threat, with a name on it. I could not have asked for more. # face: rage
Friday, before nine. Your sentence is everywhere, your name with it, and strangers have begun to write to you at home. Dele takes you off the chat and sits with you until it slows down. # ending: name_online # outcome: unsafe
-> END

=== chat_closed ===
You close the chat. # sound: hang_up # face: rage
{phase == "abusive":
    A quarter of an hour later she is back, with a colleague of yours, and starts again from the top. The machine is not in her version; that you closed the window is. # ending: chat_closed # outcome: escalated
- else:
    A quarter of an hour later she is back, with a colleague of yours, in capitals. The first thing he reads is how you left. Nine o'clock comes much further down. # ending: chat_closed # outcome: escalated
}
-> END

=== dele_takes_over ===
Dele: This is Dele, I lead the team here. From now on you have me. # face: serious
{boundary_set:
    Dele lends her the router and lets nothing pass either. On Friday at nine she is online; at ten he sits down with you, and you talk through what was said and what you do the next time. # ending: dele_takes_over # outcome: contained
- else:
    Dele lends her the router. On Friday at nine she is online; at ten he sits down with you and asks at which line you would have liked to call him. # ending: dele_takes_over # outcome: contained
}
-> END

// The standing actions.
=== breathe ===
{
- phase == "threat":
    You take your hands off the keys. Her sentence stands there. It grows no bigger while you look at it.
- phase == "abusive":
    You push the chair back a hand's width. The line is on the screen, and you are in front of it. Both stay where they are.
- tension >= 72:
    Hands in your lap. One slow breath, and a second one. Above the keys your fingers had already begun to answer.
- tension >= 32:
    You breathe out, and read her last line again, word by word, as she would.
- else:
    You lean back for a moment. Nothing is burning. Her dots wait with you.
}
->->

=== get_help ===
{
- phase == "threat":
    Dele reads the last line over your shoulder, once. # sound: chair
    Dele: You don't answer that. I do. # face: serious
    -> dele_takes_over
- phase == "abusive" and boundary_set:
    Dele: You told her, and she went on. Give it to me. # face: serious # sound: chair
    -> dele_takes_over
- phase == "abusive":
    Dele: Have you told her where the line is? Say it once, in your own words. If she goes on after that, she's mine. # face: serious
- tension >= 64:
    Dele: Let me. You're both typing too loud. # face: concerned # sound: chair
    -> dele_takes_over
- promised:
    Dele: You gave her nine o'clock? Who's coming, then? I've nobody. Get that back before she builds on it. # face: concerned
- phase == "upset":
    Dele: {listened:Good so far. Hear her out before you show her anything.|Put the log away for a minute. What does she say happened?} # face: calm
- phase == "unrealistic":
    Dele: I can't conjure up a technician either. And leave Noor's words alone, those are my business. # face: serious
- phase == "push":
    Dele: Has anybody asked her what nine o'clock is? # face: calm
- phase == "wall":
    Dele: Six people on a screen. There's your way in. # face: calm
- phase == "reason":
    Dele: That's not about the line any more, is it. Give her that back first, then the router. # face: concerned
- phase == "offer":
    Dele: There are three routers left in Mill Street. Tell her, and tell her what it isn't. # face: calm
- phase == "doubt":
    Dele: Don't guess at the signal. Say what you can't see from here. # face: calm
- phase == "wednesday":
    Dele: Leave 10:12 where it is. Nobody needs it any more. # face: serious
- else:
    Dele: Nearly there. Only what you know, in one go. # face: calm
}
->->

=== leave ===
{
- phase == "threat":
    You write nothing more, lock the screen and walk over to Dele. # sound: footsteps
    -> dele_takes_over
- phase == "abusive" and boundary_set:
    You had told her. You lock the screen and walk over to Dele. # sound: footsteps
    -> dele_takes_over
}
-> chat_closed
