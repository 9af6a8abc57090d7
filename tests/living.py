"""The daemon at work on a private Dovecot and Postfix, with people who really send and get emails.

The one idea: a story says what arrives and when; the clock stands still in between, so that nothing waits in real time.
Incoming mail goes through Postfix, with the verdict on top that a school's border server would write.
"""

import asyncio
import email
import re
import smtplib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import make_msgid
from pathlib import Path

from mailflow.housekeeping import EnrolmentWanted
from mailflow.record import SCHOOL
from mailflow.shell import assemble, journal, opened
from mailflow.shell.clock import FastClock
from mailflow.shell.daemon import Daemon
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.demo import invented
from mailflow.shell.inbox.imap import Limits
from mailflow.shell.settings import Settings, load
from tests.giver import SECRET
from tests.servers import PASSWORD, MailServers

CONFIG = Path(__file__).parent.parent / "config.toml"
STAFF = tuple(
    f"{name}@hillside.example"
    for name in (
        "paul.denham",
        "amira.shah",
        "tobias.finch",
        "lucy.orr",
        "jan.pope",
        "dee.kaur",
        "nina.bell",
        "miss.patel",
        "helen.marsh",
        "ian.cole",
        "omar.reid",
    )
)
PARENTS = ("rosa.lind@lind.example", "dan.moss@moss.example")
USERS = ("admin@hillside.example", "cases@hillside.example", *STAFF, *PARENTS)
Lines = tuple[str, ...]
MASTER = "00112233445566778899aabbccddeeff" * 2


def settings_for(
    servers: MailServers, home: Path, *, one_mailbox: bool = False, oauth: Lines = (), junk: bool = False
) -> Settings:
    """Return the example school's settings, with these servers and a folder of its own for the records; with one mailbox,
    staff answer to where parents write. `junk`: both junk folders are looked into. `oauth` is what stands under [oauth] instead of passwords."""
    text = invented.changed(CONFIG.read_text(encoding="utf-8"), invented.NUMBERS)
    ca = f'cafile = "{servers.cafile}"'
    text = text.replace(
        'host = "imap.hillside.example"\nport = 993', f'host = "localhost"\nport = {servers.imaps_port}\n{ca}'
    )
    text = text.replace(
        'host = "smtp.hillside.example"\nport = 587', f'host = "localhost"\nport = {servers.smtp_port}\n{ca}'
    )
    if junk:
        text = text.replace('# junk_folder = "Junk Email"', 'junk_folder = "Junk"')
    if one_mailbox:
        text = text.replace("cases@hillside.example", "admin@hillside.example")
    lines = []
    for line in text.splitlines():
        if line.startswith("home ="):
            line = f'home = "{home / "records"}"'
        if line.startswith("keyring ="):
            line = f'keyring = "{home / "keys"}"'
        lines.append(line)
    if oauth:
        lines += ["[oauth]", *oauth]
    path = home / "config.toml"
    home.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load(
        path,
        {
            "MAILFLOW_OAUTH_SECRET": SECRET,
            "MAILFLOW_ADMIN_PASSWORD": PASSWORD,
            "MAILFLOW_CASES_PASSWORD": PASSWORD,
            "MAILFLOW_SMTP_PASSWORD": PASSWORD,
            "MAILFLOW_MASTER_KEY": MASTER,
        },
    )


