"""What the same mail costs at the least: `python -m bench.floor HOME [WRITES]`.

The one idea: a straight line with nothing in it that thinks: fetch, mail-parser, one sealed file, one email out. With
WRITES (a list of a daemon's own durable writes) it also writes as often, and as much, as the daemon does.
"""

import asyncio
import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import mailparser
from aiosmtplib import SMTP

from bench.both import DONE, WATCHING, now, say
from mailflow.shell import connections, wire
from mailflow.shell.inbox.guard import Guard
from mailflow.shell.inbox.imap import Limits, Link
from mailflow.shell.outbox.smtp import connect
from mailflow.shell.records.durable import sync_folder, write_atomically
from mailflow.shell.records.ledger import TABLES, WRITE
from mailflow.shell.records.sealed import Seal
from mailflow.shell.settings import Settings, load

SEAL = Seal("floor", bytes(32))
AT_ONCE = 50
TO = "amira.shah@hillside.example"


class Writes:
    """The disk as the daemon uses it: files, folders, keyring slots and ledger lines, each waited for."""

    def __init__(self, home: Path, durable: list[tuple[str, int]], number: int) -> None:
        self.home, self.durable, self.number = home / "floor", durable, number
        self.home.mkdir()
        (self.home / "temp").mkdir()
        self.names = count(1)
        self.slots = os.open(self.home / "slots", os.O_RDWR | os.O_CREAT)
        os.ftruncate(self.slots, 1 << 20)
        self.ledger = sqlite3.connect(self.home / "ledger.sqlite3", isolation_level=None)
        for words in ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON"):
            self.ledger.execute(words)
        self.ledger.executescript(TABLES)

    def one_file(self, raw: bytes) -> None:
        """Write one message down: one sealed file, durable with its name."""
        path = self.home / f"{next(self.names)}"
        write_atomically(path, SEAL.close("raw", raw), by_way_of=self.home / "temp")

    def as_the_daemon(self, place: int) -> None:
        """Write what the daemon wrote for one message."""
        each = len(self.durable) / self.number
        for kind, size in self.durable[round(place * each) : round((place + 1) * each)]:
            self._write(kind, size)

    def _write(self, kind: str, size: int) -> None:
        match kind:
            case "file":
                content = SEAL.close("raw", bytes(size - 33))
                path = self.home / f"{next(self.names)}"
                write_atomically(path, content, by_way_of=self.home / "temp", sync=False)
            case "folder":
                sync_folder(self.home)
            case "slot":
                os.pwrite(self.slots, bytes(size), next(self.names) * 128)
                os.fdatasync(self.slots)
            case "ledger":
                line = (f"{next(self.names):064x}", "admin", 1, next(self.names), "case", "KXR4TZ", "2027-03-04", "")
                self.ledger.execute("BEGIN IMMEDIATE")
                self.ledger.execute(WRITE, line)
                self.ledger.execute("COMMIT")


def mailboxes(settings: Settings) -> dict[str, Link]:
    """Log in to both mailboxes and open them, read-only."""
    links = {}
    for name, account in connections.accounts_of(settings).items():
        links[name] = Link(account, Limits(), Guard())
        links[name].examine()
    return links


def fetched(links: dict[str, Link]) -> Iterator[bytes]:
    """Yield every message, fifty fetched at a time."""
    for link in links.values():
        uids = link.search("ALL")
        for start in range(0, len(uids), AT_ONCE):
            told = link.fetch(uids[start : start + AT_ONCE], ["BODY.PEEK[]"])
            yield from (row[b"BODY[]"] for row in told.values())


async def straight_line(links: dict[str, Link], smtp: SMTP, prompt: str, writes: Writes) -> int:
    """Take every message along the line, one after the other; return how many there were."""
    done = 0
    for place, raw in enumerate(fetched(links)):
        mailparser.parse_from_bytes(raw)
        if writes.durable:
            writes.as_the_daemon(place)
        else:
            writes.one_file(raw)
        await smtp.mail("cases@hillside.example")
        await smtp.rcpt(TO)
        await smtp.data(prompt.replace("@@@@", f"{place}"))
        done += 1
    return done


async def run(home: Path, durable: list[tuple[str, int]], prompt: str) -> None:
    settings = load(home / "config.toml")
    server = connections.outbox_of(settings).server
    assert server.security is wire.Security.STARTTLS
    smtp = await connect(server, 60)
    links = mailboxes(settings)
    say(WATCHING)
    for line in sys.stdin:
        if line.strip() == "end":
            break
        for link in links.values():
            link.noop()
        writes = Writes(home, durable, int(line))
        begun, cpu = now(), time.process_time()
        done = await straight_line(links, smtp, prompt, writes)
        say(DONE, n=done, seconds=now() - begun, cpu=time.process_time() - cpu)
    await smtp.quit()


if __name__ == "__main__":
    given = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    asyncio.run(run(Path(sys.argv[1]), [tuple(one) for one in given["durable"]], given["prompt"]))
