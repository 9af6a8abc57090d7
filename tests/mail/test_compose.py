"""What is owed becomes an email that every mail program reads as it was written."""

import email
import json
import random
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from email.policy import default
from itertools import pairwise

import pytest

from mailflow.mail import compose, message, token
from mailflow.mail.compose import Sender
from mailflow.record import from_row, to_row
from mailflow.record.events import Owed
from tests.mail.post import ARRIVED, KEY, ODD

SIGNS = ("Dear parent,", "é", "😀", "=", "=3D", "x" * 300, "ends in a blank ", "\t", ".", "From me", "a\u2028b", "\x0b")
SUBJECTS = ("Case [KXR4TZ] 4 March", "Réponse", "x" * 180, "word " * 50, "a =?utf-8?q?b?= c", " blank before", "😀 hi")
SCHOOLS = ("Hillside School", "St. John's, Lower", "Ysgol Ŵ", "É" * 60)


def owed(body: str, subject: str = SUBJECTS[0], address: str = "amira.shah@hillside.example") -> Owed:
    return Owed(
        mail=1, to="shah", address=address, subject=subject, body=body, because="", not_before=ARRIVED, links={"A": "A"}
    )


def composed(one: Owed, school: str = SCHOOLS[0], pdf: bytes | None = None) -> bytes:
    sender = Sender(school=school, address="cases@hillside.example", key=KEY)
    return compose.compose(one, "KXR4TZ", sender, dated=ARRIVED, pdf=pdf)


def test_words_subject_and_letter_come_out_as_they_went_in():
    chance = random.Random(7)
    for turn in range(500):
        body = "\n".join("".join(chance.sample(SIGNS, 3)) for _ in range(6)).replace("\x0b", " ").replace("\u2028", " ")
        one = owed(body, chance.choice(SUBJECTS))
        raw = composed(one, chance.choice(SCHOOLS), b"%PDF" + chance.randbytes(5_000) if turn % 5 == 0 else None)
        read = email.message_from_bytes(raw, policy=default)
        assert isinstance(read, EmailMessage)
        plain = read.get_body(("plain",))
        assert plain is not None
        assert plain.get_content().replace("\r\n", "\n").startswith(body)
        assert str(read["Subject"]).split() == one.subject.replace("=?utf-8?q?b?=", "b").split()
        assert [part.get_content_type() for part in read.iter_attachments()] == ["application/pdf"] * (turn % 5 == 0)
        assert not any(part.defects for part in read.walk())


def test_no_line_is_longer_than_mail_servers_let_pass_whole():
    raw = composed(owed("x" * 3_000 + "\n" + "é" * 500), "É" * 60)
    body = raw.partition(b"\r\n\r\n")[2]
    assert max(map(len, body.split(b"\r\n"))) <= 76, "RFC 2045, 6.7"
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_the_same_owed_mail_gives_the_same_bytes():
    assert composed(owed("Hello"), pdf=b"%PDF") == composed(owed("Hello"), pdf=b"%PDF")


@pytest.mark.parametrize(
    ("subject", "address"),
    [("two\nlines", "a@b.example"), ("one", "a@b.example\nBcc: c@d.example"), ("a\rb", "a@b.example"), ("one", "")],
)
def test_nothing_that_is_owed_makes_a_second_header(subject: str, address: str):
    try:
        raw = composed(owed("Hello", subject, address))
    except (ValueError, IndexError):
        return
    names = [line.partition(b":")[0] for line in raw.partition(b"\r\n\r\n")[0].split(b"\r\n")]
    assert len(names) == len(set(names)) and b"Bcc" not in names


def test_our_own_copy_is_known_without_taking_it_apart():
    one = owed("Hello")
    assert token.from_message_id(KEY, message.message_id(composed(one))) == token.tie("KXR4TZ", one)


def test_another_email_of_the_same_number_has_another_message_id_and_the_same_one_decided_on_again_has_the_same():
    one = owed("Hello")
    late = replace(one, not_before=one.not_before + timedelta(microseconds=1))
    others = (owed("Hello!"), owed("Hello", "Re"), owed("Hello", address="b@c.example"), late, replace(one, to="orr"))
    ids = {message.message_id(composed(each)) for each in (one, *others)}
    assert len(ids) == 6
    again = from_row(json.loads(json.dumps(to_row(3, ARRIVED, one)))).event
    assert isinstance(again, Owed)
    assert message.message_id(composed(again)) == message.message_id(composed(one))


def test_the_message_id_alone_is_read_as_the_whole_message_would_be():
    chance = random.Random(3)
    samples = [path.read_bytes() for path in sorted(ODD.glob("*.eml"))]
    assert len(samples) > 10
    for one, other in pairwise(samples):
        cut = chance.randrange(len(one) + 1)
        for raw in (one, one[:cut] + other, b"Message-ID: <forged@x.example>\n" + one):
            whole = message.read(raw, received=ARRIVED, key=KEY)
            assert message.message_id(raw) == whole.message_id


def test_what_tells_something_has_a_title_and_neither_a_question_nor_a_letter_has():
    body = "Confidential.\nAbout reference KXR4TZ.\n\nReceived\n\nThank you."
    told = owed(body)
    asks, letter = replace(told, prompt=3), replace(told, letter=2)
    assert [b"<h2" in composed(one) for one in (told, asks, letter)] == [True, False, False]
