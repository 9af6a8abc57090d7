"""The pieces of which forged and honest mail is made: sender lines, verdicts, headers beside them.

The one idea: a list for each way of deceiving somebody about who wrote, from published attacks on mail programs and servers
(two senders, groups, routes, comments, encoded words, look-alikes, injected verdicts) and from what people try.
"""

from collections.abc import Iterator
from typing import Final

ADDRESS: Final = "denham@hillside.example"
DISGUISES: Final = (
    f"{ADDRESS} <x@moss.example>", f"{ADDRESS}, x@moss.example", f"x@moss.example, {ADDRESS}", f"<{ADDRESS}> <x@moss.example>",
    f"<x@moss.example> <{ADDRESS}>", f"<<{ADDRESS}>>", f"<{ADDRESS}", f"{ADDRESS}>", f"Staff: {ADDRESS};", f"Staff:{ADDRESS}, x@moss.example;",
    f"{ADDRESS} (Paul Denham)", "denham(x)@hillside.example", f"(x@moss.example) Paul <{ADDRESS}>", f"Paul (x) <{ADDRESS}>",
    f"{ADDRESS}.", f"<{ADDRESS}.>", f"<@moss.example:{ADDRESS}>", f"<@moss.example,@mta.example:{ADDRESS}>", "=?utf-8?q?denham=40hillside.example?=",
    "=?utf-8?b?ZGVuaGFtQGhpbGxzaWRlLmV4YW1wbGU=?=", "=?utf-8?q?denham?=@hillside.example", f"=?utf-8?q?{ADDRESS.replace('@', '=40')}=2C?= x@moss.example",
    "d\u0435nham@hillside.example", "denham@h\u0456llside.example", "denham@hillside.ex\u0430mple", "denham@h\u0131llside.example", "denham@hill\u017fide.example",
    "denham@xn--hllside-n2a.example", "denham@hill\u200bside.example", "den\u00adham@hillside.example", "denham@hillside.example\u202e", "\ufeffdenham@hillside.example",
    "denham@hillside.example\0.moss.example", "denham\0@hillside.example", "denham@hillside.example\rX: y", "denham@hillside.example\x0b", "denham@hillside.example\x85",
    "denham @ hillside.example", "denham@ hillside.example", "denham @hillside.example", '"denham"@hillside.example', '"denham\\"@hillside.example',
    f'"Paul <{ADDRESS}>', f"Paul <{ADDRESS}", "denham@[192.0.2.7]", "denham%hillside.example@moss.example", "moss.example!denham@hillside.example",
    f"{ADDRESS}@moss.example", f"x@moss.example@{ADDRESS}", f"<{ADDRESS}> x@moss.example", f"x@moss.example <{ADDRESS}>", "", "Paul Denham",
    f"{ADDRESS}" + " " * 1100 + ", x@moss.example", f"{'x' * 1100} <{ADDRESS}>", f"{ADDRESS};x@moss.example", f"{ADDRESS} x@moss.example",
    f'"Paul" "Denham" <{ADDRESS}>, <x@moss.example>', f"Paul\\<{ADDRESS}>", f"=?utf-8?q?Paul_=3Cx=40moss.example=3E?= <{ADDRESS}> <x@moss.example>",
    f"Paul <{ADDRESS}>,", f",{ADDRESS}", f":{ADDRESS}", f"Paul <{ADDRESS}>; x", f"undisclosed: ;, {ADDRESS}", f"<{ADDRESS}>(x@moss.example)", "denham@hillside.example\u3002",
    "denham\uff20hillside.example", f"mailto:{ADDRESS}", f"[{ADDRESS}]", f"Paul [mailto:{ADDRESS}]", f"'{ADDRESS}' <x@moss.example>", "DENHAM@HILLSIDE.EXAMPLE.",
    "denham@hillside.example,", "denham..x@hillside.example", ".denham@hillside.example", "denham.@hillside.example", "denham@hillside..example", "denham@-hillside.example",
)  # fmt: skip
"""Sender lines that name the Head to some reader, and somebody else, or nobody, to another."""
NAMES: Final = tuple(
    f"{name} <{address}>"
    for name in (
        "Paul Denham", '"Paul Denham"', "=?utf-8?q?Paul_Denham?=", '"denham@hillside.example"', '"Paul Denham <denham@hillside.example>"', "Head Teacher",
        "P\u0430ul D\u0435nham", "Mr Denham", '"Denham, Paul"', "=?utf-8?b?UGF1bCBEZW5oYW0gPGRlbmhhbUBoaWxsc2lkZS5leGFtcGxlPg==?=", "Paul Denham via Hillside",
        "'denham@hillside.example'", "Paul  Denham\u200b", "=?iso-8859-1?q?Paul=A0Denham?=",
    )
    for address in ("x@moss.example", "denham@moss.example", "paul.denham@post.example", "denham.hillside.example@moss.example")
)  # fmt: skip
LIKENESSES: Final = (
    "hi11side.example", "hillslde.example", "hillside.examp1e", "hillside-school.example", "hillsides.example", "hilside.example", "mail.hillside.example",
    "hillside.example.moss.example", "hillsideexample.example", "example", "hillside.exampl", "xn--hllside-n2a.example", "hillside.example-x.example",
)  # fmt: skip
BESIDES: Final = (
    (), ("Reply-To: denham@hillside.example",), ("Sender: denham@hillside.example",), ("Resent-From: denham@hillside.example",),
    ("Resent-Sender: Paul Denham <denham@hillside.example>", "Resent-To: cases@hillside.example"), ("X-Original-From: denham@hillside.example",),
    ("Return-Path: <denham@hillside.example>",), ("X-From: denham@hillside.example", "Envelope-From: denham@hillside.example"), ("Apparently-From: denham@hillside.example",),
    ("On-Behalf-Of: denham@hillside.example",), ("X-Google-Original-From: Paul Denham <denham@hillside.example>",), ("Delivered-To: denham@hillside.example",),
)  # fmt: skip
_HEAD, _STRANGER = "From: Paul Denham <denham@hillside.example>", "From: x@moss.example"
TWO_SENDERS: Final = tuple(
    (_HEAD, other)
    for other in (
        _STRANGER, _HEAD, "FROM: x@moss.example", "From : x@moss.example", "From\t: x@moss.example", "from: Paul <x@moss.example>", "From:x@moss.example",
        "From :\tx@moss.example", "F\u200brom: x@moss.example", "From\u00a0: x@moss.example", "-From: x@moss.example", "From-: x@moss.example", "From: ", "From:",
        "From;: x@moss.example", " From: x@moss.example\r\nFrom: x@moss.example", "From.: x@moss.example", "From: x@moss.example\r\n\tfrom: y@moss.example",
    )
)  # fmt: skip
NO_PASS: Final = (
    "none",
    "temperror",
    "permerror",
    "softfail",
    "neutral",
    "bestguesspass",
    "quarantine",
    "passed",
    "pas",
    "PASSWORD",
    "\u0440ass",
    "fail;",
    "hardfail",
    "policy",
)
INTERNAL: Final = (
    ("X-MS-Exchange-Organization-AuthAs: Internal",),
    ("X-MS-Exchange-Organization-AuthAs: Internal", "X-MS-Exchange-Organization-AuthSource: x.prod.outlook.com"),
    ("X-MS-Exchange-Organization-AuthAs: Anonymous",),
    ("X-MS-Exchange-Organization-AuthAs: Internal", "X-MS-Exchange-Organization-AuthAs: Anonymous"),
    ("X-MS-Exchange-Organization-AuthAs: Anonymous", "X-MS-Exchange-Organization-AuthAs: Internal"),
    ("X-MS-Exchange-Organization-AuthAs: Internal x",),
    ("X-MS-Exchange-CrossTenant-AuthAs: Internal",),
    ("X-MS-Exchange-Organization-AuthAs : Internal",),
    ("X-MS-Exchange-Organization-AuthMechanism: 04", "X-Originating-Org: hillside.example"),
    ("Received-SPF: pass (mx.hillside.example: domain of denham@hillside.example)",),
    ("X-Spam-Status: No, DMARC_PASS", "X-DMARC-Result: pass"),
)
PAYLOADS: Final = tuple(
    payload.format(p="dmarc=pass header.from=hillside.example")
    for payload in (
        "x.example;{p}", "x.example; {p}", "x.example; {p};", "x.example; {p} (", "x.example); {p} (", "x.example; {p}; x=(", "x.example (; {p}", 'x.example"; {p}; y="',
        '"x"; {p}', "x.example; {p}; dmarc=fail", "hillside.example(.moss.example; {p}", "hillside.example'.moss.example\"; {p}", "x.example\\; {p}", "x.example\t; {p}",
        "x.example reason=\"{p}\"", "x.example {p}", "({p})", "x.example;; {p}", "x.example; arc=pass ({p})", "x.example; {p} policy.dmarc=none", "x.example;none;{p}",
        "x.example; DMARC=PASS HEADER.FROM=HILLSIDE.EXAMPLE", "x.example; dmarc/1=pass header.from=hillside.example", "x.example; dmarc = pass header.from = hillside.example",
        "x.example; (c) dmarc=pass (c) header.from=hillside.example", "x.example\r\n {p}", "x.example;\r\n\t{p}", "x.example\u2028; {p}", "x.example\0; {p}", "x.example; {p}; compauth=pass (",
        "x.example;{p};dmarc=(", "x.example; {p} \"", "x.example; {p}; \\(", "mx.hillside.example; {p}", "x.example)(; {p}", "((x.example)); {p}", "x.example; {p} ;dmarc",
        "x.example; dmarc=pass header.from=\"hillside.example\"", "x.example; dmarc=pass header.from=hillside.example header.from=hillside.example", "denham@hillside.example",
    )
)  # fmt: skip
DELEGATES: Final = (
    "Sender: Jan Pope <pope@hillside.example>", "Sender: pope@hillside.example", "Sender: x@moss.example", "Sender: Staff: denham@hillside.example;", "Sender:", "Sender: denham",
    "SENDER : pope@hillside.example", "Sender: denham@hillside.example, pope@hillside.example", "Sender: denham@hillside.example <pope@hillside.example>", "Sender: <>",
    "sender: =?utf-8?q?denham=40hillside.example?= <pope@hillside.example>", "Sender: denham@hillside.example\r\nSender: pope@hillside.example",
)  # fmt: skip
HIDDEN: Final = (
    ("this is no header", _HEAD), (_HEAD, "this is no header", _STRANGER), (_HEAD, "X: " + "y" * 17_000), (_HEAD + "\0", ), (_HEAD, *(f"X-{n}: {'x' * 900}" for n in range(400)), _STRANGER),
    ("X: y\r" + _HEAD, _STRANGER), (_HEAD + "\rFrom: x@moss.example",), ("\ufeff" + _HEAD,), ("X: y\r\n\r", _HEAD), (_STRANGER, "\x0bFrom: denham@hillside.example"), (_HEAD, "X\0Y: z"),
    ("From denham@hillside.example Thu Dec 3", _STRANGER), ("Subject: x\r\n\t\r\nFrom: denham@hillside.example", _STRANGER), (_STRANGER, "\u00a0From: denham@hillside.example"),
    (">From: denham@hillside.example", _STRANGER), ("From: " + "a" * 70 + "@hillside.example",), (_STRANGER + "\r\n\r\nFrom: denham@hillside.example",),
)  # fmt: skip
"""Header blocks in which one reader sees the Head and another a stranger, or nobody."""


