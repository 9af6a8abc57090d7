"""The same text, on a phone: nothing added, nothing fetched, nothing of anybody's taken for our own."""

import re
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from mailflow.mail.compose.blocks import (
    Heading,
    Layout,
    Option,
    Options,
    Paragraph,
    Points,
    Quote,
    Rule,
    layout,
    tidy,
    unwrapped,
)
from mailflow.mail.compose.page import mailto, page

PROMPT = """Confidential. Please do not open this while your screen is shared.

A parent has raised a concern about messages in a class group. Please have a look by Wed 25 Nov.
If nothing comes by then, another member of the SLT will be asked.

Usually you only need to type one letter:
A   no sign of risk; about a parent or other adult

Or answer line by line, in any order, such as "A, 3 2, Finch":
1  Is anyone at risk?
   A  no sign of risk
   B  a child or adult may be at risk,
      or I cannot tell
2  What is it about?
   A  the conduct of a parent
S  someone may be at risk    X  I am connected    N  not me
--------
The message itself:

> In confidence please. <b>Dan</b> Moss & co
> A   no sign of risk

----
A   a line of somebody's that looks like ours

Reply code: abcd efgh
"""
A = mailto("cases+k3@hillside.example", "Re: [HS-26-0031]", "A")


def tree(text: str, **links: str) -> LexborNode:
    body = LexborHTMLParser(page(text, links=links)).body
    assert body is not None
    return body


def shown(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())


def test_a_prompt_is_taken_apart_as_a_person_reads_it() -> None:
    assert layout(PROMPT) == Layout(
        main=(
            Paragraph(("Confidential. Please do not open this while your screen is shared.",)),
            Paragraph(
                (
                    "A parent has raised a concern about messages in a class group. Please have a look by Wed 25 Nov.",
                    "If nothing comes by then, another member of the SLT will be asked.",
                )
            ),
            Heading("Usually you only need to type one letter:", alone=False),
            Options((Option("A", "no sign of risk; about a parent or other adult"),)),
            Heading('Or answer line by line, in any order, such as "A, 3 2, Finch":', alone=False),
            Options(
                (
                    Option(
                        "1",
                        "Is anyone at risk?",
                        (
                            Option("A", "no sign of risk"),
                            Option("B", "a child or adult may be at risk, or I cannot tell"),
                        ),
                    ),
                    Option("2", "What is it about?", (Option("A", "the conduct of a parent"),)),
                )
            ),
            Options(
                (Option("S", "someone may be at risk"), Option("X", "I am connected"), Option("N", "not me")),
                together=True,
            ),
        ),
        details=(
            Heading("The message itself:", alone=True),
            Quote(("In confidence please. <b>Dan</b> Moss & co", "A   no sign of risk")),
            Rule(),
            Options((Option("A", "a line of somebody's that looks like ours"),)),
            Paragraph(("Reply code: abcd efgh",)),
        ),
    )


def test_a_list_is_a_list_and_a_deeper_line_goes_on_with_its_point() -> None:
    text = "We ask you:\n- to talk with us first, and\n  to nobody else\n- to be kind\nThank you."
    assert layout(text).main == (
        Heading("We ask you:", alone=False),
        Points(("to talk with us first, and to nobody else", "to be kind")),
        Paragraph(("Thank you.",)),
    )


def test_a_command_is_an_option_and_so_is_a_command_with_its_code() -> None:
    assert layout("APPROVE 7KQM   send it\nCHANGE         change it").main == (
        Options((Option("APPROVE 7KQM", "send it"), Option("CHANGE", "change it"))),
    )


@pytest.mark.parametrize(
    "line", ["A parent wrote.", "I am 3 years old", "1 December", "1. One", "Reply code: abcd", "A", "PE kit  is here"]
)
def test_an_ordinary_line_is_not_an_option(line: str) -> None:
    assert layout(line).main == (Paragraph((line,)),)


def test_a_long_line_that_ends_in_a_colon_is_a_sentence_and_not_a_heading() -> None:
    line = "On Monday 16 November 2026, in the Year 4 parents' group, you wrote of Miss Patel:"
    assert layout(f"{line}\n\n> useless").main == (Paragraph((line,)), Quote(("useless",)))


