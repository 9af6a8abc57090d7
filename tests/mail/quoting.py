"""How mail programs send back what we wrote: each style as a function of our text and of what somebody writes."""

import textwrap
from collections.abc import Callable, Mapping
from typing import Final

PROMPT: Final = """\
Confidential. Do not open while your screen is shared.

Please have a first look at this by Wed 25 Nov. If nobody answers, another member of the SLT will be asked.

Reply with one letter for the usual case:
A  no sign of risk; about a parent or other adult in the group; not seen before; safe to write to the sender

Or answer any line by its number (A, 3 4, lead Finch):

1 Is anybody at risk?
   A  no sign of risk
   B  a child or an adult may be at risk
   C  a possible crime or threat
2 Whom is it about?
   A  a parent or other adult in the group
   B  a member of staff or volunteer
3 How serious does it look now? (suggested: 2)
   1  off-topic, politics, private chat, mild irritation
   2  named personal criticism, swearing, mocking, an identifiable child discussed

S  somebody may be at risk now. X  I am connected. H  I need to talk first. N  not me.

Their message:
In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Two screenshots. Please don't use my name.

Reply code: mfxw 2qk7 t4zp 6hra
"""

WROTE: Final = "On Tue, 24 Nov 2026 at 08:53, Hillside cases <cases+mfxw2qk7@hillside.example> wrote:"


def marked(text: str, mark: str = "> ") -> str:
    return "\n".join((mark + line).rstrip() for line in text.splitlines())


def wrapped(text: str, width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) if len(line) > width else line for line in text.splitlines())


def headers(sent: str = "Sent", to: str = "To", subject: str = "Subject", start: str = "From") -> str:
    return (
        f"{start}: Hillside cases <cases+mfxw2qk7@hillside.example>\n{sent}: 24 November 2026 08:53\n"
        f"{to}: Amira Shah <a.shah@hillside.example>\n{subject}: [QRTWBX] Reply needed by Wed 25 Nov"
    )


def gmail(sent: str, reply: str) -> str:
    return f"{reply}\n\n{WROTE}\n\n{marked(sent)}\n"


def gmail_wrapped(sent: str, reply: str) -> str:
    attribution = WROTE.replace("cases <", "cases <\n")
    return f"{reply}\n\n{attribution}\n\n{marked(wrapped(sent, 70))}\n"


def outlook_desktop(sent: str, reply: str) -> str:
    return f"{reply}\n\nAmira Shah\nDeputy Head\n\n{headers()}\n\n{sent}"


def outlook_web(sent: str, reply: str) -> str:
    return f"{reply}\n________________________________\n{headers()}\n\n{sent}"


def outlook_phone(sent: str, reply: str) -> str:
    bar = "________________________________"
    return f"{reply}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n{bar}\n{headers()}\n\n{sent}"


def outlook_plain(sent: str, reply: str) -> str:
    return f"{reply}\n\n-----Original Message-----\n{headers()}\n\n{wrapped(sent, 72)}"


def apple_mail(sent: str, reply: str) -> str:
    return (
        f"{reply}\n\n> On 24 Nov 2026, at 08:53, Hillside cases <cases@hillside.example> wrote:\n> \n{marked(sent)}\n"
    )


def iphone(sent: str, reply: str) -> str:
    return (
        f"{reply}\n\nSent from my iPhone\n\n> On 24 Nov 2026, at 08:53, Hillside cases <cases@hillside.example> wrote:\n> \n"
        f"> \ufeff{marked(sent)[2:]}\n"
    )


def samsung(sent: str, reply: str) -> str:
    block = headers(sent="Date", to="To")
    return f"{reply}\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\n{block}\n\n{sent}"


def yahoo(sent: str, reply: str) -> str:
    attribution = "On Tuesday, 24 November 2026 at 08:53:07 GMT, Hillside cases <cases@hillside.example> wrote: "
    return f" {reply}\n\n    {attribution}\n \n " + "\n ".join(sent.splitlines())


def thunderbird(sent: str, reply: str) -> str:
    return f"{reply}\n\nOn 24/11/2026 08:53, Hillside cases wrote:\n{marked(sent)}\n"


def proton(sent: str, reply: str) -> str:
    return (
        f"{reply}\n\nSent with Proton Mail secure email.\n\nOn Tuesday, November 24th, 2026 at 8:53 AM, Hillside cases "
        f"<cases@hillside.example> wrote:\n\n{marked(sent)}\n"
    )


def german(sent: str, reply: str) -> str:
    return f"{reply}\n\nAm 24.11.26 um 08:53 schrieb Hillside cases:\n{marked(sent)}\n"


def polish(sent: str, reply: str) -> str:
    return (
        f"{reply}\n\nwt., 24 lis 2026 o 08:53 Hillside cases <cases@hillside.example> napisał(a):\n\n{marked(sent)}\n"
    )


def welsh(sent: str, reply: str) -> str:
    block = headers("Anfonwyd", "At", "Pwnc", "Oddi wrth")
    return f"{reply}\n\n{block}\n\n{sent}"


def romanian(sent: str, reply: str) -> str:
    return (
        f"{reply}\n\nmar., 24 nov. 2026 la 08:53, Hillside cases <cases@hillside.example> a scris:\n\n{marked(sent)}\n"
    )


def bottom(sent: str, reply: str) -> str:
    return f"{WROTE}\n\n{marked(sent)}\n\n{reply}\n"


def bottom_unmarked(sent: str, reply: str) -> str:
    return f"{headers()}\n\n{sent}\n\n{reply}\n"


def warned(sent: str, reply: str) -> str:
    banner = (
        "CAUTION: This email originated from outside of the organisation. Do not click links or open attachments\n"
        "unless you recognise the sender and know the content is safe."
    )
    return f"{reply}\n\n{banner}\n\n{headers()}\n\n{sent}"


def disclaimed(sent: str, reply: str) -> str:
    foot = (
        "This email and any attachments are confidential and intended solely for the addressee. If you are not the\n"
        "intended recipient, please notify the sender and delete it. Any views expressed are those of the author."
    )
    signature = "-- \nPaul Denham\nHead Teacher\nHillside CE Primary\n01632 960123"
    return f"{reply}\n\n{signature}\n\n{WROTE}\n{marked(sent)}\n\n{foot}\n"


TOP: Final[Mapping[str, Callable[[str, str], str]]] = {
    style.__name__: style
    for style in (
        gmail,
        gmail_wrapped,
        outlook_web,
        outlook_phone,
        outlook_plain,
        apple_mail,
        iphone,
        samsung,
        yahoo,
        thunderbird,
        proton,
        german,
        polish,
        welsh,
        romanian,
        warned,
        disclaimed,
    )
}
BOTTOM: Final[Mapping[str, Callable[[str, str], str]]] = {s.__name__: s for s in (bottom, bottom_unmarked)}
EVERY: Final = {**TOP, **BOTTOM}