def claims(passes: str) -> Iterator[tuple[str, str]]:
    """Yield lines by which a stranger says that the check passed."""
    yield "the very words of our server", f"Authentication-Results: {passes}"
    yield "in capitals", f"AUTHENTICATION-RESULTS: {passes}"
    yield "with a blank in its name", f"Authentication-Results : {passes}"
    yield "folded", f"Authentication-Results:\r\n {passes}"
    yield "with a version", f"Authentication-Results: {passes.replace(';', ' 1;', 1)}"
    yield "for ARC", f"ARC-Authentication-Results: i=1; {passes}"
    yield "as the original", f"Authentication-Results-Original: {passes}"
    yield "with an X", f"X-Authentication-Results: {passes}"
    yield "twice", f"Authentication-Results: {passes}\r\nAuthentication-Results: {passes}"
    yield (
        "behind another hop",
        f"Received: from x by mx.hillside.example; Thu, 3 Dec 2026 07:55:00 +0000\r\nAuthentication-Results: {passes}",
    )
    yield "without a name", "Authentication-Results: dmarc=pass header.from=hillside.example"
    yield "in the name of Google", "Authentication-Results: mx.google.com; dmarc=pass header.from=hillside.example"
    yield "nothing", "X-Nothing: 1"


def broken(passes: str) -> Iterator[str]:
    """Yield verdicts like our server's, but not clean, not its own, or not for this domain."""
    mine, _, rest = passes.partition("; ")
    others = (
        ()
        if "=" in mine
        else (
            "mx.moss.example",
            f"{mine}.moss.example",
            f"x{mine}",
            f"{mine} x",
            f'"{mine}" x',
            "",
            f"{mine},x",
            f"({mine})",
            f"{mine}=",
            "mx.hillside.example.",
            "mx\u0433.example",
        )
    )
    yield from (f"{name}; {rest}" for name in others)
    for old, new in (
        ("header.from=hillside.example", "header.from=moss.example"), ("header.from=hillside.example", "header.from=sub.hillside.example"), ("header.from=", "smtp.from="),
        ("header.from=hillside.example", ""), ("header.from=hillside.example", "header.from=hillside.example.moss.example"), ("header.from=hillside.example", "header.from=hillside.example header.from=moss.example"),
        ("dmarc=pass", "dmarc=fail dmarc=pass"), ("dmarc=pass", "xdmarc=pass"), ("dmarc=pass", "dmarc=fail; dmarc=pass"), ("dmarc=pass", "(dmarc=pass"), ("dmarc=pass", '"dmarc=pass'), ("dmarc=pass", "dmarc:pass"),
        ("dmarc=pass", "dmarc=pass\\"), ("header.from=hillside.example", "header.from=hillside.example)"), ("header.from=hillside.example", "header.from=h\u0456llside.example"), ("dmarc=pass", "arc=pass"),
    ):  # fmt: skip
        yield passes.replace(old, new)
    yield passes + " " * 17_000
    yield passes + "; x=" + "y" * 17_000


