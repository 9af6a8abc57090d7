"""What is taken from an exported chat: the few lines that a report means, typed for the lead."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail import whatsapp
from mailflow.mail.compose.blocks import Points, Quote, layout
from mailflow.mail.message.body import Attachment
from mailflow.mail.whatsapp import extract
from mailflow.write import set_off
from tests.mail.exports import EXPORTS, TUESDAY, USELESS, read, starred

# Which lines ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("export", "words", "line"),
    [
        ("android-24h.txt", USELESS, "23/11/2026, 20:14 Dan Moss: Miss Patel is useless, she should not"),
        ("android-24h.txt", "It says “she should not be let near children”.", "23/11/2026, 20:14 Dan Moss: Miss Patel"),
        (
            "android-24h.txt",
            "He put 'someone ought to tell her that to her face'!",
            "23/11/2026, 20:14 Dan Moss: Miss Patel",
        ),
        (
            "android-24h.txt",
            "Please look at this.\n23/11/2026, 20:16 - Priya (Leo's mum): Dan that is not kind, please stop",
            "23/11/2026, 20:16 Priya (Leo's mum): B that is",
        ),
        ("android-24h.txt", "He said miss patel is useless she should not be let anywhere", "23/11/2026, 20:14 Dan"),
        ("iphone-12h.txt", "Karen called her a ‘stuck up cow’.", "19/11/2026, 9:35:02 pm ~ Karen: Ask that stuck up"),
        ("american.txt", "“The head is a coward…you can tell him”", "10/4/26, 8:09 PM Will Carter: The head is a"),
        ("polish.txt", "Marek pisze „z drugiej klasy jest beznadziejna”", "24.11.2026, 20:20 Marek: Ta pani"),
    ],
)
def test_the_words_that_a_report_quotes_are_found_in_any_common_export(export: str, words: str, line: str) -> None:
    found = read(export, words)
    assert len(starred(found)) == 1
    assert starred(found)[0].startswith(line)
    assert found.says[0] in (whatsapp.SAYS[whatsapp.How.QUOTED], whatsapp.SAYS[whatsapp.How.NEARLY])


def test_three_messages_before_and_three_after_are_shown_and_no_more() -> None:
    lines = read("android-24h.txt", USELESS).lines
    assert [line.at for line in lines] == [
        f"23/11/2026, {at}" for at in "19:58 20:01 20:07 20:14 20:15 20:16 20:17".split()
    ]
    assert [line.meant for line in lines] == [False] * 3 + [True] + [False] * 3


def test_the_lines_carry_the_words_and_names_as_they_stand_in_the_export() -> None:
    line = read("android-24h.txt", USELESS).lines[3]
    assert line.sender == "Dan Moss"
    assert line.text == (
        "Miss Patel is useless, she should not be let near children\nSomebody ought to tell her that to her face"
    )


@pytest.mark.parametrize(
    "words",
    [
        "It kicked off last night at about 8.15pm, please look.",
        "What Dan wrote on Monday evening was awful.",
        "Dan Moss, 23 November, 20:14.",
        "There was a horrible message from Dan yesterday.",
    ],
)
def test_without_a_quotation_the_day_and_the_hour_or_person_lead_to_the_lines(words: str) -> None:
    found = read("android-24h.txt", words)
    assert "Miss Patel is useless" in found.typed
    assert found.says[0] == whatsapp.SAYS[whatsapp.How.DAY]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("I've exported the whole chat so you can see I'm not making it up.", whatsapp.How.NOTHING),
        ("", whatsapp.How.NOTHING),
        ("Please see what was written on 3 November.", whatsapp.How.NOT_THAT_DAY),
        ("It was on Tuesday 3 November.", whatsapp.How.NOT_THAT_DAY),
    ],
)
def test_where_a_report_does_not_say_which_lines_it_means_none_are_shown(words: str, says: whatsapp.How) -> None:
    found = read("android-24h.txt", words)
    assert found.is_chat
    assert (found.typed, found.lines) == ("", ())
    assert found.says == (whatsapp.SAYS[says],)


def test_a_busy_day_without_another_clue_is_not_shown() -> None:
    lines = [f"23/11/2026, 20:{minute:02} - {'Dan' if minute % 2 else 'Bryn'}: yes {minute}" for minute in range(40)]
    found = extract("\n".join(lines).encode(), "chat.txt", "It was last night.", written_on=TUESDAY)
    assert found.typed == ""
    assert "40 messages" in found.says[0]


def test_words_that_stand_in_many_places_are_shown_where_they_are_newest_and_the_rest_are_counted() -> None:
    lines = [f"{day:02}/11/2026, 20:00 - Dan: she is useless, number {day}" for day in range(1, 24, 2)]
    found = extract("\n".join(lines).encode(), "chat.txt", "He wrote “she is useless”.", written_on=TUESDAY)
    assert [line[-2:] for line in starred(found)] == ["19", "21", "23"]
    assert whatsapp.ELSEWHERE.format(elsewhere=9) in found.says


def test_a_chat_that_lies_among_the_words_of_the_message_is_not_taken_for_a_quotation() -> None:
    text = (EXPORTS / "android-24h.txt").read_text("utf-8")
    assert starred(read("android-24h.txt", f"{USELESS}\n\n{text}")) == starred(read("android-24h.txt", USELESS))
    files = [
        Attachment(name=name, kind="text/plain", size=0, digest=name, content=(EXPORTS / name).read_bytes())
        for name in ("iphone-12h.txt", "android-24h.txt")
    ]
    shown = whatsapp.offered(files, f"{USELESS}\n\n{text}", written_on=TUESDAY)
    assert shown == whatsapp.offered(files, USELESS, written_on=TUESDAY)


# Who -----------------------------------------------------------------------------------------------------------------


def test_everybody_but_the_parent_concerned_is_a_letter_and_numbers_and_addresses_are_hidden() -> None:
    found = read("android-24h.txt", USELESS)
    assert found.concerned == "Dan Moss"
    for hidden in ("Tom", "Ashby", "Priya", "Leo", "Mel", "7700", "north.example"):
        assert hidden not in found.typed
    assert "- 23/11/2026, 20:17 C: @A what did the letter say? My email is [address]" in found.typed.splitlines()


def test_a_number_in_the_words_is_hidden_and_a_place_or_a_file_is_only_named() -> None:
    assert "Ring me on [number] if it is" in read("android-24h.txt", "the “reading book” message").typed
    busy = read("android-24h.txt", "Tuesday 24 November").typed
    assert "[a place on the map]" in busy and "maps.google" not in busy
    night = read("android-24h.txt", "last night").typed
    assert "[a picture, not opened]" in night and "IMG-" not in night
    assert "[a picture, film, sound or file, left out]" in night
    assert "[deleted]" in night and "[edited later]" in night


def test_the_reporter_is_never_taken_for_the_parent_concerned() -> None:
    words = "I wrote “has anyone got Leo's reading book”.\n\nTom Ashby"
    assert read("android-24h.txt", words).concerned == "Tom Ashby"
    found = read("android-24h.txt", words, reporter="Tom Ashby")
    assert found.concerned == ""
    assert "Tom" not in found.typed
    assert whatsapp.NOBODY in found.says


def test_a_first_name_that_two_people_share_is_nobodys_letter() -> None:
    export = "\n".join(
        f"23/11/2026, 20:00 - {line}"
        for line in ("Dan Moss: she is so useless", "Bryn: oh Dan, and you Mo Hill", "Dan Hill: what", "Mo Hill: no")
    )
    found = extract(export.encode(), "chat.txt", "Dan Moss said “so useless”", written_on=TUESDAY)
    assert "- 23/11/2026, 20:00 A: oh [name], and you B [name]" in found.typed.splitlines()


@pytest.mark.parametrize(
    ("words", "concerned"),
    [
        ("Leo's mum said “so useless”", "Priya (Leo's mum)"),
        ("leos mum wrote last night", "Priya (Leo's mum)"),
        ("07700 900123 wrote last night", "+44 7700 900123"),
        ("Will wrote last night", "Will Carter"),
        ("I hope someone will look at last night", ""),
        ("somebody called Dan Moss “so useless”", "Priya (Leo's mum)"),
    ],
)
def test_the_parent_concerned_is_who_wrote_the_quoted_words_or_whom_the_report_names(
    words: str, concerned: str
) -> None:
    said = ("Dan Moss: hello", "Priya (Leo's mum): Dan, so useless", "Will Carter: hm", "+44 7700 900123: no")
    export = "\n".join(f"23/11/2026, 20:0{n} - {line}" for n, line in enumerate(said))
    assert extract(export.encode(), "chat.txt", words, written_on=TUESDAY).concerned == concerned


def test_what_whatsapp_itself_writes_is_nobodys_message() -> None:
    everything = read("iphone-12h.txt", "On Thursday").typed + read("android-24h.txt", "last night").typed
    assert "Thank you @" in everything
    for said in ("encrypted", "created", "left\n", "removed"):
        assert said not in everything


NAMES = st.sampled_from(["Dan Moss", "Priya Shah", "Mel", "~ Karen Doyle", "Tom (Ivo's dad)", "+44 7700 900123", "Zoë"])
SAID = st.tuples(
    NAMES, st.lists(st.one_of(NAMES, st.sampled_from("she is so useless 😂 and\nthe school".split(" "))), max_size=8)
)


def test_no_name_but_that_of_the_parent_concerned_is_ever_typed() -> None:
    seen = [0]

    @settings(max_examples=150, deadline=None, derandomize=True)
    @given(st.lists(SAID, min_size=1, max_size=12))
    def hidden(said: list[tuple[str, list[str]]]) -> None:
        lines = [f"23/11/2026, 20:{at:02} - {who}: {' '.join(words)}" for at, (who, words) in enumerate(said)]
        found = extract("\n".join(lines).encode(), "chat.txt", "Dan Moss said “so useless”", written_on=TUESDAY)
        writers = {who for who, _ in said}
        for name in re.findall(r"[^\W\d_]{3,}", " ".join(writers - {found.concerned}).replace("dad", "")):
            if name not in found.concerned:
                assert name not in found.typed
        assert "7700" not in found.typed or "7700" in found.concerned
        seen[0] += bool(found.typed)

    hidden()
    assert seen[0] > 20


# What the lead is shown ----------------------------------------------------------------------------------------------


def test_the_lead_is_reminded_of_what_an_export_is() -> None:
    shown = read("android-24h.txt", USELESS).for_lead
    assert all(reminder in shown for reminder in whatsapp.REMINDERS)
    assert whatsapp.REMINDERS[-1] in read("android-24h.txt", "").for_lead


def test_what_the_lead_reads_on_a_phone_has_the_stars_and_cannot_be_taken_for_our_own_words() -> None:
    shown = layout(f"Please answer.\n\n----\n\n{set_off(read('android-24h.txt', USELESS).for_lead)}").details
    assert isinstance(shown[0], Quote)
    assert shown[0].lines[3].startswith("* 23/11/2026, 20:14 Dan Moss: Miss Patel")
    assert isinstance(shown[1], Points)
    assert shown[1].items[1:] == whatsapp.REMINDERS


def test_of_all_that_came_with_a_message_only_exported_chats_are_shown_and_each_once() -> None:
    def file(name: str, content: bytes, digest: str) -> Attachment:
        return Attachment(name=name, kind="text/plain", size=len(content), digest=digest, content=content)

    export = file("_chat.txt", (EXPORTS / "android-24h.txt").read_bytes(), "1")
    letter = file("letter.txt", b"Dear school,\nMiss Patel is useless.", "2")
    picture = Attachment(name="a.png", kind="image/png", size=3, digest="3", content=b"PNG")
    assert whatsapp.offered((letter, picture), USELESS, written_on=TUESDAY) == ""
    shown = whatsapp.offered((letter, export, picture, export), USELESS, written_on=TUESDAY)
    assert shown.startswith("From “_chat.txt”\n\n| - 23/11/2026, 19:58 A: ")
    assert shown.count("From “") == 1
