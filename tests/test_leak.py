"""No letter to a parent tells who reported, judges, threatens, or has a blank; and no honest letter is stopped.

The one idea: every letter here is written by `drafting`, from the real wordings, in a case with real reports; what is
planted is counted, and a run that planted too little fails.
"""

import random
import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from mailflow import leak, letters, policy
from mailflow.decide import decide
from mailflow.decide.letters import confidence, drafting
from mailflow.decide.letters.drafted import Wanted, written_out
from mailflow.decide.turn import Turn
from mailflow.happening import ReadyToSend
from mailflow.prompt.answers import Answer
from mailflow.record import Case, Recorded, evolve
from mailflow.record import events as e
from tests.honest_letters import NOTES, WHATS, WORDS
from tests.roads import gathered, newest, up_to
from tests.world import at, hillside

SEED = 20261130
SCHOOL = hillside()
NOW = at("2026-12-02 10:00")
ROSA = "rosa.lind@lind.example"
TOLD = "In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Please don't use my name."
WHAT = "you wrote “Miss Patel is useless”, in the Year 4 parents' group on Monday 23 November"
WITH_WHAT = ("invitation", "reminder", "warning", "meeting")
WITH_WORDS = ("note", "closing note", "reminder", "warning", "meeting")
TO_PARENTS = tuple(row.name for row in letters.LETTERS if row.to is letters.Addressee.PARENT)


# Given, when ---------------------------------------------------------------------------------------------------------


def case_of(*events: e.Event, name: str = "Rosa Lind", address: str = ROSA, words: str = TOLD, **more: object) -> Case:
    """Given a case with one report, and what else happened in it."""
    report = e.Reported(report=1, key="k", name=name, address=address, subject="Year 4 WhatsApp", words=words, **more)  # type: ignore[arg-type]
    opened = e.Opened(reference="KXR4TZ", matters=("concern",), points=("G1", "O1"), group="Year 4")
    asked = e.Asked(prompt=1, question="account", about=1, to=("parent",), due=NOW + timedelta(days=5), items=())
    return after(Case(), opened, report, e.LeadNamed(person="finch"), asked, *events)


def after(case: Case, *events: e.Event) -> Case:
    for event in events:
        case = evolve(case, Recorded(case.events + 1, NOW, event))
    return case


def identified(what: str = WHAT, name: str = "Mr Moss", address: str = "dan.moss@moss.example") -> tuple[e.Event, ...]:
    channel = "email" if address else "post"
    return (
        e.Identified(strand=1, name=name, what=what, grade="admitted"),
        e.Located(strand=1, channel=channel, address=address),
    )


def spoken_to(case: Case) -> Case:
    """The lead has spoken with the parent."""
    number = len(case.prompts) + 1
    asked = e.Asked(prompt=number, question="conversation", about=1, to=("finch",), due=NOW, items=())
    how = Answer(("yes",), "by phone, on Thursday")
    return after(case, asked, e.Answered(prompt=number, by="finch", answers={"took place": how}))


def invited(case: Case) -> Case:
    """The lead has given two times for a meeting."""
    number = len(case.prompts) + 1
    asked = e.Asked(prompt=number, question="recommendation", about=1, to=("finch",), due=NOW, items=())
    times = Answer(("2026-12-14T15:45", "2026-12-15T08:30"), "half an hour, in my office")
    return after(case, asked, e.Answered(prompt=number, by="finch", answers={"times": times}))


def stopped(case: Case, letter: str, words: str = "Thank you for putting it right.", **wanted: object) -> str:
    """When a letter is drafted: why it was stopped, "" if it was not."""
    first = {"note": spoken_to, "meeting": invited}.get(letter)
    turn = Turn(first(case) if first else case, SCHOOL, NOW)
    given = wanted or {"strand": 1}
    drafting.draft(turn, Wanted(name=letter, words=words, **given))  # type: ignore[arg-type]
    assert any(isinstance(event, e.Drafted) for event in turn.events), f"{letter} was not written: {turn.events}"
    return "; ".join(line for event in turn.events if isinstance(event, e.Stopped) for line in event.why)


def said(words: str, case: Case | None = None, what: str = WHAT, letter: str = "closing note") -> str:
    """When the lead types this in a letter to Mr Moss: why it was stopped, "" if it was not."""
    return stopped(after(case or case_of(), *identified(what)), letter, words)


