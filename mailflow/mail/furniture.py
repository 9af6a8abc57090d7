"""What mail programs and servers put around the words of people: attributions, signatures, banners, disclaimers.

The one idea: a line is only furniture when it is so by its whole shape. A line that might be somebody's own words is
left to them, since a banner too many costs a second's reading and a lost word may cost a letter.
"""

import re
from typing import Final

LONGEST: Final = 400
"""Characters: no line of furniture is longer, and none that is longer is looked at."""

_WROTE: Final = (
    "wrote|writes|schrieb|schreibt|a écrit|escribió|escribio|ha scritto|scrive|escreveu|schreef|skrev|napisał|napisała|"
    "napisał(a)|pisze|a scris|ysgrifennodd|написал|написала|написал(а)|пишет|пише|написав|yazdı|şunu yazdı|írta|"
    "ezt írta|"
    "kirjoitti|rašė|parašė|rakstīja|napsal|napsal(a)|napísal|napísal(a)|написа|έγραψε|ka shkruar|shkroi|كتب|写道|寫道|"
    "লিখেছেন|ने लिखा|ਨੇ ਲਿਖਿਆ|எழுதியது|لکھا|wrote the following"
)
_ATTRIBUTION: Final = re.compile(
    rf"(?:.*[\s>,)])?(?:{_WROTE.replace('(', '[(]').replace(')', '[)]')})(?!\w)(?:[^:：]|:\d){{0,80}}[:：]$"
)
_HEADER: Final = re.compile(
    r"(?:from|sent|to|cc|bcc|date|subject|reply-to|importance|attachments|received|"
    r"von|gesendet|an|betreff|datum|de|envoyé|à|objet|date|od|wysłane|wysłano|do|dw|temat|data|"
    r"oddi wrth|anfonwyd|at|pwnc|dyddiad|de la|trimis|către|subiect|enviado|enviada|para|asunto|assunto|"
    r"da|inviato|a|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|kimden|gönderilme|kime|konu|"
    r"от|отправлено|кому|тема|дата|від|надіслано|من|إلى|الموضوع)\s{0,3}[:：]\s*\S.*"
)
_RULE: Final = re.compile(r"[-_=*—–]{5,}")
_ORIGINAL: Final = re.compile(
    r"[-_=\s]*(?:original message|original e-?mail|original appointment|forwarded message|begin forwarded message|"
    r"reply message|message d'origine|message original|ursprüngliche nachricht|originalnachricht|mensaje original|"
    r"messaggio originale|mensagem original|oryginalna wiadomość|wiadomość oryginalna|mesaj original|"
    r"mesajul original|neges wreiddiol|oorspronkelijk bericht|originalmeddelande|исходное сообщение|"
    r"orijinal mesaj|quoted text hidden|\[quoted text hidden\])[-_=:\s]*"
)

_DEVICE: Final = re.compile(
    r"(?:(?:sent|envoyé|gesendet|enviado|inviato|wysłane|wysłano|anfonwyd|verzonden|trimis|skickat|sendt|отправлено)"
    r"\s+(?:securely\s+)?(?:from|via|with|using|by|depuis|de|von|mit|desde|da|dal|z|o|vanaf|din|från|fra|с)\b.{0,90}"
    r"|get outlook for \S+.{0,60}|get bluemail for \S+.{0,60}|yahoo mail: .{0,60}|download outlook for .{0,40}"
    r"|sent (?:on the go|with).{0,40})"
)
_DEVICE_NAMES: Final = re.compile(
    r"\b(?:iphone|ipad|ios|android|samsung|galaxy|mobile|phone|outlook|yahoo|mail|huawei|honor|xiaomi|redmi|oneplus|pixel|"
    r"blackberry|windows|proton|tablet|gmail|hotmail|device|handset|smartphone|téléphone|telefonu|telefon|handy|teléfono|"
    r"ffôn|ecloud|workspace|mac|macbook|nokia|motorola|sony|oppo|o2|ee|vodafone|three|on the go)\b"
)
_MORE_THAN_A_DEVICE: Final = re.compile(
    r"\b(?:but|wait|hold|unless|until|don'?t|do not|stop|change|approved?|declined?|if|instead|first|only|yet|once)\b"
    r"|\?"
)

