"""Who truly wrote what a member of staff passes on: nobody is guessed, and nobody is written to at an odd address."""

import timeit
from dataclasses import replace

import pytest

from mailflow.mail.intake.new import true_reporter
from tests.mail.arrivals import CONCERN, arrival, email, knowing, new_cases, placed, staff

HEADER = "---------- Forwarded message ---------\nFrom: {}\nDate: Mon, 23 Nov 2026 at 20:10\nSubject: Year 4\n\n"


def forwarded(sender_line: str, *, words: str = "Please see below.") -> str:
    return f"{words}\n\n{HEADER.format(sender_line)}{CONCERN}"


def reporter_of(text: str) -> tuple[str, str]:
    known = knowing()
    by = true_reporter(arrival(email(text, staff("pope")), known), known)
    return by.name, by.address


@pytest.mark.parametrize("mailbox", ["cases", "admin"])
def test_the_true_reporter_stands_in_an_enclosed_message(mailbox):
    mail = email("Please see the attached.", staff("pope"), subject="Fwd: Year 4")
    mail.add_attachment(email(CONCERN, "Rosa Lind <Rosa.Lind@lind.example>", subject="Year 4", verdict=""))
    (opened,) = new_cases(placed(mail, mailbox=mailbox))
    by = opened.raised.by
    assert (by.name, by.address, opened.raised.written_in_by) == ("Rosa Lind", "rosa.lind@lind.example", "pope")


@pytest.mark.parametrize("address", ["rosa..lind@lind.example", "rosa@-lind.example", "pope@hillside.example"])
def test_an_enclosed_message_from_no_plain_address_or_from_the_same_person_names_nobody(address):
    mail = email("Please see the attached.", staff("pope"), subject="Fwd: Year 4")
    mail.add_attachment(email(CONCERN, f"Rosa Lind <{address}>", subject="Year 4", verdict=""))
    (opened,) = new_cases(placed(mail, mailbox="cases"))
    assert (opened.raised.by.address, opened.raised.contact) == ("", False)


@pytest.mark.parametrize(
    "line",
    [
        "Rosa Lind <rosa.lind@lind.example>",
        '"Rosa Lind" <rosa.lind@lind.example>',
        "Rosa Lind <mailto:rosa.lind@lind.example>",
        "Rosa Lind [mailto:Rosa.Lind@lind.example]",
        "*Rosa Lind* <rosa.lind@lind.example>",
    ],
)
@pytest.mark.parametrize("mailbox", ["cases", "admin"])
def test_the_true_reporter_stands_in_the_lines_of_a_forwarded_message(line, mailbox):
    (opened,) = new_cases(placed(email(forwarded(line), staff("pope"), subject="Fwd: Year 4"), mailbox=mailbox))
    by = opened.raised.by
    assert (by.name, by.address, opened.raised.contact) == ("Rosa Lind", "rosa.lind@lind.example", True)


@pytest.mark.parametrize(
    "line",
    [
        "Rosa Lind",
        "Rosa Lind <rosa..lind@lind.example>",
        "Rosa Lind <.rosa@lind.example>",
        "Rosa Lind <rosa.@lind.example>",
        "Rosa Lind <rosa@lind..example>",
        "Rosa Lind <rosa@-lind.example>",
        "Rosa Lind <rosa@lind>",
        "Rosa Lind <rosa@xn--lnd-qma.example>",
        "Jan Pope <pope@hillside.example>",
    ],
)
def test_without_one_plain_address_of_somebody_else_there_is_nobody_to_write_to(line):
    assert reporter_of(forwarded(line)) == ("", "")


def test_a_message_that_a_parent_forwards_is_the_parents_own():
    (opened,) = new_cases(placed(email(forwarded("Karen Doyle <karen@doyle.example>"))))
    assert opened.raised.by.address == "rosa.lind@lind.example" and not opened.raised.written_in_by


def test_the_first_of_two_forwarded_messages_counts():
    text = forwarded("Rosa Lind <rosa.lind@lind.example>") + "\n\n" + HEADER.format("Dan Moss <dan.moss@moss.example>")
    assert reporter_of(text) == ("Rosa Lind", "rosa.lind@lind.example")


@pytest.mark.parametrize(
    "piece",
    ["From: ", "From:\t*", "> \t*|", "From: a@b", "From: " + "a." * 60, "From: " + "a" * 64 + "@", "From: <[(mailto:"],
)
def test_finding_the_reporter_takes_time_in_proportion_to_the_text(piece):
    found = arrival(email("x", staff("pope")), knowing())

    def took(size: int) -> float:
        text = (piece * (size // len(piece) // 5) + "\n") * 5
        given = replace(found, message=replace(found.message, text=text))
        return min(timeit.repeat(lambda: true_reporter(given, knowing()), number=1, repeat=5))

    small, large = took(2_000), took(16_000)
    assert large < 0.02 + 30 * small, f"eight times the text took {large / small:.0f} times as long"
