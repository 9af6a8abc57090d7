"""What comes back to somebody in a hurry whose answer could not be read: kindly put, and as easy to answer as before."""

from mailflow.happening import Replied
from tests.course import Course
from tests.mail.arrivals import for_cases, knowing, placed, reply, staff
from tests.mail.test_intake import mail_to
from tests.roads import newest, raised
from tests.test_first_look_in_danger import A

RAMBLING = "Fine - Tobias can do it. Looks like a 2 to me. Do we know whether Dan has ever done this before??"


def writes(c: Course, who: str, question: str, words: str) -> None:
    """Somebody answers the newest email that asked this of them, in their own words."""
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, who, f"asked: {question}"), words, staff(who))
    (found,) = (one.happening for one in for_cases(placed(mail, known, "cases")) if isinstance(one.happening, Replied))
    c.happen(found)
    c.send(found.at)


def test_whoever_could_not_be_read_at_all_is_offered_the_one_letter_again():
    c = raised()
    writes(c, "shah", "first look", RAMBLING)
    again = newest(c, "shah")
    assert A in again and "- Who leads: Tobias Finch" in again
    assert again.index("What you wrote is kept") < again.index(A) < again.index("Or line by line")
    writes(c, "shah", "first look", "A")
    assert c.prompt("plan").to == ("finch",)


def test_whoever_was_read_in_part_is_asked_for_the_rest_alone_and_told_how():
    c = raised()
    writes(c, "shah", "first look", "1A 2A 3 2 4 O1")
    again = newest(c, "shah")
    assert A not in again and "Please answer these lines, in any order" in again
    assert "5   Who leads?" in again and "1   Is anybody at risk?" not in again


def test_words_that_are_quoted_back_say_that_there_were_more():
    c = raised()
    writes(c, "shah", "first look", RAMBLING)
    assert "“Fine - Tobias can do it. Looks like a 2 to me. Do we know …”" in newest(c, "shah")