# Who reported --------------------------------------------------------------------------------------------------------

WIDE = {ord(letter): ord(letter) + 0xFEE0 for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"}
CYRILLIC = str.maketrans("aeopcxAEOPCX", "аеорсхАЕОРСХ")
FORMS = {
    "the first name": lambda first, last: first,
    "the surname": lambda first, last: last,
    "a title": lambda first, last: f"Mrs {last}",
    "both": lambda first, last: f"{first} {last}",
    "turned round": lambda first, last: f"{last}, {first}",
    "capitals": lambda first, last: f"{first} {last}".upper(),
    "small letters": lambda first, last: f"{first} {last}".lower(),
    "possessive": lambda first, last: f"{first}’s message",
    "a straight possessive": lambda first, last: f"{last}'s message",
    "the family": lambda first, last: f"the {last}s next door",
    "an initial": lambda first, last: f"{first[0]}. {last}",
    "initials": lambda first, last: f"{first[0]}.{last[0]}.",
    "initials apart": lambda first, last: f"{first[0]}. {last[0]}.",
    "a title and an initial": lambda first, last: f"Mrs {last[0]}",
    "spelt out": lambda first, last: " ".join(first),
    "spelt out with dots": lambda first, last: ".".join(last),
    "a space of another kind within": lambda first, last: f"{first[:2]}\u00a0{first[2:]}",
    "a space of another kind between": lambda first, last: f"{first}\u202f{last}",
    "a hidden sign": lambda first, last: f"{first[:1]}\u200b{first[1:]}",
    "a soft hyphen": lambda first, last: f"{last[:2]}\u00ad{last[2:]}",
    "wide letters": lambda first, last: first.translate(WIDE),
    "another alphabet": lambda first, last: last.translate(CYRILLIC),
    "an accent": lambda first, last: f"{first[0]}{first[1]}\u0301{first[2:]}",
    "in quotation marks": lambda first, last: f"“{first}”",
    "with a hyphen": lambda first, last: f"{first}-{last}",
    "an address": lambda first, last: f"{first}.{last}@{last}.example".lower(),
    "an address in capitals": lambda first, last: f"{first}.{last}@{last}.example".upper(),
    "before the @": lambda first, last: f"{first}.{last}".lower(),
}
PEOPLE = (
    ("Rosa", "Lind"), ("Zoë", "Hart"), ("Marek", "Wójcik"), ("Siobhán", "O'Neill"), ("Anne-Marie", "Roux"), ("Priya", "Raman"),
    ("Nkechi", "Okafor"), ("Søren", "Bækgaard"), ("Yusuf", "Şahin"), ("Gwen", "Pritchard"),
)  # fmt: skip
AROUND = (
    "This is about {}.",
    "{} is upset.",
    "We spoke about it with {} as well",
    "Thank you. {}, too, was glad of it.",
)


def test_a_reporter_is_not_named_in_any_place_of_any_letter_in_any_form():
    chance, seen, missed = random.Random(SEED), Counter[str](), []
    for (first, last), (form, make) in product(PEOPLE, FORMS.items()):
        case = case_of(name=f"{first} {last}", address=f"{first}.{last}@{last}.example".casefold())
        planted = make(first, last)
        sentence = chance.choice(AROUND).format(planted)
        if len(planted.replace(".", "").strip()) < 2:
            continue
        for letter in WITH_WHAT:
            why = stopped(after(case, *identified(f"{WHAT}. {sentence}")), letter)
            seen["what"] += 1
            missed += [] if "in confidence" in why else [(form, letter, "what", sentence)]
        for letter in WITH_WORDS:
            why = stopped(after(case, *identified()), letter, f"Thank you. {sentence} Please keep to it.")
            seen["words"] += 1
            missed += [] if "in confidence" in why else [(form, letter, "words", sentence)]
    assert seen["what"] >= 1000 and seen["words"] >= 1200, f"too little was planted: {seen}"
    assert not missed, f"seed {SEED}: {len(missed)} of {sum(seen.values())} got through, such as {missed[:5]}"


@pytest.mark.parametrize(
    ("name", "address", "says"),
    [
        ("", ROSA, "Rosa told it so"),
        ("", ROSA, "It was Mrs Lind"),
        ("", "rlind@lind.example", "It was Mrs Lind"),
        ("", "rosal@lind.example", "It was Rosa"),
        ("", "rosalind84@mail.example", "It was Rosa Lind"),
        ("", "the.lind.family@mail.example", "It was the Lind family"),
        ("", "lindfamily@mail.example", "It was the Linds, or Mr Lind"),
        ("", "info@mail.example", "Please write to info@mail.example"),
        ("", "sunny-side.84@mail.example", "It was sunny-side.84"),
        ("rosa.lind@lind.example", ROSA, "It was Rosa"),
        ("Lind, Rosa (Year 4 mum)", ROSA, "It was R.L."),
        ("Jo Li", "jl@mail.example", "Jo was upset"),
        ("Bo", "bo@mail.example", "It was BO"),
        ("Robert Alderton", "ra@mail.example", "we talked to Rob as well"),
        ("Samantha Alderton", "sa@mail.example", "she and Sam are friends"),
        ("Müller", "m@mail.example", "It was Frau Muller"),
        ("Ann-Kathrin Weiß", "a@mail.example", "It was Kathrin Weiss"),
        ("O’Neill", "o@mail.example", "It was Mrs ONeill"),
        ("李小龙", "x@mail.example", "It was 李小龙"),
    ],
)
def test_a_reporter_is_known_by_more_than_the_name_shown(name, address, says):
    assert "in confidence" in said(f"Thank you for your time. {says}.", case_of(name=name, address=address))


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ("My son Alfie came home in tears. Dan Moss wrote it.", "Alfie was upset."),
        ("My daughters Ella and Mia are in the class.", "we know that Mia was upset"),
        ("It upset my husband Tariq very much.", "as Tariq will know"),
        ("Dan Moss wrote that.\n\nKind regards,\nGwen Pritchard", "please ask Gwen about it"),
        ("Dan Moss wrote that.\nThanks\nGwen x", "please ask Gwen about it"),
        ("Please ring me on 07700 900123.", "please ring +44 7700 900 123 about it"),
        ("My other address is gwen.p@work.example", "please write to gwen.p@work.example"),
    ],
)
def test_what_a_reporter_tells_of_themselves_points_to_them_too(told, says):
    assert "in confidence" in said(f"Thank you. {says}", case_of(name="", address="qx@mail.example", words=told))