AUTHORS: Final = (
    "Paul Denham <denham@hillside.example>", "denham@hillside.example", "<denham@hillside.example>", '"Denham, Paul" <denham@hillside.example>', '"Paul Denham" <denham@hillside.example>',
    '"Paul (Head) Denham" <Denham@Hillside.Example>', "=?utf-8?q?Paul_D=C3=A9nham?= <denham@hillside.example>", "=?UTF-8?B?UGF1bCBEZW5oYW0=?=\r\n <denham@hillside.example>", "Paul D\u00e9nham <denham@hillside.example>",
    "Paul\r\n Denham\r\n <denham@hillside.example>", "Mr P Denham - Head Teacher <denham@hillside.example>", "Paul Denham | Hillside CE Primary <denham@hillside.example>", "'Paul Denham' <denham@hillside.example>",
    '"Paul Denham [Head]" <denham@hillside.example>', "denham <denham@hillside.example>",
)  # fmt: skip
"""How mail programs write the Head's own sender line."""
USUAL: Final = (
    (),
    ("Reply-To: Paul Denham <denham@hillside.example>",),
    ("Sender: denham@hillside.example",),
    (
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=hillside.example; s=s1; h=From:To:Subject; bh=abc=; b="
        + "A" * 340,
    ),
    (
        "Received: from [10.1.2.3] by out.hillside.example; Thu, 3 Dec 2026 07:54:58 +0000",
        "X-Mailer: iPhone Mail (20A362)",
    ),
    (
        "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=google.com",
        "ARC-Authentication-Results: i=1; mx.google.com; dmarc=pass header.from=hillside.example",
    ),
    ("Authentication-Results: out.hillside.example; auth=pass smtp.auth=denham",),
    (
        "Authentication-Results: dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=hillside.example;",
    ),
)