_BANNERS: Final = """
CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you
recognise the sender and know the content is safe.
CAUTION: This email originated from outside of your organization. Exercise caution when opening attachments or clicking
links, especially from unknown senders.
WARNING: This email was sent from outside the school. Please take care when clicking links or opening attachments.
This is an external email. Please take care when clicking links or opening attachments. When in doubt, contact your IT
department.
You don't often get email from this sender. Learn why this is important. Some people who received this message don't
often get email from
External sender. Be careful with links and attachments. This message came from outside your organisation.
This message originated outside of the school network. Be cautious before you click on any links.
This email has been scanned for viruses and malware. This email has been checked for viruses by antivirus software.
Virus-free. www.avast.com www.avg.com
Please consider the environment before printing this email. Please think before you print.
This email and any attachments are confidential and intended solely for the use of the individual or entity to whom they
are addressed. This email and any files transmitted with it are confidential and may be legally privileged.
If you have received this email in error please notify the sender and delete it from your system. If you are not the
intended recipient you must not use, disclose, copy or distribute this message or take any action in reliance on it.
If you are not the named addressee you should not disseminate, distribute or copy this e-mail.
Please notify the sender immediately by e-mail if you have received this e-mail by mistake and delete this e-mail from
your system. Any views or opinions expressed are solely those of the author and do not necessarily represent those of
the school. Any views expressed in this message are those of the individual sender.
The school accepts no liability for any damage caused by any virus transmitted by this email. The recipient should
check this email and any attachments for the presence of viruses.
My working hours may not be your working hours. Please do not feel obliged to reply outside of your normal working
hours. I do not expect a reply outside of your own working hours. We aim to reply within two working days.
The information contained in this message is intended for the addressee only and may contain confidential information.
Registered in England and Wales company number registered office. A company limited by guarantee.
"""
_STRONG: Final = re.compile(
    r"intended recipient|received (?:this|it) (?:\S+ ){0,3}in error|originated (?:from )?outside|"
    r"outside (?:of )?(?:the|your) organi[sz]ation|solely for the (?:use|attention)|legally privileged|"
    r"views (?:or opinions )?expressed|external (?:sender|e-?mail)\b.*\b(?:caution|careful|care|links)|"
    r"often get e-?mail from|learn why this is important|scanned for viruses|"
    r"registered (?:in england|charity|company)|environment before printing|accepts? no liability"
)
_TAG: Final = re.compile(r"[\[(*\s]*(?:external|external e-?mail|external sender|ext|caution|warning)[\])*:!\s]*")
_WORD: Final = re.compile(r"[a-z0-9]+")


def _shingles(words: list[str]) -> set[tuple[str, str, str]]:
    return set(zip(words, words[1:], words[2:], strict=False))


_KNOWN: Final = _shingles(_WORD.findall(_BANNERS.casefold()))


_INVISIBLE: Final = dict.fromkeys(map(ord, "\ufeff\u200b\u2060\u00ad"))
"""What mail programs put before a quotation or within a line without anybody seeing it (iPhone: a byte-order mark)."""


def plain(line: str) -> str:
    """Return the line without quotation marks (">") and invisible signs, in lower case, with single spaces."""
    return " ".join(line.translate(_INVISIBLE).lstrip("> |\t\u00a0").split()).casefold()


def attribution(line: str) -> bool:
    """Say whether `line` (or up to three wrapped lines joined) introduces a quotation: "On ... wrote:" in 30 languages,
    a ruled line, or "Original message"."""
    if len(line) > LONGEST:
        return False
    words = plain(line).strip("*")
    if not words:
        return False
    wrote = words[-1] in ":：" and (_ATTRIBUTION.fullmatch(words) or (_DATED.search(words) and _BY.search(words)))
    return bool(wrote or _RULE.fullmatch(words) or _ORIGINAL.fullmatch(words))


