"""The Head goes away, and somebody acts for them: two stories on Dovecot and Postfix, by email alone."""

import pytest

from tests.living import Living
from tests.stories.test_01_rude_about_a_teacher import DAN, DENHAM, FINCH, SHAH, code_in, text_of
from tests.stories.test_short_stories import school, servers, up_to

__all__ = ["school", "servers"]
CASES = "cases@hillside.example"
pytestmark = [pytest.mark.servers, pytest.mark.xdist_group("stories")]


def approved(school: Living, reference: str) -> list[str]:
    letters = school.desk.cases[reference].letters.values()
    return [letter.approved_by for letter in letters if letter.draft.name == "reminder" and letter.approved_by]


async def test_the_head_goes_away_and_whoever_acts_decides_until_they_are_back(school: Living) -> None:
    reference = await up_to(school, "decide")
    before = school.asked(DENHAM)
    school.write(
        DENHAM, CASES, "While I am away", "ACTING HEAD Amira Shah, from 27 November to 1 December\n\nPaul Denham"
    )
    await school.settled()
    asked = school.newest(DENHAM, "Please reply to this email")
    assert "from Friday 27 November 2026 up to and including Tuesday 1 December 2026" in " ".join(
        text_of(asked).split()
    )
    school.reply(SHAH, "YES", to=asked)
    school.reply(DENHAM, "YES", to=asked, verdict="fail")
    await school.settled()
    assert not school.desk.school.acting.periods, "nobody else's YES counts, nor one without our server's word"
    school.reply(DENHAM, "YES\n\nPaul Denham", to=asked)
    await school.settled()
    assert "you act as Head Teacher" in text_of(school.newest(SHAH, "Who acts as Head Teacher"))

    await school.at("2026-11-27 08:01")
    anew = school.asked(SHAH)
    assert "Acting Head Teacher, Hillside CE Primary" in text_of(anew) and code_in(anew) != code_in(before)
    school.reply(DENHAM, f"APPROVE {code_in(before)}", to=before)
    school.reply(FINCH, f"APPROVE {code_in(anew)}", to=anew)
    await school.settled()
    assert not approved(school, reference), "neither the Head's old email decides, nor somebody else's reply"
    assert "Paul Denham wrote" in text_of(school.newest(SHAH, "Somebody wrote"))

    school.reply(SHAH, f"APPROVE {code_in(anew)}", to=anew)
    await school.settled()
    await school.at("2026-11-27 10:00")
    (letter,) = [
        m for _, to, m in school.sent if to == DAN and "reminder" not in str(m["Subject"]) and "Acting" in text_of(m)
    ]
    assert "Amira Shah Acting Head Teacher, Hillside CE Primary" in text_of(letter)
    assert approved(school, reference) == ["shah"]


async def test_what_is_undecided_at_the_end_is_the_heads_again(school: Living) -> None:
    reference = await up_to(school, "decide")
    school.write(DENHAM, CASES, "Acting", "Acting head: Mrs Shah from today to 27 November")
    await school.settled()
    school.reply(DENHAM, "YES", to=school.newest(DENHAM, "Please reply to this email"))
    await school.settled()
    assert school.desk.cases[reference].waiting("decide").to == ("shah",), "it begins as soon as it is on record"
    anew = school.asked(SHAH)
    await school.at("2026-11-28 00:01")
    assert school.desk.cases[reference].waiting("decide").to == ("denham",)
    school.reply(SHAH, f"APPROVE {code_in(anew)}", to=anew)
    await school.settled()
    assert not approved(school, reference)
    await school.at("2026-11-30 08:01")  # a Monday: nobody is asked at midnight
    school.reply(DENHAM, "APPROVE", to=school.asked(DENHAM))
    await school.settled()
    assert approved(school, reference) == ["denham"]
