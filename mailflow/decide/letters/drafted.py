"""A letter that is wanted, and the draft that comes of it: what it says, to whom it goes, and who releases it.

The one idea: a draft is sealed content, named by its digest, and says already who may let it go.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from string import Template
from typing import Final

from mailflow import letters
from mailflow.decide import meetings, whom
from mailflow.decide.letters import blanks
from mailflow.decide.turn import Turn, new_letter
from mailflow.letters import Addressee, Releaser
from mailflow.prompt import Limit
from mailflow.record import Letter, Strand
from mailflow.record import events as e
from mailflow.workdays import NotLoaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A letter to be written. `words` are what it says in particular, typed by `words_by`; `replaces` the draft that it
    stands in for; `decider` puts it to the Head Teacher whatever its row says; `prompt` is the one in which the lead
    typed the words and was shown the wording, which releases it. `why` it is written anew, and the prompt that waited
    for the old one (`after`), whose reminders go on; `signed` the signature that it keeps, and `decides` who is asked about
    it, where that is not whoever decides now, or who has decided what it tells."""

    name: str
    strand: int = 0
    report: int = 0
    staff: str = ""
    words: str = ""
    words_by: str = ""
    replaces: int = 0
    decider: bool = False
    prompt: int = 0
    why: str = ""
    after: int = 0
    signed: str = ""
    decides: str = ""


def anew(letter: e.Drafted | e.Stopped) -> Wanted:
    """Return what is wanted where a letter is to be written once more that was stopped."""
    return Wanted(
        name=letter.name,
        strand=letter.strand,
        report=letter.report,
        staff=letter.staff,
        words=letter.words,
        decider=letter.decider if isinstance(letter, e.Stopped) else letter.released_by is Releaser.DECIDER,
    )


def stopped(wanted: Wanted, why: tuple[str, ...]) -> e.Stopped:
    """Return that a letter cannot be written, and why."""
    return e.Stopped(
        name=wanted.name,
        strand=wanted.strand,
        report=wanted.report,
        staff=wanted.staff,
        words=wanted.words,
        decider=wanted.decider,
        why=why,
    )


def written_out(turn: Turn, wanted: Wanted) -> e.Drafted:
    """Return the draft of a letter that is wanted. Raises `Unfilled`, `NoTimes` or `NotLoaded`."""
    school, kind = turn.school, letters.letter_kind(wanted.name)
    leaves = leaving(turn, kind.to)
    channel, address, addressee = _addressed(turn, wanted)
    offer = meetings.offer(turn, wanted.name, wanted.strand, channel, leaves)
    by = blanks.answer_by(turn, wanted.name, channel, leaves, offer)
    signs = wanted.signed or signed(turn, wanted.decides)
    of = _of(turn, wanted, channel, leaves, by, offer, signs)
    subject, body = letters.fill(school.wording(f"letters/{wanted.name}"), blanks.for_letter(turn, of), kind.must)
    digest = _digest(wanted.name, channel, address, addressee, subject, body)
    return e.Drafted(
        letter=new_letter(turn.case),
        name=wanted.name,
        to=kind.to,
        released_by=_releaser(turn, wanted),
        strand=wanted.strand,
        report=wanted.report,
        staff=wanted.staff,
        channel=channel,
        address=address,
        addressee=addressee,
        subject=subject,
        body=body,
        wording=school.digest_of_wording(wanted.name),
        digest=digest,
        code=code_of(digest),
        good_until=_good_until(turn, leaves, by, meetings.timely_until(turn, channel, offer.times)),
        own_words_of=wanted.words_by if wanted.prompt else "",
        replaces=wanted.replaces,
        by=by,
        words=wanted.words,
        why=" ".join(filter(None, (wanted.why, offer.left_out))),
        after=wanted.after,
        signed=signs if names(turn, wanted.name, "head") else "",
        decides=wanted.decides,
        lead=turn.case.lead if turn.person(turn.case.lead) and names(turn, wanted.name, "lead") else "",
        leaves=leaves,
        times=offer.times,
    )


