"""Where a danger was found, the first look is told so first, and nothing suggests that all is well."""

from dataclasses import replace

from mailflow.authorship import Matter
from mailflow.decide.shown.in_danger import as_put
from mailflow.happening import Replied
from mailflow.people import Role
from mailflow.prompt.answers import Act, Again
from mailflow.record import events as e
from tests.course import Course
from tests.mail.arrivals import email, for_cases, knowing, new_cases, placed, reply, staff
from tests.roads import mail_to, raised
from tests.test_safety import DANGER, UNCLEAR_DANGER, lifted
from tests.world import at, hillside

STAB = "Dan Moss wrote in the class group that he will stab Miss Patel."
A = "Usually one letter is enough"
ALERTED = (
    "The safeguarding lead was alerted at 08:52 on Tue 24 Nov, and this case is stopped until they say what may go on. "
    "Please answer item 1 in your own judgement: nothing is suggested there."
)


def first_looks(c: Course) -> list[e.Owed]:
    return [mail.owed for mail in c.case.mails.values() if mail.owed.because == "asked: first look"]


def read_as(c: Course, words: str) -> Act | Again:
    """Return how words are read that answer the first look's email."""
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "shah", "asked: first look"), words, staff("shah"))
    (found,) = (one.happening for one in for_cases(placed(mail, known, "cases")) if isinstance(one.happening, Replied))
    assert isinstance(found.reading, Act | Again)
    return found.reading


def test_that_nobody_is_at_risk_is_not_suggested_of_a_threat_and_who_was_alerted_is_said_first():
    (mail,) = first_looks(raised(matters=DANGER, words=STAB))
    assert mail.body.split("\n\n")[1] == ALERTED
    assert A not in mail.body and not mail.links
    assert "A   no sign of risk\n" in mail.body, "it can still be said"


def test_of_a_concern_without_a_danger_one_letter_is_enough_and_nobody_was_alerted():
    (mail,) = first_looks(raised())
    assert A in mail.body and mail.links == {"A": "A"}
    assert "alerted" not in mail.body and "$" not in mail.body


def test_a_single_letter_does_not_say_of_a_threat_that_nobody_is_at_risk():
    assert isinstance(read_as(raised(), "A"), Act)
    found = read_as(raised(matters=DANGER, words=STAB), "A")
    assert isinstance(found, Again) and "safety" in {one.item for one in found.unclear}
    whole = read_as(raised(matters=DANGER, words=STAB), "1C 2A 3 4\n4 O7\n5 Finch\n6A 7B")
    assert isinstance(whole, Act) and whole.answers["safety"].picked == ("threat",)


def test_what_was_asked_in_danger_is_not_answered_by_a_letter_that_was_never_offered():
    c = raised(matters=DANGER, words=STAB)
    lifted(c)
    assert not c.case.alarmed
    assert not as_put(c.case, c.prompt("first look")).usual


def test_what_is_asked_once_the_safeguarding_lead_lets_it_go_on_offers_the_usual_answer():
    c = raised(matters=frozenset({Matter.UNSURE}))
    c.answer(at("2026-11-24 09:30"), "office check", what="at risk", sender="matches")
    lifted(c)
    (mail,) = first_looks(c)
    assert A in mail.body and "alerted" not in mail.body


def test_the_offices_check_suggests_nothing_of_a_danger_and_does_not_tell_of_the_alert():
    c = raised(matters=UNCLEAR_DANGER, words=STAB)
    (body,) = (m.owed.body for m in c.case.mails.values() if m.owed.because == "asked: office check")
    assert A not in body and "alerted" not in body and "stopped" not in body
    assert "E   ordinary mail\n" in body, "it can still be said"


def test_where_the_deputy_was_alerted_the_first_look_says_so():
    c = raised(matters=DANGER, words=STAB, staff=("orr",))
    (to,) = c.prompt("safeguarding").asked.to
    person = next(one for one in c.school.people if one.key == to)
    assert Role.DSL not in person.roles
    (mail,) = first_looks(c)
    assert mail.body.split("\n\n")[1].startswith(f"{person.name}, for safeguarding, was alerted at 08:52")


PASTED = """You need to sort this out. This is a disgrace and I've had ENOUGH.

[20/11/2026, 20:01:12] Dan Moss: that Patel woman is useless
[20/11/2026, 20:02:40] Kelly Webb: she wants sacking lol
[20/11/2026, 20:03:05] Dan Moss: someone should wait for her in the car park and tell her
"""


def test_of_words_that_may_be_a_threat_it_is_not_suggested_either_and_they_are_looked_at_within_two_hours():
    (new,) = new_cases(placed(email(PASTED, subject="FW: Year 4 group")))
    assert new.raised.seriousness == 4 and Matter.DANGER not in new.raised.matters
    c = Course(hillside())
    c.happen(replace(new.raised, at=at("2026-11-24 10:00"), reference="KXR4TZ"))
    c.send(at("2026-11-24 10:00"))
    (mail,) = first_looks(c)
    assert mail.body.split("\n\n")[1].startswith("It may hold a threat. Please answer item 1 in your own judgement")
    assert A not in mail.body and c.prompt("first look").due == at("2026-11-24 12:00")
    assert isinstance(read_as(c, "A"), Again)
    assert isinstance(read_as(c, "1A 2A 3 2 4 O1 5 Finch 6A 7A"), Act), "it can still be said"
