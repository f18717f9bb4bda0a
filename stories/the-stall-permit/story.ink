# title: Pitch fourteen
# person: martin
# person: joan
# place: municipal-counter
# channel: counter
# minutes: 8
# briefing: You work at counter 3 of the city's permits office: market stalls, café terraces, street music. It is Tuesday the 24th of November, twenty past eleven. The winter market opens on Saturday; its map has been in the entrance hall since this morning. Pitches are the market committee's, which meets on Thursday. You take objections and keep the waiting list, and there is one place left in the Corn Hall. Joan leads the counters; her room is right behind you, and its door is never locked. A guard sits at the entrance; under your desk there is a button for him.

// Want: pitch fourteen, by the fountain, on Saturday. Wound: he promised Ruben to light the oven there; the letter went astray because he cleared out Ruben's yard.
// Tell: he squares his folder while it is about the pitch. When he stops looking at it and his voice goes quiet, it is about you.

VAR tension = 60
// He has said that the yard was Ruben's; he has told the rest.
VAR ruben = false
VAR wound = false
// What was said and comes back: that he had to report the move; that he would get the pitch back.
VAR blamed = false
VAR sworn = false
// You asked whether he had misread the map.
VAR misread = false
// His first threat got no answer; you stayed one sentence too long.
VAR quiet = false
VAR late = false
// Joan stands in her door, because you called her.
VAR near = false
// For what breathing, help and leaving look like: file, demand, threat, back (from the threat), filed, danger, after.
VAR mode = "file"

-> start

=== function heat(by)
~ tension = MIN(100, tension + by)

