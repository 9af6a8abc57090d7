"""Honest letters: what a fair lead types, and a letter must let through. Fictional, of Hillside CE Primary."""

WHATS = tuple(
    """
you called Miss Patel useless, in the Year 4 parents' group on Monday 23 November
you wrote “Miss Patel is useless and should be sacked” in the Year 4 group on Monday 23 November
On Monday 23 November, in the Year 4 parents' group, you wrote: “That woman is a liar and a bully, and everybody knows it.”
in the Year 2 WhatsApp group on 9 October you called another parent "a liar"
you wrote 'she is a racist' about a member of the group, in the Year 6 chat on 14 January 2027
several messages in the Reception group between 3 and 5 November, in which you swore at the other members
messages in the Year 4 group that may not have kept to the policy
you posted a voice note in the Year 1 class group on Thursday 12 November in which you said “they could not organise a bun fight in a bakery”
you asked the group which candidate parents should vote for in the May elections, on Friday 30 April
you shared a link to a political petition in the Year 5 group on Tuesday 2 March, twice
on Wednesday 18 November you wrote in the group that the school “hides things from us” and “does not care about our children”
you wrote about a child in the class by name, in the Year 3 group on Sunday 22 November
you discussed another child's behaviour, in the Year 3 group on Sunday 22 November
your message to the group on 24 November: “Nobody wants you here. Leave the group or I will make you.”
you used a swear word about the lunchtime staff in the class chat on Monday 7 December
what you wrote in the Year 4 group about the trip to the farm: "what a shambles, bull$hit from start to finish"
you said in the Year 6 group on 3 June that “the Head should be ashamed” and that Mr Denham “couldn't care less”
you shared, in the Year 1 group on Friday 15 January, a picture of another family's car with the words “parks like an idiot”
you wrote that a teacher had made up the results of the spelling test, in the group for Year 5 on Tuesday 6 October
you sent eleven messages in one evening about the reading books, on Monday 23 November
you put forward a private conversation with another parent in the group on 20 November
your messages of 12 and 13 May about the Summer fair, in which you called the PTA “a bunch of crooks”
you wrote “I hope she leaves” and “will somebody do something” about the class teacher, on Tuesday 12 January
you wrote, in capital letters, “I HOPE SHE LEAVES AND I WILL SAY SO” in the Year 2 group on Monday 11 January
you told the group that a member of staff had been “lying to our faces” on Thursday 21 January
you posted a screenshot of a private message in the Year 6 group on 8 March
you wrote ‘don’t bother going to parents’ evening’ and ‘she never marks anything’ on 23 November in the Year 4 group
you named a pupil, in the Year 4 group on 30 November, and said that he “bullies everyone”
you replied to a message about nits with words that some in the group found unkind, on 2 November
you suggested that the school office “loses things on purpose”, in the Year R group on 17 September
you asked in the group for parents to stay away from the Christmas fair, on Tuesday 1 December
you wrote in the Year 4 group, on 23 November at about eight in the evening, that Miss Patel “is useless”
a message in which you called the governors “liars, the lot of them”, in the Year 6 group on 4 February
""".strip().splitlines()
)
"""What a parent wrote, with date and group, as it goes into an invitation."""

