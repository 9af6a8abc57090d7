"""Absence notes: told from people's mail, and the day on which somebody says to be back.

The one idea: a note is known by its headers, or by a subject that only machines write; words alone make none. And a day is
read only where nothing stands between it and the word for coming back: no day is better than a wrong one.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from mailflow.mail.message import Message
from mailflow.mail.new_text.written import cut
from mailflow.mail.words import days

_MACHINES: Final = (
    r"auto(?:matic|mated)?[\s-]?(?:reply|response|responder)|automatische antwort|abwesenheits\w+|réponse automatique|"
    r"respuesta automática|resposta automática|risposta automatica|automatisch antwoord|autosvar|automatiskt svar|"
    r"automaattinen vastaus|odpowiedź automatyczna|automatická odpověď|răspuns automat|automatikus válasz|otomatik yanıt|"
    r"automatinis atsakymas|автоматичн\w+ відповідь|автоматический ответ|автоответ|ateb awtomatig|自动回复|自動返信"
)
"""What mail servers write before the subject that they answer, and nobody else does."""
_LABELLED: Final = re.compile(
    rf"(?:{_MACHINES})\s*[:：]|[\w'’. -]{{1,60}} is out of the office \(returning \d", re.IGNORECASE
)
_SUBJECT: Final = re.compile(
    rf"(?:re\s*:\s*)?(?:{_MACHINES}|auto(?=\s*:)|out of (?:the )?office(?: (?:auto-?)?(?:reply|response|message|notification))?|"
    r"ooo|away from (?:my|the) (?:desk|office|mail)|on (?:annual|maternity|paternity|sick) leave|vacation|"
    r"(?:vacation|holiday|absence) (?:reply|response|message|note|notice)|abwesend|absence du bureau|message d'absence|"
    r"fuera de la oficina|ausência|fuori sede|afwezig\w*|poza biurem"
    r")\s*(?:[:\-–(]|$)",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(
    r"\s*(?:hi|hello|thank you for your (?:e-?mail|message))?[\s,.!]*(?:this is|you have received) an? auto(?:mated|matic)[\s-]"
    r"(?:reply|response|message|e-?mail|acknowledge?ment|notification)\b",
    re.IGNORECASE,
)
_WORDS: Final = re.compile(
    r"out of (?:the )?office|annual leave|(?:maternity|paternity|sick|parental|study|compassionate) leave|on leave\b"
    r"|(?:i am|i'm|i’m|i will be|currently) (?:currently |now )?(?:away|out|on holiday|on a course|not (?:in|working|available))"
    r"|away (?:from|until|till|on)|on a course|limited access to (?:my )?e-?mail|school is (?:now )?closed|non-working day"
    r"|(?:will|shall) (?:return|be back|reply on my return|respond on)|(?:back|return(?:ing|s)?) (?:on|(?:in|to) the office|at work)"
    r"|back (?:mon|tue|wed|thu|fri)|i (?:do not|don't|don’t) work on|my working days"
    r"|urlaub|nicht im (?:büro|haus)|abwesend|je suis absente?|en congé|de vacaciones|in ferie|fuori ufficio|met vakantie"
    r"|na urlopie|nieobecn|în concediu|de férias|ausente|у відпустці|i ffwrdd",
    re.IGNORECASE,
)


def is_absence(message: Message, *, marked: bool, null: bool) -> bool:
    """Tell an absence note. `marked`: a header says that nobody wrote it; `null`: its envelope names no sender.

    Without either, a server's own label before the subject tells it, or an opening line that says so. Any other subject
    is a weak sign and needs another; so are the words of an absence note.
    """
    subject = bool(_SUBJECT.match(message.subject.strip()))
    if marked or null:
        replied = message.header("auto-submitted").strip().casefold().startswith("auto-replied")
        return subject or (replied and not message.header("list-id")) or _says_away(message)
    if _LABELLED.match(message.subject.strip()) or _opens_as_a_machine(message):
        return True
    hint = bool(message.header("x-auto-response-suppress")) or message.header("precedence").strip().casefold() in {
        "bulk", "junk", "list",
    }  # fmt: skip
    return subject and (hint or _says_away(message))


def _says_away(message: Message) -> bool:
    return bool(_WORDS.search(_beginning(message)))


def _opens_as_a_machine(message: Message) -> bool:
    return "auto" in message.text[:5_000].casefold() and bool(_OPENING.match(_beginning(message)))


def _beginning(message: Message) -> str:
    return cut(message.text[:5_000]).new[:1_500]


# When somebody is back -----------------------------------------------------------------------------------------------

_BACK: Final = re.compile(
    r"\b(?:back|return(?:s|ing)?|reopens?|available again|in (?:the )?(?:office|school) again|de retour|de vuelta|wieder (?:da|"
    r"erreichbar|im büro)|ab(?=\s+(?:dem\s+)?\d))\b",
    re.IGNORECASE,
)
_UNTIL: Final = re.compile(
    r"\b(?:until|till|til|up to|through|bis(?: zum| einschließlich| einschl\.)?|jusqu['’]au|jusqu['’]à|hasta(?: el)?|"
    r"fino al(?:l['’])?|până(?: pe| la| în)?|até(?: ao?)?(?: dia)?|(?:tot(?: en met)?|do|tan|до)(?=\s+\d))\b",
    re.IGNORECASE,
)
_SPAN: Final = re.compile(r"\bfrom\s+(?:\w+\s+){1,5}?to\b", re.IGNORECASE)
_TURKISH: Final = re.compile(r"(?P<day>\d{1,2}[./]\d{1,2}[./]\d{4}) tarihinde (?:dön|geri)", re.IGNORECASE)
_THERE: Final = re.compile(r"\b(?:open|available|here|working|work|at work|in school|in the office)\s*$", re.IGNORECASE)
_BETWEEN: Final = re.compile(
    r"[\s,:]*(?:(?:again|on|from|in|at|to|into|the|my|our|office|school|work|desk|home|until|till|after|dem|den|el|le|il|pe|"
    r"dia|de|the day of)\b[\s,:]*){0,6}",
    re.IGNORECASE,
)
_MONTHS: Final = (
    ("January", "januar|januari|janvier|enero|gennaio|janeiro|stycznia|ianuarie|ionawr|січня"),
    ("February", "februar|februari|février|febrero|febbraio|fevereiro|lutego|februarie|chwefror|лютого"),
    ("March", "märz|maart|mars|marzo|março|marca|martie|mawrth|березня"),
    ("April", "avril|abril|aprile|kwietnia|aprilie|ebrill|квітня"),
    ("May", "mai|mei|mayo|maggio|maio|maja|травня"),
    ("June", "juni|juin|junio|giugno|junho|czerwca|iunie|mehefin|червня"),
    ("July", "juli|juillet|julio|luglio|julho|lipca|iulie|gorffennaf|липня"),
    ("August", "augustus|août|agosto|sierpnia|awst|серпня"),
    ("September", "septembre|septiembre|settembre|setembro|września|septembrie|medi|вересня"),
    ("October", "oktober|octobre|octubre|ottobre|outubro|października|octombrie|hydref|жовтня"),
    ("November", "novembre|noviembre|novembro|listopada|noiembrie|tachwedd|листопада"),
    ("December", "dezember|décembre|diciembre|dicembre|dezembro|grudnia|decembrie|rhagfyr|грудня"),
)
_FOREIGN: Final = re.compile(
    r"\b(?P<day>\d{1,2})\.?\s+(?:de\s+)?(?:"
    + "|".join(f"(?P<{month}>{names}|{month})" for month, names in _MONTHS)
    + r")\b(?:\s+de(?=\s+\d))?",
    re.IGNORECASE,
)


def returns(message: Message) -> date | None:
    """Return the day on which an absent person says to be back; None if they do not say, or not clearly.

    "Back Fri 27 Nov" and "until 3 December" both give that day; a day before the message arrived is no return, and two
    different days are none.
    """
    today = message.received.date()
    text = " ".join(f"{message.subject}. {cut(message.text[:5_000], answers=True).new}".split())[:3_000]
    text = _FOREIGN.sub(_in_english, text)
    for places in (_after(_BACK, text), _after(_UNTIL, text), _after(_SPAN, text)):
        said = {
            day for place in places if (day := days.opening(text[place : place + 60], today=today)) and day >= today
        }
        if said:
            return said.pop() if len(said) == 1 else None
    return None


def _after(pattern: re.Pattern[str], text: str) -> Iterator[int]:
    """Yield where a day would stand: behind each word for coming back, and what may stand between."""
    for found in pattern.finditer(text):
        if not _THERE.search(text[max(0, found.start() - 20) : found.start()]):
            between = _BETWEEN.match(text, found.end())
            yield between.end() if between else found.end()
    if pattern is _BACK:
        yield from (found.start() for found in _TURKISH.finditer(text))


def _in_english(said: re.Match[str]) -> str:
    month = next(month for month, _ in _MONTHS if said[month])
    return f"{said['day']} {month}"
