"""Any bytes become a message: what was written, by whom it seems, and what came with it."""

import random
from email.message import EmailMessage

import pytest

from mailflow.mail import message
from mailflow.mail.message import body
from tests.mail.post import ARRIVED, KEY, odd, read, written

# What was written ----------------------------------------------------------------------------------------------------


def test_an_ordinary_email_reads_as_it_was_written():
    found = read(written("Dear school,\nplease look at the chat.\n", more="Reply-To: me@moss.example\n"))
    assert (found.from_name, found.from_address) == ("Rosa Lind", "rosa.lind@lind.example")
    assert (found.subject, found.text) == ("The Year 4 group chat", "Dear school,\nplease look at the chat.\n")
    assert (found.message_id, found.reply_to, found.text_from) == ("<1@lind.example>", "me@moss.example", "plain")
    assert (found.received, found.notes, found.unreadable) == (ARRIVED, (), "")


def test_every_address_that_a_copy_went_to_is_known():
    found = read(
        written(top=("Delivered-To: cases+ABC@hillside.example",), more="Cc: Dan <Dan@moss.example>, x@y.example\n")
    )
    assert found.to == ("cases+abc@hillside.example", "admin@hillside.example", "dan@moss.example", "x@y.example")


def test_headers_are_kept_in_the_order_of_the_wire_and_unfolded():
    found = read(written(top=("X-One: first", "X-Two: a\n  folded\n\tline", "X-One: second")))
    assert found.headers[:3] == (("x-one", "first"), ("x-two", "a  folded\tline"), ("x-one", "second"))
    assert (found.header("X-ONE"), found.all_headers("x-one"), found.header("none")) == (
        "first",
        ("first", "second"),
        "",
    )


def test_what_it_answers_is_known_by_message_ids():
    found = read(written(more="In-Reply-To: <a@x.example>\nReferences: <b@x.example>\n <a@x.example> <b@x.example>\n"))
    assert (found.in_reply_to, found.references) == (("<a@x.example>",), ("<b@x.example>", "<a@x.example>"))


def test_the_arrival_counts_and_not_the_date_that_the_sender_claims():
    assert odd("date-9999.eml").received == ARRIVED


def test_windows_quotation_marks_are_read_as_they_were_typed():
    assert odd("windows-quotes.eml").text == "She wrote “nobody likes Mrs Patel” – and € 5 was asked for.\n"


def test_a_wrong_alphabet_loses_no_word():
    assert odd("unknown-alphabet.eml").text == "Café money was mentioned.\n"
    assert odd("no-alphabet-at-all.eml").text == "The words are still here.\n"


def test_utf_7_is_never_decoded():
    assert odd("utf-7.eml").text.startswith("+AEEAUABQAFIATwBWAEU-")


def test_control_characters_are_taken_out_of_the_words():
    assert odd("nul.eml").text == "Before and [31mafter the bell.\n"


def test_lines_that_a_mail_program_broke_are_joined_again():
    lines = odd("flowed.eml").text.splitlines()
    assert lines[:2] == [
        "This is one sentence that the mail program broke in two.",
        "> This is a quotation that was broken as well.",
    ]
    assert lines[-3:] == ["Signed", "-- ", "Rosa"]


def test_an_encoded_subject_becomes_one_line_and_never_a_second_header():
    assert odd("encoded-junk.eml").subject == "café =?utf-8?x?no?= “yes” Bcc: x@moss.example"


def test_invisible_characters_in_names_are_shown_as_escapes():
    found = read(written(sender="Paul\u202e D\u200benham <x@moss.example>"))
    assert found.from_name == "Paul\\u202e D\\u200benham"


# One version or two --------------------------------------------------------------------------------------------------


def test_two_versions_that_tell_different_stories_are_noticed():
    found = odd("two-stories.eml")
    assert found.versions_differ
    assert found.text == "Thank you for the lovely school fair, all is well."


def test_two_versions_of_one_story_are_one_story():
    assert not odd("one-story-twice.eml").versions_differ


@pytest.mark.parametrize(
    ("plain", "marked"), [("APPROVE", "DECLINE"), ("APPROVE", ""), ("send 3", "send 4"), ("do", "do not")]
)
def test_one_word_of_difference_is_a_difference(plain: str, marked: str):
    quoted = "The letter as it will go. " * 200
    mail = EmailMessage()
    mail["From"] = "denham@hillside.example"
    mail.set_content(f"{plain}\n\n> {quoted}")
    mail.add_alternative(f"<p>{marked}</p><blockquote>{quoted}</blockquote>" if marked else "<p></p>", subtype="html")
    assert read(mail.as_bytes()).versions_differ


def test_without_a_plain_version_the_page_is_read_as_text():
    found = odd("html-only.eml")
    assert found.text_from == "html"
    assert "Please look at the Year 4 chat." in found.text
    assert "APPROVE" not in found.text


def test_words_before_and_after_a_picture_are_all_read():
    mail = EmailMessage()
    mail.set_content("Before the picture.")
    mail.add_attachment(b"picture", maintype="image", subtype="png", filename="chat.png")
    mail.add_attachment("After the picture.", disposition="inline")
    found = read(mail.as_bytes())
    assert found.text.split() == "Before the picture. After the picture.".split()
    assert [file.name for file in found.attachments] == ["chat.png"]


# What it carries -----------------------------------------------------------------------------------------------------


def test_an_attached_message_never_speaks_for_the_sender():
    found = odd("attached-message.eml")
    assert found.text == "I pass this on to you."
    assert [(one.from_name, one.subject, one.text) for one in found.enclosed] == [
        ("Paul Denham", "Café morning", "APPROVE")
    ]
    assert [file.content for file in found.enclosed[0].attachments] == [b"picture"]


