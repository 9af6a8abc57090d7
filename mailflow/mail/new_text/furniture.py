"""What mail programs and servers put around the words of people: signatures, banners, disclaimers, names of telephones.

The one idea: a line is only furniture when it is so as a whole: every word of it is known to stand there. A line that
might be somebody's own words is left to them, since a banner too many costs a second's reading and a lost word may cost
a letter.
"""

import re
from typing import Final

from mailflow.mail.new_text.attributions import LONGEST, plain
from mailflow.mail.words.courtesies import contact
from mailflow.mail.words.matters import could_matter

# What a telephone or a mail program adds -----------------------------------------------------------------------------

_SENT: Final = "sent|envoyé|gesendet|enviado|inviato|wysłane|wysłano|anfonwyd|verzonden|trimis|skickat|sendt|отправлено"
_BY: Final = "from|via|with|using|depuis|de|von|mit|desde|da|dal|z|o|vanaf|din|från|fra|с"
_NAMED: Final = (
    "my|the|a|mon|ma|meinem|meiner|mi|mio|mojego|mijn|fy|min|mobile|phone|iphone|ipad|ios|android|samsung|galaxy|outlook|"
    "yahoo|mail|email|huawei|honor|xiaomi|redmi|oneplus|google|pixel|blackberry|windows|microsoft|proton|protonmail|"
    "tablet|gmail|hotmail|device|handset|smartphone|téléphone|telefonu|telefon|handy|teléfono|ffôn|ecloud|workspace|mac|"
    "macbook|nokia|motorola|sony|oppo|ee|vodafone|apple|aol|app|for|on|an|bluemail|spark|thunderbird|secure|securely|"
    r"encrypted|pro|max|mini|plus|ultra|note|lite|fe|[45]g|[a-z]{0,2}\d{1,3}(?:\+|e)?"
)
_EXCUSE: Final = (
    r"(?:please |kindly )?(?:excuse|forgive|pardon|apologies for|sorry for) (?:(?:any|my|the|all|and|or|typos?|brevity|"
    r"errors?|mistakes?|spelling|autocorrect|typing|short|message|reply) ?)+"
)
_DEVICE: Final = re.compile(
    rf"(?:(?:{_SENT}) (?:securely )?(?:{_BY})(?: (?:{_NAMED})){{1,8}}|sent on the go"
    rf"|(?:get|download) (?:outlook|bluemail|yahoo mail|spark) for (?:ios|android|mac|windows|iphone|ipad)"
    rf"|yahoo mail: search, organi[sz]e, conquer)(?:\s*[.,;–-]?\s*(?:{_EXCUSE})?)?"
)
_OPENS: Final = (*(word[:3] for word in _SENT.split("|")), "get", "dow", "yah", "<", "htt", "www")
"""How such a line begins, if all of its letters are English ones, behind any of these:"""
_AROUND: Final = "> |\t*_-. "
_LINK: Final = re.compile(r"<[^<>]{0,300}>|https?://\S+|www\.\S+")


def device(line: str) -> bool:
    """Say whether the line is what a telephone adds ("Sent from my iPhone", "Get Outlook for iOS") and nothing more."""
    if len(line) > LONGEST or (line.isascii() and not line.lstrip(_AROUND)[:3].lower().startswith(_OPENS)):
        return False
    words = " ".join(_LINK.sub(" ", plain(line)).strip("*_-– .").split())
    return bool(_DEVICE.fullmatch(words))


# What a server adds --------------------------------------------------------------------------------------------------

