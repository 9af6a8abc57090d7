"""How mail programs send back what they received: each as a function of our email and of the words typed.

The one idea: a client writes both versions itself, and its plain one is made of its formatted one, as in life; so what
we sent comes back in other lines, with other links, under other marks.
"""

from collections.abc import Callable, Mapping
from html import escape
from typing import Final

from tests.evaluate.school import VERDICT, Sent
from tests.evaluate.wire import Reply, flat, inside, marked, paragraphs, wrapped

US: Final = "Hillside CE Primary"
ADDRESS: Final = "cases@hillside.example"
WHO: Final = f"{US} <{ADDRESS}>"
RULE: Final = "________________________________"
Client = Callable[[Sent, str], Reply]


def head(sent: Sent) -> Mapping[str, str]:
    """Return the headers of a reply by the one who was asked, as the school's own server delivers it."""
    return {
        "Return-Path": f"<{sent.to}>",
        "Authentication-Results": VERDICT.partition(": ")[2],
        "Received": "from out.hillside.example ([192.0.2.9]) by mx.hillside.example; Thu, 3 Dec 2026 07:55:00 +0000",
        "From": f"{sent.name} <{sent.to}>",
        "To": f"Hillside CE Primary <{sent.reply_to}>",
        "Subject": f"Re: {sent.subject}",
        "Date": "Thu, 3 Dec 2026 07:55:00 +0000",
        "Message-ID": "<reply@mail.hillside.example>",
        "In-Reply-To": sent.message_id,
        "References": sent.message_id,
    }


def _wrote(before: str = "On Wed, 2 Dec 2026 at 13:30,", behind: str = "wrote:") -> str:
    return f"{before} {WHO} {behind}"


def _block(sent: Sent, *, date: str = "Sent", when: str = "02 December 2026 13:30") -> str:
    names = {"From": WHO, date: when, "To": f"{sent.name} <{sent.to}>", "Subject": sent.subject}
    return "\n".join(f"{name}: {value}" for name, value in names.items())


def _block_tags(sent: Sent, *, date: str = "Sent", when: str = "02 December 2026 13:30") -> str:
    lines = _block(sent, date=date, when=when).split("\n")
    return "<br>\n".join(f"<b>{line.partition(':')[0]}:</b>{escape(line.partition(':')[2])}" for line in lines)


def _blockquote(sent: Sent, *, attribution: str, cite: str = "") -> str:
    return f"<div>{escape(attribution)}<br></div><blockquote {cite}>{inside(sent.html)}</blockquote>"


# Gmail ---------------------------------------------------------------------------------------------------------------


def gmail(sent: Sent, words: str) -> Reply:
    attribution = _wrote().replace(f"{US} <", f"{US} <\n")
    quoted = marked(wrapped(flat(sent.html, bold="*", mark="> "), 72))
    lines = paragraphs(words, "<div>", "</div>", "<br>")
    quote = _blockquote(sent, attribution=_wrote(), cite='class="gmail_quote" style="margin:0px 0px 0px 0.8ex"')
    page = f'<div dir="ltr">{lines}</div><br><div class="gmail_quote gmail_quote_container">{quote}</div>'
    return Reply(plain=f"{words}\n\n{attribution}\n\n{quoted}\n", html=page)


def gmail_phone(sent: Sent, words: str) -> Reply:
    quote = _blockquote(sent, attribution=_wrote(), cite='class="gmail_quote"')
    page = f'<div dir="auto">{paragraphs(words, "<div dir=auto>", "</div>", "<br>")}</div><br><div class="gmail_quote">{quote}</div>'
    return Reply(
        plain=f"{words}\n\n{_wrote()}\n\n{marked(wrapped(flat(sent.html, bold='*', mark='> '), 76))}", html=page
    )


