"""What those who look after the program are told: that a mailbox cannot be looked into, that our records are too old, that mail is
held up, or that the clock is wrong."""

from typing import Final, assert_never

from mailflow import write
from mailflow.housekeeping.happened import ClockLookedAt, MailboxOpen, MailboxShut, OlderRecords, PostLookedOver
from mailflow.housekeeping.outage import post_looked_over
from mailflow.housekeeping.turn import Turn, keepers, mailbox, tell
from mailflow.housekeeping.wrong_clock import clock_looked_at
from mailflow.people import Role
from mailflow.record import school_events as s


def for_the_keepers(
    turn: Turn, what: MailboxShut | MailboxOpen | OlderRecords | PostLookedOver | ClockLookedAt
) -> None:
    match what:
        case MailboxShut():
            _shut(turn, what)
        case MailboxOpen():
            _open(turn, what)
        case OlderRecords():
            _older(turn, what)
        case PostLookedOver():
            post_looked_over(turn, what)
        case ClockLookedAt():
            clock_looked_at(turn, what)
        case _ as unknown:
            assert_never(unknown)


def _shut(turn: Turn, shut: MailboxShut) -> None:
    """Tell the office, which can look there itself, and whoever keeps the program running."""
    since = write.moment(shut.since, turn.school.calendar.zone)
    read_by_people = shut.mailbox == "admin" or turn.school.one_mailbox
    meanwhile = LOOK_YOURSELF if read_by_people else ANSWERS_WAIT
    blanks = {"mailbox": mailbox(turn, shut.mailbox), "since": since, "why": shut.why, "meanwhile": meanwhile}
    for person in keepers(turn):
        tell(turn, person.key, "mailbox shut", blanks)


LOOK_YOURSELF: Final = "Until then, please look there yourself for anything that cannot wait."
ANSWERS_WAIT: Final = "Until then the answers of staff and parents wait there."


def _open(turn: Turn, opened: MailboxOpen) -> None:
    since = write.moment(opened.since, turn.school.calendar.zone)
    for person in keepers(turn):
        tell(turn, person.key, "mailbox open", {"mailbox": mailbox(turn, opened.mailbox), "since": since})


def _older(turn: Turn, older: OlderRecords) -> None:
    """Let nothing leave, as after STOP ALL; tell who looks after the mailboxes, and who may let it go on."""
    turn.put(s.SaidTo(key=older.key, person="", what="mail turned out to have left that our records do not have"))
    turn.put(s.AllStopped(by=""))
    leads = (*turn.school.holders(Role.HEAD), *turn.school.holders(Role.DSL))
    for person in dict.fromkeys((*keepers(turn), *leads)):
        tell(turn, person.key, "older records", {"mailbox": turn.school.cases_address})