def test_names_of_files_are_only_for_showing():
    names = [file.name for file in odd("bad-file-names.eml").attachments]
    assert names == ["passwd", "gnp.exe", "Straße.png", "a" * 100 + ".png", "(no name)"]


def test_a_file_is_known_by_what_is_in_it():
    files = odd("bad-file-names.eml").attachments
    assert [file.content for file in files[:4]] == [b"a", b"b", b"c", b"d"]
    assert files[0].digest == "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
    assert odd("uuencoded.eml").attachments[0].content == b"hello"


def test_a_large_picture_comes_out_byte_for_byte():
    content = random.Random(7).randbytes(300_000)
    mail = EmailMessage()
    mail["From"] = "Rosa Lind <rosa.lind@lind.example>"
    mail.set_content("See the picture.")
    mail.add_attachment(content, maintype="image", subtype="jpeg", filename="chat.jpg")
    mail.add_attachment(content[:30_000], maintype="image", subtype="jpeg", filename="again.jpg")
    found = read(mail.as_bytes())
    assert [file.content for file in found.attachments] == [content, content[:30_000]]
    assert (found.text, found.notes) == ("See the picture.\n", ())


@pytest.mark.parametrize(
    "name", ["winmail.eml", "smime.eml", "pgp.eml", "only-a-picture.eml", "fragment.eml", "elsewhere.eml"]
)
def test_words_locked_in_an_attachment_are_never_an_empty_concern(name: str):
    assert body.LOCKED in odd(name).notes


def test_a_picture_beside_words_locks_nothing():
    assert odd("bad-file-names.eml").notes == ()


# The key of a message ------------------------------------------------------------------------------------------------


def test_a_second_delivery_is_the_same_message():
    first = written("Please look.\n")
    second = b"Received: from elsewhere by mx.hillside.example\nDelivered-To: admin@hillside.example\n" + first
    assert read(first).key == read(second).key


def test_the_same_words_in_another_wrapping_are_the_same_message():
    plain = written("Caf\u00e9 money\n", more="Content-Type: text/plain; charset=utf-8\n")
    quoted = written(
        "Caf=C3=A9 money=\n\n",
        more="Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n",
    )
    assert read(plain).key == read(quoted).key


@pytest.mark.parametrize(
    "other",
    [
        written("Please look again.\n"),
        written("Please look.\n", sender="Dan Moss <dan.moss@moss.example>"),
        written("Please look.\n").replace(b"<1@", b"<2@"),
        written("Please look.\n", more="Content-Type: message/rfc822\n"),
    ],
)
def test_another_message_has_another_key_even_under_the_same_message_id(other: bytes):
    assert read(other).key != read(written("Please look.\n")).key


def test_the_key_cannot_be_worked_out_without_the_schools_own_key():
    raw = written()
    assert message.read(raw, received=ARRIVED, key=b"another").key != message.read(raw, received=ARRIVED, key=KEY).key


@pytest.mark.parametrize("encoding", ["quoted-printable", "8bit"])
@pytest.mark.parametrize("spoken_of", ["", "Our bulletin is sent as base64 no more.\n\n", "lifted00000000000000\n\n"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_not_a_word_of_a_long_message_is_lost(encoding: str, spoken_of: str, ends: bytes) -> None:
    words = spoken_of + "".join(f"Line {number}: née Müller, “so”.\n" for number in range(2_000)) + "-- \nRosa\n"
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "rosa.lind@lind.example", "admin@hillside.example", "Year 4"
    mail.set_content(words, cte=encoding)
    mail.add_alternative("<p>" + words.replace("\n", "<br>\n"), subtype="html", cte=encoding)
    mail.add_attachment(bytes(40_000), maintype="image", subtype="png", filename="1.png")
    raw = mail.as_bytes(policy=mail.policy.clone(linesep=ends.decode(), max_line_length=0, cte_type="8bit"))
    found = read(raw)
    assert found.text.split("\n") == words.split("\n") and not found.versions_differ
    assert [file.size for file in found.attachments] == [40_000] and not found.notes


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_an_empty_part_hides_nothing_of_what_stands_behind_it(encoding: str, ends: bytes) -> None:
    raw = (
        b"From: rosa.lind@lind.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=XX\n\n"
        b"--XX\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: " + encoding.encode() + b"\n\n"
        b"--XX\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=letter.pdf\n"
        b"Content-Transfer-Encoding: base64\n\n" + b"QUJD\n" * 8_000 + b"--XX--\n"
    )
    found = read(raw.replace(b"\n", ends))
    assert [(file.name, file.size) for file in found.attachments] == [("letter.pdf", 24_000)] and not found.text.strip()


def test_a_mark_that_the_message_says_itself_stands_for_nothing() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "rosa.lind@lind.example", "Year 4"
    words = "bGlmdGVkMDAwMDAwMDAwMDAwMDAwMDAw and lifted99999999\n"
    mail.set_content(words)
    mail.add_attachment(bytes(40_000), maintype="image", subtype="png", filename="1.png")
    found = read(mail.as_bytes())
    assert found.text == words and [file.size for file in found.attachments] == [40_000]


def test_long_words_in_base64_are_not_called_damaged() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "rosa.lind@lind.example", "Year 4"
    mail.set_content("née Müller wrote this.\n" * 2_000, cte="base64")
    found = read(mail.as_bytes())
    assert found.text.count("née") == 2_000 and not found.notes
