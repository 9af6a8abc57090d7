"""The sandbox, played as somebody plays it: log in by SMTP and IMAP, press Enter, press Ctrl-C."""

import imaplib
import re
import signal
import smtplib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mailflow.authorship import Author, Matter, Written
from mailflow.happening import ConcernRaised
from mailflow.shell.demo import sandbox_words
from mailflow.shell.demo.coming import next_due
from mailflow.shell.demo.story import Story
from tests.playing import CONCERN, MONDAY, School, playing
from tests.roads import raised
from tests.world import hillside

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-m", "mailflow", "sandbox")


class Play:
    """A sandbox that runs, with what it has said so far."""

    def __init__(self, home: Path) -> None:
        self.process = subprocess.Popen(
            [*COMMAND, "--home", str(home)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.said = ""

    def begin(self) -> None:
        """Listen until it is ready, and find out where to log in."""
        self.hear("What happens from now on")
        ports = re.findall(r"server 127\.0\.0\.1   port (\d+)   security: none", self.said)
        self.imap, self.smtp = (int(port) for port in ports)

    def hear(self, words: str) -> str:
        """Listen until something with these words is said; return that line."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if words in line:
                return line
        raise AssertionError(f"the sandbox ended before it said {words!r}:\n{self.said}")

    def press_enter(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def password(self, address: str) -> str:
        found = re.search(rf"  {re.escape(address)} +(\S+)  ", self.said)
        assert found, f"{address} is not in the list"
        return found[1]

    def write(self, sender: str, to: str, subject: str, words: str, answers: str = "") -> None:
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, to, subject
        mail["Message-ID"] = f"<{len(self.said)}@client.example>"
        if answers:
            mail["In-Reply-To"] = answers
        mail.set_content(words)
        with smtplib.SMTP("127.0.0.1", self.smtp) as line:
            line.login(sender, self.password(sender))
            line.send_message(mail)

    def newest(self, address: str) -> EmailMessage:
        with imaplib.IMAP4("127.0.0.1", self.imap) as line:
            line.login(address, self.password(address))
            _, (number,) = line.select("INBOX")
            assert number is not None
            _, told = line.fetch(number.decode(), "(BODY.PEEK[])")
            assert isinstance(told[0], tuple)
            mail = message_from_bytes(told[0][1], policy=default)
            assert isinstance(mail, EmailMessage)
            return mail

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        self.said += self.process.communicate(timeout=30)[0]
        return self.process.returncode


@pytest.fixture
def play(tmp_path: Path) -> Iterator[Play]:
    one = Play(tmp_path / "sandbox")
    try:
        one.begin()
        yield one
    finally:
        one.process.kill()
        one.process.communicate()


ROSA, SHAH = "rosa.lind@lind.example", "amira.shah@hillside.example"


def test_a_parent_s_concern_lies_as_a_first_look_in_the_deputy_s_mailbox_and_is_answered_there(play):
    play.write(ROSA, "admin@hillside.example", "Year 4 WhatsApp", sandbox_words.CONCERN)
    play.hear("mailflow → Amira Shah")
    asked = play.newest(SHAH)
    assert "Reply needed" in asked["Subject"] and "useless" in asked.get_body(("plain",)).get_content()
    play.write(SHAH, asked["Reply-To"], f"Re: {asked['Subject']}", "A, 3 2, 4 G1 O1, Finch", asked["Message-ID"])
    play.hear("mailflow → ")
    while not all(f"mailflow → {name}" in play.said for name in ("Tobias Finch", "Rosa Lind")):
        play.hear("mailflow → ")
    assert "Your message to the school" in play.newest(ROSA)["Subject"], "the standing letters are approved already"


def test_enter_lets_time_pass_up_to_what_is_due_next_and_says_what_it_was(play):
    play.write(ROSA, "admin@hillside.example", "Year 4 WhatsApp", sandbox_words.CONCERN)
    play.hear("mailflow → Amira Shah")
    for _ in range(12):  # the office's line of each day comes between
        play.press_enter()
        play.hear("It is now")
        if "Amira Shah" in play.hear("  - "):
            break
    assert "no answer from Amira Shah, so the next of the SLT" in play.said
    play.hear("mailflow → Tobias Finch")


def test_everything_is_said_that_a_player_needs_and_it_ends_cleanly(play):
    for words in (
        "a parent",
        "deputy head, SLT",
        "Head Teacher, deputy DSL",
        "office",
        "How to play",
        "Press Enter",
        "Ctrl-C",
        "in this play, is",
    ):
        assert words in play.said
    for name in ("Rosa Lind", "Dan Moss", "Paul Denham", "Jan Pope", "Miss Patel"):
        assert re.search(rf"  {name}  +\S+@\S+\.example  +play-\w+  ", play.said)
    assert "mailbox is proved" in play.said and "The Head Teacher approves the wording" in play.said
    command = re.search(r"from another terminal: (.*)", play.said)
    assert command
    looked = subprocess.run(command[1].split(), cwd=ROOT, capture_output=True, text=True)
    assert looked.stdout.strip() == "There is no open case."
    assert play.end() == 0 and play.said.rstrip().endswith("The play is over.")


def test_it_starts_afresh_each_time_in_its_own_folder_and_in_nobody_else_s(tmp_path):
    mine, somebody_s = tmp_path / "mine", tmp_path / "somebody's"
    for _ in range(2):
        one = Play(mine)
        try:
            one.begin()
            assert not (mine / "records" / "left").exists()
            (mine / "records" / "left").write_text("from the last time")
            assert one.end() == 0
        finally:
            one.process.kill()
    assert (mine / "records" / "left").exists(), "what is left is removed at the next start, not before"
    somebody_s.mkdir()
    (somebody_s / "records").mkdir()
    refused = subprocess.run([*COMMAND, "--home", str(somebody_s)], cwd=ROOT, capture_output=True, text=True)
    assert refused.returncode == 1 and "did not make" in refused.stderr and "Traceback" not in refused.stderr
    assert (somebody_s / "records").exists()


# What comes next -----------------------------------------------------------------------------------------------------


async def coming(school: School) -> list[str]:
    """Let time pass three times, and return what was due."""
    said: list[str] = []
    for _ in range(3):
        found = next_due(school.daemon.desk, school.clock.now())
        assert found is not None and found[0] > school.clock.now()
        said += [f"{found[0]:%a %H:%M} {what}" for what in found[1]]
        await school.go_to(found[0])
    return said


async def test_what_comes_next_is_said_in_words(tmp_path):
    async with playing(tmp_path) as school, school.at_work():
        reference = await school.concern()
        asks = "(“Have a first look: is anybody at risk, and is it ours?”)"
        assert await coming(school) == [
            "Tue 07:30 the office's line of the day",
            f"Tue 17:00 case {reference}: no answer from Amira Shah, so the next of the SLT is asked as well {asks}",
            "Wed 07:30 the office's line of the day",
        ]


async def test_a_case_that_is_stopped_is_not_said_to_go_on(tmp_path):
    async with playing(tmp_path) as school, school.at_work() as daemon:
        raised = ConcernRaised(
            at=MONDAY,
            reference="",
            by=Author(address=ROSA),
            written=Written(key="one", subject="Year 4", words=CONCERN),
            matters=frozenset({Matter.CONCERN, Matter.DANGER}),
        )
        reference = daemon.desk.raise_concern(raised, b"")
        assert daemon.desk.cases[reference].holds
        daemon.wake()
        await school.settled()
        found = next_due(daemon.desk, datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
        assert found is not None and all("first look" not in what for what in found[1])
        assert any("A message needs your judgement now" in what for what in found[1])


def test_where_a_case_stands_is_said_once_however_many_others_there_are():
    cases = {name: replace(raised().case, reference=name) for name in ("AAAAAA", "BBBBBB")}
    desk = SimpleNamespace(case=cases.get, records=SimpleNamespace(read=lambda stream: []), school=hillside())
    stage: Any = SimpleNamespace(desk=desk, delivered=[], references=tuple(cases))
    out = StringIO()
    story = Story(stage, {}, out)
    story.tell()
    story.tell()
    assert out.getvalue().count("Case AAAAAA waits") == out.getvalue().count("Case BBBBBB waits") == 1
