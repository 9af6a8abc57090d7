"""A letter on paper: what was written, no more and no less, the same each time, and fit to be read out."""

import shutil
import struct
import subprocess
import sys
import zlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from mailflow.shell.paper import FONTS, Letter, Letterhead, NotPrintable, NotRendered, Paper, press, press_process

TEMPLATES = Path(__file__).parent.parent / "templates"

HEAD = Letterhead(
    school="Hillside CE Primary",
    address_lines=("Church Road", "Hillside", "HS4 1AA"),
    phone="01632 960123",
    email="admin@hillside.example",
    website="www.hillside.example",
)
BODY = """Dear Mr Moss,

Thank you for talking with Mrs Finch on Tuesday. We are taking this no further.

What we ask:
- that you bring a worry about school to us first
- that you do not write about members of staff in a group

Yours sincerely,
----
If you would like this letter in another language, please ring the office."""
LETTER = Letter(
    title="Our talk on Tuesday",
    date_line="Thursday 3 December 2026",
    reference="HS-26-0031",
    addressee="Mr Dan Moss",
    address_lines=("14 Mill Lane", "Hillside", "HS4 2QQ"),
    body=BODY,
    signature=("Ruth Denham", "Head Teacher"),
    letterhead=HEAD,
    dated=date(2026, 12, 3),
)
BADGE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    b'<circle cx="50" cy="50" r="46" fill="#1f3d5c"/></svg>'
)


@pytest.fixture(scope="module")
def paper() -> Paper:
    return Paper(TEMPLATES)


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def words(pdf: bytes) -> str:
    """The text of all pages, with every run of blanks and line breaks as one blank."""
    text = " ".join(page.extract_text() for page in opened(pdf).pages)
    return " ".join(text.replace("\u200b", "").split())


def objects(pdf: bytes) -> list[DictionaryObject]:
    reader = opened(pdf)
    found = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    return [thing for thing in found if isinstance(thing, DictionaryObject)]


def catalogue(pdf: bytes) -> Any:
    """The root of the document, untyped: pypdf knows its entries only as objects."""
    return opened(pdf).trailer["/Root"]


def tags(pdf: bytes) -> list[str]:
    return [
        str(thing["/S"]) for thing in objects(pdf) if thing.get("/Type") == "/StructElem" or {"/P", "/S"} <= set(thing)
    ]


def test_the_page_says_everything_that_a_letter_must_say(paper: Paper) -> None:
    said = words(paper.render(LETTER))
    for part in (
        "Hillside CE Primary", "Church Road, Hillside, HS4 1AA", "01632 960123", "admin@hillside.example",
        "www.hillside.example",
        "Private and confidential, for the addressee only", "Mr Dan Moss", "14 Mill Lane", "HS4 2QQ",
        "Thursday 3 December 2026", "Our reference: HS-26-0031", "Our talk on Tuesday", "Dear Mr Moss,",
        "We are taking this no further.", "that you bring a worry about school to us first", "Yours sincerely,",
        "Ruth Denham Head Teacher", "please ring the office.",
    ):  # fmt: skip
        assert part in said


def test_the_small_print_stands_below_the_signature(paper: Paper) -> None:
    said = words(paper.render(LETTER))
    assert said.index("Yours sincerely,") < said.index("Head Teacher") < said.index("in another language")


def test_nothing_that_anybody_writes_is_read_as_a_command(paper: Paper) -> None:
    sharp = '#panic("x") *bold* _it_ $x^2$ `raw` <label> @ref = heading \\ // /* */ "quoted" --- ~ #read("/etc/passwd")'
    letter = replace(
        LETTER, title=sharp, date_line=sharp, reference=sharp, addressee=sharp, address_lines=(sharp,),
        signature=(sharp,), body=f"{sharp}\n\n- {sharp}\n\n> {sharp}\n\nA  {sharp}\n\nEnd.\n----\n{sharp}",
        letterhead=replace(HEAD, school=sharp, address_lines=(sharp,), phone=sharp, email=sharp),
    )  # fmt: skip
    said = words(paper.render(letter)).replace(" ", "")  # a line may end within it
    assert said.count(sharp.replace(" ", "")) >= 6 + 5 + 4


def test_the_document_is_tagged_for_a_screen_reader(paper: Paper) -> None:
    pdf = paper.render(replace(LETTER, body=f"{BODY}\n\n> quoted", letterhead=replace(HEAD, logo=BADGE)))
    root = catalogue(pdf)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert {"/Document", "/H1", "/P", "/L", "/LI", "/BlockQuote", "/Figure"} <= set(tags(pdf))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def test_every_picture_has_words_for_those_who_cannot_see_it(paper: Paper) -> None:
    pdf = paper.render(replace(LETTER, letterhead=replace(HEAD, logo=BADGE)))
    told = [str(thing["/Alt"]) for thing in objects(pdf) if thing.get("/S") == "/Figure"]
    assert told == ["Badge of Hillside CE Primary"]