@pytest.mark.parametrize(
    "says",
    [
        "It was Mrs Pritchard.",
        "Gwen rang us.",
        "Ring 07700 900123.",
        "she is very upset about what he wrote to everybody.",
    ],
)
def test_a_report_by_telephone_or_on_paper_is_kept_in_confidence_too(says):
    told = "Gwen Pritchard rang, 07700 900123. Mrs Pritchard says she is very upset about what he wrote to everybody."
    case = case_of(name="", address="", words=told, written_in_by="pope", contact=False)
    assert "in confidence" in said(f"Thank you. {says}", case)


def test_whoever_shares_a_name_with_the_parent_with_staff_or_with_a_word_does_not_stop_every_letter():
    chance, sent = random.Random(SEED), 0
    for name in COMMON:
        local = name.casefold().replace(" ", ".").replace("'", "")
        case = case_of(name=name, address=f"{local}@mail.example", words="It was in the group, and I did not like it.")
        for letter in TO_PARENTS:
            what, words = chance.choice(WHATS), chance.choice([*NOTES, *WORDS])
            why = stopped(after(case, *identified(what, name="Mr Dan Moss")), letter, words)
            assert not why, f"{name} stops {letter}: {why}\n{what}\n{words}"
            sent += 1
    assert sent >= 200


COMMON = (
    "Grace Hope", "Will May", "Mark Summers", "May Day", "Hope Will", "Summer Rose", "Joy Noble", "Bill Park", "April Showers",
    "Dan Moss", "Sara Moss", "Mr Moss", "Anika Patel", "Sunita Patel", "Paul Finch", "Lucy Denham", "Tobias Shah", "Helen Orr",
    "Hillside Parent", "Concerned Parent", "Year 4 Mum", "A Mum", "Class Rep", "The Parents", "An Do", "So To", "My Le",
    "Head Teacher", "Art Church", "Christian English", "Frank Price", "Rich Read", "Dean Page", "Jack Field", "Penny Post",
    "The School You We", "Mum", "anonymous", "iPhone", "", "X",
)  # fmt: skip


