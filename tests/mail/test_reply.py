"""What is newly written in a reply: nothing of ours is left in it, and nothing that a person wrote is lost."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.new_text.reply import new_text
from tests.mail.quoting import BOTTOM, EVERY, PROMPT, TOP, WROTE, headers, marked, outlook_desktop, wrapped

REPLIES = (
    "A",
    "A, 3 2, 4 G1 O1, Finch",
    "1a\n2b\n3 saw it on Monday",
    "APPROVE 7KQM\n\nThanks\nPaul",
    "1B a different parent showed me. 2A 3 He was cross on Monday about reading books. 4B 5A",
    "She said: On Monday he wrote to everybody.\n\nI do not know more.",
    "Caution: he is angry.",
)


@pytest.mark.parametrize("style", EVERY)
@pytest.mark.parametrize("reply", REPLIES)
def test_only_what_was_newly_written_is_new_whatever_the_mail_program(style: str, reply: str) -> None:
    split = new_text(EVERY[style](PROMPT, reply), PROMPT)
    assert split.new.strip() == reply
    assert split.numbered.strip() == reply


@pytest.mark.parametrize("style", EVERY)
def test_nothing_that_came_is_lost(style: str) -> None:
    came = EVERY[style](PROMPT, REPLIES[2])
    split = new_text(came, PROMPT)
    kept = (split.new + "\n" + split.folded).split("\n")
    assert [line for line in came.split("\n") if line.strip("> ") and line not in kept] == []


@pytest.mark.parametrize("style", EVERY)
def test_a_reply_without_a_new_word_is_empty(style: str) -> None:
    assert new_text(EVERY[style](PROMPT, ""), PROMPT).new.strip() == ""


@pytest.mark.parametrize("style", TOP)
@pytest.mark.parametrize("typed", ["A  no sign of risk", "   B  a member of staff or volunteer\n   A  no sign of risk"])
def test_a_whole_line_of_ours_typed_above_the_quotation_is_the_persons_own(style: str, typed: str) -> None:
    assert new_text(TOP[style](PROMPT, typed), PROMPT).new.strip() == typed.strip()


@pytest.mark.parametrize("style", BOTTOM)
def test_a_line_of_ours_typed_below_the_quotation_is_the_persons_own(style: str) -> None:
    assert new_text(BOTTOM[style](PROMPT, "A  no sign of risk"), PROMPT).new.strip() == "A  no sign of risk"


def test_a_line_of_ours_alone_is_the_persons_own() -> None:
    assert new_text("A  no sign of risk", PROMPT).new == "A  no sign of risk"


def test_a_signature_without_a_mark_stays_for_the_reader_of_answers_to_judge() -> None:
    assert new_text(outlook_desktop(PROMPT, "A"), PROMPT).new == "A\n\nAmira Shah\nDeputy Head"


def test_below_a_signature_mark_a_word_that_matters_is_not_folded() -> None:
    assert "not before HR" in new_text(f"APPROVE\n-- \nbut not before HR\n\n{WROTE}\n{marked(PROMPT)}", PROMPT).new


@pytest.mark.parametrize("line", ["Sent from my iPhone, but wait for HR", "Sent from my phone. Do not send it yet"])
def test_a_telephones_signature_that_says_more_is_not_folded(line: str) -> None:
    assert line in new_text(f"APPROVE\n{line}\n\n{WROTE}\n{marked(PROMPT)}", PROMPT).new


@pytest.mark.parametrize(
    "line",
    [
        "Sent from my iPhone",
        "Sent from my Galaxy S21",
        "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Sent from Outlook for Android",
        "Envoyé de mon iPhone",
        "Gesendet von meinem iPad",
        "Wysłane z iPhone",
        "Sent from Yahoo Mail on Android",
        "Sent with Proton Mail secure email.",
        "Sent from my mobile device, please excuse typos",
    ],
)
def test_what_a_telephone_adds_is_folded(line: str) -> None:
    assert new_text(f"A\n\n{line}\n\n{WROTE}\n{marked(PROMPT)}", PROMPT).new == "A"


def answered_within(answers: dict[str, str], *, mark: str = "> ") -> str:
    """Write each answer beneath the line of ours that begins so."""
    lines = [WROTE]
    for line in PROMPT.splitlines():
        lines.append(mark + line)
        lines += [answer for begins, answer in answers.items() if line.startswith(begins)]
    return "\n".join(lines)


@pytest.mark.parametrize("mark", ["> ", "", "| "])
def test_answers_written_between_the_quoted_lines_are_new_and_keep_their_numbers(mark: str) -> None:
    came = answered_within({"1 Is": "A", "2 Whom": "B", "3 How": "2"}, mark=mark)
    split = new_text(came, PROMPT)
    assert split.new.split() == ["A", "B", "2"]
    assert split.numbered.split("\n") == ["1 A", "2 B", "3 2"]


def test_answers_written_beneath_the_choices_keep_their_numbers() -> None:
    came = answered_within({"   C  a pos": "A", "   B  a member": "\nA the parent\n", "   2  named": "2"}, mark="")
    assert [line for line in new_text(came, PROMPT).numbered.split("\n") if line] == ["1 A", "2 A the parent", "3 2"]


def test_a_whole_choice_typed_between_the_quoted_lines_is_new() -> None:
    for mark in ("> ", ""):
        came = answered_within({"   C  a pos": "A  no sign of risk"}, mark=mark)
        assert new_text(came, PROMPT).numbered == "1 A  no sign of risk"


@pytest.mark.parametrize("mark", ["> ", ""])
def test_answers_written_behind_the_quoted_questions_are_new(mark: str) -> None:
    sent = PROMPT.replace("at risk?", "at risk? A").replace("it about?", "it about? A").replace("ted: 2)", "ted: 2) 3")
    split = new_text(f"See below\n\n{headers()}\n\n{marked(sent, mark)}", PROMPT)
    assert split.numbered.split("\n") == ["See below", "", "1 A", "2 A", "3 3"]


def test_words_written_into_a_line_of_ours_are_new() -> None:
    edited = PROMPT.replace("calling Miss Patel useless", "calling Miss Patel NOT USELESS BUT SLOW useless")
    split = new_text(f"APPROVE\n\n{WROTE}\n{marked(edited)}", PROMPT)
    assert split.new == "APPROVE\n\nNOT USELESS BUT SLOW"


def test_a_table_of_choices_that_lost_its_lines_is_still_ours() -> None:
    torn = PROMPT.replace("   A  ", "A\n").replace("   B  ", "B\n").replace("   C  ", "C\n").replace("   2  ", "2\n")
    assert new_text(f"A\n\n{headers()}\n\n{torn}", PROMPT).new == "A"


def test_a_quotation_on_one_line_is_still_ours() -> None:
    assert new_text(f"A, 3 2 {WROTE} {' '.join(PROMPT.split())}", PROMPT).new == "A, 3 2"


@pytest.mark.parametrize("width", [30, 40, 50, 60, 72, 78])
def test_a_quotation_wrapped_anew_is_still_ours(width: int) -> None:
    for quoted in (marked(wrapped(PROMPT, width)), wrapped(marked(PROMPT), width), wrapped(PROMPT, width)):
        assert new_text(f"A\n\n{WROTE}\n\n{quoted}", PROMPT).new == "A"


@pytest.mark.parametrize("ends", ["…”", "”.", "...", "”)"])
def test_what_wrapping_leaves_of_our_line_without_a_letter_in_it_is_still_ours(ends: str) -> None:
    sent = PROMPT.replace("Please don't use my name.", f"Please don't use my name {ends}")
    quoted = marked(sent.replace(f" {ends}", f"\n{ends}"))
    assert new_text(f"Finch please\n\n{WROTE}\n\n{quoted}", sent).new.strip() == "Finch please"


@pytest.mark.parametrize("typed", ["👍", "?", "✓"])
def test_a_sign_that_somebody_typed_between_our_lines_is_new(typed: str) -> None:
    lines = marked(PROMPT).split("\n")
    split = new_text("\n".join([WROTE, "", *lines[:6], typed, *lines[6:]]), PROMPT)
    assert split.new.strip() == typed


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_a_quotation_in_the_wrong_charset_is_still_ours(wrong: str) -> None:
    sent = PROMPT.replace("don't", "don’t").replace("Two screenshots.", "Two screenshots – “now”.")
    garbled = marked(sent).encode().decode(wrong, "replace")
    assert new_text(f"A\n\n{WROTE}\n{garbled}", sent).new == "A"


def test_their_own_earlier_answer_in_the_quotation_is_not_new() -> None:
    came = f"2B\n\nOn Tue, 24 Nov 2026 at 11:02, Amira Shah wrote:\n> 1A\n>\n> {WROTE}\n{marked(marked(PROMPT))}"
    assert new_text(came, PROMPT).new == "2B"


def test_where_nothing_was_sent_everything_is_new() -> None:
    came = f"He wrote this.\n-- \nRosa\n{WROTE}\n> You are useless"
    assert new_text(came, "") == new_text(came, " \n") and new_text(came, "").new == came


LINES = st.sampled_from(
    [
        *PROMPT.splitlines(),
        "A",
        "1B yes",
        "> A",
        "Thanks",
        "-- ",
        "Sent from my iPhone",
        WROTE,
        "From: x",
        "To: y",
        "",
        "He was cross on Monday",
        ">> deep",
        "_____________",
        "The quick brown fox sat down",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_every_line_is_either_new_or_folded(lines: list[str]) -> None:
    split = new_text("\n".join(lines), PROMPT)
    kept = {line.strip("> |\t") for line in (split.new + "\n" + split.folded).split("\n")}
    assert [line for line in lines if line.strip("> |\t") and line.strip("> |\t") not in kept] == []


HOSTILE = {
    "one line": "a" * 10**6,
    "words": "ab cd " * 170_000,
    "blank lines": "\n" * 10**6,
    "short lines": "a\n" * 500_000,
    "marks": "> " * 500_000,
    "marked lines": ">a\n" * 330_000,
    "attributions": "On Tue 24 Nov 2026 someone wrote:\n" * 30_000,
    "headers": "From: x\n" * 125_000,
    "open links": "<a" * 500_000,
    "signatures": "--\n" * 330_000,
    "colons": "a:\n" * 300_000,
    "our text again and again": (PROMPT + "\n") * 800,
    "our text marked": (marked(PROMPT) + "\n") * 700,
    "our text spoiled": "is anybody at risk QQ\n" * 45_000,
    "our text on one line": "is anybody at risk " * 50_000,
    "phones": ("sent from " + "my " * 40 + "\n") * 8_000,
}


@pytest.mark.timeout(20)  # a tenth of a second or so, where time grows with the length alone; bench/ measures it
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_megabyte_is_read_to_its_end(kind: str) -> None:
    assert new_text("A\n" + HOSTILE[kind], PROMPT).new.startswith("A")


@pytest.mark.skipif("CORPUS" not in os.environ, reason="name a folder of replies by CORPUS= to read it")
def test_every_reply_of_a_corpus_loses_nothing() -> None:
    seen = 0
    for path in sorted(path for path in Path(os.environ["CORPUS"]).rglob("*") if path.is_file()):
        came = path.read_text(errors="replace")
        quoted = "\n".join(line.lstrip("> ") for line in came.splitlines() if line.startswith(">")) or PROMPT
        split = new_text(came, quoted)
        kept = {line.strip("> |\t") for line in (split.new + "\n" + split.folded).split("\n")}
        assert [line for line in came.splitlines() if line.strip("> |\t") and line.strip("> |\t") not in kept] == [], (
            path
        )
        seen += 1
    assert seen > 0
