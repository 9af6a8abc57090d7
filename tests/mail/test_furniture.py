"""What mail programs and servers add is folded away; a line that only looks like it stays the writer's own."""

import pytest

from mailflow.mail.new_text.attributions import attribution, header_block
from mailflow.mail.new_text.furniture import banner, device, only_a_signature
from mailflow.mail.new_text.reply import new_text
from tests.mail.quoting import PROMPT, WROTE, headers, marked


@pytest.mark.parametrize(
    "words",
    [
        (
            "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you "
            "recognise the sender and know the content is safe."
        ),
        (
            "This email originated from outside of Hillside Primary. Do not click links or open attachments unless you recognise "
            "the sender and know the content is safe."
        ),
        "You don't often get email from paul@hillside.example. Learn why this is important",
        "If you have received this email in error please notify the sender and delete it from your system.",
        (
            "Hillside CE Primary School. Registered in England and Wales. Company number 01234567. This email has been scanned for "
            "viruses. Please consider the environment before printing this email."
        ),
        "Virus-free. www.avg.com",
    ],
)
def test_a_banner_or_a_disclaimer_is_one_as_a_whole(words: str):
    assert banner(words)


@pytest.mark.parametrize(
    "words",
    [
        "CAUTION",
        "I think the views expressed in paragraph two go too far",
        "Let our HR adviser, from outside the organisation, look at it",
        "I have not seen it as I received it in error",
        "The second paragraph is legally privileged, leave it out",
        "This is an external email matter",
        "If you are not the intended recipient of paragraph two, skip it",
        "I do not expect a reply until you have spoken to HR",
        "If you have received this email in error please notify Lucy Orr and leave out paragraph two.",
        "Do not click links or open attachments",
    ],
)
def test_a_sentence_in_which_such_words_stand_is_somebodys_own(words: str):
    assert not banner(words)


@pytest.mark.parametrize(
    "words",
    [
        "Sent from my phone - leave out para 2",
        "Sent from my iPhone. Para 2 is too strong",
        "Sent from my iPad so tell Lucy",
        "Sent with reservations from my mobile",
        "Sent by mistake from my phone",
        "Get Outlook for Lucy to look at",
        "Sent from my office",
    ],
)
def test_a_telephones_line_with_anything_more_is_somebodys_own(words: str):
    assert not device(words)


@pytest.mark.parametrize(
    "line", ["Leave out the last paragraph", "Run it past the LA", "His name is spelt Mosse", "Too soft"]
)
def test_below_two_dashes_a_line_that_could_matter_is_no_signature(line: str):
    assert not only_a_signature(["Paul", line])
    assert only_a_signature(["Paul Denham", "Head Teacher", "01632 960123", "Part of the Downs Learning Trust"])


# What stands above a quotation ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Take out what Lucy wrote:",
        "On Monday please, the school wrote:",
        "On 9 Dec 2026 not before he wrote:",
        "the school wrote:",
        "On Monday 7/12/26 send what Hillside wrote:",
    ],
)
def test_a_line_in_somebodys_own_words_is_no_attribution(line: str):
    assert not attribution(line)


@pytest.mark.parametrize("typed", ["On Monday 7/12/26 please", "On Monday 7/12/26 at 9:00", "Le 9/12/26"])
@pytest.mark.parametrize("wrote", ["Hillside cases <cases@hillside.example> wrote:", "Hillside CE Primary wrote:"])
def test_a_dated_line_above_an_attribution_is_not_swallowed_by_it(typed: str, wrote: str):
    assert typed in new_text(f"APPROVE\n{typed}\n{wrote}\n{marked(PROMPT)}", PROMPT).new


@pytest.mark.parametrize(
    "typed",
    ["Date: make it 9 December\nTo: his work address", "To: both parents\nCc: Lucy", "Cc: Lucy", "Subject: none"],
)
@pytest.mark.parametrize("above", ["", f"\n{WROTE}", f"\n{headers()}\n"])
def test_lines_like_headers_above_the_quotation_are_the_writers_own(typed: str, above: str):
    assert typed in new_text(f"APPROVE\n{typed}{above}\n{marked(PROMPT)}", PROMPT).new


def test_a_block_of_headers_says_from_whom_and_when():
    block = headers().split("\n")
    assert header_block(["APPROVE", *block]) == len(block)
    assert header_block(["To: his work address", *block]) == len(block)
    assert header_block(block[1:]) == 0
    assert header_block([block[0], "Sent: on Monday please", *block[2:]]) == 0


# In the quotation ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", ["> ", "> > ", ">> "])
def test_a_line_typed_into_the_quotation_is_new_whatever_mark_stands_before_it(mark: str):
    lines = marked(PROMPT).split("\n")
    came = "\n".join([f"APPROVE\n\n{WROTE}", *lines[:9], f"{mark}Please take this line out", *lines[9:]])
    assert "Please take this line out" in new_text(came, PROMPT).new


LETTER = "CHANGE\nIs anybody at risk?\n\nPlease have a first look at this by Friday"


@pytest.mark.parametrize("mark", ["> ", ""])
def test_words_of_ours_typed_again_below_the_quotation_are_new(mark: str):
    sent = PROMPT.replace("by Wed 25 Nov. If", "by Friday, not Wednesday. If")
    quoted = f"{WROTE}\n{marked(sent, mark)}"
    assert new_text(f"{quoted}\n\n{LETTER}", sent).new == LETTER


def test_a_letter_written_anew_above_the_quotation_is_not_taken_for_it():
    anew = "CHANGE\n" + "\n".join(PROMPT.split("\n")[9:15])
    assert new_text(f"{anew}\n\n{WROTE}\n{marked(PROMPT)}", PROMPT).new == anew


def test_our_own_reply_code_is_folded_where_nothing_else_is_quoted():
    code = "Reply code: [hzqu biif m5re cedz 6g72 q3iu pwk7 lwe5 73e6 wi6j]"
    assert new_text(f"APPROVE H6WR\n\n{code}\n", f"{PROMPT}\n{code}").new == "APPROVE H6WR"
    assert "Reply code: none" in new_text("APPROVE\nReply code: none", PROMPT).new


FOOTER = "Paul Denham (he/him)\nHead of our happy school\nWe never say no to kindness.\nIf this is not for you, please change nothing and tell us."


@pytest.mark.parametrize("style", ["\n\n", "\n"])
def test_what_stands_under_every_email_of_the_writers_is_folded(style: str):
    split = new_text(f"Approve{style}{FOOTER}\n\n{headers()}", PROMPT, FOOTER)
    assert split.new == "Approve" and "We never say no to kindness." in split.folded


@pytest.mark.parametrize(
    "words",
    [
        f"Approve\n\n{FOOTER.replace('change nothing', 'change the date')}",
        f"Approve\n\n{FOOTER} Not yet.",
        FOOTER,
        f"Approve\n\n{FOOTER}\nPS Not yet.",
    ],
)
def test_nothing_else_goes_with_it(words: str):
    new = new_text(f"{words}\n\n{headers()}", PROMPT, FOOTER).new
    assert any(said in new for said in ("change the date", "Not yet.", "change nothing"))
