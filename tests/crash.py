"""kill -9 of the daemon at random moments under a stream of concerns and replies, on real Dovecot and Postfix.

The one idea: the daemon is the real one, in a process of its own; what must hold is counted from the mailboxes and the
record afterwards. `python -m tests.crash [kills] [messages]`; a short form runs in the tests.
"""

import email
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from mailflow.letters import STANDING
from mailflow.record import SCHOOL, fold, from_row, to_row
from mailflow.record import school_events as s
from mailflow.shell import opened
from mailflow.shell.as_settled import school_of
from mailflow.shell.settings import Settings
from tests.living import MASTER, settings_for
from tests.servers import PASSWORD, MailServers
from tests.servers import SCHOOL as BOXES

SEED = 20261125
QUIET = 100.0
"""Seconds."""
ROOT = Path(__file__).parent.parent
SHAH, FINCH = "amira.shah@hillside.example", "tobias.finch@hillside.example"
VERDICT = b"Authentication-Results: mx.hillside.example; dmarc=pass header.from=hillside.example\r\n"
SECRETS = {
    "MAILFLOW_ADMIN_PASSWORD": PASSWORD,
    "MAILFLOW_CASES_PASSWORD": PASSWORD,
    "MAILFLOW_SMTP_PASSWORD": PASSWORD,
    "MAILFLOW_MASTER_KEY": MASTER,
}


@dataclass
class Result:
    """What was seen: `wrong` is empty when nothing was lost, nothing came twice, and every message is accounted for."""

    kills: int = 0
    concerns: int = 0
    replies: int = 0
    cases: int = 0
    acknowledgements: int = 0
    prompts_again: int = 0
    uncertain: int = 0
    wrong: list[str] = field(default_factory=list)


def prepare(settings: Settings) -> None:
    """Put the set-up on record: the deciders' mailboxes are proved, the standing wordings approved."""
    books = opened.open_books(settings)
    school = school_of(settings, opened.wordings(opened.templates()))
    now = datetime.now(UTC)
    events: list[s.SchoolEvent] = [s.Enrolled(person=p.key, address=p.address, shown="") for p in settings.people]
    events += [
        s.StandingApproved(letter=name, wording=school.digest_of_wording(name), by="denham") for name in STANDING
    ]
    books.records.append(SCHOOL, 0, [to_row(n, now, event) for n, event in enumerate(events, 1)])
    books.shut()