@pytest.mark.parametrize(
    "says",
    [
        "it was a message from Grace that upset you",
        "Mrs Hope was upset",
        "Grace Hope was upset",
        "as G. Hope will know",
        "as G.H. will know",
        "please ring grace.hope@mail.example",
        "you and Hope are friends",
        "you know the Hopes",
    ],
)
def test_a_name_that_is_a_word_too_is_found_where_it_stands_as_a_name(says):
    case = case_of(name="Grace Hope", address="grace.hope@mail.example", words="It was in the group.")
    assert "in confidence" in said(f"Thank you for your time, {says}.", case)
    assert "in confidence" in said("Thank you. Grace’s message was kind.", case)


def test_a_namesake_of_a_member_of_staff_is_found_beside_that_member_of_staff():
    case = case_of(name="Sunita Patel", address="s.patel@mail.example")
    assert not said("You told Miss Patel that you are sorry.", case)
    assert not said("You wrote “Patel is useless”, and you say that you are sorry.", case)
    assert "in confidence" in said("You told Mrs Patel that you are sorry.", case)
    assert "in confidence" in said("You told Sunita that you are sorry.", case)


def test_the_address_line_is_no_place_for_a_name_either():
    case = after(case_of(), *identified(name="Mr Moss, about whom Rosa Lind has written to us"))
    assert "in confidence" in stopped(case, "no further action")


@pytest.mark.parametrize(
    "name",
    [
        "Mr Moss, told by Rosa",
        "Mr Moss (via Rosa Lind)",
        "Mr Moss, Rosa's neighbour",
        "Mr Moss Rosa Lind",
        "Dan Moss Rosa",
        "Mr Moss and Rosa Lind",
        "Dan and Rosa Moss",
        "mr moss - rosa lind",
        "Rosa told about Mr Moss",
        "Mr Moss for Mrs Lind",
        "Lind neighbour Mr Moss",
    ],
)
@pytest.mark.parametrize("letter", ["invitation", "reminder", "no further action"])
def test_however_few_words_the_address_line_has_whoever_reported_is_none_of_them(name, letter):
    assert "in confidence" in stopped(after(case_of(), *identified(name=name)), letter)


@pytest.mark.parametrize(
    "name",
    [
        "Mr Moss",
        "Dan Moss",
        "mr moss",
        "Mr Dan Lind",
        "Mr Lind",
        "Rosa Moss",
        "Mr and Mrs Moss",
        "Mr and Mrs Lind",
        "Dr Eve de Lind",
    ],
)
def test_a_parent_who_shares_a_name_with_whoever_reported_is_written_to_by_their_own(name):
    assert not stopped(after(case_of(), *identified(name=name)), "reminder")


# Their words ---------------------------------------------------------------------------------------------------------


def test_the_reporters_own_sentence_may_not_be_pasted_into_what_the_parent_wrote():
    sentence = "Dan Moss keeps calling Miss Patel useless on the group"
    assert "repeats the words" in said("", what=sentence, letter="invitation")
    assert "repeats the words" in said(f"You told us about it. {sentence}.")


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "'{}'", "«{}»", "„{}“"])
def test_the_parents_own_words_in_quotation_marks_may_stand_in_the_letter_though_the_reporter_sent_them(marks):
    own = "she could not teach a dog to sit, don't you think, and everybody's children suffer for it"
    case = case_of(words=f"He wrote this on Monday: {own}. Please help.")
    what = f"you wrote {marks.format(own)}, in the Year 4 group on Monday 23 November"
    assert not said("", case, what, "invitation")
    assert not said(f"You wrote {marks.format(own)} and have said sorry.", case, what, "reminder")
    assert "repeats the words" in said("", case, f"you wrote {own}, in the Year 4 group", "invitation")


def test_only_what_the_parent_wrote_opens_words_and_not_every_quotation():
    assert "repeats the words" in said("We were given this: “Dan Moss keeps calling Miss Patel useless on the group”.")


def test_where_and_when_it_was_is_nobodys_own_words():
    told = "It was in the Year 4 parents' WhatsApp group on Monday 23 November at about 8pm in the evening."
    what = "you wrote “useless”, in the Year 4 parents' WhatsApp group on Monday 23 November at about 8pm"
    assert not said("", case_of(words=told), what, "invitation")


