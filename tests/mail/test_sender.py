"""Who wrote it: one shape has authority, and everything else is told in plain words."""

import itertools
from collections import Counter

import pytest

from mailflow.authorship import Vouched
from mailflow.mail.sender import Profile, Provider
from mailflow.prompt import Proof
from tests.mail.authors import BOTH, FAIL, GENERIC, GOOGLE, HEAD, INSIDE, M365, OURS, PASS, sender

# The one good shape --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "author",
    [
        HEAD,
        "denham@hillside.example",
        "<denham@hillside.example>",
        '"Denham, Paul" <denham@hillside.example>',
        '"Paul (Head) Denham" <Denham@Hillside.Example>',
        "=?utf-8?q?Paul_D=C3=A9nham?= <denham@hillside.example>",
        "Paul Dénham <denham@hillside.example>",
        "Paul\n Denham\n <denham@hillside.example>",
    ],
)
def test_the_head_writing_plainly_through_our_own_server_is_the_head(author: str):
    found = sender(author, PASS)
    assert found.proof == BOTH
    assert (found.address, found.person and found.person.key) == ("denham@hillside.example", "denham")
    assert found.uses_name_of is None


def test_a_parent_is_somebody_with_an_address_and_no_proof():
    found = sender(
        "Rosa Lind <rosa.lind@lind.example>",
        PASS.replace("hillside.example)", "").replace("from=hillside", "from=lind"),
    )
    assert (found.address, found.name, found.person) == ("rosa.lind@lind.example", "Rosa Lind", None)
    assert found.proof == {Proof.VERIFIED}
    assert found.uses_name_of is None


def test_an_enrolled_address_that_nobody_vouches_for_is_enrolled_and_no_more():
    found = sender(HEAD)
    assert found.proof == {Proof.ENROLLED}
    assert "Our mail server says nothing about where it came from." in found.why


# The sender line -----------------------------------------------------------------------------------------------------

DISGUISED = {
    "an address as the name of another": "denham@hillside.example <x@moss.example>",
    "two addresses": "denham@hillside.example, x@moss.example",
    "two addresses in angles": "<denham@hillside.example> <x@moss.example>",
    "angles in angles": "<<denham@hillside.example>>",
    "a group": "Staff: denham@hillside.example;",
    "a comment": "denham@hillside.example (Paul Denham)",
    "a comment inside": "denham(x)@hillside.example",
    "a comment before": "(x@moss.example) Paul <denham@hillside.example>",
    "a full stop at the end": "denham@hillside.example.",
    "a route": "<@moss.example:denham@hillside.example>",
    "an encoded word as address": "=?utf-8?q?denham=40hillside.example?=",
    "an encoded word in the address": "=?utf-8?q?denham?=@hillside.example",
    "an encoded address before a real one": "=?utf-8?q?denham=40hillside.example=2C?= x@moss.example",
    "a Cyrillic letter": "d\u0435nham@hillside.example",
    "a Cyrillic domain": "denham@h\u0456llside.example",
    "a domain in punycode": "denham@xn--hllside-n2a.example",
    "a zero-width space": "denham@hill\u200bside.example",
    "a soft hyphen": "den\u00adham@hillside.example",
    "a NUL": "denham@hillside.example\0.moss.example",
    "a bare carriage return": "denham@hillside.example\rX: y",
    "spaces in the address": "denham @ hillside.example",
    "a quoted local part": '"denham"@hillside.example',
    "a quotation without end": '"Paul <denham@hillside.example>',
    "an angle without end": "Paul <denham@hillside.example",
    "an address literal": "denham@[10.0.0.1]",
    "a percent sign": "denham%hillside.example@moss.example",
    "an at sign too many": "denham@hillside.example@moss.example",
    "words after the address": "<denham@hillside.example> x@moss.example",
    "nothing": "",
    "no address": "Paul Denham",
    "very many spaces": "denham@hillside.example" + " " * 20_000 + ", x@moss.example",
    "100,000 commas": "," * 100_000,
}


@pytest.mark.parametrize("author", DISGUISED.values(), ids=DISGUISED)
def test_any_other_sender_line_carries_no_authority_and_says_why(author: str):
    found = sender(author, PASS)
    assert (found.proof, found.address, found.person) == (frozenset(), "", None)
    assert found.why and found.why[0].endswith(".")