class Run:
    """One run: servers, a daemon that is killed again and again, and people who write."""

    def __init__(self, kills: int, messages: int, seed: int, home: Path) -> None:
        self.kills, self.messages, self.chance, self.home = kills, messages, random.Random(seed), home
        users = (
            *BOXES,
            SHAH,
            FINCH,
            "jan.pope@hillside.example",
            "dee.kaur@hillside.example",
            "miss.patel@hillside.example",
            "lucy.orr@hillside.example",
            "paul.denham@hillside.example",
            "@parents.example",
        )
        self.servers = MailServers(users)
        self.result = Result()
        self.answered: set[str] = set()
        self.daemon: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.daemon = subprocess.Popen(
            [sys.executable, "run.py", "--config", str(self.home / "config.toml"), "serve"],
            cwd=ROOT,
            env={**os.environ, **SECRETS},
            stdout=subprocess.DEVNULL,
            stderr=(self.home / "daemon.log").open("ab"),
        )

    def kill(self) -> None:
        if self.daemon is not None:
            self.daemon.send_signal(signal.SIGKILL)
            self.daemon.wait()

    def raise_concern(self) -> None:
        number = self.result.concerns = self.result.concerns + 1
        message = EmailMessage()
        message["From"] = f"Parent {number} <parent{number}@parents.example>"
        message["To"], message["Subject"] = "admin@hillside.example", "Year 4 WhatsApp"
        message["Message-ID"] = f"<concern-{number}@parents.example>"
        message.set_content(
            f"In confidence please. A dad keeps calling Miss Patel useless on the class WhatsApp group, it is nasty and I am "
            f"upset. This is number {number}. Please do not use my name."
        )
        self.servers.deliver("admin@hillside.example", message.as_bytes())

    def answer_one(self) -> bool:
        """An SLT member answers a first look that they have not answered yet."""
        for path in self.servers.files(SHAH):
            if path.name.split(":")[0] in self.answered:
                continue
            self.answered.add(path.name.split(":")[0])
            prompt = email.message_from_bytes(path.read_bytes(), policy=default)
            if "Reply needed" not in str(prompt["Subject"]) or str(prompt["Message-ID"]) in self.answered:
                continue
            self.answered.add(str(prompt["Message-ID"]))
            reply = EmailMessage()
            reply["From"], reply["To"], reply["Subject"] = SHAH, str(prompt["Reply-To"]), f"Re: {prompt['Subject']}"
            reply["In-Reply-To"] = str(prompt["Message-ID"])
            reply["Message-ID"] = f"<reply-{len(self.answered)}@hillside.example>"
            reply.set_content("A\n")
            self.servers.deliver("cases@hillside.example", VERDICT + reply.as_bytes())
            self.result.replies += 1
            return True
        return False

    def write_for(self, seconds: float) -> None:
        """Let people write for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            more = self.result.concerns + self.result.replies < self.messages
            if more and (self.result.replies * 2 > self.result.concerns or not self.answer_one()):
                self.raise_concern()
            time.sleep(self.chance.uniform(0.0, 0.06))

    def go(self) -> Result:
        with self.servers:
            prepare(settings_for(self.servers, self.home))
            self.start()
            self._until_watching()
            for _ in range(self.kills):
                self.write_for(self.chance.uniform(0.05, 2.2))
                self.kill()
                self.result.kills += 1
                self.start()
            while self.result.concerns + self.result.replies < self.messages:
                self.write_for(0.5)
            self._until_calm()
            if self.daemon is not None:
                self.daemon.terminate()
                self.daemon.wait(30)
            self.count()
        return self.result

    def _until_watching(self) -> None:
        ledger = self.home / "records" / "ledger.sqlite3"
        self._until(lambda: ledger.exists() and self._watched(), 30, "the mailboxes are not watched")

    def _watched(self) -> bool:
        try:
            return self._count_in_ledger("mailbox") >= 2
        except sqlite3.OperationalError:
            return False

    def _count_in_ledger(self, table: str) -> int:
        with sqlite3.connect(f"file:{self.home / 'records' / 'ledger.sqlite3'}?mode=ro", uri=True) as ledger:
            return int(ledger.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def _until_calm(self) -> None:
        """Wait until every first look has gone out, and its answers and acknowledgements with it. One that may have left
        when the daemon was killed is not sent again: then it is calm when nothing has come, or been read, for a while."""
        latest = ((-1, -1), time.monotonic())

        def calm() -> bool:
            nonlocal latest
            while self.answer_one():
                pass
            reporters = len(self.servers.mailbox("parents.example"))
            if (far := (reporters, self._count_in_ledger("seen"))) != latest[0]:
                latest = (far, time.monotonic())
            all_came = reporters >= self.result.concerns or time.monotonic() - latest[1] > QUIET
            return all_came and len(self.servers.mailbox("cases@hillside.example", "")) <= self.result.replies + 1

        self._until(calm, 900, "not calm")
        time.sleep(3)

    def _until(self, ready: Callable[[], bool], seconds: float, otherwise: str) -> None:
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                self.result.wrong.append(otherwise)
                return
            time.sleep(0.2)

    def count(self) -> None:
        """Count what is on record and in the mailboxes."""
        wrong, settings = self.result.wrong, settings_for(self.servers, self.home)
        books = opened.open_books(settings)
        try:
            streams = [*books.records.open_streams(), *books.records.closed_streams()]
            cases = [fold(map(from_row, books.records.read(stream))) for stream in streams]
            for validity_of, box in (("admin", "admin@hillside.example"), ("cases", "cases@hillside.example")):
                if books.ledger.validity(validity_of) is None:
                    wrong.append(f"{box} was never watched")
        finally:
            books.shut()
        self.result.cases = len(cases)
        subjects = Counter(report.address for case in cases for report in case.reports.values())
        expected = {f"parent{n}@parents.example" for n in range(1, self.result.concerns + 1)}
        wrong += [f"lost: no case for {address}" for address in sorted(expected - set(subjects))]
        wrong += [f"{number} cases for {address}" for address, number in subjects.items() if number > 1]
        letters = Counter(
            str(email.message_from_bytes(raw, policy=default)["Message-ID"])
            for raw in self.servers.mailbox("parents.example")
        )
        self.result.acknowledgements = len(letters)
        wrong += [f"a letter went {number} times: {which}" for which, number in letters.items() if number > 1]
        answered = sum(1 for case in cases if case.answered("first look"))
        if answered < self.result.replies:
            wrong.append(f"{self.result.replies} replies, {answered} first looks answered")
        uncertain = sum(1 for case in cases for mail in case.mails.values() if mail.state == "uncertain")
        self.result.uncertain = uncertain
        if len(letters) + uncertain < self.result.concerns:
            wrong.append(f"{self.result.concerns} reporters, {len(letters)} acknowledgements, {uncertain} uncertain")
        prompts = Counter(
            str(email.message_from_bytes(raw, policy=default)["Message-ID"]) for raw in self.servers.mailbox(SHAH)
        )
        self.result.prompts_again = sum(number - 1 for number in prompts.values())


def run(kills: int, messages: int, seed: int = SEED) -> Result:
    with tempfile.TemporaryDirectory(prefix="mf-crash-") as home:
        return Run(kills, messages, seed, Path(home)).go()


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] + [200, 500][len(sys.argv) - 1 :]
    found = run(numbers[0], numbers[1])
    print(f"seed {SEED}: {found}")
    sys.exit(1 if found.wrong else 0)