def gmail_plain(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{words}\n\n{_wrote()}\n{marked(wrapped(sent.plain, 74))}\n")


# Outlook -------------------------------------------------------------------------------------------------------------

NORMAL: Final = '<p class="MsoNormal" style="margin:0cm"><span style="font-size:11.0pt">'


def outlook(sent: Sent, words: str) -> Reply:
    quoted = flat(sent.html, links=True)
    lines = paragraphs(words, NORMAL, "<o:p></o:p></span></p>", "&nbsp;")
    head = f'<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">{_block_tags(sent)}</p></div>'
    page = f'<html><head><style>p.MsoNormal{{margin:0cm}}</style></head><body><div class="WordSection1">{lines}{head}{inside(sent.html)}</div></body></html>'
    return Reply(plain=f"{words}\n\n{_block(sent)}\n\n{quoted}\n", html=page)


def outlook_web(sent: Sent, words: str) -> Reply:
    lines = paragraphs(words, '<div class="elementToProof">', "</div>", "<br>")
    page = f'{lines}<div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg" dir="ltr">{_block_tags(sent)}</div><div>{inside(sent.html)}</div>'
    return Reply(plain=f"{words}\n{RULE}\n{_block(sent)}\n\n{flat(sent.html, links=True)}\n", html=page)


def outlook_phone(sent: Sent, words: str) -> Reply:
    foot = 'Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a>'
    page = f'<div dir="ltr">{paragraphs(words, "<div>", "</div>", "<br>")}</div><div id="ms-outlook-mobile-signature"><div><br></div>{foot}</div><hr><div id="divRplyFwdMsg">{_block_tags(sent)}</div>{inside(sent.html)}'
    plain = f"{words}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n{RULE}\n{_block(sent)}\n\n{flat(sent.html, links=True)}"
    return Reply(plain=plain, html=page)


def outlook_android(sent: Sent, words: str) -> Reply:
    plain = f"{words}\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n{RULE}\n{_block(sent, when='Wednesday, December 2, 2026 1:30:11 PM')}\n\n{flat(sent.html)}"
    return Reply(plain=plain)


def outlook_mac(sent: Sent, words: str) -> Reply:
    when = "Wednesday, 2 December 2026 at 13:30"
    page = f"<div>{paragraphs(words, '<p class=MsoNormal>', '</p>', '&nbsp;')}</div><div style='border-top:solid #B5C4DF 1.0pt'><p>{_block_tags(sent, date='Date', when=when)}</p></div>{inside(sent.html)}"
    return Reply(plain=f"{words}\n\n\n{_block(sent, date='Date', when=when)}\n\n{flat(sent.html)}\n", html=page)


def outlook_original(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{words}\n\n-----Original Message-----\n{_block(sent)}\n\n{wrapped(sent.plain, 72)}\n")


# Apple, Samsung, Yahoo, Thunderbird, Proton and others ---------------------------------------------------------------


def apple_mail(sent: Sent, words: str) -> Reply:
    attribution = _wrote("On 2 Dec 2026, at 13:30,")
    page = f'{paragraphs(words, "<div>", "</div>", "<br>")}<div><br><blockquote type="cite"><div>{escape(attribution)}</div><br>{inside(sent.html)}</blockquote></div>'
    return Reply(plain=f"{words}\n\n> {attribution}\n> \n{marked(flat(sent.html, mark='> '))}\n", html=page)


def iphone(sent: Sent, words: str) -> Reply:
    attribution = _wrote("On 2 Dec 2026, at 13:30,")
    plain = f"{words}\n\nSent from my iPhone\n\n> {attribution}\n> \n> \ufeff{marked(flat(sent.html))[2:]}\n"
    page = f'{paragraphs(words, "<div dir=ltr>", "</div>", "<br>")}<div dir="ltr"><br>Sent from my iPhone</div><div dir="ltr"><br><blockquote type="cite">{escape(attribution)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff{inside(sent.html)}</div></blockquote>'
    return Reply(plain=plain, html=page)


def iphone_plain(sent: Sent, words: str) -> Reply:
    return Reply(
        plain=f"{words}\n\nSent from my iPhone\n\n> {_wrote('On 2 Dec 2026, at 13:30,')}\n> \n{marked(sent.plain)}\n"
    )


def samsung(sent: Sent, words: str) -> Reply:
    when = "02/12/2026 13:30 (GMT+00:00)"
    block, tags = _block(sent, date="Date", when=when), _block_tags(sent, date="Date", when=when)
    page = f'<div dir="auto">{paragraphs(words, "<div dir=auto>", "</div>", "<br>")}</div><div><br></div><div id="composer_signature" dir="auto">Sent from my Galaxy</div><div><br></div><div>-------- Original message --------</div><div>{tags}</div><div><br></div>{inside(sent.html)}'
    plain = f"{words}\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\n{block}\n\n{flat(sent.html)}\n"
    return Reply(plain=plain, html=page)


def yahoo(sent: Sent, words: str) -> Reply:
    attribution = f"On Wednesday, 2 December 2026 at 13:30:07 GMT, {WHO} wrote: "
    quoted = "\n".join(f" {line}" for line in flat(sent.html).split("\n"))
    page = f'<div class="ydp1">{paragraphs(words, "<div>", "</div>", "<br>")}</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>{escape(attribution)}</div><div>{inside(sent.html)}</div></div>'
    return Reply(plain=f" {words}\n\n    {attribution}\n \n {quoted}", html=page)


def thunderbird(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{words}\n\nOn 02/12/2026 13:30, {US} wrote:\n{marked(sent.plain)}\n", flowed=True)


def thunderbird_below(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"On 02/12/2026 13:30, {US} wrote:\n{marked(sent.plain)}\n\n{words}\n", flowed=True)


def proton(sent: Sent, words: str) -> Reply:
    attribution = f"On Wednesday, December 2nd, 2026 at 1:30 PM, {WHO} wrote:"
    page = f'<div style="font-family:Arial">{paragraphs(words, "<div>", "</div>", "<br>")}</div><div class="protonmail_signature_block">Sent with <a href="https://proton.me">Proton Mail</a> secure email.</div><div class="protonmail_quote">{escape(attribution)}<br><blockquote type="cite">{inside(sent.html)}</blockquote></div>'
    return Reply(
        plain=f"{words}\n\nSent with Proton Mail secure email.\n\n{attribution}\n\n{marked(flat(sent.html, mark='> '))}\n",
        html=page,
    )


def html_only(sent: Sent, words: str) -> Reply:
    return Reply(html=outlook_web(sent, words).html)


def html_only_quoted(sent: Sent, words: str) -> Reply:
    return Reply(html=apple_mail(sent, words).html)


def below_headers(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{_block(sent)}\n\n{flat(sent.html)}\n\n{words}\n")


def below_marks(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{_wrote()}\n\n{marked(wrapped(sent.plain, 76))}\n\n{words}\n")


def amid_the_lines(sent: Sent, words: str) -> Reply:
    above, mark, below = sent.plain.partition("\nCHANGE")
    return Reply(plain=f"{_wrote()}\n{marked(above)}\n\n{words}\n\n{marked((mark + below).lstrip())}\n")


def trimmed(sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{words}\n\n{_wrote()}\n" + marked("\n".join(sent.plain.split("\n")[:5])))


def nothing_quoted(_sent: Sent, words: str) -> Reply:
    return Reply(plain=f"{words}\n")


def ready_reply(sent: Sent, words: str) -> Reply:
    """What a tap on one of the targets in our page opens, with the words typed instead of those that stood there."""
    code = next(line for line in reversed(sent.plain.split("\n")) if line.startswith("Reply code:"))
    return Reply(plain=f"{words}\n\n{code}\n", more={"In-Reply-To": "", "References": ""})


def ready_reply_iphone(sent: Sent, words: str) -> Reply:
    return Reply(
        plain=f"{ready_reply(sent, words).plain}\nSent from my iPhone\n", more={"In-Reply-To": "", "References": ""}
    )


def _in(attribution: str) -> Client:
    return lambda sent, words: Reply(plain=f"{words}\n\n{attribution}\n{marked(sent.plain)}\n")


def _under(names: tuple[str, str, str, str]) -> Client:
    def client(sent: Sent, words: str) -> Reply:
        values = (WHO, "2 December 2026 13:30", sent.to, sent.subject)
        block = "\n".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
        return Reply(plain=f"{words}\n\n{block}\n\n{sent.plain}\n")

    return client


CLIENTS: Final[Mapping[str, Client]] = {
    **{
        client.__name__.replace("_", " "): client
        for client in (
            gmail, gmail_phone, gmail_plain, outlook, outlook_web, outlook_phone, outlook_android, outlook_mac,
            outlook_original, apple_mail, iphone, iphone_plain, samsung, yahoo, thunderbird, thunderbird_below, proton,
            html_only, html_only_quoted, below_headers, below_marks, amid_the_lines, trimmed, nothing_quoted,
            ready_reply, ready_reply_iphone,
       )
    },
    "German": _in(f"Am Mi., 2. Dez. 2026 um 13:30 Uhr schrieb {WHO}:"),
    "French": _in(f"Le mer. 2 déc. 2026 à 13:30, {WHO} a écrit :"),
    "Polish": _in(f"śr., 2 gru 2026 o 13:30 {WHO} napisał(a):"),
    "Spanish": _in(f"El mié, 2 dic 2026 a las 13:30, {US} (<{ADDRESS}>) escribió:"),
    "Romanian": _in(f"mie., 2 dec. 2026 la 13:30, {WHO} a scris:"),
    "Welsh": _under(("Oddi wrth", "Anfonwyd", "At", "Pwnc")),
    "German Outlook": _under(("Von", "Gesendet", "An", "Betreff")),
    "Polish Outlook": _under(("Od", "Wysłano", "Do", "Temat")),
}  # fmt: skip