def test_two_sender_lines_are_no_sender():
    for more in (f"From: {HEAD}\n", "From: x@moss.example\n", "FROM : x@moss.example\n", "from\t: x@moss.example\n"):
        found = sender(HEAD, PASS, more=more)
        assert (found.proof, found.address) == (frozenset(), ""), more


def test_a_second_sender_hidden_beyond_what_is_read_is_no_sender():
    filling = "".join(f"X-{number}: {'x' * 900}\n" for number in range(400))
    found = sender(HEAD, PASS, more=f"{filling}From: x@moss.example\n")
    assert (found.proof, found.address) == (frozenset(), "")


def test_a_second_sender_behind_a_line_that_is_no_header_is_no_sender():
    found = sender(HEAD, PASS, more="this is no header\nFrom: x@moss.example\n")
    assert (found.proof, found.address) == (frozenset(), "")


def test_a_message_without_a_sender_says_so():
    assert sender(None).why == ("The message names no sender.",)


# What our own server says --------------------------------------------------------------------------------------------

FORGED = f"Authentication-Results: {OURS}; dmarc=pass header.from=hillside.example"
OTHERS = {
    "nothing": (),
    "a failed check": (FAIL,),
    "a failed check above a forged one": (FAIL, FORGED),
    "a stranger's verdict above ours": ("Authentication-Results: mx.moss.example; spf=pass smtp.mailfrom=x", FORGED),
    "a stranger's verdict": (FORGED.replace(OURS, "mx.moss.example"),),
    "a server whose name only begins like ours": (FORGED.replace(OURS, f"{OURS}.moss.example"),),
    "a pass for another domain": (FORGED.replace("from=hillside.example", "from=moss.example"),),
    "a pass for a domain below ours": (FORGED.replace("from=hillside", "from=it.hillside"),),
    "a pass for no domain": (f"Authentication-Results: {OURS}; dmarc=pass",),
    "a pass of another method": (f"Authentication-Results: {OURS}; spf=pass smtp.mailfrom=hillside.example",),
    "two verdicts": (f"{FORGED}; dmarc=fail header.from=moss.example",),
    "an injected verdict": (
        f"Authentication-Results: {OURS}; dkim=pass header.d=x(y; dmarc=pass header.from=hillside.example",
    ),
    "a verdict below one that cannot be read": (f"Authentication-Results: {OURS}; (", FORGED),
    "a verdict in a header of another name": (FORGED.replace("Auth", "ARC-Auth", 1),),
    "Microsoft's mark at a server that is not Microsoft's": (INSIDE,),
}


@pytest.mark.parametrize("top", OTHERS.values(), ids=OTHERS)
def test_only_the_topmost_word_of_our_own_server_for_that_very_domain_counts(top: tuple[str, ...]):
    assert sender(HEAD, *top).proof == {Proof.ENROLLED}


@pytest.mark.parametrize("top", OTHERS.values(), ids=OTHERS)
def test_only_a_check_of_our_own_server_that_failed_denies_a_sender(top: tuple[str, ...]):
    assert (sender(HEAD, *top).vouched is Vouched.DENIED) == (top[:1] == (FAIL,))


@pytest.mark.parametrize("result", ["none", "temperror", "permerror", "bestguesspass"])
def test_a_server_that_finds_nothing_to_check_denies_nobody(result: str):
    assert sender(HEAD, FAIL.replace("dmarc=fail", f"dmarc={result}")).vouched is Vouched.SILENT


def test_what_somebody_else_sent_for_its_author_is_neither_vouched_for_nor_denied():
    assert sender(HEAD, PASS).vouched is Vouched.VOUCHED
    assert sender(HEAD, PASS, more="Sender: x@moss.example\n").vouched is Vouched.SILENT


def test_a_forged_verdict_below_our_servers_own_changes_nothing():
    assert sender(HEAD, PASS, more="Authentication-Results: mx.moss.example; dmarc=fail\n" + FAIL + "\n").proof == BOTH


def test_a_school_that_named_no_server_verifies_nobody():
    nameless = FORGED.replace(f" {OURS};", "")
    assert sender(HEAD, nameless, profile=Profile(provider=Provider.GENERIC)).proof == {Proof.ENROLLED}


