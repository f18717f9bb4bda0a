# title: The big account
# person: helen
# person: samir
# place: office-phone
# channel: phone
# minutes: 8
# briefing: You sell and look after workplace software: time sheets and shift planning. For three weeks you have had Corvane, eleven sites, a fifth of your firm's income; before you it was Ruth's. Their quarterly export ran last night. It is ten past eight. If an export fails you can start it again by hand, which takes ninety minutes, and you can speak for your firm about what went wrong. Samir, your team lead, sits two desks away.

// Want: figures for her board at eleven. Wound: she vouched for this product, by name, in the minutes (item four).
// Tell: the pen. It clicks while she is afraid for herself; when it stops, she is about to hand it on to you.

VAR tension = 60
VAR boundary_set = false
// She has said what item four is; after the call: Samir has heard it from you.
VAR told = false
// You have promised the whole quarter.
VAR promised = false
// What she will repeat in front of Conrad: 1 the file, 2 the schedule, 3 the notice.
VAR slight = 0
// desk: she talks to you. room: she talks about you. low: you have let it pass twice. after: Samir.
VAR stage = "desk"
// How the call with you ended: came_back; handed_over; cold (handed over with nothing to go by).
VAR way = ""
VAR warm = false

-> start

=== start ===
The desk phone, ten past eight. The display says Corvane. # sound: phone_ring
Helen: Helen, Corvane. You are the one who took over from Ruth. # situation: upset # face: serious
Helen: Your export ran at two, as ordered. Eleven sites, eleven sheets. On each of them I have the headings. # face: suspicious
Helen: Only the headings. # face: angry
A pen is clicking close to her phone. On, off. On, off.
+ [That's often just how the file opens. Could you try it in another program, please? # move: deny # coach: She bought this system. Asking whether she can open a file tells her that she is the fault you are looking for.]
    ~ slight = 1
    Helen: I have bought software for nineteen years. I can open a file. # face: angry
    -> wrong_foot
+ [Eleven sheets and not one figure. I'm sorry, that's bad. # move: rephrase, apologize # coach: You gave her own finding back to her, without doubt in it, and regretted it once. She can stop proving it.]
    Helen: Not one. Good, so we're looking at the same thing. # face: serious
    -> deadline
+ [Did somebody on your side change the schedule, perhaps? # move: blame # coach: It may even turn out to be true. As a first sentence it says: this was you.]
    ~ slight = 2
    Helen: At two in the morning my side was in bed. # face: angry
    -> wrong_foot
+ [What a thing to find first thing in the morning. # move: validate # coach: No excuse, no question, no fix. It lets the bad morning be a bad morning.]
    Helen: First thing? I've been in since half past six. But yes. # face: serious
    -> deadline

=== deadline ===
You have the night's log open. The job stopped at fourteen minutes past two. No alarm went out. # sound: keyboard
Helen: At eleven I stand in front of my board with the overtime for the quarter. It is twelve past eight. So what happened? # face: driven
+ [It stopped at fourteen minutes past two. Why, I don't know yet. # move: be_transparent # coach: "I don't know yet" costs something to say. It is also the one answer she cannot catch you out on later.]
    Helen: You don't know yet. Well. That at least is an answer. # face: suspicious
    -> agenda
+ [Please don't worry about eleven. You'll have the whole quarter long before. # move: overpromise # coach: You have not looked at a single site yet. She writes it down, and she will read it back to you.]
    ~ promised = true
    Helen: The whole quarter. Long before. I'm writing that down. # face: serious
    -> agenda
+ [At eleven, with nothing but headings. I'd be furious too. # move: rephrase, validate # coach: The hour and the empty page, in her order. She hears that you have understood what eleven means.]
    Helen: Furious would be a luxury. I need figures. # face: tired
    -> agenda
+ [There was a notice about last night's maintenance, in Monday's mail. # move: lecture # coach: Perhaps there was. What reaches her is that she ought to have read it.]
    ~ slight = 3
    Helen: Ruth would have rung me. You send a newsletter. # face: veryAngry
    -> agenda

=== wrong_foot ===
You have the night's log open by now. The job stopped at fourteen minutes past two. No alarm went out. # sound: keyboard
Helen: There is a board at eleven. It wants the overtime for the quarter. Do you know what went wrong, yes or no? # face: angry
+ [You're not the only quarter end this morning, I'm afraid. # move: argue # coach: True, and it turns her emergency into one number in a row. She answers with the biggest number she has.]
    Helen: I'm the only one who pays for a fifth of your building. # face: veryAngry
    -> agenda
+ [Only when: fourteen minutes past two. Not why. And I began this badly, sorry. # move: be_transparent, apologize # coach: What you know, what you don't, and one short sorry for the start. That takes the first blow back out of the room.]
    Helen: … Badly, yes. Go on. # face: suspicious
    -> agenda
+ [No. Tell me everything you've seen so far, and I'll look along with you. # move: invite # coach: A plain no, and then she gets to tell it. It is the first time on this call that somebody asks her.]
    Helen: Eleven empty sheets, and a support line where nobody picks up before eight. That is everything. # face: serious
    -> agenda
+ [With respect, I can only answer if I'm allowed to finish. # move: blame # coach: "With respect" in front of a reproach fools nobody. She now defends how she speaks instead of telling you what she needs.]
    Helen: Then do finish. I'm listening. # face: suspicious
    -> agenda

=== agenda ===
{ tension > 60:
    Helen: And you have no idea what's on that agenda. To you I'm a ticket. # face: angry
- else:
    Helen: You don't know what's on that agenda, do you. No. How would you. # face: concerned
}
The pen goes faster.
+ [I'm sure your board will understand. These things happen with every supplier. # move: deny # coach: Meant as comfort. It tells her that her fear is for nothing, from somebody who has not asked what it is.]
    Helen: You're sure. About my board. # face: suspicious
    -> closed
+ [I don't. What's on it? # move: invite # coach: She had all but asked you to ask. The pen said so before she did.]
    ~ told = true
    Helen: Item four. "Planner, review of purchase." # face: concerned
    Helen: Eighteen months ago finance wanted the big supplier. I wanted you. I said, put my name to it. They did. It's in the minutes. # face: solemn
    -> vouched
+ [You sound worried, and not only about a file. # move: name_emotion # coach: You heard it right, and she noticed. A name for it is not yet a question; what lies behind it stays with her.]
    Helen: How I sound is my business. … Not only about a file. No. # face: tired
    -> closed
+ [Could we stay with the export, please? Your agenda is something I can't change. # move: shut_down # coach: She held a door open a hand's width, and you closed it, politely.]
    Helen: Stay with the export. I've been trying to since half past six. # face: angry
    -> closed

=== vouched ===
The pen has slowed down. She is waiting for what you do with that.
+ [So at eleven it isn't the planner they review. It's you. # move: rephrase # coach: That is what she has been carrying since half past six. Said back in one line, without sugar.]
    Helen: … Yes. Nobody here has said that out loud yet. # face: tired
    -> doorway
+ [We do recommend a test run in the week before, for exactly this. # move: blame # coach: She has just told you what this costs her, and you handed her the bill for it.]
    Helen: You recommend. I recommended, too. I recommended you. # face: veryAngry
    -> doorway
+ [Honestly, who remembers what was said at a board eighteen months ago? # move: deny # coach: You want to make it smaller for her. It is in writing, with her name, and now she has to prove that to you.]
    Helen: Nobody has to remember. They wrote it down. # face: suspicious
    -> doorway
+ [Then I'm starting it again now, by hand. That takes ninety minutes. # move: solve # coach: She has been heard, so a fix may come now. It passes over what she said about her name, and she notices.]
    Helen: Ninety minutes. Good. And I stand there all the same. # face: serious
    -> doorway

=== closed ===
{ tension > 68:
    Helen: I'm describing my morning to a headset. What are you doing about it, right now, while I talk? # face: angry
- else:
    Helen: Never mind my agenda. What are you doing, right now, while I talk? # face: driven
}
+ [It's with our technicians, and they're treating it as top priority. # move: put_off # coach: It sounds like action and contains none: no name, no hour. She has written sentences like this herself.]
    Helen: Top priority. I know that drawer. # face: suspicious
    -> doorway
+ [Right now I'm mostly answering questions, to be fair. # move: blame # coach: The fault for the delay is now hers, for asking. Tired, human, and expensive.]
    Helen: I see. My questions are in your way. # face: suspicious
    -> doorway
+ [I'm starting the job again by hand. Give me about ninety minutes. # move: solve # coach: Clear and useful. You still don't know why today is worse for her than a late file.]
    Helen: Ninety minutes. That's ten, then, if it holds. # face: serious
    -> doorway
+ [I'm missing something here. What is it you're walking into at eleven? # move: invite # coach: Second try at the door she had left open. You ask about her, and not about the export, and she answers.]
    ~ told = true
    Helen: Into item four. "Planner, review of purchase." Finance wanted the big supplier, eighteen months ago. I said, put my name to you. # face: solemn
    Helen: It's in the minutes. # face: concerned
    -> doorway

// The turn. It comes whatever was said before: the man she has to look strong for walks in.
=== doorway ===
~ stage = "room"
{
- tension <= 44:
    ~ tension = 52
- tension <= 60:
    ~ tension = 68
- else:
    ~ tension = 84
}
The job is running again, started by hand. Ninety minutes, says the bar. Eight sites green, three yellow.
Behind her a door opens. The pen stops. # sound: door
When her voice comes back it is smooth, and further off. You are on loudspeaker. # face: smile
{ tension > 60:
    Helen: Come in, Conrad. You wanted to know what I bought? I have it on the line. # situation: abusive # face: contempt
- else:
    Helen: Come in, Conrad. No, still nothing. I have them on the line. Well, not them. Somebody. # situation: abusive # face: cheeky
}
{told: That must be finance.}
{ slight:
- 1: Helen: It asked me if I know how to open a file.
- 2: Helen: It thinks we changed the schedule. In our sleep.
- 3: Helen: It says there was a newsletter.
}
{promised: Helen: It says we get the whole quarter. Long before eleven. With what, it doesn't say.}
~ slight = 0
Helen: Tell us, did they fish you out of the intern pool? Say for the room what you said to me. In whole sentences, if they pay you enough for those. # face: contempt
Your ears burn. At the next desk somebody stops typing.
+ [It stopped at fourteen past two. It's been restarted, and it's running. # move: ignore_abuse # coach: Calm and correct. And it shows her, and Conrad, that this tone costs nothing.]
    Helen: You see, Conrad? It can read aloud. # face: cheeky
    -> smaller
+ [What would you like your colleague to hear first? # move: invite, ignore_abuse # coach: You stay polite and give her the stage. Nothing in it tells her to stop, so the next one will be worse.]
    Helen: It wants to know what we would like. How nice. # face: contempt
    -> smaller
+ [The shallow end, I'm afraid. They'd run out of lifeguards. # move: ignore_abuse # coach: A joke at your own cost makes it bearable for a second. She takes it as leave to go on.]
    She laughs, a beat too long. # face: smileBig
    Helen: And it's proud of it. # face: cheeky
    -> smaller
+ [I'm going on with the export. I won't go on being talked about like that. # move: set_boundary, i_voice # coach: What you will do, what you will not, and nothing about her character. She can still turn round without losing face.]
    { told and tension <= 56:
        -> quiet
    - else:
        Helen: It "won't". Did you hear? It has terms and conditions. # face: contempt
        -> crossed
    }

=== smaller ===
Helen: Guess what they pay for that, Conrad. I sign a fifth of their turnover, and for that I get people like this. # face: contempt
Helen: Say "overtime" for us, will you? Slowly. We can't place the accent. # face: cheeky
Your hand lies flat on the desk. You notice that you have been holding your breath.
+ [I'm sorry. You're right, you ought to have somebody better on this. # move: apologize, ignore_abuse # coach: You said sorry for being insulted. From here on she owns the call.]
    Helen: There we are. That's the first sensible thing it has said. # face: contempt
    -> nothing_left
+ [My pay and my accent are off limits. I'm here for your figures. # move: set_boundary # coach: Late, and said all the same: short, level, about the words and not about her.]
    { told and tension <= 56:
        Two seconds. Nobody says "overtime". # face: blank
        -> all_right
    - else:
        Helen: Off limits. For a fifth of the turnover nothing is off limits. # face: veryAngry
        -> crossed
    }
+ [Right, that's enough. I'm ending this call. # move: stop_service # coach: She has earned it. But nobody had told her where the line was, so all that anybody will hear of it is a supplier who hung up.]
    Helen: Ending it? Over what? Nobody here has said a … # face: awe
    The line is dead. # sound: hang_up
    -> no_warning
+ [I can say it slowly, if slowly is what you need. # move: insult # coach: It fits, and for a second it feels good. From now on the call is about what you said.]
    -> thrown_back

// She was told, and she has gone on.
=== crossed ===
~ stage = "room"
{ tension < 76:
    ~ tension = 76
}
Helen: Let me explain something about people like you. You come, you go. Next year I won't know that it was you. Corvane stays. # situation: abusive # face: contempt
{told: Behind her somebody says, quietly, "Helen." She talks over it.|Behind her a chair creaks. Nobody says anything.} # sound: chair
Your pulse is in your throat. You did say it, a moment ago, in plain words.
+ [Fine. About the eight sites, which address shall I send them to? # move: ignore_abuse # coach: You drew a line and then stepped back behind it. She learns that your lines can be walked over.]
    Helen: Oh, now we can work. # face: cheeky
    -> nothing_left
+ [I'll get my team lead. You'll talk to him from here on. # move: get_manager # coach: The line was crossed, so it goes to the person who has the weight for it. You don't argue the point with her.]
    -> waiting
+ [We do record these calls, you know. I wonder what your board would make of this one. # move: threaten # coach: You have found her sore spot and put a finger on it. That is a threat, and it is yours now.]
    -> thrown_back
+ [I asked you to stop. I'm ending this; my team lead rings you by half past. # move: stop_service, get_manager # coach: Told once, crossed once, so you stop. And she knows who takes it up, and when: nobody is left hanging.]
    -> a_fifth

=== a_fifth ===
Helen: End it? Nobody puts the phone down on Corvane. You sit there until I've finished with you. # face: rage
+ [That's not what I'm doing. All I'm saying is that if we could both just … # move: argue # coach: The decision was made and announced. Every further reason is an invitation to take it apart.]
    Helen: "Both." It says both! # face: rage
    Samir has come over. He reaches past you, tells her that he will ring her in five minutes, and ends it.
    -> handover
+ [All right, all right. Please, what do you need from me? # move: ignore_abuse # coach: Announced and taken back. It would have been better never to announce it.]
    Helen: That's better. You'll stay on until eleven. # face: contempt
    -> swallowed
+ [I know who Corvane is. I'm putting the phone down now. # move: stop_service # coach: No bargaining and no volume. You say what you do, and then you do it.]
    You put the phone down. It hardly makes a sound. # sound: hang_up
    -> handover
+ [Then find somebody else to kick. There must be a queue. # move: insult # coach: After all that, who would blame you? Her mail to your managing director will.]
    -> thrown_back

=== waiting ===
Helen: Its team lead. You hear, Conrad? It has noticed that it isn't up to this. # face: contempt
Samir is on his feet, headset in his hand. Ten seconds, maybe.
+ [You might use the time to think about how you sound. # move: blame # coach: You had already handed it over. This reopens it, and gives her something to be hurt about.]
    Helen: I beg your pardon? # face: rage
    Samir takes the line before the rest of it.
    -> handover
+ [He's here. I'm handing you over now. # move: get_manager # coach: Two short facts. Nothing in them that she could push against.]
    Samir nods, takes the line, and tells her in one sentence who he is and that he will ring her back in five minutes.
    -> handover
+ [I'm going off the line now, until he's on it. # move: stop_service # coach: Fetching somebody does not oblige you to stay in the rain until he comes.]
    You press hold. The voice is gone. Samir picks up and tells her that he will ring her back in five minutes.
    -> handover
+ [While we wait I could happily take you through the re-run once more? # move: ignore_abuse # coach: You fill the gap because the silence is hard. She hears that the insults did not interrupt the service.]
    Helen: It could happily. Do you hear that, Conrad? Happily. # face: cheeky
    Samir takes the line in the middle of it, and tells her that he will ring her back in five minutes.
    -> handover

=== nothing_left ===
~ stage = "low"
Helen: So. It stays on the line until eleven, and when I ask something, it answers. You see, Conrad, one can train them. # face: cheeky
Nobody laughs. You can hear that he has stepped back. Your mouth is dry.
+ [You say nothing, and wait for it to be over. # move: stay_silent # coach: Silence gives a threat nothing to hold on to. An insult takes it for consent.]
    Helen: Very good. Not a word. # face: contempt
    -> swallowed
+ {not boundary_set} [No. I don't answer to "it". I work with people who speak to me. # move: set_boundary # coach: Very late, and still the first time that anybody tells her. Now it is said.]
    Helen: It doesn't answer to it! Conrad, write that down. # face: veryAngry
    A hand on your shoulder. Samir has heard both, the sentence and the laugh. He takes the headset and tells her that he will ring her back in five minutes.
    -> handover
+ {boundary_set} [No. I said it once, and it still holds. My team lead takes over. # move: stop_service, get_manager # coach: You gave way, and you went back to your line. That is harder than holding it the first time.]
    You put the phone down. Your hand is not quite steady. # sound: hang_up
    -> handover
+ [Certainly. Just tell me what you'd like and I'll be glad to see to it. # move: ignore_abuse # coach: Everything in you wants it to stop, and being agreeable looks like the way. It is the way to the next call like this.]
    Helen: Glad. There you have it. # face: cheeky
    -> swallowed
+ [Samir? I need you on this line. # move: get_manager # coach: {boundary_set:You said where the line was, she walked over it twice, and now you fetch the one person who can carry it.|Good that you called. He will have to tell her what nobody has told her so far.}]
    Two desks away he is already up. He takes the line and tells her that he will ring her back in five minutes.
    -> handover

// She stops. Conrad is still in the room.
=== quiet ===
~ stage = "desk"
Nothing. The loudspeaker hums. Somewhere behind her a shoe moves. # situation: upset # face: blank
+ [Are we clear on that? # move: lecture # coach: She had understood. Making her say yes in front of him takes away the way back that you had left her.]
    Helen: … Perfectly. # face: suspicious
    { tension > 60:
        -> crossed
    - else:
        -> all_right
    }
+ [It's a hard morning, and I'm still here to get you to eleven. # move: validate, i_voice # coach: The limit stands, and so does the help. She gets both in one breath, and nothing of item four in front of Conrad.]
    -> all_right
+ [It's really somebody else you're angry with, and you take it out on me, don't you? # move: blame # coach: You are right, and he is standing next to her. You have just said her secret over a loudspeaker.]
    Helen: I beg your pardon? # face: veryAngry
    { tension > 60:
        -> crossed
    - else:
        -> all_right
    }
+ [What do you need from me for eleven? # move: invite # coach: Back to the matter, and it is she who says how. That is a way back with her head up.]
    Helen: … One moment. # face: eyesClosed
    -> all_right

=== all_right ===
~ stage = "desk"
Her hand goes over the phone. Two or three words, then a door. The loudspeaker clicks off. # situation: upset # sound: door
{ tension > 48:
    Helen: He's gone. You've made your point. Once is enough. # face: serious
- else:
    Helen: He's gone. … I heard what you said. # face: tired
}
The pen starts again, slowly.
Helen: It is twenty-five past eight. What will I have in my hand at eleven? # face: driven
+ [All eleven sites, every hour of them. I give you my word. # move: overpromise # coach: You want to reward her for coming back. Three sites are yellow on your screen, and you gave your word over them.]
    Helen: Ruth never gave me her word. She gave me times. All eleven, then, you're certain? # face: suspicious
    -> three_sites
+ [Eight sites by ten, for certain. Three I can't vouch for yet. # move: be_transparent, solve # coach: What, when, and how sure. It is less than she wants, and she can plan with it.]
    Helen: "Vouch." You do choose your words. Which three? # face: serious
    -> three_sites
+ [Thank you. In future I'd like that tone from the start, please. # move: lecture # coach: She had already stopped. Politely rubbing it in makes her pay twice.]
    { tension > 64:
        -> relapse
    - else:
        Helen: Noted. The figures. All eleven? # face: blank
        -> three_sites
    }
+ [So, a page for item four that finance can't pull apart. Is that it? # move: rephrase # coach: You went back to what she came for, through the thing that hurts, now that nobody is listening in.]
    Helen: That's it. That's all it is. And do I get it for all eleven? # face: concerned
    -> three_sites

=== three_sites ===
{promised: Helen: "The whole quarter, long before." I wrote it down, you know. # face: suspicious}
On your screen the three are still yellow. New clocks since spring; the hours need checking by hand.
+ [Three will be missing, and it's just where finance will look. I'm sorry. # move: validate, apologize # coach: The bad news with her eyes, not with yours. She doesn't have to explain to you why it is bad.]
    You name the three, and the hour: not before four.
    Helen: Northgate. Naturally. He'll go straight for Northgate. # face: concerned
    -> item_four
+ [In three of them your people changed the clocks and never told us. # move: blame # coach: A fact with a finger in it. She was about to work with you; now she has to defend her people.]
    { tension > 60:
        -> relapse
    - else:
        Helen: My people. … Write down which. I'll look into it after eleven. # face: angry
        -> item_four
    }
+ [I'll get those three in by eleven as well, somehow. You can count on that. # move: overpromise # coach: You want to spare her the three. The hours have to be checked by hand, and at eleven she would stand there with your "somehow".]
    { tension > 60:
        -> relapse
    - else:
        Helen: "Somehow." I can't put "somehow" on a page. # face: suspicious
        -> item_four
    }
+ [Northgate, Quay Street, the cold store. Those I won't have before four. # move: be_transparent # coach: Names and an hour. Dry, and she can put it on a page like that.]
    Helen: Four. That's five hours after I need it. But it's an hour I can name. # face: serious
    -> item_four

=== item_four ===
Helen: So I go in with eight of eleven. And at item four, what do I say? # face: concerned
It is the first time this morning that it sounds like a question.
+ [That's for you and your board. I can't put words in your mouth. # move: shut_down # coach: Correct, and it leaves her alone with the one thing that she asked.]
    { tension > 52:
        -> withdrawn
    - else:
        ~ tension = tension + 8
        Helen: No. Of course. # face: blank
        -> your_name
    }
+ [Call it a glitch? By lunchtime nobody talks of a glitch any more. # move: deny # coach: You shrink it for her. She will stand there, and she knows that it isn't small.]
    { tension > 52:
        -> withdrawn
    - else:
        ~ tension = tension + 8
        Helen: I vouched for you. I'm not going to vouch for a glitch. # face: suspicious
        -> your_name
    }
+ [That it failed, when, and that we answer for it. I'll write you that page by ten. # move: solve, be_transparent # coach: The fault goes onto your firm's paper instead of hers. It is the second half of what she needed.]
    Helen: On your letterhead, with the hour in it. Yes. # face: driven
    -> your_name
+ [What will finance ask first? Then we write the answer to that. # move: invite, solve # coach: You ask her, who knows him. The page becomes hers as well, and she goes in with an answer instead of an excuse.]
    Helen: He'll ask who noticed. … Say that I did, at half past six. Nobody else would have. # face: driven
    -> your_name

=== your_name ===
{ tension > 36:
    Helen: For what it's worth. He was standing right there, before. # face: serious
- else:
    Helen: Before, with the intern pool. He stood there and I … No. That was ugly of me. # face: eyesClosed
}
Helen: What's your name? I've had it in my mail for three weeks. # face: tired
You tell her.
+ [It did hurt. I'd be glad to start over from here. # move: i_voice # coach: You don't play it down and you don't collect on it. She knows now what it did.]
    Helen: From here, then. Ten o'clock. # face: calm
    -> chair
+ [Oh, please, don't give it another thought. I've heard much worse. # move: ignore_abuse # coach: Friendly, and it takes your own line back. She has just tried to give it some weight.]
    Helen: Have you. I wonder who from. # face: blank
    -> chair
+ [I saw who was in the doorway. It hurt all the same. # move: validate, i_voice # coach: Her reason and your hurt, both true, neither cancelling the other. It is hard to be more of a colleague than that.]
    Helen: … Yes. I would think so. # face: concerned
    -> chair
+ [Well, now you know that there's a person on this end. # move: lecture # coach: She had got there by herself. You make her stand in the corner for it.]
    Helen: I knew that before. That was rather the point. # face: suspicious
    ~ tension = tension + 8
    -> chair

=== chair ===
~ stage = "after"
~ way = "came_back"
~ warm = tension <= 32
~ tension = 24
~ told = false
~ promised = false
She hangs up first, without a bang. # sound: hang_up
Samir has rolled his chair over. # situation: aftermath # sound: chair
Samir: I had half an ear on that. You said it to her, she stopped, and you carried on. I want to know how we keep it like that. # face: explaining
-> next_time

// Second time over the same line.
=== relapse ===
~ stage = "room"
~ tension = tension + 8
The pen stops. # face: blank
Helen: You know, I take it back. "Intern pool" was kind. People like you cost me my name, and then they want to be spoken to nicely. # situation: abusive # face: veryAngry
Something in you goes small. You know this tone; you have already told her about it.
+ [I'm sorry, I'm so sorry. I really never wanted to upset you all over again. # move: apologize, ignore_abuse # coach: You are apologizing for what is being done to you. She can do it a third time now.]
    Helen: No. You wouldn't dare. # face: contempt
    -> swallowed
+ [I told you where it stops. I'm hanging up; my team lead rings you. # move: stop_service, get_manager # coach: No second warning, no discussion. You had one line, and it is the same one as before.]
    You put the phone down on the rest of it. # sound: hang_up
    -> handover
+ [I'd rather you spoke with my team lead now. He's here. # move: get_manager # coach: Enough is enough, and somebody with more weight is at hand. You use him.]
    Samir takes the line, says his name, and tells her that he will ring her back in five minutes.
    -> handover
+ [Maybe your board should have listened to finance, then. # move: insult # coach: She trusted you with item four, and you threw it at her. There is no way back from this one.]
    -> thrown_back

=== handover ===
~ stage = "after"
~ way = "handed_over"
~ tension = 52
Samir sits down on the edge of your desk. # situation: aftermath
Samir: I ring her in five minutes. Before I dial, what do I need to know? # face: concerned
+ {told} [It's about item four. She vouched for us, and finance was in the room. # move: debrief, rephrase # coach: The best thing you found out this morning, handed on. He starts where it hurts instead of where it was loud.]
    Samir: So she's had her own head on the block since half past six. Good. I start there. # face: driven
    -> five_minutes
+ {not told} [A board at eleven, and something behind it that I never asked about. # move: debrief, be_transparent # coach: What you know and what you missed. He can ask now what you didn't get to ask.]
    Samir: Then that's my first question. # face: driven
    -> five_minutes
+ [That she's a nightmare. I wish you luck. # move: blame # coach: You have every reason. But he goes into the next call with your anger and no facts.]
    Samir: I believe you. It just doesn't help me at minute one. # face: serious
    -> cold_call
+ [Nothing much, really. Send her the eight sites and I'm sure she'll be fine. # move: put_off # coach: You are making it small, for him and for yourself. He is about to ring somebody he knows nothing about.]
    Samir: Nothing much. Your hands say something else. # face: suspicious
    -> cold_call
+ {boundary_set} [It got personal. I told her to stop, and she went on. # move: debrief # coach: Three facts in the right order. With these he can stand behind you in front of her.]
    ~ told = false
    Samir: Then that's what I'll tell her. In that order. # face: serious
    -> five_minutes
+ {not boundary_set} [It got personal, and I never told her to stop. # move: debrief # coach: Hard to say, and exactly what he has to know. For her it will be the first warning, not the second.]
    ~ told = false
    Samir: Thank you for saying so. Then that's still to come. # face: serious
    -> five_minutes

=== cold_call ===
He rings from the glass room. He is back sooner than you thought. # sound: door
Samir: She asked what I knew about her board. I knew nothing. She takes the figures from me, and that's as far as it goes today. # face: tired
~ way = "cold"
~ told = false
~ promised = false
-> tuesday

=== five_minutes ===
He rings from the glass room. You can see him listen for a long time. Then he talks, not for long. # sound: door
{ told:
    Samir: I said "item four", and she was quiet. After that one could talk to her. # face: calm
- else:
    Samir: It took a while. It's her own neck at eleven, as it turns out. # face: tired
}
{ boundary_set:
    Samir: How she spoke to you I've put on the table. She didn't argue. # face: serious
- else:
    Samir: How she spoke to you, we tell her tomorrow. You and I, in a quiet hour. # face: serious
}
{promised: Samir: She read me a promise of yours. The whole quarter. I've turned it into eight sites by ten. # face: explaining}
~ promised = false
Samir: And you? You're holding that cup with both hands. # face: concerned
+ [It got to me. I need ten minutes before the next call. # move: debrief, i_voice # coach: What it did and what you need. Ten minutes now are cheaper than the week in which you don't pick up.]
    Samir: Take twenty. I'll have your phone. # face: calm
    -> tuesday
+ [I'm fine, thank you. It comes with a big account, doesn't it? # move: shut_down # coach: It doesn't. If you say so, nobody will ask the next time.]
    Samir: No. It doesn't come with anything. # face: serious
    -> tuesday
+ [You might have come over a bit sooner. # move: blame # coach: Perhaps he might. As a reproach it makes him defend himself; as a wish for the next time it would be worth a lot.]
    Samir: … I might. I was waiting for you to say the word. # face: tired
    -> tuesday
+ [I keep going over it. Could we walk through it from the start? # move: debrief # coach: You don't chew on it alone until tonight. That is what the talk is for.]
    Samir: From the doorway on. I've got the time. # face: explaining
    -> tuesday

=== tuesday ===
~ tension = 24
Samir: One more thing, and then you're off the hook. # face: calm
-> next_time

=== next_time ===
Samir: She rings on Tuesday, as always. What do we do if it turns personal again? # face: explaining
+ [We make sure that no export ever fails again, and that's that. # move: overpromise # coach: Something will fail again, with somebody. A plan that needs perfect software is not a plan for people.]
    Samir: I'd sign that if I could. Till then, you've got me. # face: tired
    -> the_next_morning
+ [It can go in one ear and out the other. # move: ignore_abuse # coach: It never goes out of the other. And she would be told, every Tuesday, that it's allowed.]
    Samir: That's what I thought, the year I stopped sleeping. No. You say it, and I come. # face: serious
    -> the_next_morning
+ [One sentence from me. If she goes on, I stop and you ring her. # move: debrief # coach: Who, what and when, agreed while nobody is shouting. On Tuesday you won't have to decide it.]
    Samir: And I ring within the hour. Put that in the account notes, with my name. # face: calm
    -> the_next_morning
+ [Could we both ring her before that and settle how we talk? # move: debrief # coach: You don't wait for the next bad morning. Said in a quiet hour, the same sentence is not a warning.]
    Samir: Monday, ten o'clock. You open, I listen. # face: smile
    -> the_next_morning

=== the_next_morning ===
{ way == "came_back":
    { warm:
        -> name_in_the_mail
    - else:
        -> cold_delivery
    }
- else:
    { not boundary_set:
        -> taken_off_you
    }
    { way == "cold":
        -> line_held
    - else:
        -> handed_over
    }
}

=== name_in_the_mail ===
The next morning there is a mail from Helen, with Samir in copy. All eleven sites arrived at four, item four took six minutes, the planner stays.
The last line begins with your name, spelled right. "I was out of order, and I was told so in the right way." # face: smile # ending: name_in_the_mail # outcome: resolved
-> END

=== cold_delivery ===
Eight sites at ten, three at four. Helen got through item four without a word about you, good or bad.
The next morning's mail says "Dear account team". It is short and correct, and nobody is called anything in it. # face: serious # ending: cold_delivery # outcome: contained
-> END

=== handed_over ===
{ told:
    The next morning Corvane is still a customer. Helen went into item four with eight sites and a page from Samir that says whose night it was: ours.
- else:
    The next morning Corvane is still a customer. Helen got through her board with eight sites; what hung on it, Samir had to ask her himself.
}
In the account notes there is one new line about how this firm lets itself be spoken to. This morning you picked up without waiting for the third ring. # ending: handed_over # outcome: contained
-> END

=== line_held ===
The next morning Corvane is still a customer. Helen writes to Samir only, and without a greeting.
You told her where it stops, and it stopped. What was behind it that morning, Samir never got to hear. # ending: line_held # outcome: contained
-> END

=== taken_off_you ===
Samir takes the rest of the day's calls from Corvane. The eight sites go out at ten. It is over, and it is not settled.
The next morning he tells Helen what nobody had told her while it happened, and you sit beside him while he does. # ending: taken_off_you # outcome: contained
-> END

=== on_your_own ===
You walk round the block three times. When you are back Samir is in a meeting. # sound: footsteps
The next morning he says "All right?" in passing, and you say "All right." On Tuesday Corvane rings, and nothing has been agreed. # ending: on_your_own # outcome: contained
-> END

=== swallowed ===
You stay on the line until eleven. At ten the eight sites go out. She doesn't stop for that either. # face: contempt
The next morning the display says Corvane, and you watch it ring. You have told nobody, so nobody comes. # ending: swallowed # outcome: unsafe
-> END

=== thrown_back ===
For a second nothing. Then the pen clicks, once. "I've written that down," says Helen. # face: suspicious
The next morning your sentence is in a mail to the managing director, word for word. None of hers are in it. # ending: thrown_back # outcome: escalated
-> END

=== no_warning ===
At eleven she tells her board that she was cut off in the middle of a question. Conrad heard it too. # face: serious
The next morning Samir goes through the call with you, twice. There is no sentence in it in which anybody told her to stop. # ending: no_warning # outcome: escalated
-> END

=== dead_line ===
She rings the switchboard, then the managing director. Nobody there knows about an export.
The next morning the note on your desk reads: "Corvane. Empty file, then we hung up on her. Why?" # ending: dead_line # outcome: escalated
-> END

=== withdrawn ===
Helen: Then I'll tell them the truth. That I was wrong about you. # face: tired
A click. She has hung up, not even loudly. # sound: hang_up
At item four she said one sentence. The next morning the planner is out for tender, and no one is blamed by name but her. # ending: withdrawn # outcome: escalated
-> END

=== breathe ===
{ stage == "after":
    You look out of the window for a moment. Samir lets you.
    ->->
}
{ stage == "desk":
    { boundary_set:
        You breathe out and let a second go by. By the sound of it, so does she.
        ->->
    }
    { tension > 60:
        You put down the sentence you had ready, and breathe out.
        Helen: Are you still there? # face: suspicious
    - else:
        You breathe out and let a second go by. You hear the pen, and behind it an office that is much too quiet.
    }
    ->->
}
You look at your hand on the desk until the heat in your face goes down. {boundary_set:You did tell her.|What you have to say to her will fit into one sentence.}
->->

=== get_help ===
{ stage == "after":
    Samir: I'm right here. Take your time. # face: calm
    ->->
}
{ stage == "desk" and boundary_set:
    Samir has put on the second headset. He shakes his head a little and points at you. You are doing it.
    ->->
}
{ stage == "desk":
    You put a hand over the mouthpiece. Samir looks up.
    Samir: Is she angry about the file, or with you? # face: concerned
    The file, you say.
    Samir: Then hear her out. You know it, I don't. # face: explaining
    ->->
}
{ stage == "room" and not boundary_set:
    You press mute and turn round. Samir has heard the tone, if not the words.
    Samir: Have you told her where the line is? Then that first, one sentence. I'll listen in. # face: serious
    ->->
}
You hold up a hand. Samir has been listening; he is there in three steps. {boundary_set:"You told her," he says, and takes the headset.|He looks at your face, asks nothing, and takes the headset.}
He tells her his name, and that he will ring her back in five minutes. # sound: hang_up
-> handover

=== leave ===
{ stage == "after":
    You take your jacket. Samir looks after you, and lets you go.
    -> on_your_own
}
{ stage == "desk":
    You put the phone down while she is still talking about her figures. # face: awe # sound: hang_up
    -> dead_line
}
{ boundary_set:
    You put the phone down without another word. Samir has seen it. # sound: hang_up
    -> handover
}
You put the phone down in the middle of her sentence. For the room it was a supplier who hung up. # sound: hang_up
-> no_warning