def test_a_reporter_who_quotes_the_policy_or_our_own_letter_stops_nothing():
    policys = " ".join(f"{point.text}. {point.plain}." for point in policy.POINTS.values())
    told = f"Dear Paul Denham, Head Teacher, Hillside CE Primary, {SCHOOL.wording('letters/warning')} {policys}"
    for letter in TO_PARENTS:
        words = f"The policy says: {policy.POINTS['G1'].text}. You were told of it in September."
        assert not stopped(after(case_of(words=told), *identified()), letter, words)


LATER = "I was standing right behind him in the queue when he typed it."


def _details(*events: e.Event) -> tuple[e.Event, ...]:
    asked = e.Asked(
        prompt=2,
        question="details",
        about=1,
        to=("reporter",),
        due=NOW + timedelta(days=3),
        items=("where", "who", "wish"),
    )
    return (asked, *events)


@pytest.mark.parametrize(
    "events",
    [
        _details(e.Answered(prompt=2, by="reporter", answers={}, words=LATER, key="d")),
        _details(e.Answered(prompt=2, by="reporter", answers={"where": Answer((LATER,))}, key="d")),
        _details(e.Answered(prompt=2, by="reporter", answers={"saw": Answer(("saw it",), LATER)}, key="d")),
        _details(e.PartlyAnswered(prompt=2, by="reporter", answers={"where": Answer((LATER,))}, unclear=(), key="d")),
        (e.Heard(by="reporter", address=ROSA, words=LATER, key="h", report=1),),
        (e.Heard(by="unknown", address="gp@elsewhere.example", words=LATER, key="h"),),
    ],
)
def test_what_a_reporter_wrote_later_is_as_much_in_confidence_as_the_first_email(events):
    repeated = "Somebody stood close by. Standing right behind him in the queue when he typed it."
    assert "repeats the words" in said(repeated, case_of(*events))
    assert not said("Thank you for putting it right.", case_of(*events))


def test_somebody_who_wrote_from_an_address_that_nobody_knows_is_not_named():
    heard = e.Heard(by="unknown", address="gwen.pritchard@elsewhere.example", words="I saw it too.", key="h")
    assert "in confidence" in said("Thank you. Gwen was sorry.", case_of(heard))


def test_a_second_reporter_and_one_whose_report_moved_on_are_kept_in_confidence():
    second = e.Reported(
        report=2, key="k2", name="Sam Okafor", address="sam@okafor.example", subject="", words="Me too."
    )
    moved = (e.Offered(report=2, case="M2WVQD"), e.Moved(report=2, case="M2WVQD"))
    assert "in confidence" in said("Thank you. Mr Okafor was sorry.", case_of(second))
    assert "in confidence" in said("Thank you. Mr Okafor was sorry.", case_of(second, *moved))


@pytest.mark.parametrize("address", ["dan.moss@moss.example", ""])
def test_a_concern_of_the_parents_own_is_no_secret_from_the_parent(address):
    own = "another family has written about my parking every single morning"
    mine = e.Reported(report=2, key="k2", name="Mr Moss", address=address, subject="", words=own, contact=bool(address))
    case = after(case_of(), *identified(address=address), mine)
    assert not stopped(case, "note", f"You told us that {own}.")


# What points to them without a name ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "says",
    [
        "A parent in the group told us about it.",
        "Another parent of the class told us that you had written it.",
        "One of the mums in Year 4 has been in touch with the school.",
        "We have had a complaint from a parent.",
        "We received an email from another parent about you.",
        "It was brought to our attention by a parent.",
        "A group member has shared your messages with us.",
        "Several parents have complained about you.",
        "An anonymous report reached us.",
        "She told us that you had written it.",
        "Somebody in the group reported it to us.",
        "Sophie told us what you had done.",
        "The person who complained was upset.",
        "The person who reported this is upset.",
        "The complainant was upset.",
        "He does not wish to be named.",
        "The complaint has been withdrawn.",
        "You are right about who told us.",
        "It was not your cousin who told us.",
        "Your neighbour was upset.",
        "Your child’s friend’s mother was upset.",
        "The mother of one of the girls was upset.",
        "Ella’s mum was upset.",
        "We have a screenshot of it.",
        "The screenshots show it.",
        "We have a picture of your chat.",
        "Yesterday you told a member of the group that you would do it again.",
        "You messaged another parent about it.",
        "We were told of it yesterday.",
        "We were shown your message this morning.",
        "We heard of it on Monday evening.",
        "It was reported to us within an hour.",
        "The report came in at 8.52 on Tuesday.",
        "This came to our attention the next morning.",
    ],
)
def test_a_phrase_that_points_to_whoever_told_us_stops_the_letter(says):
    assert any(word in said(f"Thank you. {says}") for word in ("points to", "point to", "singles", "picture", "guess"))
    assert said("", what=f"{WHAT}. {says}", letter="invitation")