def test_google_signs_with_its_own_name():
    assert sender(HEAD, FORGED.replace(OURS, "mx.google.com"), profile=GOOGLE).proof == BOTH
    assert sender(HEAD, FORGED, profile=GOOGLE).proof == {Proof.ENROLLED}


def test_microsoft_signs_with_no_name_and_marks_mail_from_inside():
    nameless = (
        "Authentication-Results: spf=pass smtp.mailfrom=x.example;dmarc=pass action=none header.from=hillside.example"
    )
    assert sender(HEAD, nameless, profile=M365).proof == BOTH
    assert sender(HEAD, INSIDE, profile=M365).proof == BOTH
    assert sender(HEAD, FORGED, profile=M365).proof == {Proof.ENROLLED}
    assert sender(HEAD, "X-MS-Exchange-Organization-AuthAs: Anonymous", profile=M365).proof == {Proof.ENROLLED}
    assert sender(HEAD, INSIDE, INSIDE, profile=M365).proof == {Proof.ENROLLED}
    assert sender(HEAD, INSIDE, profile=Profile(provider=Provider.M365)).proof == {Proof.ENROLLED}


@pytest.mark.parametrize("result", ["fail", "temperror", "quarantine", "fail header.from=x.example;dmarc=none"])
def test_a_failed_check_says_more_than_the_mark_for_mail_from_inside(result: str):
    failed = f"Authentication-Results: dmarc={result} action=none header.from=hillside.example"
    assert sender(HEAD, failed, INSIDE, profile=M365).proof == {Proof.ENROLLED}
    unchecked = "Authentication-Results: spf=none smtp.mailfrom=x.example;dmarc=none header.from=hillside.example"
    assert sender(HEAD, unchecked, INSIDE, profile=M365).proof == BOTH


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\x1c"])
def test_a_sign_behind_the_address_that_only_some_readers_pass_over_makes_it_doubtful(sign: str):
    assert sender(f"{HEAD}{sign}", PASS).proof != BOTH


# Somebody in between -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line", ["PA <pa@hillside.example>", "pa@hillside.example", "Paul: denham@hillside.example;", ""]
)
def test_whoever_writes_for_the_head_is_not_the_head(line: str):
    found = sender(HEAD, PASS, more=f"Sender: {line}\n")
    assert found.proof == {Proof.ENROLLED}
    assert any("on the author's behalf" in why for why in found.why)


def test_a_sender_header_that_repeats_the_author_is_nothing():
    assert sender(HEAD, PASS, more="Sender: <DENHAM@hillside.example>\n").proof == BOTH


def test_another_address_for_replies_is_told_and_never_used():
    found = sender(HEAD, PASS, more="Reply-To: <paul@moss.example>\n")
    assert found.proof == BOTH
    assert found.address == "denham@hillside.example"
    assert any("paul@moss.example" in why and "never used" in why for why in found.why)


# All together --------------------------------------------------------------------------------------------------------


def test_no_mixture_of_sender_lines_and_verdicts_makes_a_head_of_a_stranger():
    """Every disguise with every verdict, extra header and profile: both proofs only for the one good shape."""
    extras = (
        "",
        "Sender: pa@hillside.example\n",
        "From: x@moss.example\n",
        f"From : {HEAD}\n",
        "Reply-To: x@moss.example\n",
    )
    authors = (HEAD, *(author for author in DISGUISED.values() if len(author) < 1000), "x@moss.example")
    tops = ((PASS,), (INSIDE,), *OTHERS.values())
    seen: Counter[str] = Counter()
    for author, top, more, profile in itertools.product(authors, tops, extras, (GENERIC, GOOGLE, M365)):
        found = sender(author, *top, more=more, profile=profile)
        honest = author == HEAD and more in ("", extras[4])
        passed = {GENERIC: (PASS,), GOOGLE: None, M365: (INSIDE,)}[profile] == top or (
            profile is M365 and INSIDE in top
        )
        assert (found.proof == BOTH) == (honest and passed), (author, top, more, profile)
        seen["approved" if found.proof == BOTH else "refused"] += 1
    assert seen["approved"] >= 4 and seen["refused"] > 5_000, seen