def test_the_process_that_sets_a_page_is_given_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    says = tmp_path / "says.py"
    says.write_text("import os; print(*os.environ)")
    monkeypatch.setattr(press_process, "__file__", str(says))
    monkeypatch.setenv("MAILFLOW_MASTER_KEY", "a secret")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    given = press.pressed(press.Page(template="", words={}, fonts=tmp_path, dated=datetime(2026, 11, 26, tzinfo=UTC)))
    assert b"TMPDIR" in given and b"MAILFLOW" not in given


def test_every_font_comes_with_the_letter(paper: Paper) -> None:
    pdf = paper.render(replace(LETTER, body="Sent in English, and (عرفان) in Arabic letters."))
    described = [thing for thing in objects(pdf) if thing.get("/Type") == "/FontDescriptor"]
    names = {str(font["/FontName"]).split("+")[-1] for font in described}
    assert {"OpenSans", "OpenSans-Bold", "NotoSansArabic-Regular"} <= names
    assert all("/FontFile2" in font or "/FontFile3" in font for font in described)


def test_the_documents_own_data_name_nobody(paper: Paper) -> None:
    pdf = paper.render(replace(LETTER, letterhead=replace(HEAD, logo=BADGE)))
    facts = opened(pdf).metadata
    assert facts is not None
    assert facts.title == "Letter from Hillside CE Primary"
    assert facts.author is None
    assert set(facts) <= {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    told = str(dict(facts)).encode() + catalogue(pdf)["/Metadata"].get_data()
    for name in (b"Moss", b"Denham", b"HS-26-0031", b"/work", b"templates", b".typ", b"Tuesday"):
        assert name not in told
    assert not [thing for thing in objects(pdf) if thing.get("/Type") in ("/Filespec", "/EmbeddedFile", "/Action")]


def test_the_only_date_is_the_letters_own(paper: Paper) -> None:
    facts = opened(paper.render(LETTER)).metadata
    assert facts is not None
    assert facts.creation_date is not None
    assert facts.creation_date.date() == date(2026, 12, 3)
    assert facts.get("/ModDate") == facts.get("/CreationDate")


def test_the_same_letter_gives_the_same_bytes_wherever_the_school_keeps_its_files(paper: Paper, tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "fonts", tmp_path / "elsewhere" / "fonts")
    (tmp_path / "elsewhere" / "letters").mkdir()
    shutil.copy(TEMPLATES / "letters" / "paper.typ", tmp_path / "elsewhere" / "letters")
    first = paper.render(LETTER)
    assert paper.render(LETTER) == first
    assert Paper(tmp_path / "elsewhere").render(LETTER) == first


def test_the_same_letter_gives_the_same_bytes_after_a_restart(paper: Paper) -> None:
    code = (
        "import sys, hashlib; from tests.test_paper import LETTER, TEMPLATES, Paper;"
        "sys.stdout.write(hashlib.sha256(Paper(TEMPLATES).render(LETTER)).hexdigest())"
    )
    again = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=TEMPLATES.parent
    )
    assert again.stdout == sha256(paper.render(LETTER)).hexdigest()


def test_another_word_or_another_day_is_another_document(paper: Paper) -> None:
    first = paper.render(LETTER)
    assert paper.render(replace(LETTER, reference="HS-26-0032")) != first
    assert paper.render(replace(LETTER, dated=date(2026, 12, 4))) != first


def test_pages_are_numbered_when_there_is_more_than_one(paper: Paper) -> None:
    short = paper.render(LETTER)
    assert len(opened(short).pages) == 1
    assert "1 of 1" not in words(short)
    long = opened(paper.render(replace(LETTER, body="\n\n".join(["A paragraph of the letter. " * 12] * 14))))
    texts = [page.extract_text() for page in long.pages]
    assert len(texts) == 2
    assert "1 of 2" in texts[0]
    assert "2 of 2" in texts[1]
    assert "Private and confidential" in texts[1], "a sheet that comes apart from the first says so too"
    assert "Moss" not in texts[1].split("A paragraph")[0]


def test_a_name_never_stands_alone_overleaf(paper: Paper) -> None:
    counted = 0
    for more in range(10, 30):
        body = "\n\n".join(["A line of the letter."] * more + ["Yours sincerely,"])
        pages = opened(paper.render(replace(LETTER, body=body))).pages
        if len(pages) == 2:
            counted += 1
            signed = next(page.extract_text() for page in pages if "Ruth Denham" in page.extract_text())
            assert "Yours sincerely," in signed
    assert counted >= 5