@dataclass
class Living:
    """A school whose daemon runs. `sent` is everything that has left, in order: (instant, to, message)."""

    servers: MailServers
    settings: Settings
    books: opened.Books
    clock: FastClock
    daemon: Daemon
    arrived: int = 0
    read: int = 0
    seen: dict[str, int] = field(default_factory=dict)
    sent: list[tuple[datetime, str, Message]] = field(default_factory=list)
    into_junk: bool = False
    _sent_keys: set[str] = field(default_factory=set)

    def told(self, what: str, stream: str) -> None:
        if what == "read" and stream != "copy":
            self.read += 1

    @property
    def desk(self):
        return self.daemon.desk

    async def at(self, text: str) -> None:
        """Let the clock go to an instant in London, stopping wherever something is due on the way."""
        from tests.world import at

        until = at(text)
        while True:
            await self.settled()
            due = [d for d in (self.desk.next_instant(),) if d is not None and self.clock.now() < d <= until]
            if not due:
                break
            self.clock.jump_to(due[0])
            self.daemon.wake()
        self.clock.jump_to(until)
        self.daemon.wake()
        await self.settled()

    async def settled(self, seconds: float = 60.0) -> None:
        """Wait until all that arrived or was pulled back is read, and all that may leave has left and its copies are gone."""
        end = time.monotonic() + seconds
        calm = woken = 0
        while calm < 2:
            assert time.monotonic() < end, (
                f"not settled: {self.read} of {self.arrived} read, owed {list(self.desk.owed(self.clock.now()))}"
            )
            busy = self.read < self.arrived or self._owed() or self.desk.on_their_way() or self.servers.delivering
            busy = busy or self.desk.school.pulled
            due = self.desk.next_instant()
            if not busy and due is not None and due <= self.clock.now() and woken < 20:
                woken += 1
                self.daemon.wake()
                busy = True
            calm = 0 if busy else calm + 1
            await asyncio.sleep(0.01)
        self.collect()

    def _owed(self) -> bool:
        for stream, number in self.desk.owed(self.clock.now()):
            case = self.desk.cases.get(stream)
            mail = self.desk.mail(stream, number)
            held = case is not None and case.holds and not mail.owed.judgement
            if not held and not self.desk.school.stopped:
                return True
        return False

    def collect(self) -> None:
        for address in (*STAFF, *PARENTS):
            for path in self.servers.files(address):
                name = path.name.split(":")[0]
                if name not in self._sent_keys:
                    self._sent_keys.add(name)
                    message = email.message_from_bytes(path.read_bytes(), policy=default)
                    self.sent.append((self.clock.now(), address, message))

    def post(self, message: EmailMessage, to: str, *, verdict: str = "pass", envelope: str = "") -> None:
        """Send a message to one of the school's mailboxes, through Postfix, as the border server hands it on; or straight into
        its junk folder."""
        domain = str(message["From"]).rpartition("@")[2].strip("> ")
        raw = message.as_bytes()
        if verdict:
            line = f"Authentication-Results: mx.hillside.example; dmarc={verdict} header.from={domain}\r\n"
            raw = line.encode() + raw
        self.arrived += 1
        if self.into_junk:
            self.servers.deliver(re.sub(r"\+[^@]*", "", to), raw, "Junk")
            return
        with smtplib.SMTP("127.0.0.1", self.servers.mx_port) as smtp:
            smtp.sendmail(envelope or "someone@elsewhere.example", [to], raw)

    def write(
        self,
        sender: str,
        to: str,
        subject: str,
        text: str,
        *,
        attach: tuple[tuple[str, bytes], ...] = (),
        verdict: str = "pass",
    ) -> None:
        """Somebody writes a new email."""
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = sender, to, subject
        message["Message-ID"] = make_msgid(domain="client.example")
        message.set_content(text)
        for name, content in attach:
            message.add_attachment(content, maintype="image", subtype="png", filename=name)
        self.post(message, to, verdict=verdict)

    def reply(
        self,
        address: str,
        text: str,
        *,
        name: str = "",
        to: Message | None = None,
        verdict: str = "pass",
        headers: tuple[tuple[str, str], ...] = (),
        quote: bool = True,
    ) -> None:
        """Somebody answers the newest email that they have, as a mail program does, with the quotation below."""
        prompt = to or self.newest(address)
        message = EmailMessage()
        message["From"] = f"{name} <{address}>" if name else address
        message["To"] = str(prompt["Reply-To"] or prompt["From"])
        message["Subject"] = f"Re: {prompt['Subject']}"
        message["Message-ID"] = make_msgid(domain="client.example")
        message["In-Reply-To"] = message["References"] = str(prompt["Message-ID"])
        for header, value in headers:
            message[header] = value
        body = prompt.get_body(("plain",)).get_content()  # type: ignore[attr-defined]
        below = "\n".join(f"> {line}" for line in body.splitlines())
        said = f"{text}\n\nOn {prompt['Date']}, {prompt['From']} wrote:\n{below}\n" if quote else text
        message.set_content(said)
        self.post(message, str(message["To"]).split("<")[-1].strip("> "), verdict=verdict)

    def newest(self, address: str, words: str = "") -> Message:
        """Return the newest email in somebody's mailbox that has these words in it."""
        self.collect()
        found = [message for _, to, message in self.sent if to == address and words in _whole(message)]
        assert found, f"{address} has no email"
        return found[-1]

    def asked(self, address: str) -> Message:
        """Return the newest email to somebody that asks for a reply."""
        return self.newest(address, "Reply needed")


def _whole(message: Message) -> str:
    body = message.get_body(("plain",))  # type: ignore[attr-defined]
    return f"{message['Subject']}\n{body.get_content() if body else ''}"


@asynccontextmanager
async def living(
    servers: MailServers,
    home: Path,
    start: datetime,
    *,
    enrolled: bool = True,
    restricted: str = "",
    one_mailbox: bool = False,
    oauth: Lines = (),
    junk: bool = False,
) -> AsyncIterator[Living]:
    """Run the daemon; first the set-up, as it is done at a school: mailboxes proved, standing wordings approved."""
    journal.silent()
    settings = settings_for(servers, home, one_mailbox=one_mailbox, oauth=oauth, junk=junk)
    books = opened.open_books(settings)
    clock = FastClock(start, 0)
    here: list[Living] = []
    daemon = assemble.daemon_of(
        settings,
        books,
        clock,
        limits=Limits(cycle=2.0, poll=2.0, read=10.0),
        ways=Ways(grace=5.0, put_away={"admin": restricted}),
        told=lambda what, stream, _number: here[0].told(what, stream),
    )
    school = Living(servers=servers, settings=settings, books=books, clock=clock, daemon=daemon)
    here.append(school)
    running = asyncio.create_task(daemon.run())
    try:
        await _begun(school)
        if enrolled:
            await enrol(school)
        yield school
        await school.settled()
    finally:
        await daemon.stop()
        await asyncio.gather(running, return_exceptions=False)
        books.shut()


async def _begun(school: Living) -> None:
    """Wait until both mailboxes are watched: what comes from now on is read."""
    end = time.monotonic() + 20
    while any(school.books.ledger.validity(name) is None for name in school.daemon.watched):
        assert time.monotonic() < end, "the mailboxes are not watched"
        await asyncio.sleep(0.01)


async def enrol(school: Living) -> None:
    """Prove the deciders' mailboxes, and have the Head approve the standing wordings."""
    school.desk.apply(SCHOOL, EnrolmentWanted(at=school.clock.now()))
    school.daemon.wake()
    await school.settled()
    for person in list(school.desk.school.enrolment_asked.values()):
        address = person[1]
        school.reply(address, "YES", to=school.newest(address, "Please reply to this email"))
    await school.settled()
    head = "paul.denham@hillside.example"
    school.reply(head, "APPROVE", to=school.newest(head, "Your approval of standing letters"))
    await school.settled()
    school.sent.clear()