BANNER: Final = 4_000
"""Characters: no banner or disclaimer that is looked for is longer."""
_BANNERS: Final = """
CAUTION: This email originated from outside of the organisation. Do not click links or open attachments unless you
recognise the sender and know the content is safe. This email originated from outside of your organization. Exercise
caution when opening attachments or clicking links, especially from unknown senders. This email came from outside the
school. This email was sent from outside the school. This message originated from outside our organisation.
WARNING: This email was sent from outside the school. Please take care when clicking links or opening attachments.
This is an external email. Please take care when clicking links or opening attachments. When in doubt, contact your IT
department. Please do not click on links or open attachments unless you know the sender.
You don't often get email from this sender. Learn why this is important. Some people who received this message don't
often get email from
External email: use caution. External sender. Be careful with links and attachments. This message came from outside your
organisation. This message was sent from outside of the organisation.
This message originated outside of the school network. Be cautious before you click on any links.
This email has been scanned for viruses and malware. This email has been checked for viruses by antivirus software.
This email has been scanned for viruses by. This message has been scanned for viruses and dangerous content by and is
believed to be clean. This email has been scanned for spam and viruses.
Please consider the environment before printing this email. Please think before you print. Please think of the
environment before printing this e-mail. Consider the environment before you print this email.
This email and any attachments are confidential and intended solely for the use of the individual or entity to whom they
are addressed. This email and any attachments are confidential and intended solely for the addressee. This email and any
files transmitted with it are confidential and may be legally privileged. This email and its attachments are intended
for the above named only and may be confidential. This e-mail is confidential and intended for the addressee only.
This message and any attachments are intended for the named recipient only. This email may contain confidential and
privileged information. This message is intended only for the person to whom it is addressed. This email is intended
solely for the use of the individual to whom it is addressed.
If you have received this email in error please notify the sender and delete it from your system. If you have received
this message in error please contact the sender and delete it immediately. If they have come to you in error you must
take no action based on them, nor must you copy or show them to anyone; please reply to this email and highlight the
error. If you are not the intended recipient you must not use, disclose, copy or distribute this message or take any
action in reliance on it. If you are not the intended recipient please notify the sender and delete it. If you are not
the intended recipient, be advised that you have received this email in error and that any use, dissemination,
forwarding, printing, or copying of this email is strictly prohibited. If you have received it in error. Please delete
this email. Unauthorised use, copying or disclosure is strictly prohibited and may be unlawful.
If you are not the named addressee you should not disseminate, distribute or copy this e-mail.
Please notify the sender immediately by e-mail if you have received this e-mail by mistake and delete this e-mail from
your system. Any views or opinions expressed are solely those of the author and do not necessarily represent those of
the school. Any views expressed in this message are those of the individual sender. Any views expressed are those of the
author. Any views or opinions presented in this email are solely those of the author and might not represent those of
The school accepts no liability for any damage caused by any virus transmitted by this email. The recipient should
check this email and any attachments for the presence of viruses. We accept no liability for the content of this email,
or for the consequences of any actions taken on the basis of the information provided.
My working hours may not be your working hours. Please do not feel obliged to reply outside of your normal working
hours. I do not expect a reply outside of your own working hours. We aim to reply within two working days.
I sometimes send emails outside school hours. If you receive one, please do not feel that you have to reply until you are
back at work. I work flexibly and sometimes send emails outside of normal working hours. I may send emails outside of office
hours because it suits me, but I do not expect you to read or reply to them outside of your own hours. There is no need to
reply outside school hours. Please do not feel that you need to respond to this email outside your usual working hours.
I work flexibly. If this email arrives outside your working hours please do not feel you need to reply until you are next at
work. Please don't feel you have to answer outside your own working hours. I sometimes write at odd hours. Please do not feel
that you must answer until your own working day. I choose to work at times that suit me and do not expect you to do the same.
The contents of this email are confidential. If you have received it in error please contact the school office and delete it.
Disclaimer: this email is confidential and intended only for the person named. If you are not that person please delete it.
This email is confidential. If you have received it in error please delete it. This email and any attachments are
confidential. If you are not the intended recipient, please do not copy or forward it and tell the sender straight away.
This message is confidential and meant for the person it is addressed to. If it has reached you by mistake please let the
school know and delete it.
The information contained in this message is intended for the addressee only and may contain confidential information.
The school accepts no liability for any change made after sending. We accept no liability for changes made to this email after
it was sent. If you are not the intended recipient, please delete it and let the sender know. Any unauthorised use is
prohibited. The contents of this email are confidential. This message may be confidential and is for the named person only.
If it was sent to you in error please tell the sender and delete it. If this message reached you by mistake, please tell the
school office. Views expressed are those of the author and not necessarily those of the school or the governing board. This
e-mail has been scanned by. Click here to report this email as spam. The school is committed to safeguarding and promoting the
welfare of children and expects all staff and volunteers to share this commitment. We aim to answer emails within two working
days. Staff are not expected to reply outside working hours. I send emails at hours that suit me; please read and respond at
hours that suit you. We welcome correspondence in Welsh or English.
If your message is urgent please contact the school office. If urgent please call the school office. For urgent matters please
contact the school office. I work Monday to Thursday. I work Monday to Friday. I work Monday to Wednesday. I work part time.
The views in this email are those of the author and not necessarily those of the school. If you are not the intended recipient
you must not copy or use it. The council scans all emails for viruses but accepts no liability. Confidentiality: this email is
for the named person only. This message is intended only for the person named above. The school accepts no liability for
viruses. If you have received it in error please delete it and notify the sender. If you are not the intended recipient please
delete it and let us know. Do you really need to print this email? Please only print this email if you need to.
Registered in England and Wales company number registered office. Registered office. A company limited by guarantee.
Registered charity number. Registered in England no. Registered company number.
"""
_MARKS: Final = re.compile(
    r"intended (?:recipient|solely|for|only)|received (?:this|it) (?:\S+ ){0,3}in error|originated (?:from )?outside|"
    r"(?:from|came) outside|legally privileged|privileged information|views (?:or opinions )?(?:expressed|presented)|"
    r"external (?:sender|e-?mail)|often get e-?mail from|learn why this is important|(?:scanned|checked) for|"
    r"registered (?:in england|charity|company|office)|environment before|accepts? no liability|(?:working|school|office) hours|"
    r"before you print|need to print|message is urgent|if urgent please|for urgent matters|named person only|person named above|"
    r"contents of this (?:email|message)|"
    r"welfare of children|report this email|hours that suit|correspondence in|unauthorised use|odd hours|working day|"
    r"(?:email|message)(?: and any \S+)? (?:is|are) confidential"
)
_TAG: Final = re.compile(r"\[\s*(?:external|external e-?mail|external sender|ext)\s*\][:!]?")
_CLEAN: Final = re.compile(r"virus[- ]free\.?")
_WORD: Final = re.compile(r"[A-Za-z0-9]+")
_GONE: Final = re.compile(r"(?<!\S)\S+@\S+|(?:https?://|www\.)\S+")
_SHORTEST: Final = 6

