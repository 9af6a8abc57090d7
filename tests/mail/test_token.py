"""What ties a reply to one prompt survives every mail program, and cannot be made up."""

import random
import textwrap
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mailflow.mail import token
from mailflow.mail.token import Tie
from tests.mail.post import KEY, odd, read, written

BOX = "cases@hillside.example"
OURS = Tie("KXQ7RT", 12, b"abc")
TIE = token.token(KEY, OURS)
LINE = token.reference_line(TIE)


def found_in(words: str = "A\n", *, top: tuple[str, ...] = (), more: str = "") -> Tie | None:
    return token.find(KEY, read(written(words, top=top, more=more)), BOX)


def page(words: str) -> str:
    return f"Content-Type: text/html; charset=utf-8\n\n{words}"


# The token itself ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("stream", "mail"), [("KXQ7RT", 1), ("KXQ7RT", 999_999), ("school", 0), ("x", 7), ("é", 3)])
def test_a_token_opens_to_what_it_was_made_for_also_an_old_one_without_a_mark(stream: str, mail: int):
    for tie in (Tie(stream, mail, b"\0:\xff"), Tie(stream, mail)):
        made = token.token(KEY, tie)
        assert token.opened(KEY, made) == token.opened(KEY, made.upper()) == tie


def test_a_token_is_the_same_each_time_and_says_nothing_of_the_case():
    assert token.token(KEY, OURS) == TIE
    assert TIE.lower() == TIE and TIE.isalnum()
    assert "kxq7rt" not in TIE


def test_a_token_fits_into_an_address():
    assert len(token.reply_to(BOX, TIE).partition("@")[0]) <= 64
    with pytest.raises(ValueError, match="does not fit"):
        token.token(KEY, Tie("a name that is far too long for a case", 12, b"abc"))


def test_where_a_mailbox_has_too_long_a_name_for_a_code_beside_it_replies_come_to_the_mailbox_itself():
    long, of_school = "slt-confidential@hillside.example", token.token(KEY, Tie("school", 12_345, b"abc"))
    assert token.reply_to(long, TIE) == f"slt-confidential+{TIE}@hillside.example"
    assert token.reply_to(long, of_school) == long


def test_another_schools_token_opens_nothing():
    assert token.opened(b"another key", TIE) is None


@pytest.mark.parametrize(
    "made_up", ["", "a", "x" * 40, "a" * 10_000, TIE[:-1], TIE + "a", TIE[1:], "0189" * 10, "é" * 40, TIE + "="]
)
def test_what_is_not_ours_opens_nothing(made_up: str):
    assert token.opened(KEY, made_up) is None


def test_no_change_of_a_letter_opens():
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    changed = [TIE[:i] + c + TIE[i + 1 :] for i in range(len(TIE)) for c in letters if c != TIE[i]]
    assert len(changed) > 1_000
    assert not [one for one in changed if token.opened(KEY, one) is not None]


def test_guessing_finds_nothing():
    chance = random.Random(1)
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    guesses = ("".join(chance.choices(letters, k=len(TIE))) for _ in range(20_000))
    assert not any(token.opened(KEY, guess) for guess in guesses)


def test_our_mark_on_an_email_says_when_it_was_begun_and_nobody_else_can_make_one():
    now = datetime(2026, 11, 24, 9, 30, 0, 123456, tzinfo=ZoneInfo("Europe/London"))
    mark = token.hop(KEY, "KXQ7RT", 12, now)
    assert token.begun(KEY, mark, "KXQ7RT", 12) == now
    for hop, key, mail in ((mark, b"another key", 12), (mark, KEY, 13), (TIE, KEY, 12), ("1", KEY, 12), ("", KEY, 12)):
        assert token.begun(key, hop, "KXQ7RT", mail) is None
    assert token.opened(KEY, mark) is None, "and it ties nothing"


# Where it comes back -------------------------------------------------------------------------------------------------


def test_a_reply_is_known_by_the_address_that_it_came_to():
    assert found_in(top=(f"Delivered-To: {token.reply_to(BOX, TIE).upper()}",)) == OURS


def test_the_same_address_at_another_house_is_not_ours():
    assert found_in(top=(f"Delivered-To: {token.reply_to('cases@moss.example', TIE)}",)) is None
    assert found_in(top=(f"Delivered-To: {token.reply_to('office@hillside.example', TIE)}",)) is None


@pytest.mark.parametrize("header", ["In-Reply-To", "References"])
def test_a_reply_is_known_by_the_message_that_it_answers(header: str):
    identifier = token.message_id(KEY, OURS, "hillside.example")
    assert token.from_message_id(KEY, identifier) == OURS
    assert found_in(more=f"{header}: <x@moss.example>\n {identifier}\n <y@moss.example>\n") == OURS


def test_anybody_elses_message_id_names_nothing_of_ours():
    assert token.from_message_id(KEY, "<CAF=x+1@mail.moss.example>") is None
    assert found_in(more="In-Reply-To: <CAF=x+1@mail.moss.example>\n") is None