def test_a_word_without_end_stays_on_the_page(paper: Paper) -> None:
    endless = "https://hillside.example/" + "abcdefghij" * 40
    pdf = paper.render(replace(LETTER, body=f"See {endless} please."))
    assert endless in words(pdf).replace(" ", "")
    right = 0.0

    def seen(text: str, _cm: object, tm: list[float], _font: object, _size: object) -> None:
        nonlocal right
        right = max(right, tm[4]) if text.strip() else right

    page = opened(pdf).pages[0]
    page.extract_text(visitor_text=seen)
    assert 70 < right < float(page.mediabox.width) - 70
    assert max(len(line) for line in page.extract_text().splitlines()) < 100


def test_a_web_address_is_whole_and_can_be_followed(paper: Paper) -> None:
    complaints, long = (
        "https://www.hillside.example/complaints",
        "https://www.hillside.example/policies/2026/a-" + "b" * 60,
    )
    pdf = paper.render(replace(LETTER, body=f"Our complaints procedure ({complaints}) is open to you: {long}."))
    assert complaints in words(pdf)
    links = [note for note in objects(pdf) if note.get("/Subtype") == "/Link"]
    followed = [str(note["/A"].get_object()["/URI"]) for note in links]  # type: ignore[index]
    assert set(followed) == {complaints, long}


def test_a_telephone_number_is_never_parted_by_the_end_of_a_line(paper: Paper) -> None:
    numbers = ("01632 960100", "020 7946 0201")
    body = "\n\n".join(f"{'please ' * before}ring {number} today." for number in numbers for before in range(6, 14))
    text = "\n".join(page.extract_text() for page in opened(paper.render(replace(LETTER, body=body))).pages)
    assert [text.count(number) for number in numbers] == [8, 8]


def test_a_line_is_full_before_the_next_begins(paper: Paper) -> None:
    """Lines of about the same length would look as if something ended in the middle of a sentence."""
    body = (
        "You can also talk with us by phone, by video or in person, whenever it suits you: you can reach Tobias Finch by replying "
        "to this email, or through the school office on 01632 960100. You may bring somebody with you, and we can arrange an "
        "interpreter, or this letter in another language or format. If we do not hear from you by then, we will go on with "
        "what we know; we will not take silence as agreement."
    )
    text = opened(paper.render(replace(LETTER, body=body))).pages[0].extract_text()
    first = next(line for line in text.splitlines() if line.startswith("You can also talk"))
    assert "suits you: you can" in first


def test_names_of_many_languages_are_printed(paper: Paper) -> None:
    for name in (
        "Zoë O’Brien-Núñez", "Łukasz Źrebięcki", "Nguyễn Thị Ánh", "Ștefan Țăran", "Gökçe Işık", "Ελένη Παππά",
        "Олена Ґалаґан", "عرفان محمد", "রহিমা খাতুন", "ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "સોનલ પટેલ", "प्रिया शर्मा", "தமிழ்ச்செல்வி", "Ame\u0301lie",
    ):  # fmt: skip
        assert paper.render(replace(LETTER, addressee=name)).startswith(b"%PDF")


def test_a_character_that_no_font_has_is_named_and_stops_the_letter(paper: Paper) -> None:
    with pytest.raises(NotPrintable) as stop:
        paper.render(replace(LETTER, body='She wrote 😂 "漢" and 😂 again.\n\nEnd.', title="The ☃ group"))
    assert stop.value.chars == ("☃", "漢", "😂")
    assert "face with tears of joy “😂” (U+1F602)" in str(stop.value)
    assert "in words" in str(stop.value)


def test_a_character_that_is_none_stops_the_letter(paper: Paper) -> None:
    for odd in ("\ud83d", "\ue000", "\x07", "\u0378"):
        with pytest.raises(NotPrintable) as stop:
            paper.render(replace(LETTER, addressee=f"Mr{odd}Moss"))
        assert stop.value.chars == (odd,)


def test_marks_that_show_nothing_do_not_turn_a_letter_round(paper: Paper) -> None:
    said = words(paper.render(replace(LETTER, addressee="\u2068Mr \u202eDan\u202c\u200b Mo\u00adss\u2069\ufeff")))
    assert "Mr Dan Moss" in said