Shingle = tuple[str, str, str]


def _shingles(words: list[str]) -> list[Shingle]:
    return list(zip(words, words[1:], words[2:], strict=False))


_KNOWN: Final = frozenset(_shingles(_WORD.findall(_BANNERS.casefold())))


def tag(line: str) -> bool:
    """Say whether the line is the mark that a server puts above mail from outside: "[EXTERNAL]"."""
    return len(line) < 60 and bool(_TAG.fullmatch(plain(line)))


def banner(text: str) -> bool:
    """Say whether these words, a line or a whole paragraph, are a server's warning or a disclaimer, and nothing besides.

    Every word must stand in a run of three that such texts are made of; only names (of the school, a company, a number)
    may stand between.
    """
    if len(text) > BANNER:
        return False
    own = text.replace("\ufeff", "").replace("\u200b", "").strip("> |\t\n")
    if "@" in own or "://" in own or "www." in own:
        own = _GONE.sub(" ", own)
    if _CLEAN.fullmatch(own.strip().casefold()):
        return True
    words = _WORD.findall(own)
    runs = _shingles([word.casefold() for word in words])
    if len(words) < _SHORTEST or _KNOWN.isdisjoint(runs) or not _MARKS.search(plain(" ".join(own.split()))):
        return False
    known = [each in _KNOWN for each in runs]
    beside = [word for i, word in enumerate(words) if not any(known[max(0, i - 2) : i + 1])]
    named = all(word[0].isupper() or word[0].isdigit() for word in beside)
    return named and len(beside) <= 12 and 2 * len(beside) < len(words) and not could_matter(" ".join(beside))


# A signature ---------------------------------------------------------------------------------------------------------


def only_a_signature(lines: list[str]) -> bool:
    """Say whether what stands below "-- " is a signature: at most 14 lines, and none with a word that could matter."""
    own = [line for line in lines if line.strip() and not device(line) and not contact(line)]
    own = [line for line in own if not banner(line)]
    return len(own) <= 14 and not any(could_matter(plain(line)) for line in own)