def test_the_newest_of_several_prompts_is_the_one_answered():
    older = token.message_id(KEY, Tie("KXQ7RT", 11, b"abc"), "hillside.example")
    newer = token.message_id(KEY, OURS, "hillside.example")
    assert found_in(more=f"References: {older} {newer}\n") == OURS


QUOTED = {
    "as printed": LINE,
    "quoted": f"> {LINE}",
    "quoted twice": f"> > {LINE}",
    "quoted with bars": f"| {LINE}",
    "in capitals": LINE.upper(),
    "with a capital after each space": LINE.title(),
    "wrapped at 40": textwrap.fill(LINE, 40),
    "wrapped at 20 and quoted": textwrap.indent(textwrap.fill(LINE, 20), "> "),
    "wrapped inside a group": LINE[:30] + "\n> " + LINE[30:],
    "wrapped between the two words": LINE.replace("Reply code:", "Reply\n> code:"),
    "with hard spaces": LINE.replace(" ", "\u00a0"),
    "with double spaces": LINE.replace(" ", "  "),
    "without spaces": LINE.replace(" [", " [").replace(" ", "").replace("Replycode:", "Reply code:"),
    "with zero-width spaces": LINE.replace(" ", " \u200b"),
    "with a space before the colon": LINE.replace("code:", "code :"),
    "in bold": f"*Reply code:* {LINE.removeprefix(token.LABEL)}",
    "with leftovers of a page": LINE.replace(" ", "&nbsp;").replace("Reply&nbsp;code:", "Reply code:"),
    "with tags": LINE.replace("] ", "</b>").replace("[", "[<b>"),
    "with soft line ends": LINE[:30] + "=\n" + LINE[30:],
    "without the closing bracket": LINE.replace("]", "") + " and then many more words follow it",
    "without both brackets": LINE.replace("[", "").replace("]", "") + "\nOn Monday you wrote to us",
    "after an invented one": f"Reply code: [{'abcd ' * 10}]\n{LINE}",
}


@pytest.mark.parametrize("words", QUOTED.values(), ids=QUOTED)
def test_the_printed_line_is_found_whatever_a_mail_program_did_to_it(words: str):
    assert found_in(f"A\n\nOn Tue, 24 Nov 2026 Hillside wrote:\n{words}\n") == OURS


@pytest.mark.parametrize(
    "words",
    [
        f"<p>A</p><blockquote><p>{LINE}</p></blockquote>",
        f"<p>A</p><div>{LINE.replace(' ', '&nbsp;')}</div>",
        f"<table><tr><td>{LINE.replace(' [', '</td><td>[')}</td></tr></table>",
        "<p>" + LINE.replace(" ", " <span>").replace("]", "]</span>") + "</p>",
    ],
)
def test_the_printed_line_is_found_in_a_page(words: str):
    message = read(b"From: pope@hillside.example\n" + page(words).encode())
    assert token.find(KEY, message, BOX) == OURS


def test_a_case_reference_alone_ties_nothing():
    assert found_in("KXQ7RT mail 12\nReply code: KXQ7RT\n", more="In-Reply-To: <KXQ7RT@hillside.example>\n") is None


def test_a_prompt_passed_on_as_an_attachment_ties_nothing():
    raw = b"From: x@moss.example\nContent-Type: message/rfc822\n\nFrom: cases@hillside.example\n\n" + LINE.encode()
    message = read(raw)
    assert LINE in message.enclosed[0].text
    assert token.find(KEY, message, BOX) is None
    assert token.find(KEY, odd("attached-message.eml"), BOX) is None


def test_ten_thousand_printed_lines_do_not_hold_the_reader():
    assert found_in(f"Reply code: [{'abcd ' * 10}]\n" * 10_000) is None


def test_any_wrapping_of_any_token_is_read_or_asked_again_but_never_read_as_another():
    chance = random.Random(12)
    seen: Counter[str] = Counter()
    for _ in range(2_000):
        stream, mail = "".join(chance.choices("BCDFGHJKLMNPQRSTVWXZ23456789", k=6)), chance.randint(1, 500)
        tie = Tie(stream, mail, chance.randbytes(3))
        line = token.reference_line(token.token(KEY, tie))
        width = chance.randint(15, 90)
        mark = chance.choice(("", "> ", ">> ", "> > ", "| "))
        words = textwrap.indent(textwrap.fill(line, width), mark)
        if chance.random() < 0.3:
            words = words.upper()
        if chance.random() < 0.2:
            place = chance.randrange(len(words))
            words = words[:place] + chance.choice("abc ?!\n") + words[place + 1 :]
            assert found_in(words) in (None, tie)
            seen["damaged"] += 1
            continue
        assert found_in(words) == tie, words
        seen["read"] += 1
    assert seen["read"] > 1_000 and seen["damaged"] > 200, seen