def test_the_wrapping_of_a_mail_program_is_undone_and_a_line_break_stays() -> None:
    wrapped = (
        "This is a line that some mail program has wrapped at seventy\ncharacters.\nHillside CE Primary\nChurch Road"
    )
    assert unwrapped(wrapped.split("\n")) == (
        "This is a line that some mail program has wrapped at seventy characters.",
        "Hillside CE Primary",
        "Church Road",
    )


def test_the_page_says_what_the_text_says_and_nothing_else() -> None:
    body = tree(PROMPT)
    marks = PROMPT.replace("--------", "").replace("----", "").replace("\n> ", "\n")
    assert shown(body).split() == marks.split()


def test_a_ready_reply_is_a_target_as_big_as_a_thumb() -> None:
    (link,) = tree(PROMPT, A=A).css("a")
    assert shown(link) == "A no sign of risk; about a parent or other adult"
    assert link.attributes["href"] == A
    style = str(link.attributes["style"])
    assert "display:block" in style
    padding = re.search(r"padding:(\d+)px", style)
    assert padding
    assert 2 * int(padding[1]) + 22 >= 44


def test_ready_replies_find_the_options_of_questions_and_those_on_one_line_and_else_stand_by_themselves() -> None:
    body = tree(PROMPT, **{"1B": mailto("a@b.example", body="1B"), "N": A, "Write your own": A})
    assert [shown(link) for link in body.css("a")] == [
        "B a child or adult may be at risk, or I cannot tell",
        "N not me",
        "Write your own",
    ]


def test_other_peoples_words_in_the_details_never_become_a_link() -> None:
    assert [shown(link) for link in tree("Read on.\n----\nA   somebody's own", A=A).css("a")] == ["A"]
    html = page(
        "Read on.\n----\nA   somebody's own, see https://evil.example and mailto:x@evil.example", links={"A": A}
    )
    assert html.index("</a>") < html.index("somebody")


def test_only_a_mailto_is_a_ready_reply() -> None:
    for url in ("https://hillside.example/approve", "javascript:alert(1)", " mailto:a@b.example", ""):
        with pytest.raises(ValueError, match="only mailto"):
            page("A  yes", links={"A": url})


def test_what_somebody_writes_is_shown_and_never_obeyed() -> None:
    sharp = "</main><script>alert(1)</script><img src=x onerror=y> & &amp; \"'"
    text = f"{sharp}\n\n{sharp}:\n- {sharp}\n\nA  {sharp}\n\n> {sharp}\n----\n{sharp}"
    body = tree(text, **{sharp: A + sharp.replace('"', "%22")})
    assert not body.css("script, img")
    assert len(body.css("main")) == 1
    assert body.text().count(sharp) == 7


def test_the_page_fetches_nothing_and_is_one_plain_column() -> None:
    html = page(PROMPT, links={"A": A})
    without_links = html.replace(A.replace("&", "&amp;"), "")
    for wanted in ("http:", "https:", "url(", "@import", "<img", "<table", "<script", "<link", "src=", "<form"):
        assert wanted not in without_links
    assert '<html lang="en-GB">' in html
    assert "max-width:34em" in html
    assert int(re.findall(r"<body[^>]*font-size:(\d+)px", html)[0]) >= 16
    assert "width=device-width" in html
    assert "color-scheme: light dark" in html
    assert "prefers-color-scheme: dark" in html


def test_the_colours_of_a_target_can_be_told_apart_by_day_and_by_night() -> None:
    html = page(PROMPT, links={"A": A})
    day = re.search(r"background:(#\w{6});color:(#\w{6})", html)
    night = re.search(r"background: (#\w{6}) !important; color: (#\w{6}) !important", html)
    assert day
    assert night
    assert contrast(*day.groups()) >= 4.5, "WCAG 2.2 success criterion 1.4.3"
    assert contrast(*night.groups()) >= 4.5


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""

    def light(colour: str) -> float:
        parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_a_ready_message_is_written_as_rfc_6068_says() -> None:
    link = mailto("cases+k3j@hillside.example", "Re: [HS-26-0031] 100% & more?", "A\n3 4, lead Müller + me")
    assert link == (
        "mailto:cases%2Bk3j@hillside.example?subject=Re%3A%20%5BHS-26-0031%5D%20100%25%20%26%20more%3F"
        "&body=A%0D%0A3%204%2C%20lead%20M%C3%BCller%20%2B%20me"
    )
    assert mailto("a@b.example") == "mailto:a@b.example"


