"""Is a message about something that was told before, and is in one person's hands alone?

The one idea: in doubt it is, since a question to anybody else would give it away; but what is plainly something new is not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mailflow.decide.arriving.would_stop import would_stop
from mailflow.decide.whom import about_the_head
from mailflow.decide.whom.entrusted import confided
from mailflow.mail.intake.for_others import TAKES_UP
from mailflow.mail.intake.placed import Arrival, sorted_
from mailflow.mail.triage import Action, Kind, Triage
from mailflow.mail.triage.reasons import signs_of_danger
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import BY_NAME
from mailflow.people import Role
from mailflow.record import Case
from mailflow.school import School

_HEAD: Final = r"head(?:\s?-?\s?(?:teacher|master|mistress))?|chair(?:\s?-?(?:man|woman|person))?|governors?"
_STAFF: Final = re.compile(
    r"\b(?:tas?|(?:teaching\s)?assistants?|teachers?|lunchtime|midday|supply|coach|caretaker|volunteer)\b",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(r"(?:\s*(?:re|aw)\s*:)+", re.IGNORECASE)
_BY_TITLE: Final = re.compile(r"\b(?:mr|mrs|ms|miss|mx)\b\.?\s+([^\W\d_][\w'’-]+)", re.IGNORECASE)
_NEWS: Final = re.compile(
    r"\b(?:news|updates?|heard?|waiting|weeks?|r[iau]ng|phoned?|call(?:ed)?|got back|get back|repl\w+|respon\w+|speak to me)\b",
    re.IGNORECASE,
)
_ILL: Final = re.compile(
    r"\b(?:off sick|poorly|unwell|ill|(?:is|was|been|being|['’]s) sick|temperature|fever|tummy|vomit\w*|chicken\s?pox|"
    r"(?:not|won['’]?t be) in)\b",
    re.IGNORECASE,
)
_SICK_OF_IT: Final = re.compile(r"\bsick of\b|\b(?:makes?|made|making|feel) (?:\w+ )?(?:ill|sick)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+")
ABSENCE: Final = "absence and collection"
ANYWHERE: Final = "before everybody"
"""The rule of a place that may be a classroom as well as a group."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says: its words, and what they were taken for."""

    words: str
    found: Triage
    school: School
    subject: str = ""

    @classmethod
    def of(cls, arrival: Arrival, school: School, versions: Sequence[str] = ()) -> "Said":
        """Return what is newly written in a reply, in its `versions`; else the whole message, with its subject, and of our own
        people with what they pass on."""
        found, message = sorted_(arrival, versions), arrival.message
        passed_on = message.text if arrival.sender.person is not None else ""
        parts = versions or (message.subject, found.new_text, found.other_version, passed_on)
        return cls("\n".join(parts), found, school, message.subject)

    @property
    def kinds(self) -> frozenset[Kind]:
        return frozenset(self.found.kinds)

    @property
    def takes_up(self) -> bool:
        """Whether it takes up something told before, or would take it back."""
        by_rule = any(reason.rule in TAKES_UP for reason in self.found.reasons)
        return by_rule or Kind.FOLLOW_UP in self.kinds or would_stop(self.words)

    @property
    def of_a_group(self) -> bool:
        """Whether it speaks of a group, or of a parent's conduct."""
        return Kind.CONCERN in self.kinds or self._has(Part.PLACE, but=ANYWHERE)

    @property
    def errand(self) -> bool:
        """Whether some of it speaks of the office's everyday business."""
        return Kind.ORDINARY in self.kinds or self._has(Part.ORDINARY)

    def absence(self, case: Case) -> bool:
        """Return whether a child is ill, away or fetched by another, which the office must read today whatever else is said of
        this matter."""
        others = (one for one in self._sentences if not replace(self, words=one).names_it(case))
        ill = any(_ILL.search(one) and not _SICK_OF_IT.search(one) for one in others)
        return ill or any(reason.rule == ABSENCE for reason in self.found.reasons)

    def apart_from_errands(self, arrival: Arrival, cases: Sequence[Case]) -> "Said":
        """Return what is said in the sentences alone that name one of these matters, where an errand beside them hides it."""
        of_it = [one for one in self._sentences if any(map(replace(self, words=one).names_it, cases))]
        if not of_it or len(of_it) == len(self._sentences):
            return self
        words = " ".join(of_it)
        return replace(self, found=arrival.triaged(words), words=words)

    def merely_waits(self, case: Case) -> bool:
        """Return whether it says no more than that somebody waits to hear, so that it might be about anything they told us of."""
        more = self.names_it(case) or self.in_its_thread(case) or would_stop(self.words)
        subject = _AGAIN.sub("", self.subject)
        titled = len(subject.split()) > 2 and not _NEWS.search(subject)
        waits = self.takes_up and not self.kinds - {Kind.FOLLOW_UP, Kind.ORDINARY}
        return waits and not (more or titled or self.of_a_group or self.says_more_than(case))

    def names_it(self, case: Case) -> bool:
        """Return whether it speaks of whom a matter is about: of a member of staff, or of the Head Teacher and who deals with that."""
        if about_the_head(case):
            return self._names_the_head
        ours = set(case.staff) & set(self.found.named_staff) or _STAFF.search(self.words)
        return bool(ours or _by_title(self.words) & _by_title("\n".join(r.words for r in case.reports.values())))

    def in_its_thread(self, case: Case) -> bool:
        """Return whether its subject is that of what was told, so that the group in it is the one that was told of then."""
        again = _AGAIN.match(self.subject)
        told = {report.subject.strip().casefold() for report in case.reports.values()}
        return bool(again and self.subject[again.end() :].strip().casefold() in told - {""})

    def is_of(self, case: Case) -> bool:
        """Return whether it is about this matter, or might be, and is not plainly something new: a parent's conduct in a group, a
        danger in words that say so, another member of staff, an errand at the office."""
        if not confided(case):
            new = self.of_a_group or self.kinds & {Kind.DANGER, Kind.HEAD, Kind.STAFF}
            return self.takes_up and not new
        if not about_the_head(case) and self._not_for_the_head(case):
            return False
        if self.in_its_thread(case) and self.takes_up:
            return True
        if self.names_it(case):
            return self.takes_up or bool(self.kinds & {Kind.HEAD, Kind.STAFF, Kind.UNSURE, Kind.COMPLAINT})
        if self.of_a_group or self._of_somebody_else(case):
            return False
        return self.takes_up or bool(self.kinds & {Kind.HEAD, Kind.STAFF}) or self._vague

    def says_more_than(self, case: Case) -> bool:
        """Return whether it says anything besides what names a matter, or asks for news of it."""
        sentences = _SENTENCE.split(" ".join(self.words.split()))
        told = [one for one in sentences if len(one.split()) > 2 and not _NEWS.search(one)]
        if about_the_head(case):
            return any(not replace(self, words=one)._names_the_head for one in told)
        surnames = {person.surname.casefold() for key in case.staff if (person := self.school.person(key))}
        return any(not (_STAFF.search(one) or surnames & set(re.findall(r"\w+", one.casefold()))) for one in told)

    @property
    def _sentences(self) -> tuple[str, ...]:
        return tuple(one for line in self.words.splitlines() for one in _SENTENCE.split(line.strip()) if one)

    @property
    def _names_the_head(self) -> bool:
        names = "|".join(re.escape(person.surname) for person in self.school.holders(Role.HEAD))
        return bool(re.search(rf"(?i)\b(?:{_HEAD}|{names})\b", self.words))

    def _not_for_the_head(self, case: Case) -> bool:
        """Return whether the Head Teacher, who has what is about staff, may not be who is to read this: it may be about them."""
        return Kind.HEAD in self.kinds or (self._names_the_head and not self.names_it(case))

    @property
    def calls_for_something(self) -> bool:
        """Whether more is to be done than to leave it to the office."""
        return bool(set(self.found.actions) - {Action.LEAVE})

    @property
    def _vague(self) -> bool:
        might = self.kinds & {Kind.UNSURE, Kind.COMPLAINT, Kind.DANGER}
        plainly_other = self.errand or Kind.PUPILS in self.kinds or signs_of_danger(self.found.reasons)
        return bool(might) and not plainly_other

    def _of_somebody_else(self, case: Case) -> bool:
        named = set(self.found.named_staff)
        if not about_the_head(case):
            return Kind.STAFF in self.kinds and bool(named) and not named & set(case.staff)
        heads = {person.key for person in self.school.holders(Role.HEAD)}
        return Kind.STAFF in self.kinds and bool(named - heads or _STAFF.search(self.words))

    def _has(self, part: Part, but: str = "") -> bool:
        found = (BY_NAME.get(reason.rule) for reason in self.found.reasons if reason.rule != but)
        return any(rule is not None and rule.part is part for rule in found)


def _by_title(words: str) -> set[str]:
    """Return whom these words name as staff are named: of those who work at a school few are our people in config.toml."""
    return {name.casefold().removesuffix("'s").removesuffix("’s") for name in _BY_TITLE.findall(words)}
