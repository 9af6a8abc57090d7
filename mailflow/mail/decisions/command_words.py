"""What stands around a word of command, phrase by phrase: courtesies, assent, the command itself, and what is none.

The one idea: what may stand beside APPROVE is a closed list of whole phrases, and each has its place. "Thanks Paul" thanks,
"Paul" below the word signs, and "Paul approve" is something said; so is every word that is on no list.
"""

import re
from dataclasses import dataclass
from typing import Final

from mailflow.mail.decisions.assents import KINDS
from mailflow.mail.decisions.beside.remarks import saying_end, sentence_end, within_brackets
from mailflow.mail.decisions.choices import choice_at, ends, with_own_words
from mailflow.mail.decisions.clauses import NO_CLAUSES, Clauses, clauses
from mailflow.mail.decisions.codes import any_code_at, other_code
from mailflow.mail.decisions.consents import addressee_end, consent_end
from mailflow.mail.decisions.names import name_at, of_the_lead, post_at
from mailflow.mail.words.courtesies import FOR, addressed
from mailflow.people import TITLES
from mailflow.prompt.items import Choice, Choose
from mailflow.prompt.steps import Ask

_SMILES: Final = (
    r"(?::-?\)|(?![👎🤔❓❔❗❌🚫🛑⛔🙅✋🖐🤚⚠😡😠😤😟😕🙁☹🤷🙄🤨😬😒😏🤥🙃🤐🤞🤢🔄🔁⏳⌛⏰⏸⏯🔜🔙✏📝✍🖊☎📞📱💬🗣👀🔍🔎📬📮🗑✂☐☑☒✗✘✖])[\u2600-\u27bf\u2b50\U0001f300-\U0001faff]"
    r"[\U0001f3fb-\U0001f3ff\ufe0f]?)"
)
GAP: Final = re.compile(rf"(?:{_SMILES}|[\s,;:=!*_\-–—.])+")
_WORD: Final = re.compile(r"[\w'’.-]+")
_STRANGE: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A stretch of a reply and its kind: "word" (then `choice`), "code", "other code", "name", "post", "strange", or one
    of the lists. `gap`: what stands between it and the one before."""

    kind: str
    begin: int
    end: int
    gap: str
    choice: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The item that is asked about, with the code of its letter ("" if it is about none), the words of our people's names
    and those of whoever writes."""

    item: Choose
    code: str = ""
    known: frozenset[str] = frozenset()
    writer: frozenset[str] = frozenset()

    @property
    def codes(self) -> tuple[str, ...]:
        """What may name the letter that is asked about: its own code, and the reference of its case."""
        return (self.code, self.item.reference)

    @property
    def letting(self) -> Choice | None:
        """The choice that lets a letter go; None if this is not about one."""
        return next((each for each in self.item.choices if self.code and each.key in LETTING), None)


_TO_WHOM: Final = re.compile(
    r" (?:also )?to (?=\w)((?:you|all|everyone|everybody|(?:the )?(?:whole |entire )?(?:team|office|staff))(?: both| all)?(?!\w))?",
    re.IGNORECASE,
)
_WHO_WRITES: Final = re.compile(
    r"(?:it['’]?s|this is|from:?|name ?:|signed(?: by)?:?) (?:mr |mrs |miss |ms |dr )?(\w+)(?: here)?(?!['’\w])",
    re.IGNORECASE,
)
LETTING: Final = ("APPROVE", "SEND")
_TELLS: Final = re.compile(
    r"(?:and |so )?(?:i|we|you|it|this|that|what|sorry|glad|been)(?:['’](?:m|ve|re|s))?(?!\w)", re.IGNORECASE
)
"""How a remark opens that may stand behind a comma."""
_LEAD: Final = re.compile(r" ?([A-Za-z]{2,20})(?= (?!and\b|&|to\b|or\b|['’])\w|\s*[,.!:–—\n]|\s-|$)")
_CALLED: Final = re.compile(
    r"[ ]*(?:[,:!\n–—]|\s-\s)|[ ]+(?:thanks|thank you|many thanks|cheers|yes|i|you)\b", re.IGNORECASE
)
_GIVES_WAY: Final = frozenset({"strange", "remark", "name"})
"""What any clause that begins there explains better."""
_AND: Final = re.compile(r"(and|so) (?=you (?:can|may) )", re.IGNORECASE)
_LEADS_TO_A_CLAUSE: Final = frozenset({"and", "greeting", "assent"})
_RUNS_ON: Final = re.compile(r"(?:(?:i|we)(?:['’]?m|['’]?ve| am| have)?|sorry|apologies)(?!\w)", re.IGNORECASE)
"""How somebody goes on who makes no pause."""
_STARTS: Final = re.compile(r"[.!\n–—]|\s-\s|(?::-?\)|[\U0001f300-\U0001faff])\s*$")