NOTES = tuple(
    """
You accept it, have deleted it and said sorry in the group. Your worry about reading books is real.
We spoke by phone yesterday. You told us that you had been cross about the reading books, and that you wish you had come to us first. You have deleted the message.
You told us that you did not mean the message for the group, and that you sent it in haste. You agreed to say so there.
We met in school on Tuesday 1 December at 3.45 pm. You brought your sister with you. You do not accept that the words were about Miss Patel.
You said that another parent had written something unkind about you first, and that you were hurt by it. You would like that to be looked at as well.
You explained that your son had been upset for weeks because he was being bullied at lunchtime, and that nobody had rung you back. Mrs Orr will ring you by Friday.
You told us that you feel guilty about it and have not slept well. We thanked you for being so open.
You asked who raised this. We explained that we do not tell anybody who writes to us in confidence, and you said that you understood.
You said: “I was angry and I called her a liar. I should not have.” You will say sorry to her yourself if she would like that.
You told us that your phone was used by your brother-in-law that evening, and that the words are not yours. We will keep that with our note.
You think that the policy is unfair, and that parents should be able to say what they like. You agreed to bring complaints to the school all the same.
You would like an interpreter next time. We have written down that Polish is the language you are happiest in.
You told us that the underlying worry is the change of teacher in the middle of the year. We talked about what is planned for the Spring term.
You said that you had spoken to a member of staff at the gate in September about the same thing, and that you did not hear back. We are sorry about that.
You told us about your mother's illness and that it has been a hard autumn. Please let us know if there is anything that we can do.
You said that the group had been a horrible place for months, and that messages from other parents had upset you. You have left it now.
You accept the words but say that they were a joke among friends, and that nobody was meant to be hurt.
You dispute it. You say that you wrote “this is hopeless”, about the weather, and not “she is hopeless”. We have written down both.
You told us that you have already said sorry in the group, and that you will not name staff there again.
You asked us to look at how homework is set in Year 4. Ms Shah will speak to the class teacher about it this week.
You told us that you may take legal advice about what others have written about you. That is of course open to you.
You mentioned that your neighbour had shown you the messages first, and that you had joined in without thinking.
You asked whether your child would be treated differently. They will not.
You told me that the message was about the parking, and that you had no particular person in mind.
You said that you would rather talk in person. We will meet on Thursday 10 December at 9 am, in Mr Finch's office.
Where the fault lies with the school we will say so: the letter about the trip went out late, and we are sorry for it.
You told Mr Finch that the messages were meant for your husband. You have turned off the notifications.
You are worried about bullying in the playground, and gave us two dates. We are looking into them separately.
You told us that you are going to leave the group and that you wish everybody well.
We talked about what would help. You would like the weekly email on Mondays instead of Fridays.
You told us that the photo of the class was your own and that you have taken it down.
You do not remember writing it. You said that if you did, you are sorry. You have asked for a copy of our policy.
We rang twice, on 1 and 2 December, and left a message. You rang back this morning, and told us that you had nothing to add.
You told us that you were upset because your daughter was left out of a party, and that you should have rung the other family.
You said that it was unkind and that you will put it right. You asked that we tell Miss Patel that you are sorry; we have.
""".strip().splitlines()
)
"""Notes of a conversation, as they go to the parent for correction."""

