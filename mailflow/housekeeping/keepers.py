"""What those who look after the mailboxes are told: that one cannot be looked into, or that our records are too old."""

from typing import Final, assert_never

from mailflow import write
from mailflow.housekeeping.happened import MailboxOpen, MailboxShut, OlderRecords
from mailflow.housekeeping.turn import Turn, tell
from mailflow.people import Person, Role
from mailflow.record import school_events as s


def of_the_mailboxes(turn: Turn, what: MailboxShut | MailboxOpen | OlderRecords) -> None:
    match what:
        case MailboxShut():
            _shut(turn, what)
        case MailboxOpen():
            _open(turn, what)
        case OlderRecords():
            _older(turn, what)
        case _ as unknown:
            assert_never(unknown)


def _shut(turn: Turn, shut: MailboxShut) -> None:
    """Tell the office, which can look there itself, and whoever keeps the program running."""
    since = write.moment(shut.since, turn.school.calendar.zone)
    read_by_people = shut.mailbox == "admin" or turn.school.one_mailbox
    meanwhile = LOOK_YOURSELF if read_by_people else ANSWERS_WAIT
    blanks = {"mailbox": shut.mailbox, "since": since, "why": shut.why, "meanwhile": meanwhile}
    for person in _keepers(turn):
        tell(turn, person.key, "mailbox shut", blanks)


LOOK_YOURSELF: Final = "Until then, please look there yourself for anything that cannot wait."
ANSWERS_WAIT: Final = "Until then the answers of staff and parents wait there."


def _open(turn: Turn, opened: MailboxOpen) -> None:
    since = write.moment(opened.since, turn.school.calendar.zone)
    for person in _keepers(turn):
        tell(turn, person.key, "mailbox open", {"mailbox": opened.mailbox, "since": since})


def _older(turn: Turn, older: OlderRecords) -> None:
    """Let nothing leave, as after STOP ALL; tell who looks after the mailboxes, and who may let it go on."""
    turn.put(s.SaidTo(key=older.key, person="", what="our records turned out to be older than what has left"))
    turn.put(s.AllStopped(by=""))
    leads = (*turn.school.holders(Role.HEAD), *turn.school.holders(Role.DSL))
    for person in dict.fromkeys((*_keepers(turn), *leads)):
        tell(turn, person.key, "older records", {"mailbox": turn.school.cases_address})


def _keepers(turn: Turn) -> tuple[Person, ...]:
    """Return who looks after the mailboxes: one of the office, and of those who keep the program running."""
    return tuple(dict.fromkeys(p for role in (Role.OFFICE, Role.IT) for p in turn.school.holders(role)[:1]))