# Verdicts, threats, blanks -------------------------------------------------------------------------------------------

VERDICTS = (
    "liar", "liars", "libel", "libellous", "defamatory", "defamation", "slander", "slanderous", "slandered", "criminal", "harass",
    "harasser", "harassment", "racist", "racists", "racism", "bully", "bullies", "bullying", "malicious", "malice",
    "vexatious", "paranoid", "troll", "trolls", "trolling", "guilty", "dishonest",
)  # fmt: skip


@pytest.mark.parametrize("word", VERDICTS)
def test_a_word_of_verdict_stops_the_letter_unless_it_is_quoted_from_the_parent(word):
    assert f"“{word}”" in said(f"Your message was {word}.")
    assert f"“{word}”" in said(f"YOUR MESSAGE WAS {word.upper()}.")
    assert not said(f"You wrote “she is a {word}” and have said sorry.")
    assert not said("", what=f'you called Miss Patel "{word}", in the Year 4 group', letter="invitation")
    assert f"“{word}”" in said(f"We think that you are a “{word}”.")
    assert f"“{word}”" in said(f"Your 'so {word}' words hurt.")


@pytest.mark.parametrize(
    "says",
    [
        "You were lying.",
        "You told lies about her.",
        "That was a lie.",
        "You are an abusive person.",
        "You have been abusive.",
        "You must not discuss this letter.",
        "You must not discuss this letter with anybody.",
        "You are not allowed to talk about this.",
        "Legal action will follow.",
        "This may lead to legal action.",
        "We will take legal proceedings.",
        "We will contact the police.",
        "We may have to report you to the police.",
        "The school’s solicitors will write to you.",
        "You could be prosecuted.",
        "You have bullied Miss Patel.",
        "She was bullied by you.",
    ],
)
def test_judging_threatening_and_ordering_silence_stop_the_letter(says):
    assert "judgement" in said(says) or "threatens" in said(says)


@pytest.mark.parametrize(
    "says",
    [
        "Come on $date.",
        "Come on ${date}.",
        "Dear [name], come.",
        "Come on [insert date].",
        "Come on ____.",
        "Come on XXX.",
    ],
)
def test_a_blank_that_is_not_filled_in_stops_the_letter(says):
    assert "is not filled in" in said(f"Thank you. {says}")


def test_words_of_the_parents_that_look_like_a_blank_stop_nothing():
    assert not said("", what="you wrote “what bull$hit, [name] knows it”, in the Year 4 group", letter="invitation")


# Honest letters ------------------------------------------------------------------------------------------------------


def test_more_than_two_hundred_honest_letters_are_not_stopped():
    case, sent = case_of(), 0
    stops: list[tuple[str, str]] = []
    for what, letter in product(WHATS, WITH_WHAT):
        why = stopped(after(case, *identified(what)), letter)
        sent, stops = sent + 1, [*stops, *([(what, why)] if why else [])]
    for words, letter in [*product(NOTES, ("note",)), *product([*NOTES, *WORDS], WITH_WORDS[1:])]:
        why = stopped(after(case, *identified(WHATS[sent % len(WHATS)])), letter, words)
        sent, stops = sent + 1, [*stops, *([(words, why)] if why else [])]
    assert sent >= 500
    assert not stops, f"{len(stops)} of {sent} honest letters were stopped, such as {stops[:3]}"


def test_the_schools_own_wordings_and_the_policys_plain_points_hold_nothing_that_would_be_stopped():
    for name in TO_PARENTS:
        assert not leak.stops(re.sub(r"\$\w+", "Somewhere", SCHOOL.wording(f"letters/{name}"))), name
    assert not leak.stops("\n".join(point.plain for point in policy.POINTS.values()))


