"""What people answered in their own words stands in a prompt as theirs: on one line, or set off line by line."""

from tests.evaluate.school import FAIR, HOSTILE, waiting


def test_words_of_several_lines_are_set_off_from_our_own() -> None:
    prompt = waiting("decide", HOSTILE).sent.plain
    theirs = prompt.partition("The person who reported it:")[2].partition("Mr Moss:")[0].split("\n")
    own = [line for line in HOSTILE.split("\n") if line]
    assert [line for line in own if f"> {line}" not in theirs] == []
    assert [line for line in own if line in theirs and not line.startswith(">")] == []


def test_words_of_one_line_stand_behind_their_question() -> None:
    assert f"\n- Which group: {FAIR}\n" in waiting("decide", FAIR).sent.plain
