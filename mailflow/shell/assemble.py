"""From config.toml to a daemon that can run: the only place where everything is put together.

The one idea: the pieces know nothing of each other; here they are handed to each other.
"""

from collections.abc import Callable
from functools import partial

from mailflow.mail.sender import Profile, Provider
from mailflow.shell import heartbeat
from mailflow.shell.clock import Clock
from mailflow.shell.connections import accounts_of, junk_of, outbox_of
from mailflow.shell.daemon import Daemon
from mailflow.shell.daemon.opening import How, Opener
from mailflow.shell.daemon.reading import Reader
from mailflow.shell.daemon.steady_clock import SteadyClock
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.inbox import Inbox
from mailflow.shell.inbox.imap import Limits
from mailflow.shell.opened import Books, begins_with_all, desk_of
from mailflow.shell.settings import Settings
from mailflow.shell.sorter import Sorter


def reader_of(settings: Settings, books: Books, clock: Clock) -> Reader:
    """Return a reader at a desk with the records open."""
    desk = desk_of(settings, books)
    opener = Opener(desk, how_of(settings, books.keyring.secret("message key")), Sorter())
    return Reader(opener, books.ledger, clock.now)


def how_of(settings: Settings, message_key: bytes) -> How:
    """Return how messages are read at this school."""
    said = settings.authentication
    return How(
        message_key=message_key,
        profile=Profile(
            provider=Provider(said.provider.value), authserv_id=said.authserv_id, internal_ok=said.internal_ok
        ),
        classes=tuple(settings.classes),
        own_domains=tuple({box.address.rpartition("@")[2] for box in (settings.admin, settings.cases)}),
    )


def daemon_of(
    settings: Settings,
    books: Books,
    clock: Clock | None = None,
    *,
    limits: Limits | None = None,
    ways: Ways | None = None,
    on_state: Callable[[str, str], None] = lambda mailbox, sentence: None,
    told: Callable[[str, str, int], None] = lambda what, stream, number: None,
) -> Daemon:
    """Return the daemon, ready to run."""
    clock = clock or SteadyClock(heartbeat.last_known(settings.records_home))
    reader = reader_of(settings, books, clock)
    inboxes = {
        name: Inbox(
            account,
            books.ledger,
            begin_with_all=begins_with_all(settings),
            limits=limits,
            on_state=partial(on_state, name),
        )
        for name, account in accounts_of(settings).items()
    }
    junk = {
        name: Inbox(account, books.ledger, limits=limits, on_state=partial(on_state, name))
        for name, account in junk_of(settings).items()
    }
    put_away = {name: box.restricted_folder for name, box in (("admin", settings.admin), ("cases", settings.cases))}
    return Daemon(reader, inboxes, outbox_of(settings), clock, ways or Ways(put_away=put_away), told, junk=junk)