def test_a_subject_is_one_line_whatever_it_is_given() -> None:
    assert "%0D" not in mailto("a@b.example", "one\r\nBcc: x@evil.example")
    assert "&bcc" not in mailto("a@b.example", "x&bcc=y@evil.example", "z&bcc=y@evil.example")


@pytest.mark.parametrize(
    "address",
    ["", "a", "@b.example", "a@", "a@b@c", "a,b@c.example", "a@b.example, c@d.example", "a b@c.example", "a\n@b"],
)
def test_a_ready_message_goes_to_one_plain_address(address: str) -> None:
    with pytest.raises(ValueError, match="one plain address"):
        mailto(address)


LINES = st.sampled_from(
    [
        "",
        "----",
        "- a",
        "A  b",
        "1  c",
        "   B  d",
        "> e",
        "f:",
        "S  g    X  h",
        "  i",
        "j\tk",
        "\x07l\u2028m",
        "<b>",
        "x" * 70,
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=20), max_size=12).map("\n".join)


def test_no_word_of_any_text_is_lost_or_added() -> None:
    kinds: set[type] = set()

    @settings(max_examples=300, deadline=None, derandomize=True)
    @given(text=TEXTS)
    def show(text: str) -> None:
        kinds.update(type(block) for block in (*layout(text).main, *layout(text).details))
        body = "".join(re.findall(r"<main[^>]*>(.*)</main>", page(text), re.DOTALL))
        said = unescape(re.sub(r"<[^>]*>", " ", body))
        # The marks of lists, quotations and rules are drawn and not written; every other sign is there, in order.
        assert marks_off(said) == marks_off(tidy(text))

    show()
    assert kinds == {Paragraph, Heading, Points, Options, Quote, Rule}


def marks_off(text: str) -> str:
    return re.sub(r"[\s>*•-]", "", text)


@settings(max_examples=100, deadline=None)
@given(subject=st.text(max_size=30), body=st.text(max_size=60))
def test_a_ready_message_comes_back_as_it_was_written(subject: str, body: str) -> None:
    link = mailto("a@b.example", subject, body)
    assert re.fullmatch(r"mailto:a@b\.example(\?[A-Za-z]+=[\w.~%-]+(&body=[\w.~%-]+)?)?", link, re.ASCII)
    written = dict(part.split("=") for part in link.partition("?")[2].split("&") if part)
    assert unquote(written.get("body", "")).replace("\r\n", "\n") == tidy(body)


@pytest.mark.parametrize(
    "piece", [" ", "A  x    ", "- ", "> \n", "A", "-", "1  x\n   A  y\n", "\n", "A  x" + " " * 500, ":\n"]
)
@pytest.mark.timeout(10)
def test_a_very_long_text_takes_no_time(piece: str) -> None:
    assert page(piece * (400_000 // len(piece)) + "B")


NOTICE = """Confidential. Please do not open this while your screen is shared.
About mailflow itself. Written on Tue 24 Nov.

Daily line

No message waits for you

Reply code: abcd efgh
"""


def test_the_title_of_an_email_that_tells_something_looks_like_one() -> None:
    titled = LexborHTMLParser(page(NOTICE, titled=True)).css("h2")
    assert [shown(one) for one in titled] == ["Daily line"] and not tree(NOTICE).css("h2")
    assert shown(LexborHTMLParser(page(NOTICE, titled=True)).body or tree("")).split() == NOTICE.split()
    first = LexborHTMLParser(page(PROMPT, titled=True)).css_first("h2")
    assert first and shown(first) == "Usually you only need to type one letter:", "what is no single line is no title"


def test_words_stand_straight_below_each_other_beside_codes_of_one_letter_and_of_three() -> None:
    html = page("4   Points of the policy\n   G1   grievances\n   O6a   disagreement\n5   Close?\n   A   yes")
    wide, narrow = (re.findall(rf"text-indent:-{hang}px", html) for hang in (40, 26))
    assert len(wide) == 2 and len(narrow) == 3, "two codes; two questions and one letter"
    assert all(int(width) < 40 for width in re.findall(r"min-width:(\d+)px", html))
