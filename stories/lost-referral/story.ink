# title: You will hear from us
# person: owen
# person: mei
# place: clinic-reception
# channel: counter
# minutes: 7
# briefing: You work at the front desk of Linden Street Imaging. It is Tuesday the 25th, six minutes past nine, and four people are waiting. A man comes in alone, goes to the check-in screen by the door and types. He types the same thing four times. You can book, ring the doctors' offices, and confirm things in writing. Without a referral nobody is seen. Mei, who runs the practice, sits in the room behind you.

VAR tension = 64
VAR listened = false
VAR boundary_set = false
// What was said earlier and is still to come back.
VAR mixup = false
VAR lied = false
VAR wonder = false
VAR robin = false
VAR ours = false
VAR promised = false
// How far things are, for what breathing and asking for help look like: 0 nothing is known, 1 the dentist is, 2 he wants today, 3 what can be done, 4 Thursday is booked.
VAR stage = 0
// Owen has told about his father.
VAR wound = false
// Owen is insulting you right now.
VAR abuse = false

-> start

=== function heat(by)
~ tension = MIN(100, tension + by)

=== start ===
The man leaves the check-in screen and comes straight to your counter. He is holding an envelope with something written on the back. # situation: upset # face: angry # sound: footsteps
Owen: Your screen over there says no appointment found. I've typed it in four times. # face: veryAngry
Owen: So either my father doesn't exist, or nine-twenty doesn't. You pick. # face: suspicious
+ [Could he be at Linden Row? People mix us up all the time, I'm afraid. # move: deny # coach: It may even be true of other people. To him it says that the fault is his, before you have looked.]
    ~ mixup = true
    Owen: Linden Row. No. # face: angry
    Owen: It says Linden Street on your wall, and it said Linden Street on the phone. All three times. # face: veryAngry
    -> calls
+ [Four times. I'd be fed up as well. What were you told? # move: validate, invite # coach: You took the four times seriously before anything else, and then you let him tell it.]
    Owen: What was I told. # face: suspicious
    Owen: I wrote it down. I've started writing things down, with you.
    -> calls
+ [Give me his name and date of birth, please, and I'll find it. # move: solve # coach: Quick and useful, and the fifth time this morning that he is asked for a name instead of for what happened.]
    Owen: Doyle. Walter Doyle. # face: serious
    Owen: You all start with the name. The name was never the problem. # face: angry
    -> calls
+ [The screen only shows confirmed appointments. Was this one confirmed? # move: lecture, blame # coach: A rule and a test. He hears that he has to prove himself before he is helped.]
    He turns to the people on the chairs. # face: veryAngry
    Owen: Was it confirmed! Did everybody here get theirs confirmed?
    -> calls

=== calls ===
{ tension >= 76:
    He slaps the envelope down on the counter. Your pens jump. Walter Doyle, it says, and under it three dates in ballpoint. # sound: paper
- else:
    He puts the envelope on the counter, written side up. Walter Doyle, it says, and under it three dates in ballpoint. # sound: paper
}
Owen: The fourth, the eleventh, the eighteenth. Every Tuesday, from the van. “You will hear from us.” # face: serious
Owen: And I have. I've heard the music. I can whistle it. # face: cheeky
He whistles two bars of it. He is not bad.
Owen: Last week it's “you will hear from us, but it's the twenty-fifth, nine-twenty.” # face: angry
Owen: I start at eight. Today I don't. Four hours, unpaid. So, good morning. It's the twenty-fifth.
+ [And when no letter came, didn't that make you wonder? # move: blame # coach: It sounds like interest. It is a reproach, and he keeps it.]
    ~ wonder = true
    He takes the envelope back and folds it in half. # face: angry # sound: paper
    Owen: Didn't I wonder. I'll put it on the list. Things Owen should have wondered.
    -> record
+ [I'm sorry. You should not have had to ring even twice. # move: apologize # coach: One plain sorry for one plain thing, with no reason hung on it.]
    Owen: … That's the first one of those in three weeks. # face: suspicious
    He stops tapping the envelope.
    -> record
+ [I completely understand, but we've been two people short since the summer. # move: argue # coach: Everything before the “but” is gone. What is left is your side against his.]
    Owen: Two short. Tough. # face: suspicious
    Owen: Shall I ring back? I know the music. # face: veryAngry
    -> record
+ [You were told today, nine-twenty, and you gave up four hours' pay for it. # move: rephrase # coach: You said his morning back to him, the money too. He did not have to say it a fifth time.]
    Owen: Yeah. … That's it. That's all it is. # face: tired
    He looks over his shoulder, at the glass door.
    -> record

=== record ===
~ heat(8)
You find it on the third screen. Dr. Hale's referral came in here on the 3rd, all in order. It should have gone upstairs, to scheduling. # sound: keyboard
It was faxed to Linden Row instead, one line below in the address book. Linden Row is a dental practice. The initials are Robin's, from your own desk.
Nine-twenty was held for Walter Doyle until Friday, then dropped. No referral on file. At the bottom it says that his son Owen may be told everything.
{ tension >= 80:
    Owen: Reading, everybody. We are reading. # face: contempt
- else:
    Owen: What. # face: suspicious
}
Owen: Don't read it to yourself. Read it to me.
+ [You were right. We had it, and we faxed it to a dentist. # move: validate, be_transparent # coach: All of it, in one breath, with “we” in it. It costs you a bad moment now and saves you three later.]
    ~ ours = true
    Owen: … Say that again. # face: blank
    You say it again. It does not get any better.
    -> dentist
+ [It looks as though Dr. Hale's office never sent it, unfortunately. # move: deny # coach: It is not true, and he can prove it. From here on he has to check everything you say.]
    ~ lied = true
    He takes a slip of paper out of the envelope and smooths it flat in front of you. # face: serious # sound: paper
    Owen: The third, ten past four. Your number, one page, okay. I stood next to the machine while it went.
    You scroll back up, and tell him. Linden Row, the dental practice.
    -> dentist
+ [A colleague faxed it to the wrong place. I wasn't even in that day. # move: be_transparent, withhold_apology # coach: The truth, and half a step away from it. To him you are the counter, whoever held the paper.]
    Owen: A. Colleague. We've met. I've had A. Colleague on the phone three times. # face: contempt
    Owen: What wrong place? # face: angry
    You tell him. Linden Row, the dental practice.
    -> dentist
+ [There's been an issue with the transmission. It does happen, with fax. # move: put_off # coach: Nobody did anything in that sentence, and nothing happens next in it either.]
    Owen: An issue. And where's the issue now? Right now, this minute? # face: veryAngry
    You tell him. Linden Row, the dental practice.
    -> dentist

=== dentist ===
~ stage = 1
~ heat(12)
Owen: A dentist. # face: blank
Owen: My father's hip is at the dentist's. # face: smileBig
He laughs. It is not a good laugh.
{ mixup:
    Owen: “People mix us up with Linden Row.” You said that. To me. # face: veryAngry
    ~ mixup = false
}
{ lied:
    Owen: And you'd have sent me off to shout at Dr. Hale's people. # face: veryAngry
    ~ lied = false
}
{ tension >= 76:
    He turns round and talks to the chairs instead of to you. # face: contempt
    Owen: Check your papers, everybody! You might be at the hairdresser's.
- else:
    He folds the envelope in half, and in half again. # sound: paper
    Owen: Three weeks. With his name on it. His date of birth. # face: angry
}
+ [In fairness to Robin, the two numbers sit right under each other. # move: argue # coach: Loyal, and the wrong moment. He came with one person to be angry at and now he has two.]
    ~ robin = true
    Owen: Robin. So it's got a name. # face: contempt
    Owen: Right under each other. Poor Robin.
    -> after_dentist
+ [I'd be shouting too. Three weeks, in some dentist's tray. # move: validate, i_voice # coach: You did not defend anybody. His anger was allowed to be as big as the thing itself.]
    Owen: You wouldn't. You'd be polite. # face: suspicious
    Owen: I was polite. Three times I was polite. # face: tired
    { tension >= 92: -> tip }
    -> demand
+ {tension >= 76} [Please mind your voice, sir. This is a medical practice. # move: lecture # coach: Now the subject is his manners, and your fax is forgotten. By you, not by him.]
    Owen: My voice. That's what's wrong in here. My voice. # face: veryAngry
    -> after_dentist
+ {tension < 76} [Yes, with his name on it. I have to report that, and I will, today. # move: be_transparent # coach: A straight answer to a thing that worried him. His anger itself is still waiting for one.]
    Owen: Good. And put down that nobody rang to say so, either. # face: serious
    -> after_dentist
+ {tension >= 76} [Carry on like that and I'll have you walked out of here. # move: threaten # coach: He is loud about a lost paper. With a threat on the table it is about who is stronger.]
    Owen: Walked out. By who? Is there somebody here who does what they say? # face: rage
    -> after_dentist
+ {tension < 76} [Well, better the dentist than the vet. Sorry. Just trying to keep it light. # move: put_off # coach: Jokes are how he keeps from shouting. Yours tells him that it is not serious.]
    He does not smile. # face: angry
    Owen: The jokes are mine. You don't get to do the jokes.
    -> after_dentist

=== after_dentist ===
{ tension >= 92: -> tip }
-> demand

// ---- he tips over into abuse

=== tip ===
~ abuse = true
He leans back against your counter, with the chairs in front of him. # situation: abusive # face: contempt
Owen: Look at that. They've put a parrot behind the counter.
Owen: Did they train you, or did you come free with the fax?
+ [Go on typing and let him talk himself out. # move: ignore_abuse # coach: Nobody talks himself out of that in front of an audience. Your silence was the permission.]
    You type. It is his father's name, for the second time.
    -> ignored
+ [You're right, we're hopeless. Please forgive us, I'm so sorry. # move: apologize, ignore_abuse # coach: There was a lot to be sorry for. Being called a parrot is not part of it, and he heard that it is all right.]
    Owen: “So sorry, so sorry.” It does that as well!
    -> ignored
+ [I want to fix this. I won't be called a parrot for it. # move: set_boundary, i_voice # coach: One sentence for the problem, one for the line. He can stay on this side of it without losing face.]
    { listened:
        He opens his mouth, and shuts it again. # face: tired
        Owen: … Okay. Parrot was uncalled for.
        ~ abuse = false
        -> demand
    }
    Owen: Oh, it knows another sentence. # face: cheeky
    Owen: Polly wants manners! # face: contempt
    -> crossed
+ [Four goes at a touchscreen, and I'm the parrot? # move: insult # coach: It would get a laugh in the staff room. Here it is the only sentence of yours that anybody will quote.]
    Nobody on the chairs laughs. # sound: silence
    -> broken

=== crossed ===
+ [Fine. The referral, please, where were we? # move: ignore_abuse # coach: You had drawn a line. Carrying on as if he had not stepped over it rubs it out.]
    Owen: See? One little push, and it says its line. # face: cheeky
    -> ignored
+ [I've told you once already how we speak to people here. # move: lecture # coach: The same line again, with a raised finger. He had heard it. What was missing is what follows from it.]
    Owen: Once already! It can count as well. # face: rage
    -> ignored
+ [One more, and I'll see to it that your father never gets a slot here. # move: threaten # coach: That hits a man who is not even in the room, and it hits the one place where Owen has nothing left.]
    All at once he is very quiet. # face: blank # sound: silence
    Owen: Say that about my father again.
    You don't.
    -> broken
+ [I've said I won't have it. I'm stopping here and getting Mei. # move: stop_service, get_manager # coach: The line was drawn, he crossed it, and you did what you had to. Calm, and without a word too many.]
    -> mei_takes_over

=== ignored ===
~ heat(8)
He reaches across the counter and turns your screen round to himself. # face: rage
Owen: Let's see what the parrot sees.
+ [Those are patient records, sir. The law is very clear on that, you know. # move: lecture # coach: A rule is a thin thing to hold up to a man with his hand on your screen. And he has an answer to that one.]
    Owen: The law. And at the dentist's, what's the law there?
    -> broken
+ [Take your hand off my screen. Then we can go on. # move: set_boundary # coach: Late, short and clear. It told him what to do and what he gets for it.]
    The hand stays a second longer. Then he takes it away as if the thing were hot. # face: tired
    Owen: … Yeah. No. That's … yeah.
    ~ abuse = false
    -> demand
+ [All right. Please, look for yourself, if that helps. # move: ignore_abuse # coach: He reached into your workplace and you helped him. There is no reason left for him to stop.]
    Owen: Lindqvist, nine-forty! Might want to check that, Lindqvist. # face: contempt
    On the chairs a man stands up. It is his name.
    -> broken
+ [I'm going to get my manager now. # move: get_manager # coach: You need not win this one. A second person with a say changes the room.]
    -> mei_takes_over

=== broken ===
He walks to the check-in screen by the door and hits it, once, with the side of his fist. The glass goes. On the third chair a boy starts to cry. # face: rage
Owen: There. Nothing found.
He is gone before anyone has got up. # sound: door_slam
In the morning there is tape over the check-in screen and a police form on your keyboard. It has a box for what was said just before. # ending: broken_screen # outcome: unsafe
-> END

=== mei_takes_over ===
Mei comes out and stands beside you, not in front of you. # face: serious # sound: door
Mei: Mr. Doyle? I run this practice. You and I go in there now, and nobody gets called anything. # face: serious
Owen: … Fine. Somebody, at last. # face: angry
Behind her door you hear him loud, then less loud, then only her.
In the morning Mei asks how you slept, and tells you how it went on. His father has Thursday, ten past seven. He asked whether you would be on that day. She could not tell which answer he wanted. # ending: mei_takes_over # outcome: contained
-> END

// ---- what he wants, and what there is

=== demand ===
~ stage = 2
{ tension >= 76 and not boundary_set:
    He plants both fists on the counter. The clock above you says fourteen minutes past nine. # situation: unrealistic # face: veryAngry
- else:
    He puts both forearms on the counter and lowers his voice. The clock above you says fourteen minutes past nine. # situation: unrealistic # face: driven
}
{ tension >= 76:
    ~ heat(4)
- else:
    ~ heat(12)
}
{ wonder:
    Owen: I did some wondering just now, like you said. # face: suspicious
    ~ wonder = false
}
{ boundary_set:
    Owen: Nicely, then. You lost it, you fix it. He goes in at nine-twenty, like you said. # face: driven
- else:
    Owen: It's easy. You lost it, you fix it. He goes in at nine-twenty, like you said. # face: driven
}
Nine-twenty is a boy on crutches, third chair, with his mother.
+ [What happens if it isn't today? # move: invite # coach: Six words that ask for the reason behind the demand. Whether he answers depends on how the last minutes went.]
    { tension < 80: -> tie }
    Owen: What happens? I lose another four hours. What's it to you? # face: angry
    You nod at the boy with the crutches. He sees him.
    -> insist
+ [We never take anyone without a referral. That's simply not possible. # move: shut_down # coach: Correct, and a door in the face. The same fact can be said so that something comes after it.]
    Owen: Not possible. But losing it, that was possible. # face: veryAngry
    -> insist
+ [Nine-twenty is taken, and without the paper nobody in there may begin. # move: be_transparent # coach: Two reasons, no excuse. He can look round and see that one of them is true.]
    He looks round at the chairs, and finds the boy with the crutches. # face: serious
    Owen: … No. I'm not taking it off a kid.
    -> insist
+ [Bring him in and sit down. I'll squeeze him in this morning, I promise. # move: overpromise # coach: You bought yourself twenty quiet minutes with something that you do not have.]
    ~ promised = true
    -> squeezed

=== insist ===
{ robin:
    Owen: And don't tell me Robin will sort it out. # face: suspicious
    ~ robin = false
}
Owen: Fine. Not nine-twenty. Ten. Eleven. I'll stand here till you close. # face: driven
He says it with his head half turned, to the glass door.
+ [Any time, as long as it's today. Who's that out there you keep looking at? # move: rephrase, invite # coach: You heard the words and you saw the head turn. The second was the important one.]
    { tension < 80: -> tie }
    Owen: A car park's out there. Stick to your screen. # face: angry
    -> options
+ [Did you think of ringing us this morning, before you set out? # move: blame # coach: Ringing you is all that he has done for three weeks. The question makes it his fault again.]
    Owen: Ringing. You. # face: veryAngry
    He whistles it again, right to the end this time.
    -> options
+ [I haven't got today. If I gave you a time I'd be making it up. # move: be_transparent # coach: A clear no that he can rely on. What makes today so big is still unsaid.]
    Owen: … All right. That's a no. I can hear a no. # face: serious
    -> options
+ [I understand, believe me. But it is what it is. # move: shut_down # coach: Polite, and closed. He offered to stand here all day, and you did not ask why.]
    He folds the envelope once more. It is very small now. # face: angry # sound: paper
    -> options

=== squeezed ===
~ robin = false
He is out of the door before you can add anything. Through the glass you see him bend down to the window of a blue car and put his thumb up. # face: smile # sound: door
Nine-twenty goes in. Nine-forty goes in. Then he is back at the counter. # sound: footsteps
Owen: He's got his jacket off. He's sitting there, ready. I told him ten minutes. # face: driven
Owen: So? How's the squeezing? # face: suspicious
+ [Just a few more minutes, please. We really are doing our best. # move: overpromise # coach: The first promise was a mistake. This one was a decision.]
    He nods and sits down, on the fourth chair, where you can see each other.
    -> noon
+ [I said I'd try. I never gave you a time. # move: argue # coach: You might win that one in court. He remembers the word “promise”, and so do you.]
    Owen: “I promise.” I can add it to the envelope, if you've forgotten. # face: suspicious
    -> options
+ [I promised you this morning, and I had no right to. There is no gap. # move: i_voice, be_transparent # coach: Taking it back hurts, and it is the last moment when you can do it yourself.]
    Owen: … No. You had no right. # face: blank
    -> tie
+ [After three phone calls you might have taken it with a pinch of salt. # move: blame # coach: He believed you, and you turn that into his mistake.]
    Owen: Salt. # face: rage
    Owen: My fault, for believing it. You should have that over the door.
    -> options

=== tie ===
~ wound = true
~ robin = false
~ heat(8)
{ promised:
    He leans on the counter with both hands and talks down at it. # situation: upset # face: tired # sound: silence
- else:
    He does not answer straight away. Out there is a blue car, with somebody on the passenger side, sitting very straight. # situation: upset # face: tired # sound: silence
}
Owen: He's been ready since six. He's put a tie on. For you.
Owen: Last time he walked into a place like this he had my mother with him. He drove home on his own. # face: solemn
Owen: Half a year it took me to get a yes out of him. I said, Dad, it's twenty minutes, I've arranged it. # face: eyesClosed
{ promised:
    Owen: I gave him my word. On yours. Twice, now.
    ~ promised = false
- else:
    Owen: I gave him my word. On yours.
}
+ [I'm sure he'll understand, once you explain it to him calmly. # move: deny # coach: You have never met his father. And “calmly” was meant for Owen.]
    Owen: Calmly. Sure. That's what I'm known for. # face: blank
    -> options
+ [You gave him your word, and we made a liar of you. # move: rephrase # coach: Nobody had said that yet. It is what he has been shouting about since he came in.]
    He looks up at the ceiling lamp for a while. # face: eyesClosed
    Owen: … Yeah. # face: tired
    Owen: Don't look at me. Look at your screen.
    -> options
+ [I'm so sorry about your mother. Shall we leave that aside, and look ahead? # move: put_off # coach: The first half was kind. The second put away what he had only just got out.]
    Owen: Leave that aside. # face: blank
    Owen: You sound like my dad.
    -> options
+ [You're afraid he won't say yes a second time. # move: name_emotion # coach: You put a word on it that he had not used. It could have been wrong. It was not.]
    Owen: He won't. He'll say, leave it, son. # face: tired
    Owen: That's how he says it. Leave it, son.
    -> options

=== options ===
{ tension >= 96: -> walkout }
~ stage = 3
On your screen one gap is left this week: Thursday, ten past seven. Dr. Hale's number is in the file.
{ wound:
    Owen: So. Not what you can't. What have you got? # situation: upset # face: serious
- else:
    { promised:
        Owen: So that was this morning. What else have you got in there? # situation: upset # face: suspicious
    - else:
        Owen: So that's what you can't. What can you? Or is it just you and the music? # situation: upset # face: suspicious
    }
}
+ [You'll definitely hear from us today. I'll put a note for Robin on top of the pile. # move: put_off # coach: You meant it. But you used the one sentence that he knows by heart.]
    By the third word he is saying it along with you, in the same voice. # face: contempt
    { tension < 100:
        Owen: No. No notes. That's a phone, there. Pick it up. # face: veryAngry
    }
    -> call
+ [If you could have Dr. Hale send it again, we'd be happy to fit him in. # move: put_off # coach: Friendly, and it hands him the fourth call. You lost the paper, he is to fetch it.]
    Owen: I ring. Me. # face: veryAngry
    { tension < 100:
        Owen: I've done my three. There's a phone right next to you.
    }
    -> call
+ [Not today. Thursday, ten past seven, and I ring Dr. Hale now, with you here. # move: solve, be_transparent # coach: A limit, a time, and something that happens in front of his eyes. That last bit is what he never got by phone.]
    Owen: With me here. # face: suspicious
    Owen: … Ten past seven I can do. Go on. Ring.
    -> call
+ [I've been on since six. Do you want help, or do you want a row? # move: blame # coach: You are allowed to be tired. As a question to him it says that he came here for fun.]
    Owen: I don't want a row. I wanted nine-twenty. # face: veryAngry
    You reach for the phone. It is something to do.
    -> call

=== call ===
{ tension >= 100: -> walkout }
You put Dr. Hale's office on the loudspeaker. It rings. Then there is music. # sound: phone_ring
Owen: That's it. That's the same one! # face: awe
{ tension < 60:
    He laughs, and for once it is a laugh. # face: smile
- else:
    He does not find it funny. # face: angry
}
A second line is blinking at your elbow. The woman with ticket forty-three has got up from her chair.
Owen: Go on. Say it. You've got other things to do. # face: suspicious
+ [Plenty. I'm not putting this down. You've listened to it long enough. # move: i_voice, validate # coach: You admitted the pressure and stayed anyway. He has been waiting for somebody to hold that line for him.]
    Owen: … Forty-three's going to hate you. # face: smile
    -> answered
+ [I'll try again at lunch. It'll be here by tonight, I guarantee it. # move: put_off, overpromise # coach: Lunch, tonight, guaranteed. Three words from the telephone, said to his face.]
    Owen: By tonight. And I'll hear from you. # face: suspicious
    You leave the receiver where it is.
    -> answered
+ [Please take a seat, sir. I'll see to forty-three in the meantime. # move: put_off # coach: Well-mannered, and it sends him back to waiting. Standing beside that phone was the point.]
    He stays where he is. # face: angry
    Owen: I've waited. Three Tuesdays I've waited.
    -> answered
+ [You see? It isn't only us. # move: argue # coach: You scored a point. Ask yourself against whom.]
    Owen: No. It isn't only you. Congratulations. # face: contempt
    -> answered

=== answered ===
Somebody picks up. They will send it again this morning. You book Thursday the 27th, ten past seven, Walter Doyle, and print it out so that he has something in his hand. # face: serious # sound: keyboard
~ stage = 4
He reads it twice.
Owen: Fine. Thursday. And my four hours? My boss thinks I made this up. # face: driven
Owen: Who gives me those back?
+ [Send us the payslip. I'm sure we'll come to some arrangement. # move: overpromise, put_off # coach: It is not yours to give, and being sure is what everybody was on the phone.]
    Owen: You're sure. On the eighteenth they were sure. # face: suspicious
    -> door
+ [Half a morning is annoying, I do see that. But you've got your slot. # move: deny # coach: You measured his loss for him and found it small.]
    Owen: Annoying. # face: angry
    Owen: Annoying is a late bus.
    -> door
+ [That isn't fair, and I can't pay it. I can tell your boss in writing that it was us. # move: validate, be_transparent # coach: You called it what it is, said what you cannot do, and then gave him the thing that you can.]
    You write two lines, stamp them and sign. He reads them upside down while you do. # sound: paper
    Owen: “Our mistake.” You've put “our mistake”. # face: awe
    -> door
+ [We don't deal with lost earnings, I'm afraid. You'd have to write to somebody. # move: put_off # coach: It may well be so. “Somebody” is whom he has been waiting for these three weeks.]
    Owen: Somebody. I know him. He never rings back. # face: suspicious
    -> door

=== door ===
{ tension >= 76: -> fourth_line }
{ wound: -> door_tie }
-> door_plain

=== door_plain ===
~ stage = 5
He unfolds the envelope and puts the printout in. He does not go. He looks at the glass door, and back. # situation: upset # face: serious # sound: paper
{ promised:
    Owen: You were sure about this morning, too. What if Thursday's at the dentist's as well? # face: suspicious
    ~ promised = false
- else:
    Owen: And if Thursday's at the dentist's as well? # face: suspicious
}
+ [Then ask for me, by name. I wouldn't trust it either, after this. # move: validate, i_voice # coach: You allowed him his doubt and put your name on it. There was one more thing standing outside the door.]
    Owen: By name. Okay. # face: serious
    -> by_name
+ [It won't be. You have my word on that. # move: overpromise # coach: A word given for a fax machine. He has had three of those.]
    Owen: Everybody's giving me their word today. # face: tired
    -> leave_it
+ [Who is it that's waiting for you out there? # move: invite # coach: He had looked at that door the whole time. Late is better than never.]
    ~ wound = true
    Owen: … My dad. # face: tired
    Owen: With a tie on. It took me half a year to get him into that car. # face: eyesClosed
    -> door_question
+ [Let's stay positive, please. You've got more than you came in with. # move: lecture # coach: The sum is right. It is not for you to do it for him.]
    Owen: More than nothing. Lovely. # face: blank
    -> leave_it

=== door_tie ===
He unfolds the envelope and puts the printout in. He does not go. Out there, the man in the blue car has turned his head towards the door. # situation: upset # face: tired # sound: paper
-> door_question

=== door_question ===
Owen: What do I tell him? # face: tired
Owen: He'll think I got the day wrong. He'll be nice about it. # face: solemn
+ [Tell him it's only two days. He'll hardly notice. # move: deny # coach: To the calendar it is two days. To the two of them it is half a year.]
    Owen: Two days. # face: blank
    -> leave_it
+ [What would he need to hear? # move: invite # coach: You did not know, so you asked the one person who does.]
    Owen: That he's not being a nuisance. # face: solemn
    Owen: And sorry. From somebody who isn't me. # face: eyesClosed
    -> a_card
+ [Could it wait till you're home? He needn't hear it in a car park, please. # move: put_off # coach: It moves the worst minute by half an hour, and leaves Owen alone with it. He had just asked you for help.]
    Owen: He'll ask before I've shut the door. # face: blank
    -> leave_it
+ [That shouldn't be your job. I'll come out and tell him it was us. # move: validate, solve # coach: You cannot give him today. You can take the worst minute of it off him, and you did.]
    { ours:
        Owen: … You said “we”. Right at the start. “We faxed it.” # face: awe
        ~ ours = false
    - else:
        Owen: You'd say that? To his face? # face: awe
    }
    -> to_the_car

// ---- endings

=== to_the_car ===
You turn the sign on the counter round and walk out with him. The car window goes down. # sound: footsteps
You say it in three sentences. Whose mistake it was, what happens on Thursday, and that his son had the day right.
A man with a perfect knot in his tie thanks you for coming out.
Owen: … Told you, Dad. # face: smile
On Thursday at five to seven there are two people waiting at the door. One of them has the tie on. # ending: to_the_car # outcome: resolved
-> END

=== a_card ===
You take a card and write on it by hand. Mr. Doyle, we lost your paper. Your son did everything right. I am sorry. Thursday, ten past seven. You sign it. # sound: paper
Owen: … That'll do. # face: smile
Owen: That'll do nicely.
On Thursday the card comes back over the counter, between two fingers, with a tie behind it. He would like to see the person who wrote it. # ending: a_card # outcome: resolved
-> END

=== by_name ===
He opens his mouth to say something else. Then he nods, and goes. # face: tired # sound: door
On Thursday at ten past seven Owen comes in alone and asks for you. It was his father, out there in the car, he says. Half a year to talk him into it, and he won't get in a second time. He only came so that the slot could go to somebody. # ending: by_name # outcome: contained
-> END

=== leave_it ===
Through the glass you see him crouch by the window of a blue car. It takes a long time. # face: tired # sound: door
{ wound:
    On Thursday at ten past seven Owen comes in alone. “He says to leave it,” says Owen. “Is there a later one?” You find him one, in five weeks. # ending: leave_it # outcome: contained
- else:
    On Thursday at ten past seven nobody comes. At eight Owen rings, from the van. His father has thought better of it. You can have the slot back. # ending: leave_it # outcome: contained
}
-> END

=== fourth_line ===
He takes the pen off your counter and writes under the three dates. # face: serious # sound: paper
Owen: The twenty-fifth. “Thursday, ten past seven.” That's four.
He leaves without whistling. # sound: door
On Thursday nobody comes. On Mei's desk lies a copy of the envelope, with two pages to go with it. The fourth date is you. # ending: fourth_line # outcome: escalated
-> END

=== walkout ===
Owen: You know what? Leave it. # face: rage
Owen: That's what he'll say, so I'll say it for him. Leave it.
He goes. Out there he stands beside a blue car and does not open the door for a long while. # sound: door_slam
In the morning you ring the number in the file, and his father answers. He is very polite. He says that they won't be needing it. # ending: walkout # outcome: escalated
-> END

=== noon ===
He sits there until noon. He does not shout any more. Each time somebody is called in, he looks at you. # face: blank # sound: silence
At eleven the man in the blue car puts his jacket back on.
Mei: Who told you that he'd be seen this morning? # face: concerned
Owen: That one. Twice. # face: tired
In the morning there is one page on Mei's desk, from Owen Doyle. Your two promises are in it, in quotation marks, with the time. # ending: noon # outcome: escalated
-> END

// ---- what is on offer at every turn

=== breathe ===
{ abuse:
    You take your hands off the keys and breathe out, all the way. The chairs are looking at him, and then at you.
    ->->
}
{ tension >= 76:
    You let the air out, slowly, and leave the next word unsaid. He is breathing harder than you are. # face: angry
    ->->
}
{ wound:
    You put your hands flat on the desk and wait. His shoulders come down a little. He turns the envelope over. # face: tired
    ->->
}
{ stage:
- 0:
    You put your hands flat on the desk and say nothing for a moment. His eyes go to the glass door. There is a blue car outside. # face: serious
- 1:
    You leave the line on the screen alone and breathe out. He turns the envelope over, and over again. # face: tired
- 2:
    You don't answer straight away. He looks at the clock, and then at the glass door. # face: serious
- else:
    You sit for a moment with your hands in your lap. He waits. He has had practice. # face: serious
}
->->

=== get_help ===
{ abuse:
    You pick up the phone. “Mei? I need you out here.” # sound: phone_ring
    { boundary_set:
        Mei: Have you told him where the line is? Good. I'm coming. # face: serious
    - else:
        Mei: Have you told him where the line is? … Then I will. # face: serious
    }
    -> mei_takes_over
}
{ tension >= 84: -> start_again }
{ wound:
    You put your head round Mei's door and tell her in two sentences. # face: serious
    Mei: He's told you that, not me. Stay with him. Whatever you need signed, I'll sign. # face: concerned
    ->->
}
You put your head round Mei's door. # sound: knock
{ promised and stage == 2:
    Mei: You promised him what? … Then you take it back. From you he can hear it, not from me. # face: concerned
    ->->
}
{ stage == 4:
    Mei: Money I can't give him either. Anything that says it was us, I'll sign. # face: serious
    ->->
}
Mei: Is he shouting at you, or about his paper? … Then he's yours, you know the case. I'm in here if that changes. # face: serious
->->

=== start_again ===
Mei comes out. She is calm, and she does not know a thing about it. # sound: door
Mei: Good morning. What is it about? # face: concerned
Owen: From the top? Sure. The fourth, the eleventh, the eighteenth. # face: suspicious
In the morning Mei says that it took her forty minutes, and a slot on Thursday that he took without a word. She asks what he had already told you. You can't say, quite. # ending: start_again # outcome: escalated
-> END

=== leave ===
{ abuse:
    “Excuse me.” You go through to the back. Mei looks at your face and gets up without asking. # sound: door
    Mei: Sit. I'll go out. # face: serious
    In the morning the two of you go through it, from the screen by the door on. Next time she wants to be called sooner. # ending: back_room # outcome: contained
    -> END
}
{ wound:
    You say that you'll be right back, and go through to the kitchen. You run the tap for a while. # sound: door
    Out front he waits with his hand on the envelope. When you come back there is only the envelope. # face: tired
- else:
    “Excuse me.” You go through to the back and close the door. You can hear him all the same. # sound: door
    { tension >= 76:
        Owen: There it goes! Anybody else want to be next? # face: rage
    - else:
        Owen: Hello? … Was that it? # face: blank
    }
}
{ stage >= 4:
    On Thursday nobody comes at ten past seven. You ring the number in the file, and it rings for a long time. # ending: left_standing # outcome: escalated
- else:
    In the morning his father's file is still open on your screen. Nobody has rung anybody. # ending: left_standing # outcome: escalated
}
-> END
