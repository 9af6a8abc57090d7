"""What must hold at the end of the demo's story, looked for in the bytes of everything that was sent.

The one idea: each claim says how many emails it was looked for in, and one that saw nothing does not hold.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import time
from typing import Final

from mailflow.record import Case
from mailflow.shell.demo import cast, cast_mail
from mailflow.shell.demo.stage import Delivered

ROSA, DAN, PATEL = "rosa.lind@lind.example", "dan.moss@moss.example", "miss.patel@hillside.example"
REPORTER: Final = re.compile(r"\brosa\b|\blind\b|rosa\.lind|lind\.example", re.IGNORECASE)
NAMES: Final = re.compile(r"\b(?:rosa|lind|dan|moss|patel|denham|shah|finch|pope|year 4)\b", re.IGNORECASE)
PICTURE: Final = re.compile(rb"/Subtype\s*/Image")
MOST_ASKED: Final = {"tobias.finch": 6}
AFTER_LESSONS: Final = time(15, 30)


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, in how many emails it was looked for, and in which of them it does not hold."""

    says: str
    seen: int
    broken: tuple[int, ...]

    @property
    def holds(self) -> bool:
        return bool(self.seen) and not self.broken


def claims(delivered: Iterable[Delivered], case: Case) -> list[Claim]:
    """Return what was promised about this story, and whether it is so."""
    ours = [one for one in delivered if one.ours]
    to_dan = [one for one in ours if one.account == DAN]
    asked = [one for one in ours if one.account == PATEL and "Reply needed" in str(one.mail["Subject"])]
    last = [one for one in ours if one.account == ROSA][-1:]
    return [
        Claim(
            f"The case is closed: {case.closed and ', '.join(s.outcome for s in case.strands.values())}",
            len(case.strands),
            () if case.closed and _settled(case) else (0,),
        ),
        _claim(
            "The person who reported it is named in no email to Miss Patel or to Mr Moss",
            [one for one in ours if one.account in (DAN, PATEL)],
            lambda one: not REPORTER.search(_whole(one)),
        ),
        _claim("No subject line names anybody", ours, lambda one: not NAMES.search(str(one.mail["Subject"]))),
        _claim("Mr Moss's letters have typed words and no picture", to_dan, _typed),
        _claim("The first letter to Mr Moss says what it is about", to_dan[:1], lambda one: "useless" in _whole(one)),
        _claim(
            "Miss Patel was asked after lessons",
            asked,
            lambda one: one.at.astimezone(cast.ZONE).time() >= AFTER_LESSONS,
        ),
        _claim(
            "What the reporter is told at the end says nothing of a “word”",
            last,
            lambda one: not re.search(r"\bword\b", cast_mail.text_of(one.mail), re.IGNORECASE),
        ),
        _asked_little(ours),
        _claim("Every letter to Mr Moss came on the school's paper too", to_dan, _on_paper),
    ]


def _asked_little(ours: list[Delivered]) -> Claim:
    """Say whether the ordinary case asked no more of anybody than it needs to."""
    asked = Counter(one.account.partition("@")[0] for one in ours if "Reply needed" in str(one.mail["Subject"]))
    too_often = [who for who, times in asked.items() if times > MOST_ASKED.get(who, 1)]
    numbers = tuple(
        one.number
        for one in ours
        if one.account.partition("@")[0] in too_often and "Reply needed" in str(one.mail["Subject"])
    )
    return Claim("The lead was asked six times at most, everybody else once", sum(asked.values()), numbers)


def _claim(says: str, among: list[Delivered], holds: Callable[[Delivered], bool]) -> Claim:
    return Claim(says, len(among), tuple(one.number for one in among if not holds(one)))


def _settled(case: Case) -> bool:
    return bool(case.strands) and all(strand.outcome == "informal word" for strand in case.strands.values())


def _whole(one: Delivered) -> str:
    """Return everything in an email that can be read: its bytes as they are, and every text in it decoded."""
    texts = [str(part.get_content()) for part in one.mail.walk() if part.get_content_maintype() == "text"]
    return "\n".join([one.raw.decode("utf-8", "replace"), *texts])


def _typed(one: Delivered) -> bool:
    kinds = {part.get_content_type() for part in one.mail.walk()}
    pictures = any(kind.startswith("image/") for kind in kinds) or any(PICTURE.search(pdf) for pdf in _papers(one))
    return not pictures and len(cast_mail.text_of(one.mail).split()) > 20


def _on_paper(one: Delivered) -> bool:
    return [pdf[:5] for pdf in _papers(one)] == [b"%PDF-"]


def _papers(one: Delivered) -> list[bytes]:
    found = [part for part in one.mail.iter_attachments() if part.get_content_type() == "application/pdf"]
    return [content for part in found if isinstance(content := part.get_content(), bytes)]