def _of(
    turn: Turn,
    wanted: Wanted,
    channel: str,
    leaves: datetime,
    by: datetime | None,
    offer: meetings.Offer,
    signs: str,
) -> blanks.Of:
    """Return what fills the blanks of a letter's wording."""
    return blanks.Of(
        name=wanted.name,
        strand=turn.case.strands.get(wanted.strand),
        report=turn.case.reports.get(wanted.report),
        staff=wanted.staff,
        words=wanted.words,
        channel=channel,
        leaves=leaves,
        by=by,
        offer=offer,
        signs=signs,
    )


def _digest(*content: str) -> str:
    """Return the seal of a letter: of its wording's name, channel, address, addressee, subject and words."""
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def names(turn: Turn, name: str, whom: str) -> bool:
    """Return whether a wording says who decides ("head") or who leads ("lead")."""
    return whom in Template(turn.school.wording(f"letters/{name}")).get_identifiers()


def signed(turn: Turn, key: str = "") -> str:
    """Return how this person signs what they decide now, in one line: by name and as what; without one, whoever decides."""
    decides = turn.person(key) or whom.approver(turn)
    return f"{decides.name}, {whom.capacity(turn, decides)}" if decides else ""


def place(strand: Strand) -> tuple[str, str]:
    return strand.channel or "post", strand.address


def complete(letter: Letter) -> bool:
    """Return whether a draft is on paper, where it goes on paper at all."""
    return bool(letter.pdf) or not on_paper(letter.draft)


def on_paper(drafted: e.Drafted) -> bool:
    """Return whether a letter is set on paper: each that is of that kind, and whatever goes by post."""
    return letters.letter_kind(drafted.name).paper or drafted.channel == "post"


def code_of(digest: str) -> str:
    """Return the four signs by which a person names a letter. It says which letter, and proves nothing."""
    signs = "234679CDFGHJKMNPQRTVWXYZ"
    number = int(digest[:12], 16)
    return "".join(signs[number // len(signs) ** place % len(signs)] for place in range(4))


def _releaser(turn: Turn, wanted: Wanted) -> Releaser:
    """A standing wording that the Head Teacher has not approved, or that was changed since, is shown to them first."""
    releaser = letters.released_by(wanted.name, turn.case.seriousness)
    standing = turn.school.digest_of_wording(wanted.name) in turn.school.standing
    gathered = turn.case.answered("gathered") if wanted.name == "invitation" else None
    if gathered is not None and gathered.picked("next") == ("head first",):
        return Releaser.DECIDER
    if wanted.decider or (releaser is Releaser.STANDING and not standing):
        return Releaser.DECIDER
    return releaser


def _addressed(turn: Turn, wanted: Wanted) -> tuple[str, str, str]:
    """Return by which channel a letter goes, to which address, and whom it names."""
    strand = turn.case.strands.get(wanted.strand)
    if wanted.staff:
        person = turn.person(wanted.staff)
        return ("email", person.address, person.name) if person else ("email", "", "")
    if strand is not None:
        return *place(strand), strand.name
    report = turn.case.reports[wanted.report]
    return "email", report.address, report.name or "Parent or carer"


LEFT_TO_ANSWER: Final = 2
"""School days that a parent has at the least until the one by which a letter asks for an answer, however late it is
released."""


def _good_until(turn: Turn, leaves: datetime, by: datetime | None, noticed: datetime | None) -> datetime:
    """Return until when an approval is good: as long as the school has settled, and as whoever is asked or met has their time."""
    try:
        until = turn.due(Limit.APPROVAL)
        until = min(until, noticed) if noticed else until
        timely = turn.school.calendar.leaves_days(LEFT_TO_ANSWER, by) if by else until
        return min(until, timely) if timely > leaves else until
    except NotLoaded:
        return turn.at + timedelta(days=1)


def leaving(turn: Turn, to: Addressee) -> datetime:
    """Return the earliest instant at which a letter released now would leave. Raises `NotLoaded`."""
    if to is not Addressee.PARENT:
        return turn.at
    waited = turn.at + _minutes(turn)
    return turn.school.calendar.sends_at(waited, turn.school.window)


def leaves_at(turn: Turn, to: Addressee) -> datetime:
    """Return when a letter released now leaves, or is looked at again where the calendar does not reach."""
    try:
        return leaving(turn, to)
    except NotLoaded:
        return turn.at + timedelta(days=1)


def _minutes(turn: Turn) -> timedelta:
    return turn.school.calendar.due(turn.at, turn.school.hold) - turn.at
