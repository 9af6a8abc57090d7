"""What a server says it verified is read in one way only, or not at all."""

import random
from collections import Counter

import pytest

from mailflow.mail.sender import authentication
from mailflow.mail.sender.authentication import dmarc, read

OURS = "mx.hillside.example"
SCHOOL = "hillside.example"


def verdict(value: str) -> tuple[str, str] | None:
    """Return the DMARC verdict of a header that our own server wrote, or None."""
    found = read(value)
    return dmarc(found) if found is not None and found.authserv_id == OURS else None


@pytest.mark.parametrize(
    ("value", "server", "found"),
    [
        ("mx.hillside.example; dmarc=pass (p=none dis=none) header.from=hillside.example", OURS, ("pass", SCHOOL)),
        ("MX.Hillside.example 1; dmarc=pass header.from=Hillside.Example;", OURS, ("pass", SCHOOL)),
        (
            (
                'mx.google.com; dkim=pass header.i=@x.example header.s=2023 header.b="ab/c="; spf=pass (google.com: '
                "domain of a=b@x.example designates 10.0.0.1 as permitted sender) smtp.mailfrom=v+a=b@x.example; "
                "dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=hillside.example"
            ),
            "mx.google.com",
            ("pass", SCHOOL),
        ),
        (
            (
                "spf=pass (sender IP is 10.0.0.1) smtp.mailfrom=hillside.example; dkim=pass (signature was verified) "
                "header.d=hillside.example;dmarc=pass action=none header.from=hillside.example;compauth=pass reason=100"
            ),
            "",
            ("pass", SCHOOL),
        ),
        (
            (
                "spf=softfail (sender IP is 10.0.0.1) smtp.mailfrom=hillside.example; hillside.example; dkim=none (message "
                "not signed) header.d=none;hillside.example; dmarc=fail action=oreject header.from=hillside.example;"
            ),
            "",
            ("fail", SCHOOL),
        ),
        (
            (
                "spf=pass (sender IP is 10.0.0.1) smtp.mailfrom=hillside.example; school.example; dkim=pass (signature was "
                "verified) header.d=hillside.example;school.example; dmarc=pass action=none "
                "header.from=hillside.example;compauth=pass reason=100"
            ),
            "",
            ("pass", SCHOOL),
        ),
        ("mx.hillside.example; dmarc=fail (p=reject) header.from=hillside.example", OURS, ("fail", SCHOOL)),
        ("mx.hillside.example; none", OURS, None),
        ("mx.hillside.example;none;", OURS, None),
    ],
)
def test_what_real_servers_write_is_read(value: str, server: str, found: tuple[str, str] | None):
    results = read(value)
    assert results is not None
    assert (results.authserv_id, dmarc(results)) == (server, found)


INJECTED = (
    # What a stranger can put into a signing domain, a greeting or an envelope sender, as published for espoofer.
    "mx.hillside.example; dkim=pass header.d=hillside.example(.evil.example; dmarc=pass header.from=hillside.example",
    "mx.hillside.example; dkim=pass header.d=hillside.example'.evil.example\"; dmarc=pass header.from=hillside.example",
    "mx.hillside.example; spf=pass smtp.helo=x(; dmarc=pass header.from=hillside.example",
    "mx.hillside.example; spf=pass smtp.helo=x); dmarc=pass header.from=hillside.example",
    'mx.hillside.example; spf=pass smtp.mailfrom="x"@evil.example; dmarc=pass header.from=hillside.example',
    'mx.hillside.example; spf=pass smtp.mailfrom="; dmarc=pass header.from=hillside.example"; dmarc=fail',
    "mx.hillside.example; spf=pass smtp.mailfrom=x; dmarc=pass header.from=hillside.example; dmarc=fail",
    "mx.hillside.example; dmarc=fail header.from=evil.example header.from=hillside.example",
    "mx.hillside.example; dmarc=fail (dmarc=pass header.from=hillside.example) header.from=evil.example",
    'mx.hillside.example; dmarc=fail reason="dmarc=pass header.from=hillside.example" header.from=evil.example',
    "mx.hillside.example; x=dmarc=pass header.from=hillside.example",
    "mx.hillside.example; spf=pass dmarc=pass header.from=hillside.example",
    "mx.hillside.example; dmarc=pass header.from=hillside.example evil.example",
    "mx.hillside.example; dmarc=pass header.from=hillside.example.evil.example",
    "mx.hillside.example; dmarc=pass header.from=hillside.example\\.evil.example",
    "mx.hillside.example; dmarc=pass header.from=hillside.example\0.evil.example",
    "mx.hillside.example; dmarc=pass header.from=h\u0456llside.example",
    'mx.hillside.example; dkim=pass ("a; dmarc=pass header.from=hillside.example',
    'mx.hillside.example; dkim=pass (a "(" b); dmarc=pass header.from=hillside.example',
    "mx.hillside.example; dmarc=passed header.from=hillside.example",
    "mx.hillside.example evil; dmarc=pass header.from=hillside.example",
    "evil.example; mx.hillside.example; dmarc=pass header.from=hillside.example",
    "; dmarc=pass header.from=hillside.example",
    "mx.hillside.example; evil.example; dmarc=pass header.from=hillside.example",
    "spf=pass smtp.mailfrom=x; evil.example dmarc=pass header.from=hillside.example",
    "spf=pass smtp.mailfrom=x; evil; dmarc=pass header.from=hillside.example",
    "",
    ";;;",
)


@pytest.mark.parametrize("value", INJECTED)
def test_what_a_stranger_put_into_a_true_header_counts_for_nothing(value: str):
    assert verdict(value) != ("pass", SCHOOL)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "value",
    ["a" * 16_000, "(" * 16_000, "(" * 7_000 + ")" * 7_000, '"' * 16_000, "a=b " * 4_000, ";" * 16_000, " " * 16_000,
     "\\(" * 8_000, "a=b;" * 4_000, '"\\' * 8_000, 'a"b"' * 4_000, "x" * 10_000_000],
)  # fmt: skip
def test_no_header_holds_the_reader(value: str):
    found = authentication.read(value)
    assert found is None or not authentication.dmarc(found)


def test_no_mixture_of_pieces_passes_unless_the_server_alone_wrote_pass():
    """Whatever a stranger writes into the spf and dkim clauses, a failed check never reads as passed."""
    chance = random.Random(8601)
    pieces = [
        "(",
        ")",
        '"',
        ";",
        "\\",
        " ",
        "dmarc=pass",
        "header.from=hillside.example",
        "x",
        "=",
        "@evil.example",
        OURS,
        "\t",
    ]
    seen: Counter[str] = Counter()
    for _ in range(20_000):
        stranger = "".join(chance.choices(pieces, k=chance.randint(0, 8)))
        value = f"{OURS}; spf=pass smtp.mailfrom={stranger}; dmarc=fail (p=none) header.from=evil.example"
        found = verdict(value)
        assert found in (None, ("fail", "evil.example")), value
        seen["read" if found else "refused"] += 1
    assert min(seen["read"], seen["refused"]) > 1_000, seen