def phrases(asked: Asked, text: str) -> list[Phrase]:
    """Take `text` apart into phrases, each the longest that begins there. Every word of it lies in one."""
    found: list[Phrase] = []
    at = begin = 0
    said = False
    own = (
        clauses(
            text,
            codes=asked.codes,
            addressee=asked.item.addressee,
            response=asked.item.response,
            known=asked.known,
            writer=asked.writer,
        )
        if asked.letting
        else NO_CLAUSES
    )
    while at < len(text):
        if gap := GAP.match(text, at):
            at = gap.end()
            continue
        before = text[begin:at] if found else "\n"
        kind, end, choice = _at(asked, text, at, own)
        if kind != "word" and (remark := _remark_at(asked, text, at, before, led=not said)) > at:
            kind, end, choice = "remark", max(remark, end) if kind == "settled" else remark, None
        opens = _opens(before, text, at) or (found and found[-1].kind in _LEADS_TO_A_CLAUSE)
        clause = within_brackets(text, at, own.remark_end) if opens else at
        if clause > (at if kind in _GIVES_WAY else end - (kind == "lead")):
            kind, end, choice = "remark", max(clause, end if kind == "remark" else at), None
        found.append(Phrase(kind=kind, begin=at, end=end, gap=text[begin:at], choice=choice))
        said = said or kind == "word"
        at = begin = end
    return found


def _opens(gap: str, text: str, at: int) -> bool:
    """Say whether a clause may begin at `at`, behind this gap."""
    return bool(_STARTS.search(gap) or "," in gap or ":" in gap or text[at] == "(" or _RUNS_ON.match(text, at))


def _remark_at(asked: Asked, text: str, at: int, gap: str, *, led: bool) -> int:
    """Return where a remark ends that cannot matter and stands at `at` as a clause of its own; `at` if none does."""
    if asked.letting is None or not (_STARTS.search(gap) or "," in gap or text[at] == "("):
        return at
    end = saying_end(text, at)
    if _STARTS.search(gap) or text[at] == "(" or _TELLS.match(text, at):
        end = max(end, sentence_end(text, at, led=led))
    return end if ends(text, end) else at


def _at(asked: Asked, text: str, at: int, own: Clauses) -> tuple[str, int, Choice | None]:
    said = max(
        (
            (match.end(), kind)
            for kind, pattern in KINDS
            if (match := pattern.match(text, at))
            and ends(text, match.end())
            and (kind == "settled" or not _commands_within(asked.item, match))
        ),
        default=(at, ""),
    )
    consent = max(consent_end(text, at, asked.code), own.consents.get(at, at)) if asked.letting else at
    if said[1] == "settled" and consent < said[0]:
        return "settled", at + len(text[at : said[0]].rstrip()), None
    found = choice_at(asked.item, text, at)
    if consent > max(at, said[0] - 1, found[1] if found else at):
        return "word", consent, asked.letting
    if consent > at and said[1] == "manner":
        return "word", said[0], asked.letting
    if found:
        return "word", with_own_words(*found, text), found[0]
    if end := any_code_at(text, at, asked.codes):
        return "code", end, None
    if named := other_code(text, at):
        return "other code", at + len(named), None
    if said[1] in ("greeting", "thanks"):
        whom = max(addressed(text, said[0], asked.known), _lead_at(asked, text, said[0]))
        return said[1], _thanked_for(asked, text, at, whom) if said[1] == "thanks" else whom, None
    if said[1] in ("kind", "please", "assent"):
        return said[1], max(at + len(text[at : said[0]].rstrip()), addressed(text, said[0], asked.known)), None
    if said[1]:
        leads = _AND.match(text, at) if said[1] == "manner" else None
        if leads and own.consents.get(leads.end(), consent_end(text, leads.end(), asked.code)) >= said[0]:
            return "and", leads.end(1), None
        return said[1], at + len(text[at : said[0]].rstrip()), None
    return _named_at(asked, text, at)


def _lead_at(asked: Asked, text: str, at: int) -> int:
    """Return where the name ends of whoever leads that stands right behind `at`: they may be spoken to without a pause."""
    named = _LEAD.match(text, at)
    return named.end() if named and of_the_lead(named[1], asked.item.led_by, asked.known) else at


def _thanked_for(asked: Asked, text: str, begin: int, at: int) -> int:
    """Return where it ends to whom and for what somebody is thanked, in thanks that begin there and end at least at `at`."""
    begin = text.find(" for ", begin, at) if " for " in text[begin:at] else at
    if to := _TO_WHOM.match(text, begin):
        size = 0 if to[1] else name_at(text, to.end(), asked.known)
        begin = to.end() + size if size or to[1] else begin
    behind = FOR.match(text, begin)
    return max(at, behind.end() if behind else begin)


def _named_at(asked: Asked, text: str, at: int) -> tuple[str, int, None]:
    """Return whose name or post stands at `at`: the letter's addressee, the writer, one of our people; else what is none."""
    if (end := addressee_end(text, at, asked.item.addressee)) > at:
        return "addressee", end, None
    its = _WHO_WRITES.match(text, at)
    if its and its[1].casefold() in asked.writer - TITLES:
        return "remark", its.end(), None
    lead = _lead_at(asked, text, at)
    if asked.letting and lead > at and not text[:at].strip() and _CALLED.match(text, lead):
        return "greeting", lead, None
    if (end := within_brackets(text, at, lambda begin: begin + name_at(text, begin, asked.known))) > at:
        return "name", end, None
    if (end := within_brackets(text, at, lambda begin: begin + post_at(text, begin))) > at:
        return "post", end, None
    strange = _STRANGE.match(text, at)
    return "strange", strange.end() if strange else at + 1, None


def only_asks(choice: Choice) -> bool:
    """Say whether the choice, such as TALK, sets nothing off but another question."""
    return bool(choice.then) and all(isinstance(step, Ask) for step in choice.then)


def _commands_within(item: Choose, match: re.Match[str]) -> bool:
    starts = (word.start() for word in _WORD.finditer(match.string, match.start(), match.end()))
    return any(choice_at(item, match.string, start) for start in starts)