_DATED: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d\d")
_OPENING: Final = re.compile(
    r"(?:\d{4}-\d\d-\d\d|on|am|le|el|il|em|op|den|ar|w dniu|dnia|pe|în|a|il giorno|[a-z]{2,4}\.?,|mon|tue|wed|thu|fri|"
    r"sat|sun|pon|wt|śr|czw|pt|sob|niedz|lun|mar|mer|jeu|ven|sam|dim|mo|di|mi|do|fr|sa|so)\b.*"
)
_BY: Final = re.compile(r"<?[^<>\s]+@[^<>\s]+>:$")
_VERB: Final = re.compile(rf"(?:.*\s)?(?:{_WROTE.replace('(', '[(]').replace(')', '[)]')})(?!\w).*")


def wrapped_attribution(lines: list[str]) -> int:
    """Return how many of the last lines are one attribution, which mail programs wrap onto up to three; 0 if none are.

    A line further up belongs to it only if the attribution has no date yet and that line opens with one ("On Tue, 24
    Nov 2026 at 08:53, Hillside <") or says who wrote, so that an answer typed directly above stays the writer's.
    """
    if not lines or not lines[-1].strip():
        return 0
    for size in range(1, len(lines) + 1):
        joined = " ".join(line.strip() for line in lines[-size:])
        if size > 1 and not lines[-size].strip():
            break
        first = plain(lines[-size][:LONGEST])
        opens = (_OPENING.match(first) and _DATED.search(first)) or (size > 1 and _VERB.fullmatch(first))
        if attribution(joined) and ((size == 1 and _DATED.search(joined)) or opens):
            return size
    return 1 if attribution(lines[-1]) else 0


_INLINE: Final = re.compile(
    r"(?<!\S)(?:on|am|le|el|op|den|em|il|pe|w dniu) (?:\w{2,12}[.,]{0,2} ){0,3}\d", re.IGNORECASE
)


def before_attribution(piece: str) -> str:
    """Return what stands before an attribution on the same line; all of it if there is none."""
    if not attribution(piece):
        return piece
    openings = list(_INLINE.finditer(piece))
    return piece[: openings[-1].start()].strip() if openings else ""


def header(line: str) -> bool:
    """Say whether the line looks like a quoted header ("From: ...", "Gesendet: ...", "*Sent:* ...")."""
    return len(line) <= LONGEST and bool(_HEADER.fullmatch(plain(line).replace("*", "")))


def device(line: str) -> bool:
    """Say whether the line is what a telephone adds ("Sent from my iPhone", "Get Outlook for iOS") and nothing more."""
    if len(line) > LONGEST:
        return False
    words = plain(line).strip("*_- ")
    if not _DEVICE.fullmatch(words) or _MORE_THAN_A_DEVICE.search(words):
        return False
    return bool(_DEVICE_NAMES.search(words))


def banner(line: str) -> bool:
    """Say whether the line is a mail server's warning ("External sender ...") or a disclaimer at the foot."""
    words = plain(line[: 4 * LONGEST])
    if _TAG.fullmatch(words) or (len(words) > 30 and _STRONG.search(words)):
        return True
    found = _WORD.findall(words)
    shingles = list(zip(found, found[1:], found[2:], strict=False))
    return len(found) >= 4 and sum(each in _KNOWN for each in shingles) >= 0.6 * len(shingles)


_SIGN_OFF_STOPS: Final = re.compile(
    r"\b(?:but|not|wait|if|unless|until|before|after|hold|stop|don'?t|never|change|instead|only|subject|however|approve[d]?|"
    r"decline[d]?|risk|worried|afraid|hurt|threat\w*|provided|once|yet|actually|p\.?s|send|none|first)\b|\?"
)


def only_a_signature(lines: list[str]) -> bool:
    """Say whether what stands below "-- " is a signature: at most 14 lines, and none that says what matters."""
    own = [line for line in lines if line.strip() and not banner(line) and not device(line)]
    return len(own) <= 14 and not any(_SIGN_OFF_STOPS.search(plain(re.sub(r"https?://\S+", "", line))) for line in own)