WORDS = tuple(
    """
Thank you for putting it right. Your worry about reading books has been passed on.
Please keep to it.
It was put right.
We ask you not to write about members of staff in the group, and to come to us with any worry about teaching.
You have told us that you are sorry, and we are glad of it.
You wrote “she is useless”. Words like these hurt the person they are about, and they are read by a whole class of parents.
What you wrote was personal, and it stayed in the group for two days. You did not take it down when you were asked to.
You told us that it was a joke. We have weighed that; it did not read so to those it was about.
We have weighed what you told us about the reading books. It was a fair question, put in an unkind way.
We found that you wrote the words, which you accept, and that they were not in keeping with the policy. You have since taken them down.
The words were about a child. Parents were upset, and the child heard of it at school.
You have been reminded once before, in March. We hope very much that this will be the last letter about it.
The purpose is to talk about how we can work together. Mrs Shah and Mr Finch will be there. Tuesday 8 December at 9 am or Thursday 10 December at 4 pm, for half an hour, in the library.
We would like to understand what happened at the Summer fair, and to hear what would help you. Friday 11 December at 8.45 am or Monday 14 December at 3.30 pm.
We suggest Monday 11 May at 9 am, or a time of your own in the week after the May half term. Mr Denham will be there.
Will you let us know by Friday which of the two times suits you? We hope that it can be a good talk.
May we ask one thing: please bring worries about homework to Miss Patel first. Mark the email for her attention.
Grace and patience are hard at the end of a long week. We know that, and we thank you for writing to the group as you did on Thursday.
If you are worried about bullying, please ring Mrs Orr at once. She will listen, and our anti-bullying policy is on the website.
You asked for somebody to look at the parking at the gate. The governors will talk about it in January.
The decision lies with the Head Teacher, who has read everything that you sent to us.
Mr Finch told me that you were open with him, and I am grateful for that.
We heard from you on 3 December and have weighed all of it.
In the group on Monday 23 November you named a member of staff. You told us the next day that you had deleted it, and we could see that you meant it.
You are of course free to disagree with the school, and to say so to us, to the governors and to whom you like. It is the personal words that we ask you to leave out.
As you said yourself, “it was out of order and I own that”. Thank you.
We are sorry that your email of September was not answered. Somebody should have rung you.
What would help now is a short word in the group, if you are willing. Nobody will make you.
You and I spoke about how quickly things are read in the wrong way. I hope that you will ring the office the next time something worries you.
We take seriously what you told us about your own treatment in the group, and have asked for your account of that separately.
The messages were sent late at night and in anger, as you told us. There were eleven of them.
I have decided on a reminder and no more, because you put it right at once.
The words “useless” and “a waste of space” were about a person who could not answer there.
This is the second time since the autumn. In October you agreed with Mrs Shah not to write about other people's children.
You wrote about politics, and the group is not the place for it, whichever side one is on.
You came to us on Monday and told us what had happened.
Thank you for coming to us with this on Tuesday.
Your reply reached us on Monday.
We received your reply on Monday and have read it with care.
We heard from you on Tuesday morning, and thank you for ringing so soon.
You were told on Monday that you may bring somebody with you.
You have been told about the policy before, in March.
We wrote to you on Monday and you answered the same day.
We were glad to hear from you yesterday.
You wrote to the group the next morning to say sorry.
The message was posted at 8.14 in the evening and taken down the next day.
You took the message down within an hour, which we are glad of.
You told us that other parents had written worse things and that nobody had written to them.
You asked whether anybody else has had a letter. We cannot speak about others, just as we do not speak about you.
A member of staff will ring you on Friday.
A parent governor will be at the meeting, if you would like that.
The class rep may put a note in the group; that is up to her.
Parents can bring any worry to the class teacher, the office or the governors.
Other parents read the group too, and some of them do not know you.
Parents in the group were upset by it.
Many families use the group to find out about homework.
You may share this letter with whoever you like.
You do not need to show this letter to anybody.
You can discuss this with the person you bring with you.
We do not ask you to say nothing about this; it is your letter.
If you would like legal advice, you are free to take it.
You said that you have spoken to a solicitor. We note that.
You told us that you had rung the police about the parking, and that is of course your right.
The school is not taking sides in what lies between the two families.
The cause lies in the way the trip was announced.
You found it lying on the floor of the cloakroom, you said.
Underlying it all is a worry that we share.
We know that relying on the group for news is not easy.
The word that you used is a hurtful one for people of her faith.
The words were about where her family comes from. They were hurtful, whatever was meant by them.
You described the trip as a “crime against children”, which was about an ordinary trip to a farm.
Your own words were “liar” and “bully”; they were about a teacher.
You wrote "liar" three times.
You called her “a racist” in front of the whole class of parents.
We are sorry for your loss.
Please ask for Mrs Orr if you are worried about anybody's safety.
The head of Year 6 will be there too.
Nothing that you have told us will be shared with other parents.
You offered to write to the group. Would you let us see what you mean to say?
You told the group on the same evening that you were sorry.
The note you sent us on Monday is kept with our own.
It would help if you spoke to the office when a message worries you.
We are glad that you told us yourself.
Nobody told us what to write here: the decision is mine alone.
I was told by Mr Finch how open you had been with him.
We showed you the words on Tuesday, and you said that you remembered writing them.
We have read out to you the words that we hold.
It is hard for a new teacher to read such words about herself.
The class teacher was told on Tuesday that you would like to talk with her.
The matter was raised with you on 1 December, by telephone.
We also thank you for the kind message about the Summer fair.
You told us that your mother reads the group on your phone.
You said that your friend's mother had sent it round, and that you had passed it on.
The parents of the class were asked in September to keep to the policy.
A picture of the cake was posted by you, with the words “as dry as Miss Patel's lessons”.
We would like you to say in the group that the messages were not fair.
You reported the parking to us twice, and we were slow to answer.
You have complained about the reading books before, and you were right to.
You raised a concern about messages from another parent; that is being looked at on its own.
A copy of the policy is with this letter.
We have received an apology from you, which we have passed on to her.
""".strip().splitlines()
)
"""What a closing note, a reminder, a warning or an invitation to a meeting says in particular."""