def test_whatever_is_written_is_printed_or_named(paper: Paper) -> None:
    seen = {"printed": 0, "named": 0}
    of_the_fonts = st.characters(min_codepoint=9, max_codepoint=0x17F)

    @settings(max_examples=80, deadline=None, database=None)
    @given(text=st.text(of_the_fonts, max_size=300) | st.text(max_size=300))
    def write(text: str) -> None:
        try:
            pdf = paper.render(replace(LETTER, body=text, title=text[:40], addressee=text[-40:]))
        except NotPrintable as stop:
            seen["named"] += len(stop.chars) > 0
        else:
            assert pdf.startswith(b"%PDF")
            seen["printed"] += 1

    write()
    assert seen["printed"] >= 10
    assert seen["named"] >= 10


def test_a_last_paragraph_longer_than_a_page_goes_on_overleaf(paper: Paper) -> None:
    pdf = paper.render(replace(LETTER, body="Every word of it counts. " * 400))
    assert words(pdf).count("Every word of it counts.") >= 390
    assert len(opened(pdf).pages) >= 2


def test_a_letter_without_body_title_reference_or_address_is_still_a_page(paper: Paper) -> None:
    bare = replace(LETTER, title="", reference="", address_lines=(), body="", signature=())
    said = words(paper.render(bare))
    assert "Mr Dan Moss" in said
    assert "reference" not in said


def test_a_badge_may_be_a_drawing_or_a_photograph_and_nothing_else(paper: Paper) -> None:
    for badge in (BADGE, picture(40, 40), picture(900, 40)):
        assert paper.render(replace(LETTER, letterhead=replace(HEAD, logo=badge))).startswith(b"%PDF")
    with pytest.raises(NotRendered, match="could not be set"):
        paper.render(replace(LETTER, letterhead=replace(HEAD, logo=b"no picture at all")))


def picture(width: int, height: int) -> bytes:
    """A PNG of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x1f\x3d\x5c" * width) * height)
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_font_that_is_missing_is_noticed_before_the_first_letter(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "fonts", tmp_path / "fonts")
    (tmp_path / "fonts" / "NotoSansArabic-Regular.ttf").unlink()
    (tmp_path / "letters").mkdir()
    shutil.copy(TEMPLATES / "letters" / "paper.typ", tmp_path / "letters")
    with pytest.raises(NotRendered, match="Noto Sans Arabic"):
        Paper(tmp_path)


def test_a_page_that_is_missing_is_named(tmp_path: Path) -> None:
    (tmp_path / "fonts").symlink_to(TEMPLATES / "fonts")
    with pytest.raises(NotRendered, match=r"paper\.typ cannot be read"):
        Paper(tmp_path)


def changed(tmp_path: Path, added: str) -> Paper:
    """Our paper with something added to its page."""
    (tmp_path / "fonts").symlink_to(TEMPLATES / "fonts")
    (tmp_path / "letters").mkdir()
    page = (TEMPLATES / "letters" / "paper.typ").read_text("utf-8")
    (tmp_path / "letters" / "paper.typ").write_text(f"{page}\n{added}\n", "utf-8")
    return Paper(tmp_path)


def test_a_warning_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(NotRendered, match="unknown font family"):
        changed(tmp_path, '#text(font: "Comic Sans MS")[x]').render(LETTER)


def test_the_page_can_fetch_nothing_and_read_nothing_else(tmp_path: Path) -> None:
    for number, added in enumerate(
        ('#import "@preview/cetz:0.3.4"', '#read("/../letters/paper.typ")', '#read("/etc/passwd")')
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pytest.raises(NotRendered):
            changed(folder, added).render(LETTER)


def test_a_page_that_takes_too_long_is_given_up(paper: Paper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(press, "PATIENCE", 0.001)
    with pytest.raises(NotRendered, match=r"it took more than 0\.001 seconds"):
        paper.render(LETTER)


def test_without_typst_no_letter_is_set_and_a_sentence_says_so(
    paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "typst.py").write_text("raise ImportError(name='typst')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(NotRendered, match="typst is not installed"):
        paper.render(LETTER)


def test_letters_may_be_asked_for_from_several_threads_at_once(paper: Paper) -> None:
    letters = [replace(LETTER, addressee=f"Parent {number}") for number in range(24)]
    with ThreadPoolExecutor(4) as threads:
        done = list(threads.map(paper.render, letters))
    assert done == [paper.render(letter) for letter in letters]


def test_the_fonts_that_are_shipped_are_those_that_are_named_and_come_with_their_licences() -> None:
    files = {file.name for file in (TEMPLATES / "fonts").iterdir()}
    assert {name for name in files if name.endswith(".ttf")} == {
        f"{family.replace(' ', '')}-Regular.ttf" for family in FONTS
    } | {"OpenSans-Bold.ttf"}
    assert "Apache License" in (TEMPLATES / "fonts" / "OpenSans-LICENSE.txt").read_text()
    assert "SIL OPEN FONT LICENSE" in (TEMPLATES / "fonts" / "NotoSans-LICENSE.txt").read_text()