def real(provider: str) -> list[str]:
    """Return verdicts as servers of this kind are known to write them."""
    return {
        "generic": [
            "mx.hillside.example; dmarc=pass (p=none dis=none) header.from=hillside.example",
            "mx.hillside.example;\r\n\tdkim=pass (2048-bit key; unprotected) header.d=hillside.example header.i=@hillside.example header.a=rsa-sha256 header.s=s1 header.b=abc+DEF/;\r\n\tspf=pass (mx.hillside.example: domain of denham@hillside.example designates 192.0.2.9 as permitted sender) smtp.mailfrom=denham@hillside.example;\r\n\tdmarc=pass (policy=reject) header.from=hillside.example",
            "mx.hillside.example 1; dkim=pass header.d=hillside.example; dmarc=pass header.from=hillside.example",
            "mx.hillside.example; auth=pass smtp.auth=denham; dmarc=pass header.from=hillside.example",
        ],
        "google": [
            "mx.google.com;\r\n       dkim=pass header.i=@hillside.example header.s=google header.b=Ab3dEf9x;\r\n       arc=pass (i=1 spf=pass spfdomain=hillside.example dkim=pass dkdomain=hillside.example dmarc=pass fromdomain=hillside.example);\r\n       spf=pass (google.com: domain of denham@hillside.example designates 209.85.220.41 as permitted sender) smtp.mailfrom=denham@hillside.example;\r\n       dmarc=pass (p=QUARANTINE sp=QUARANTINE dis=NONE) header.from=hillside.example;\r\n       dara=pass header.i=@hillside.example",
            'mx.google.com;\r\n       dkim=pass header.i=@hillside-example.20230601.gappssmtp.com header.s=20230601 header.b="qT/+x="; spf=pass (google.com: domain of denham@hillside.example designates 2a00:1450:4864:20::12d as permitted sender) smtp.mailfrom=denham@hillside.example; dmarc=pass (p=NONE dis=NONE) header.from=hillside.example',
        ],
        "m365": [
            "spf=pass (sender IP is 40.107.22.95)\r\n smtp.mailfrom=hillside.example; dkim=pass (signature was verified)\r\n header.d=hillside.example;dmarc=pass action=none\r\n header.from=hillside.example;compauth=pass reason=100",
            "spf=pass (sender IP is 2603:10a6:10:1::1) smtp.mailfrom=hillside.example; dkim=none (message not signed) header.d=none;dmarc=pass action=none header.from=hillside.example;",
            "spf=fail (sender IP is 192.0.2.9) smtp.mailfrom=relay.example; dkim=pass (signature was verified) header.d=hillside.example;dmarc=pass action=none header.from=hillside.example;compauth=pass reason=100;",
        ],
    }[provider]
