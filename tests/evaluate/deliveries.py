"""Mail as the school's own server delivers it: its lines on top, and below them whatever came.

The one idea: three kinds of server write what they verified in three ways, and repeat in it words that a stranger chose.
"""

from typing import Final

from mailflow.mail.sender import Profile, Provider
from tests.evaluate.school import GENERIC, SERVER

PROFILES: Final = (
    GENERIC,
    Profile(provider=Provider.GOOGLE),
    Profile(provider=Provider.M365, internal_ok=True),
)


def verdict(
    profile: Profile, result: str, domain: str, *, mailfrom: str = "", signed: str = "", helo: str = "mta.example"
) -> str:
    """Return the value that the school's own server writes; `mailfrom`, `signed` and `helo` are the stranger's own."""
    mailfrom, signed = mailfrom or f"bounce@{domain}", signed or domain
    spf = "pass" if result == "pass" else "fail"
    match profile.provider:
        case Provider.GENERIC:
            return (
                f"{SERVER}; dkim={spf} header.d={signed} header.s=s1 header.b=aB3+/x=; spf={spf} smtp.mailfrom={mailfrom} "
                f"smtp.helo={helo}; dmarc={result} (p=quarantine dis=none) header.from={domain}"
            )
        case Provider.GOOGLE:
            return (
                f'mx.google.com; dkim={spf} header.i=@{signed} header.s=s1 header.b="aB3+/x="; spf={spf} (google.com: domain '
                f"of {mailfrom} designates 192.0.2.7 as permitted sender) smtp.mailfrom={mailfrom}; dmarc={result} (p=REJECT "
                f"sp=REJECT dis=NONE) header.from={domain}"
            )
        case _:
            return (
                f"spf={spf} (sender IP is 192.0.2.7) smtp.mailfrom={mailfrom}; dkim={spf} (signature was verified) "
                f"header.d={signed};dmarc={result} action=none header.from={domain};compauth={spf} reason=100"
            )


def delivered(profile: Profile, value: str, *lines: str) -> bytes:
    """Return a message as it lies in the mailbox: the server's lines, then those that came with it."""
    own = f"Authentication-Results: {value}" if value else ""
    passed_on = ["Return-Path: <bounce@moss.example>", "Delivered-To: cases@hillside.example"]
    received = f"Received: from mta.example (mta.example [192.0.2.7]) by {SERVER} with ESMTPS id 4T; Thu, 3 Dec 2026 07:55:00 +0000"
    if profile.provider is Provider.GOOGLE:
        passed_on += [
            "Received: by 2002:a05:6a21:1 with SMTP id x1csp1; Thu, 3 Dec 2026 07:55:00 +0000",
            "X-Received: by 2002:a17:903:1 with SMTP id x2",
        ]
    top = [*passed_on, received, own]
    common = [
        "To: cases@hillside.example",
        "Subject: Re: [KXR4TZ] Reply needed",
        "Message-ID: <1@mta.example>",
        "Date: Thu, 3 Dec 2026 07:54:00 +0000",
    ]
    text = "\r\n".join([line for line in top if line] + list(lines) + common)
    return text.encode("utf-8", "surrogateescape") + b"\r\n\r\nAPPROVE\r\n"
