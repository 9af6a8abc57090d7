"""What is held as fact about letters.

The one idea: a letter is its exact content, named everywhere by its digest.
"""

from dataclasses import dataclass
from datetime import datetime

from mailflow.letters import Addressee, Releaser


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A letter's exact content, and who must release it. `digest` names that content everywhere; `code` is its short
    name and proves nothing. `strand` or `report` is whom it is about; `staff` the short name for a letter to staff.
    `replaces` is the letter that it stands in for, 0 if none; `by` the day by which it asks for an answer; `words` what
    was typed for it in particular; `why` it was written anew, and `after` which prompt, still waiting then; `signed` who
    decides by it, by name and as what, "" where its wording does not say; `decides` who is asked, "" for whoever decides; or
    who has decided what a standing wording tells; `lead` whom it names as whoever leads, "" where its wording does not;
    `leaves` when it would leave if it were released as soon as it is written: that day it bears on paper; `times` those at
    which it offers to meet."""

    letter: int
    name: str
    to: Addressee
    released_by: Releaser
    strand: int
    report: int
    staff: str
    channel: str
    address: str
    addressee: str
    subject: str
    body: str
    wording: str
    digest: str
    code: str
    good_until: datetime
    own_words_of: str = ""
    replaces: int = 0
    by: datetime | None = None
    words: str = ""
    why: str = ""
    after: int = 0
    signed: str = ""
    decides: str = ""
    lead: str = ""
    leaves: datetime | None = None
    times: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A letter could not be drafted, or could not leave: what it would have told or left out. `words` and `decider` are
    what it was to say in particular, and whether it was to be put to the Head Teacher, for when it can be written."""

    name: str
    strand: int
    report: int
    why: tuple[str, ...]
    staff: str = ""
    words: str = ""
    decider: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftUnwritten:
    """A letter that was stopped is not written after all."""

    name: str
    strand: int
    report: int
    staff: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetOnPaper:
    """A letter was rendered; `pdf` is the PDF's SHA-256."""

    letter: int
    pdf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A letter's exact content went, in a prompt, to whoever may release it."""

    letter: int
    digest: str
    prompt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """A letter of exactly this digest was released. `by` is a person's short name; `prompt` the prompt that showed it,
    0 for the Head Teacher's standing approval of the wording; `at_once`: they wrote "send now" with a reason."""

    letter: int
    digest: str
    by: str
    prompt: int = 0
    at_once: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsed:
    """An approval no longer holds, and why: nothing leaves."""

    letter: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """Whoever released a letter took it back before it left."""

    letter: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discarded:
    """A draft was put aside, unsent."""

    letter: int
    why: str