=== start ===
A man comes in from the hall. He puts a folder on your counter and squares it with two fingers until it lies flush with the edge. # situation: upset # face: serious # sound: footsteps
Martin: Pitch fourteen. By the fountain. # face: angry
Martin: On your map out there it says waffles. I don't do waffles. # face: veryAngry
+ [Could you have misread the map, perhaps? The print is very small this year. # move: deny # coach: You offer him a harmless mistake, and it is his. He has to begin by proving that he can read.]
    ~ misread = true
    Martin: I can read a map. That stall has been on it for nineteen years. # face: veryAngry
    -> file
+ [Did you renew in time? Without that the pitch goes back to the city. # move: lecture # coach: The right fact for later. As a first sentence it is the rule, and he came with a question.]
    Martin: So I'm to blame. You haven't even got my name yet. # face: suspicious
    -> file
+ [You look for your own stall, and it says waffles. Tell me what happened. # move: validate, invite # coach: You saw the same thing that he saw, on the same map, and then you let him begin where he wants to.]
    Martin: That's what I'd like to know from you. # face: suspicious
    -> file
+ [I'm sorry. Nobody should find that out from a map. # move: apologize # coach: One sorry, for one thing that really was not right, whoever turns out to be at fault.]
    Martin: … No. Nobody should. # face: serious
    -> file

=== file ===
{ tension >= 72:
    He flips the folder open with the flat of his hand. Permits in plastic sleeves, one for each year; only the top one is made out to him. # face: angry # sound: paper
- else:
    He opens the folder. Permits in plastic sleeves, one for each year; only the top one is made out to him. # sound: paper
}
Martin: In September a letter comes. It gets signed, it gets paid, it goes in here. # face: serious
Martin: This September, nothing. I thought, they're late.
You type in the number off the top one. The renewal went out on the 14th of September, to Tanner's Yard 6. On the 22nd it came back: moved. On the 2nd of November fourteen went to a waffle stall. # sound: keyboard
Below it stands his mobile number, and next to that a box: “phoned”. The box is empty.
Martin: Well? What does it say?
+ [Our letter came back. We had your number, and nobody rang. You couldn't know. # move: validate, be_transparent # coach: The empty box is the worst thing in the file, and you read that out first. From here on he need not suspect you of hiding it.]
    Martin: … Nobody rang. # face: blank
    Martin: There's a whole phone in my pocket. # face: angry
    -> september
+ [Read it through to the end first, without a word, so as not to say anything wrong. # move: stay_silent # coach: You wanted to be careful. He sees somebody who knows something and is not telling him.]
    Martin: That bad? Do you have to learn it by heart? # face: suspicious
    -> september
+ [That you moved. A permit holder has to report that within fourteen days. # move: lecture, blame # coach: It is in the bylaws, and it is half of what the file says. The half that you left out is yours.]
    ~ blamed = true
    Martin: Fourteen days. # face: angry
    Martin: I carried a cast-iron oven out of that yard. I wasn't counting days. # face: veryAngry
    -> september
+ [The deadline was the 15th of October, I'm sorry to say. # move: lecture # coach: The date is right, and for him it is a date out of a letter that he never held in his hand.]
    Martin: The deadline. For a letter that I haven't got. # face: veryAngry
    -> september

=== september ===
You tell him all of it: when the letter went out, when it came back, when fourteen was given away.
{ misread:
    Martin: The twenty-second of September. Or did I mishear that, too? # face: suspicious
    ~ misread = false
- else:
    Martin: The twenty-second of September. # face: blank
}
Martin: For two months this office has known that I haven't got it. And I haven't known. # face: veryAngry
{ tension >= 72:
    He squares the folder so hard that it slides back at you.
- else:
    He squares the folder. It was straight.
}
+ [We send out four hundred of those. A few always come back, I'm afraid. # move: argue # coach: Large numbers make his case small. He has only the one.]
    Martin: Four hundred. And mine's the one you can spare. # face: angry
    -> demand
+ [One call in two months would have done. I'd be angry too. # move: validate, i_voice # coach: His anger has the right size, you say, and you leave it at that. No “but” comes after it.]
    Martin: One call. Two minutes. # face: angry
    Martin: … Well. At least you say it.
    -> demand
+ [It wasn't me who had the file then. I'm seeing it for the first time, like you. # move: withhold_apology, put_off # coach: True, and it leaves him alone with it. There is only one counter in this room, and you sit at it.]
    Martin: Like me. # face: serious
    Martin: Only you've still got your place.
    -> demand
+ [What made you leave Tanner's Yard? # move: invite # coach: You asked about the one thing in the file that did not fit, and you asked it as a question and not as a charge.]
    { tension < 72:
        ~ ruben = true
        Martin: It wasn't mine to leave. It was Ruben's. # face: solemn
        His hand lies on the sleeves for a moment.
        Martin: That's not for here. # face: serious
    - else:
        Martin: The yard. The yard has got nothing to do with your letter. # face: angry
    }
    -> demand

=== demand ===
~ mode = "demand"
~ heat(20)
Martin: Then it's simple. You take the waffles off, you put me back on. Saturday I light the oven. # situation: unrealistic # face: driven
Martin: I've got two people starting on Friday, Nell and Jakob. They've turned down other work for it. # face: concerned
{ tension >= 80:
    Martin: Two months you've had. The waffles you can do in two minutes. # face: veryAngry
}
The waffles have signed, and paid. From this counter nobody can take them off again.
+ [You'll get fourteen back, don't worry. Please just leave it with me. # move: overpromise # coach: You gave him what he wanted to hear. It is not yours, and he is going to stand there and wait for it.]
    ~ sworn = true
    Martin: I get it back. Good. # face: suspicious
    Martin: Then type it in. I'll wait.
    You look at the keyboard. There is nothing that you could type.
    -> threat_one
+ [The oven on Saturday, Nell and Jakob on Friday. You had it all arranged. # move: rephrase # coach: You said all of it back to him, the two names too. He hears that you know what would fall over.]
    Martin: All arranged. Since spring. So put it right. # face: driven
    You tell him that it is signed, and that nobody at this counter can undo it.
    -> threat_one
+ [It has been allocated. I understand, but there is really nothing to be done. # move: shut_down # coach: There is something to be done, as it happens. You closed the door before you had looked behind it.]
    Martin: Nothing to be done. You haven't lifted a finger. # face: veryAngry
    -> threat_one
+ [I can't undo that from here, and I wish I could. Fourteen is signed away. # move: be_transparent, i_voice # coach: A no that says no. He does not like it, but it holds, and nothing will have to be taken back later.]
    Martin: Signed. # face: blank
    Martin: Then I need somebody with a bigger pen. # face: driven
    -> threat_one

// ---- the threat: to your job, not to you

=== threat_one ===
~ mode = "threat"
{
- tension <= 44:
    ~ tension = 68
- tension <= 72:
    ~ tension = 80
- else:
    ~ tension = 92
}
{ tension >= 92:
    He shuts the folder, hard. Two sleeves slide out. He does not pick them up, and he is suddenly not loud any more. # face: rage # sound: thump
- else:
    He shuts the folder and lays both hands on it. # face: angry # sound: paper
}
Martin: Do you know who buys a bag from me every Friday? The deputy mayor. # situation: threat # face: serious
Martin: One call from me and you're out. On Monday somebody else is sitting in that chair. # face: angry
{ blamed:
    Martin: Then you can report your change of address. Within fourteen days. # face: suspicious
    ~ blamed = false
}
{ sworn and tension >= 80:
    Martin: “Leave it with me.” She'll like that one.
}
+ [I'm very sorry. Please, there's no need for that. # move: apologize # coach: A minute ago a sorry would have been about the letter. Now it is about your chair, and he sees that the threat works.]
    Martin: Now you're sorry. Look at that. Now it works. # face: suspicious
    -> after_one
+ [I do my job here. That letter went out before I ever saw your name. # move: argue # coach: You are right, and you are answering the wrong sentence. You have let him move the talk from his pitch to your job.]
    Martin: Your job. Yes. That's exactly what I'm talking about. # face: rage
    -> after_one
+ [Leave your hands where they are, look at him, and let it stand. # move: stay_silent # coach: There was nothing in it that you could win. Without an answer it is only a sentence, and he hears it himself.]
    ~ quiet = true
    The clock on the wall is a loud one. It moves on, three times. # sound: silence
    Martin: … Did you hear me? # face: suspicious
    -> threat_two
+ [Well, give her my best. She still owes me for a permit. # move: argue # coach: A light word to take the weight off. But he meant it, and now he has to show you that he did.]
    Martin: You think that's funny. # face: rage
    -> after_one

=== after_one ===
{ tension >= 100:
    He is not looking at the folder any more. His hand has come to lie on the flap of the counter, the one that opens to your side. # face: blank
    -> tips
}
-> threat_two

=== threat_two ===
~ heat(4)
{ quiet:
    Martin: Nothing to say. Fine. Then I'll write it. # face: serious
- else:
    Martin: I'm not even going to ring. I'll write it, so that she has it on paper. # face: serious
}
He leans over and copies the name from your plate onto his folder, letter by letter. # sound: paper
Martin: With your name. By tonight she's got it, and you're finished here. # face: angry
{ tension >= 76:
    He has stopped looking at the folder. His other hand has come to lie on the flap of the counter, the one that opens to your side, and his voice has gone very quiet. # face: blank
- else:
    His other hand has come to lie on the flap of the counter, the one that opens to your side. He does not seem to know that it is there; he is looking at the sleeves.
}
+ [Joan? Would you come and stand next to me, please? # move: get_manager # coach: You need not carry a threat alone. A second pair of eyes, and not one word that he can use.]
    ~ quiet = false
    { tension >= 84:
        Behind you a chair moves. He is quicker than Joan. # sound: chair
        -> tips
    }
    Joan comes and stands next to you, hands in the pockets of her cardigan. # sound: footsteps
    Joan: Morning. Don't mind me. # face: calm
    She says nothing else. After a while she goes back in, and leaves her door open.
    -> comes_down
+ {quiet} [It isn't that I won't. The committee allocates, we only print it. # move: be_transparent # coach: After the first threat you had kept still. Now you explain, and each explanation is one more thing to push against.]
    ~ quiet = false
    Martin: The committee. And who's on the committee? You lot. # face: angry
    -> after_two
+ {not quiet} [Then I'll write too. Whoever threatens staff doesn't get a pitch in this city. # move: threaten # coach: It sounds like standing up for yourself. Now there are two people at the counter who each have something to lose.]
    Martin: Say that once more. # face: blank
    -> tips
+ [Lay your own pen down, say nothing, and wait. # move: stay_silent # coach: A second time, in a new shape, and the same answer: none. It costs more than the first one did.]
    ~ quiet = false
    -> held
+ [That flap is for staff. Take your hand off it, please. # move: set_boundary # coach: You read the sign, which is good. But a limit after a threat is a dare; a sign like that is for Joan, or for keeping still and knowing where your door is.]
    ~ quiet = false
    He looks down at his hand as if it were somebody else's. It stays.
    -> after_two

=== held ===
{ tension >= 84:
    The clock moves on. This time he does not wait for an answer. # face: blank # sound: silence
    -> tips
}
{ tension >= 68 and not ruben:
    The clock moves on, four times. Somebody in the queue coughs. # sound: silence
    Martin: Why fourteen. Not one of you has asked me that. # face: blank
    -> tips
}
The clock moves on, four times. Somebody in the queue coughs. # sound: silence
-> comes_down

=== after_two ===
{ tension >= 84: -> tips }
Martin: Eleven people standing here, and every one of them has heard me. # face: tired
It seems to strike him while he says it.
-> comes_down

// ---- the threat passes

=== comes_down ===
~ mode = "back"
~ near = false
{ tension <= 64:
    ~ tension = 52
- else:
    ~ tension = 68
}
His hand comes off the flap. He looks down at the folder, at your name on it, and pushes the sleeves together. # situation: upset # face: tired # sound: paper
{ tension <= 52:
    Martin: … I haven't even got her number. She buys a bag. That's all it is. # face: eyesClosed
- else:
    Martin: So. Say something. Or is that it? # face: suspicious
}
+ {ruben} [The yard was Ruben's, you said. Who was he? # move: invite # coach: He had said that it was not for here. You gave it a place, now that it was quiet enough.]
    -> told
+ {not ruben} [On the older permits there's another name. Whose is it? # move: invite # coach: You had seen the sleeves, and that the name on them is not always his. You asked, and did not guess.]
    -> told
+ [Then perhaps we can both be reasonable again now? # move: lecture # coach: He was on his way back by himself. “Reasonable” sends him to stand in the corner first.]
    { tension >= 84:
        The folder has gone crooked. He lets it lie. When he speaks, you can hardly hear him. # face: blank
        Martin: Reasonable.
        -> tips
    }
    Martin: I'll be reasonable on Saturday. At the fountain. # face: angry
    There is the Corn Hall, you say. One place left.
    -> hall_no
+ [There is the Corn Hall. It has one place left. # move: solve # coach: A fair offer, and honestly meant. You still do not know why it has to be fourteen, so it can only miss.]
    Martin: The Corn Hall. # face: suspicious
    -> hall_no
+ [Let's say I didn't hear that, and get on. It's a busy week for everybody. # move: put_off # coach: Generous, and it skips over the man in front of you. Something weighs on him, and you have made it everybody's busy week.]
    { tension >= 84:
        He pushes the folder aside, without looking. His voice is almost gentle. # face: blank
        Martin: You didn't hear it.
        -> tips
    }
    Martin: For everybody. # face: suspicious
    You tell him about the Corn Hall. One place left, under a roof.
    -> hall_no

=== told ===
~ wound = true
Martin: Ruben stood there for nineteen winters. I was beside him for eleven of them. He built that oven. # face: solemn
Martin: In March, the last time I sat with him, he says: you'll light it on the first Saturday. At the fountain. # face: eyesClosed
Martin: I said yes. You say yes to a thing like that. In August I cleared out his yard. # face: tired
Martin: That's the yard. That's your letter.
{ sworn:
    Martin: And you say to me, you'll get it back, don't worry. # face: serious
    ~ sworn = false
}
+ [So it went to the yard that you'd just cleared out for him. And we never rang. # move: rephrase, validate # coach: You put the two halves together, his and yours. It is the first time that the letter is not simply his fault or yours.]
    Martin: … Swept it, even. # face: eyesClosed
    -> options
+ [He'd understand, I'm sure. In the end it's only a place, and there will be other winters. # move: deny # coach: You wanted to take the weight off him. He hears that it was never a real weight.]
    Martin: Only a place. # face: blank
    -> options
+ [My condolences. Shall we leave the private side of it out, though? # move: shut_down # coach: Everything in it is polite. It took him half the year to say this, and you took four seconds to put it away.]
    Martin: … The private side. # face: blank
    -> options
+ [You gave him your word, and on Saturday it falls due. # move: validate # coach: No comfort in it and no way out. Only that it counts, and that you know the date.]
    Martin: On Saturday. At four, when it gets dark. # face: solemn
    -> options

=== hall_no ===
Martin: That hall has got a carpet. My oven burns charcoal. # face: serious
{ sworn:
    Martin: And it isn't fourteen. You said fourteen, and not to worry. # face: veryAngry
    ~ sworn = false
}
He turns the sleeves over, one after the other. On most of the permits the name is not his. # sound: paper
+ [Other people manage very nicely with a hot plate, if I may say so. # move: lecture # coach: You may. He does not want to know what other people manage.]
    Martin: Other people. # face: veryAngry
    -> options
+ [So it has to be an open fire, and it has to be that spot. # move: rephrase # coach: You took his objection for information. Why that spot, you do not know yet.]
    Martin: That spot. Yes. # face: serious
    -> options
+ [With respect, so close to the day one can't be choosy. # move: blame # coach: He is short of time because your letter came back. Said by you, that is hard to bear.]
    Martin: So close to the day. And why is it so close to the day? # face: veryAngry
    -> options
+ {ruben} [“R. Adler.” Is that your Ruben? # move: invite # coach: He had said the name once and taken it back. You had kept it, and you found it again on a sleeve.]
    -> adler
+ {not ruben} [“R. Adler.” Who is that? # move: invite # coach: Two words off a sleeve that he had turned over so that you could see it. He had been waiting for somebody to read it.]
    -> adler

=== adler ===
~ wound = true
Martin: Ruben. Nineteen winters on fourteen. I was with him for eleven. # face: solemn
Martin: He died in March. I promised him I'd light it there, on the first Saturday. In August I cleared out his yard. And there went your letter. # face: tired
-> options

// ---- what there is

=== options ===
{ tension >= 76: -> tonight }
{ wound:
    Martin: So. What have you got? Not what you haven't. # situation: unrealistic # face: serious
- else:
    Martin: I know what you haven't got. Put me back on, or tell me what else there is. # situation: unrealistic # face: suspicious
}
+ [In your place I'd take what's left and be glad of it. # move: lecture # coach: You are not in his place. There is a waffle stall in it.]
    Martin: What's left. # face: veryAngry
    You put the objection form on the counter. He looks at it as if it were left over, too.
    -> seventy_two
+ [An objection, now. It keeps fourteen empty for seventy-two hours. # move: solve, be_transparent # coach: What it is, and how long it holds. It is less than Saturday, and every word of it is true.]
    Martin: Empty. No waffles. # face: awe
    Martin: … Show me.
    -> seventy_two
+ [You'll be standing on fourteen by Saturday. I've got a good feeling about it. # move: overpromise # coach: A feeling is a small thing to light an oven with. Whatever the committee says now, it was you who promised.]
    Martin: You've got a feeling. # face: suspicious
    You put the objection form on the counter, rather quickly.
    -> seventy_two
+ [Fourteen I can't give you. I can see to it that they have to look at it again. # move: be_transparent # coach: First where your say ends, then what you can do inside it. That order makes the second half believable.]
    Martin: Have to? # face: suspicious
    You show him the form. An objection, and fourteen stays empty for seventy-two hours.
    -> seventy_two

=== seventy_two ===
{ tension >= 76: -> tonight }
Three lines and a signature. Until Friday noon nobody sets up on fourteen, neither the waffles nor he. The market committee meets on Thursday at nine. # sound: paper
You tick the box for the waiting list, too. Most years two pitches come back in the last week, you tell him, and there is one name before his.
Martin: And if they say no, and nothing comes back? Then it's Friday, and I've got an oven and no ground to put it on. # face: concerned
+ [They won't say no, with your story. Trust me. # move: overpromise # coach: You cannot know that, and he knows that you cannot. It was a real question.]
    Martin: Trust. # face: suspicious
    -> after_form
+ [Then I ring you on Thursday, myself, as soon as I know. On the number that nobody dialled. # move: solve, i_voice # coach: It changes nothing about the committee. It mends the one thing that this office broke.]
    Martin: You. Not somebody. # face: suspicious
    Martin: … All right.
    -> after_form
+ [One thing after the other, please. If you'd be so kind as to sign there first? # move: put_off # coach: Tidy. He is asking where he will stand on Friday, and you show him where to sign.]
    Martin: I'm asking you something. # face: angry
    -> after_form
+ [Then you get one of the two from the list. There are always two, you'll see. # move: overpromise # coach: “Most years” was true, a moment ago. “Always” is what you say so that somebody stops worrying, and he noticed the difference.]
    Martin: Just now it was most years. # face: suspicious
    -> after_form

=== after_form ===
{ tension >= 76: -> tonight }
{ wound and tension <= 44: -> the_chair }
-> nell_and_jakob

=== the_chair ===
~ mode = "filed"
He signs. You stamp it: eleven fifty-two. He does not go. He is looking at his folder, where your name is. # situation: upset # face: tired # sound: paper
Martin: What I said. About your chair, and Monday. # face: eyesClosed
+ [Let's not go into that again, please. There are people waiting. # move: shut_down # coach: He was trying to put something right, and you would not let him finish the sentence.]
    Martin: No. # face: blank
    Martin: I've never said that to anybody, that's all.
    -> last_look
+ [That one landed. I'd still like you to have that fire on Saturday. # move: i_voice, validate # coach: Two true things, and you let neither take anything from the other. He can carry both out of the door.]
    Martin: … Yes. I saw it land. # face: solemn
    -> last_look
+ [Next time, maybe ask first and threaten afterwards? # move: lecture # coach: It is even a little funny. He had got there already, and you push him the rest of the way.]
    Martin: There isn't going to be a next time. # face: angry
    -> last_look
+ [What would you like to do about it? # move: invite # coach: You leave it with him to put right, and you wait for how he does it.]
    He takes your pen and strikes out your name on the folder, slowly, until it cannot be read. # sound: paper
    Martin: That, for a start. # face: serious
    -> last_look

=== nell_and_jakob ===
~ mode = "filed"
{ tension >= 56:
    He signs so hard that the pen goes through. You stamp it: eleven fifty-two. He stays where he is. # situation: upset # face: angry # sound: paper
- else:
    He signs. You stamp it: eleven fifty-two. He stays where he is. # situation: upset # face: concerned # sound: paper
}
Martin: On Friday Nell and Jakob stand in front of me. What do I tell them? # face: tired
+ [That's something for you and your staff, I'm afraid. # move: shut_down # coach: Correct. It was the first time this morning that he asked you for something you could have given.]
    Martin: Sure. That one isn't yours either. # face: angry
    -> last_look
+ [Maybe don't tell them anything until you have to? # move: put_off # coach: That is how he came to be standing here: somebody knew, and did not tell.]
    Martin: Like you did with me. # face: veryAngry
    -> last_look
+ [What do they need to know by Thursday, so that they stay? # move: invite # coach: You do not know the two. He does, and while he answers he begins to plan.]
    Martin: That there's work. Where, they don't care. # face: serious
    Martin: … I'll tell them that. That there's work.
    -> last_look
+ [That's hard to stand there with. I'll give you in writing that it was our letter. # move: validate, solve # coach: He does not have to be the one who forgot something. You put your stamp under that, and it costs you five minutes.]
    You write three lines. He reads them twice, and puts them in a sleeve of their own. # sound: paper
    Martin: Nell will want to see that. # face: serious
    -> last_look

=== last_look ===
{ tension >= 68: -> two_pages }
{ tension >= 40: -> a_stamp }
{ wound: -> lit }
-> in_sight

// ---- danger: he is on your side of the counter

=== tips ===
~ mode = "danger"
~ quiet = false
~ sworn = false
~ tension = 96
The flap goes up. He comes through and stands between you and the hall, close, and he is not loud. # situation: danger # face: blank # sound: thump
Martin: Now you sit, and you type my name in. # face: rage
Martin: And if you get up before it's in there, I'll put you back on that chair myself.
{near:Two steps behind you Joan is holding her door open.|Joan's door is two steps behind you.}
~ near = false
+ [Keep still and say nothing, and wait for it to pass again. # move: stay_silent # coach: With the deputy mayor it was right. That was a threat to your job. This is a man within reach, and every second of silence is a second within reach.]
    He waits, too. Then he takes one more step.
    -> within_arms_reach
+ [Martin, listen: it's the committee. I couldn't type it in if I wanted to! # move: explain_in_danger # coach: Every word is true, and none of it is any use. He did not come through the flap for a reason.]
    Martin: Type. # face: rage
    -> within_arms_reach
+ [“Excuse me.” Get up and go, straight to Joan. # move: leave, get_manager # coach: Two words, no reason given, and out. You did not wait to find out whether he meant it.]
    He says something behind you. You do not stay to hear it.
    -> behind_the_door
+ {ruben or wound} [Ruben wouldn't have wanted this. Come, sit down with me. # move: stay_in_danger # coach: You know what hurts him, and you think that it will reach him. If you are wrong you are standing next to him.]
    Martin: Don't you say his name. # face: rage
    -> four_minutes
+ {not ruben and not wound} [Easy, now. Let's sit down, the two of us, and breathe. # move: stay_in_danger # coach: Calm is your trade, and you trust it. It is for people who shout across a counter, not for one who has come round it.]
    Martin: You sit. # face: rage
    -> four_minutes

=== within_arms_reach ===
~ late = true
The flap drops shut behind him with a crack. He shoves the spare chair out of his way, and it goes over. # face: rage # sound: door_slam
Martin: I said, sit. I'll sit you down so that you stay down. # face: rage
Under the edge of your desk there is a button. Joan's door is still two steps away.
+ [“No. I'm finished here.” And out, now, through Joan's door. # move: stop_service, leave # coach: One sentence too late, and still in time. You took the way that was open and did not turn round.]
    -> behind_the_door
+ [Come any closer and you'll be sorry you did. # move: threaten # coach: Fear says things like that. Now he would have to step back in front of eleven people, and he will not.]
    -> four_minutes
+ [Hit the button as you go, and get behind Joan's door. # move: get_manager, leave # coach: The button is for the people whose work this is. You did not stay to see whether it had been heard.]
    Far off, something buzzes. # sound: alarm_button
    -> behind_the_door
+ [Hold up both hands and stay exactly where you are, so as not to provoke him. # move: stay_in_danger # coach: It feels like the careful thing. He takes it for obedience, and you have given away the two steps.]
    -> four_minutes

=== four_minutes ===
His hand comes down on your shoulder, and you sit. You type his name into a field where it means nothing. # face: rage # sound: chair
It takes four minutes until the guard is there. It was only a shoulder, everybody says.
The next morning you are at counter 3 on time. Whenever the flap moves you are on your feet. # ending: four_minutes # outcome: unsafe
-> END

=== behind_the_door ===
~ mode = "after"
~ tension = 44
~ wound = wound or ruben
~ ruben = false
Joan's door shuts behind you, and she turns the key. On the phone she says two words. Out there you hear the guard, and then nothing. # situation: aftermath # sound: door
Joan: He's in the hall. The guard's with him. Sit. # face: concerned
Joan: Did he touch you?
+ [No, I'm fine, thank you. There are eleven people waiting out there. # move: shut_down # coach: The eleven can wait. If you are fine, nobody can ask you anything, and nothing gets changed.]
    Joan: They've got chairs. And you've got your hand on the door handle, and you don't know it. Later, then. # face: serious
    -> what_now
+ [You took your time. I could have done with you out there. # move: blame # coach: There may be something in it. As a reproach it turns her towards herself, when she had just turned to you.]
    Joan: … Perhaps. We'll come to me. # face: concerned
    She does not ask anything else for a while.
    -> what_now
+ [Could we leave it out of the book, please? He's only had a bad morning. # move: put_off # coach: It is kind, and it will cost the next person who sits at counter 3.]
    Joan: His bad morning goes in another book. This one's for yours, and we write it at five. # face: serious
    -> what_now
+ [No. He said he'd put me back on the chair. My knees are still going. # move: debrief, i_voice # coach: What he did, what he said, what it did to you. Said within the first minute, before it gets smaller.]
    Joan: Then let them. I'm writing it down the way you said it. # face: serious
    -> when_did_you_know

=== when_did_you_know ===
~ tension = 36
She pours tea from her own flask and puts it where you can reach it. # sound: glass
Joan: When did you know? # face: explaining
+ [When he stopped looking at his papers. And he'd gone so quiet. # move: debrief # coach: All morning he had squared that folder. You noticed when he did not, and now you both know what to look for.]
    Joan: Quiet. Yes. It's never the loud part. # face: serious
    -> what_now
+ [With that sort you never know. They just go off, and nobody sees it coming. # move: blame # coach: It puts an end to the question. It also means that the next one will come out of nowhere again.]
    Joan: He was squaring his folder for half an hour. I could see that from in here. # face: serious
    -> what_now
+ {late} [When the flap went up. And I still stayed one sentence longer. # move: debrief # coach: You tell her the part that you would rather leave out. That is the part that one can practise.]
    Joan: Everybody's got one sentence left. Next time you let me have it. # face: serious
    -> what_now
+ {not late} [His hand was on the flap before that. I saw it, and I saw what it was. # move: debrief # coach: You give her the sign with its place and its time. She can do something with that.]
    Joan: And you were out of there. It can tip with everything done right. That's what the door is for. # face: serious
    -> what_now
+ [Does it matter? It's over. I'd like to drop it now. # move: shut_down # coach: It is over for today. What you saw before it happened would be worth most now, while you still know it.]
    Joan: We can drop it at five. Now I need to know what you saw. # face: concerned
    -> what_now

=== what_now ===
~ tension = 28
~ late = false
Joan: He's on the bench, he's asking for his folder. He's still got no pitch. # face: serious
Joan: What do I do with him? And what do we do the next time?
+ [Give him the pitch, if you can. Then we're rid of it. # move: overpromise # coach: You want it to be over. It would also be how one gets a pitch in this city.]
    Joan: Until word gets round how it's done here. No. # face: serious
    -> open_flap
+ [Nothing. I'd stand my ground next time. # move: argue # coach: You would like to have won. Two steps to a door were worth more than that today.]
    Joan: I'd rather have you than the ground. # face: concerned
    -> open_flap
+ [Let's wait and see, shall we? He won't come back. # move: put_off # coach: Perhaps not. You would think about it every time the door to the hall opens.]
    Joan: He's left his whole life in that folder. He'll come back for it. # face: serious
    -> open_flap
+ {wound} [Ask him about Ruben. He files it with you, by appointment, and that flap gets a bolt. # move: debrief, solve # coach: What you know of him goes to the person who can use it, and what you need is in the same breath. You do not have to choose between the two.]
    -> side_desk
+ {not wound} [He files it with you, by appointment. And that flap gets a bolt. # move: debrief, solve # coach: He keeps his right to the form, and you get something that you can push shut. Both are decided before tomorrow.]
    -> bolt

// ---- endings

=== lit ===
He holds out his hand. It is black in the creases. You shake it. # face: solemn
Martin: Ruben would have said something now. I just sell chestnuts. # face: smile
Before lunch you tell Joan about the sentence with the chair, and she writes it down, with the time. His reason for fourteen you clip to the objection.
The next morning it lies on top for Thursday, with both on it: the box that nobody ticked, and the promise. On Saturday at four there is smoke at the fountain. # ending: lit # outcome: resolved
-> END

=== in_sight ===
Martin: Thursday, then. # face: calm
He squares the folder one last time, and takes it with him. # sound: footsteps_away
You tell Joan about the sentence with the chair. She writes it down, with the time.
The next morning two pitches come back, and the second is his: twenty-two, outdoors, charcoal allowed. You ring the number in the file. “Can you see the fountain from there?” he asks. You walk over at lunch, and one can. # ending: in_sight # outcome: resolved
-> END

=== a_stamp ===
Martin: It's a stamp. I've got a folder full of stamps. # face: serious
He goes. At the map in the hall he stops for a long time. # sound: footsteps_away
The next morning the objection is in the tray for Thursday, as the law says. Why it had to be fourteen, {wound:nobody has put down|nobody here knows}. Your name is still on his folder. # ending: a_stamp # outcome: contained
-> END

=== tonight ===
He takes his folder and taps on your name with one finger, twice. # face: serious # sound: paper
Martin: Tonight. # face: angry
The next morning two pages lie on Joan's desk, by way of the deputy mayor. What you said at the counter is in them, nearly word for word. There is no objection; the waffles can set up. # ending: tonight # outcome: escalated
-> END

=== two_pages ===
He puts his copy of the form into the folder, over your name. # face: serious # sound: paper
Martin: That's for Thursday. The other thing's for tonight. # face: angry
The next morning the objection is in the tray, and on top of it lie two pages, by way of the deputy mayor. Joan reads them to you. You come out of them just as you were. # ending: two_pages # outcome: escalated
-> END

=== side_desk ===
Joan: That I can use. Drink that first. # face: calm
She sits down beside him on the bench, with the guard in the doorway. When she says the name he puts his hands over his face.
The next morning his objection is filed, in time, with Joan. He comes in by appointment now, until further notice, and he has had that in writing. The flap has a bolt. You try it, twice. # ending: side_desk # outcome: contained
-> END

=== bolt ===
Joan: The bolt today. And nobody sits at three alone this week. # face: serious
She files it with him on the bench, in six minutes, with the guard in the doorway. Neither of them says a word too many.
The next morning there is a bolt on the flap, and a letter that he comes in by appointment only. What he wanted so badly with fourteen, nobody here has found out. # ending: bolt # outcome: contained
-> END

=== open_flap ===
At twelve you are back at the counter. Nobody made you. # sound: chair
-> open_flap_morning

=== open_flap_morning ===
The next morning he is there at eight, on the bench, with his folder on his knees. He does not look at you. Nothing has been agreed, with him or with you, and the flap swings as it always has. # ending: open_flap # outcome: contained
-> END

// ---- what is on offer at every turn

=== breathe ===
{ mode == "after":
    You hold the cup in both hands. Joan does not hurry you.
    ->->
}
{ mode == "danger":
    You breathe in, slowly, the way you have learned it. {late:There is less and less room to do it in.|He uses the time to come closer.} # face: rage
    ->->
}
{ mode == "threat":
    { quiet:
        You breathe out, as far as it goes. His pen has stopped over the last letter of your name. # face: suspicious
    - else:
        You breathe out until there is no air left, and feel the floor under your feet. His sentence hangs there, with nobody to hold its other end. # face: suspicious
    }
    ->->
}
{ wound:
    You let a moment go by, and so does he. He smooths down a sleeve that is already smooth. # face: tired
    ->->
}
{ mode == "back":
    You breathe out. You notice that your hands had been flat on the desk all the time. So does he. # face: tired
    ->->
}
{ tension >= 72:
    You swallow the answer that you had ready, and breathe. His fingers find the edge of the folder and push it straight. # face: angry
- else:
    {mode == "demand":You leave the keyboard alone for a moment. He looks at it, and at you, and squares the folder.|You breathe out. He squares the folder, with two fingers, and waits.} # face: serious
}
->->

=== get_help ===
{ mode == "after":
    Joan: I'm here. There's no hurry. # face: calm
    ->->
}
{ mode == "danger":
    “Joan!” Her door is open before you have finished the name. She pulls you through by the sleeve. # sound: alarm_button
    -> behind_the_door
}
{ mode == "threat":
    { near:
        You look round. Joan is still standing in her door. She gives you a nod, and him a look. # face: suspicious
        ->->
    }
    ~ near = true
    You knock on the wall behind you. Joan comes, stands beside you, looks at him, looks at you. # sound: knock
    Joan: Still yours? # face: serious
    You nod. She goes back as far as her door, and stays in it. # face: suspicious
    ->->
}
{ tension >= 76: -> from_the_start }
You put your head round Joan's door. # sound: door
{ wound:
    Joan: He's told that to you. Then it's you he wants to hear it from, whatever it is. # face: concerned
- else:
    { mode == "back":
        Joan: I heard the one about the chair. We'll talk about that after. … Is he still at it? No? Then hear him out. # face: concerned
    - else:
        Joan: Angry about his pitch, or after you? … About his pitch. Then he's yours; you've got the file. I'm in here. # face: serious
    }
}
->->

=== from_the_start ===
Joan comes out. She has not seen the file. # sound: door
Joan: Good morning. What's it about? # face: concerned
Martin: From the start. Of course. # face: suspicious
He tells it again, louder, and this time the whole queue gets it.
The next morning there is a complaint with your name in it. “Was passed on like a parcel,” it says. Joan asks what he had told you before she came, and it is not much. # ending: from_the_start # outcome: escalated
-> END

=== leave ===
{ mode == "after":
    You take your coat. Joan gets up, and lets you go.
    -> open_flap_morning
}
{ mode == "danger":
    “Excuse me.” You are up and through Joan's door before he has understood that you are going.
    -> behind_the_door
}
{ mode == "threat":
    You go to the copier, for no reason, and stand there for half a minute. When you come back he is still there, and so is his sentence. # face: serious # sound: footsteps
    ->->
}
You push your chair back and go through to the kitchen. # sound: chair
{ wound:
    When you come back the folder is gone, and he with it. One sleeve has been left lying on the counter. The name on it is not his. # face: tired
- else:
    Martin: Hello? Is that it? Does anybody work here? # face: veryAngry
}
{ mode == "filed":
    The next morning the objection is in the tray, signed and stamped. On your screen sticks a note: “He waited for you until half past twelve. What was it about?” # ending: half_past_twelve # outcome: contained
    -> END
}
The next morning counter 3 has a note on the screen: “Man with a folder, asked for whoever walked out on him.” There is no objection. The waffles are being delivered. # ending: empty_chair # outcome: escalated
-> END