# To others, and twice ------------------------------------------------------------------------------------------------


def test_a_letter_to_one_reporter_names_no_other_reporter():
    second = e.Reported(
        report=2, key="k2", name="Sam Okafor", address="sam@okafor.example", subject="", words="Me too."
    )
    for letter in ("acknowledgement", "details", "finished"):
        assert not stopped(case_of(second), letter, report=1)
        assert not stopped(case_of(second), letter, report=2)
    named = replace(second, name="Sam Okafor and Rosa Lind")
    turn = Turn(case_of(named), SCHOOL, NOW)
    drafted = written_out(turn, Wanted(name="finished", report=1))
    assert confidence.look(turn, replace(drafted, body=f"{drafted.body}\nMr Okafor wrote to us too."))
    assert not confidence.look(turn, drafted)
    assert not confidence.look(turn, replace(drafted, body=f"{drafted.body}\nYou wrote: {TOLD}"))


def test_a_letter_to_a_member_of_staff_names_no_reporter_and_may_describe_what_happened():
    turn = Turn(case_of(), SCHOOL, NOW)
    drafted = written_out(turn, Wanted(name="support", staff="patel"))
    assert not confidence.look(turn, replace(drafted, body=f"{drafted.body}\nThe messages called you a liar."))
    assert confidence.look(turn, replace(drafted, body=f"{drafted.body}\nRosa told us."))


def test_a_letter_is_looked_at_again_when_it_leaves():
    turn = Turn(after(case_of(), *identified()), SCHOOL, NOW)
    words = "Thank you. The PTA, where Mr Okafor is chair, would be glad of your help."
    drafting.draft(turn, Wanted(name="closing note", strand=1, words=words))
    turn.put(e.SetOnPaper(letter=1, pdf="pdf"))
    drafting.put_to_releaser(turn, 1)
    asked = turn.case.prompts[2].asked
    turn.put(e.Answered(prompt=2, by=asked.to[0], answers={"word": Answer(("approve",))}, key="a"))
    drafting.approve(turn, 1, by=asked.to[0], prompt=2)
    letter = next(mail for mail in turn.case.mails.values() if mail.owed.letter)
    leaves = ReadyToSend(at=letter.not_before, mail=letter.owed.mail)
    assert any(isinstance(event, e.Sending) for event in decide(turn.case, leaves, SCHOOL)), "nothing would have left"

    another = e.Reported(  # not as news, as an earlier version wrote it: the approval stands
        report=2, key="k2", name="Sam Okafor", address="sam@okafor.example", subject="", words="To us as well."
    )
    events = decide(after(turn.case, another), leaves, SCHOOL)
    assert not any(isinstance(event, e.Sending) for event in events)
    assert any("in confidence" in event.why for event in events if isinstance(event, e.Lapsed | e.Withdrawn))


# The time it takes ---------------------------------------------------------------------------------------------------


HOSTILE = (
    "a", "“", '"x ', "'a ", "‘a", "a parent in the ", "you are ", "R. ", "$x", "your message was ", "\n \n", "Rosa", "a.", "é\u0301 ",
    "my son Al ", "mr ", "we were told ", "x@y.", "your “liar” ",
)  # fmt: skip


@pytest.mark.timeout(60)
@pytest.mark.parametrize("part", HOSTILE)
def test_a_letter_or_a_report_of_any_length_is_looked_at_in_little_time(part):
    long = part * (60_000 // len(part))
    secret = leak.Secret(name=long, address=f"{long}@lind.example", texts=(long,))
    found = leak.stops(
        long, [secret], leak.Open(wording=SCHOOL.wording("letters/warning"), what=long, names=(long[:60],))
    )
    assert isinstance(found, tuple)


def test_a_parents_name_that_tells_who_reported_is_asked_for_again_before_any_letter_is_written():
    c = up_to("gathered")
    gathered(c, parents="Mr Moss, Rosa's neighbour")
    assert not c.case.strands and c.case.waiting("gathered")
    assert "“Mr Moss, Rosa's neighbour” would stand on the letter" in newest(c, "finch")
    gathered(c, when="2026-11-25 09:05")
    assert c.case.strands[1].name == "Mr Moss" and c.case.waiting("address")
