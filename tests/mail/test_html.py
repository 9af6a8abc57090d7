"""A page becomes the text that its reader would see."""

import pytest

from mailflow.mail.message import html


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two<br/>\nThree", "One\nTwo\nThree"),
        ("<b>A</b><i>B</i> C", "AB C"),
        ("One &amp; two &lt;3 &nbsp; caf&eacute;", "One & two <3 café"),
        ("<ul><li>One<li>Two</ul>", "- One\n- Two"),
        ("<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"),
        ("<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>", "A B\nC"),
        ("<pre>One\n  two</pre>", "One\n  two"),
        ("<a href='https://moss.example'>our page</a>", "our page"),
        ("Yes<img alt='\N{THUMBS UP SIGN}' src='https://moss.example/1.png'>", "Yes\N{THUMBS UP SIGN}"),
        ("<img alt='Logo of the school'>Yes", "Yes"),
        ("plain words, no page", "plain words, no page"),
        ("", ""),
    ],
)
def test_a_page_reads_as_its_reader_sees_it(page: str, words: str):
    assert html.text(page) == words


def test_a_quotation_is_marked_at_every_level():
    page = "<div>Mine</div><blockquote>Yours<blockquote>His</blockquote>Yours again</blockquote>Mine again"
    assert html.text(page) == "Mine\n> Yours\n> > His\n> Yours again\nMine again"


@pytest.mark.parametrize(
    "page",
    [
        "<style>APPROVE</style>",
        "<script>APPROVE</script>",
        "<title>APPROVE</title>",
        "<!-- APPROVE -->",
        "<p hidden>APPROVE</p>",
        "<p style='display:none'>APPROVE</p>",
        "<p style='DISPLAY : None !important'>APPROVE</p>",
        "<p style='visibility: hidden'><b>APPROVE</b></p>",
        "<p style='font-size:0px'>APPROVE</p>",
        "<p style='mso-hide:all'>APPROVE</p>",
        "<div style='max-height:0px;overflow:hidden'>APPROVE</div>",
        "<p style='opacity:0'>APPROVE</p>",
        "<template>APPROVE</template>",
        "<noscript>APPROVE</noscript>",
    ],
)
def test_what_the_sender_does_not_see_is_not_read(page: str):
    assert html.text(f"Before {page} after").split() == ["Before", "after"]


@pytest.mark.parametrize("style", ["font-size:10px", "opacity:0.9", "max-height:0.5em", "display:block", "color:red"])
def test_what_the_sender_sees_is_read(style: str):
    assert html.text(f"<p style='{style}'>I am worried.</p>") == "I am worried."


@pytest.mark.parametrize(
    "page",
    [
        "<s>APPROVE</s>",
        "<del>APPROVE</del>",
        "<strike>APPROVE</strike>",
        "<span style='text-decoration:line-through'>APPROVE</span>",
        "<b style='color:red; text-decoration: underline line-through'>APPROVE</b>",
    ],
)
def test_what_is_struck_out_is_said_to_be(page: str):
    assert html.text(f"<p>Before {page} after</p>") == "Before [struck out: APPROVE] after"
    assert html.text("<p>Yes<s> </s></p>") == "Yes"


def test_words_very_deep_inside_a_page_are_kept():
    assert html.text("<div>" * 5000 + "deep" + "</div>" * 5000) == "deep"


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "scrap",
    [
        "<b>",
        "<p>",
        "<a ",
        "<ul><li>x",
        "<table>",
        "<table><td>",
        "<a href=x><div>",
        "<!--",
        "&amp;",
        "<button><p>",
        "\0",
    ],
)
def test_no_page_holds_the_reader(scrap: str):
    assert isinstance(html.text(scrap * (1_000_000 // len(scrap))), str)


def test_no_markup_comes_out():
    assert "<" not in html.text("<p onclick='x()'>a</p><iframe src='https://moss.example'></iframe><svg><a>b</a></svg>")
