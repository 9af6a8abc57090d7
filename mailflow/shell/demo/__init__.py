"""The demo: one case from a parent's email to its close, played on real mail in under a minute.

The one idea: the daemon is the real one and does not know that this is a play. Only the mail server is a small one
within this process, the clock is fast, and the people are a cast who send and answer real emails.
"""

import asyncio
import re
import secrets
import shutil
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from mailflow.shell import journal
from mailflow.shell.clock import FastClock
from mailflow.shell.demo import cast_mail, invented, play
from mailflow.shell.demo import pages as demo_pages
from mailflow.shell.demo.cast import ZONE, Cast
from mailflow.shell.demo.claims import claims
from mailflow.shell.demo.stage import Stage
from mailflow.shell.demo.story import Story
from mailflow.shell.door import answering

BEGINS: Final = datetime(2026, 11, 23, 9, 0, tzinfo=ZONE)
PAUSE: Final = 0.3  # seconds between two scenes, for reading along
MARK: Final = ".made-by-mailflow-demo"
MADE: Final = (demo_pages.EMAILS, demo_pages.LETTERS, "records", "keyring")
ASKED, LETTER = "Reply needed", "Letter from"


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody does something at a moment ("2026-11-24 08:52"), from what lies in their mailbox."""

    when: str
    does: Callable[[Cast], Awaitable[None]]

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.when).replace(tzinfo=ZONE)


def says(when: str, who: str, words: str, to: str = ASKED) -> Scene:
    """Return the scene in which somebody replies to the newest email with `to` in it; `CODE` in the words
    stands for the code of the letter that this email shows."""

    async def reply(people: Cast) -> None:
        await people.answer(who, to, words.replace("CODE", _code(people, who)))

    return Scene(when, reply)


def _code(people: Cast, who: str) -> str:
    shown = re.search(r"this letter is ([A-Z0-9]{4})", cast_mail.text_of(people.latest(who, "")))
    return shown[1] if shown else ""


SET_UP: Final = (
    *(
        says(f"2026-11-23 09:{minute:02}", who, words, play.PROVE)
        for minute, who, words in (
            (5, "denham", "YES"),
            (12, "shah", "Yes"),
            (20, "finch", "YES"),
            (31, "orr", "yes"),
            (40, "marsh", "Yes, thank you"),
        )
    ),
    says("2026-11-23 10:15", "denham", "APPROVE", play.STANDING),
)

CASE: Final = (
    Scene(
        "2026-11-24 08:40",
        lambda people: people.write(
            "sam",
            invented.ADMIN,
            "Lost jumper",
            "Hello, Leo in Reception has lost his jumper, his name is in it. Has it been handed in? Thanks, Sam",
        ),
    ),
    Scene(
        "2026-11-24 08:52",
        lambda people: people.write(
            "rosa",
            invented.ADMIN,
            "Year 4 WhatsApp",
            "In confidence please. Dan Moss keeps calling Miss Patel useless on the "
            "group. Two screenshots. Please don't use my name.",
            pictures=2,
        ),
    ),
    says("2026-11-24 11:02", "shah", "A, 3 2, 4 G1 O1, Finch"),
    says("2026-11-24 12:20", "finch", "1a, 2 A and B, 3b keep the messages, 4A"),
    Scene("2026-11-24 15:31", lambda people: people.be_away("patel", ASKED, "On a course. Back Fri 27 Nov.")),
    says(
        "2026-11-25 19:40",
        "rosa",
        "1A, Y4 parents, Monday about 8pm, Dan Moss, 4A, 5A, 6A, just a quiet word",
        "A few questions",
    ),
    says(
        "2026-11-27 16:05",
        "patel",
        "1B a different parent showed me. 2A 3 He was cross on Monday about reading books. 4B 5A",
    ),
    says(
        "2026-11-30 08:10",
        "finch",
        "A, 2C, 3 Mr Moss\n5 On Monday 23 November, in the Year 4 parents' group, you called Miss Patel “useless”.",
    ),
    says("2026-11-30 08:20", "pope", "A dan.moss@moss.example"),
    says("2026-11-30 08:30", "finch", "SEND CODE"),
    says("2026-11-30 13:15", "dan", "Fair cop. I was cross about the books. Ring me after 5 tomorrow.", LETTER),
    says(
        "2026-12-01 17:40",
        "finch",
        "1A phone today 17:10 2A 3AB 4A 5 none 6 You accept that you wrote it. You have deleted "
        "it and said sorry in the group. Your worry about the reading books is a real one, and I said I would pass it on.",
    ),
    says("2026-12-02 12:02", "dan", "That's fine by me.", LETTER),
    says(
        "2026-12-02 13:30",
        "finch",
        "1A 2 R1 3 first, slight, put right, real grievance passed to Miss Patel's line manager "
        "4B 'useless' is personal 7A 8 You put this right yourself, and we are grateful. Your worry about the reading books "
        "has been passed on.",
    ),
    says("2026-12-03 07:55", "denham", "APPROVE CODE"),
    Scene("2026-12-17 08:05", lambda people: people.tap("finch", ASKED, "A")),
)


async def run(out: Path, *, quick: bool) -> int:
    """Play the case and leave its emails, letters and record in `out`. Return 0 if all went as it should, 1 if it did not,
    2 if `out` is somebody else's folder. `quick`: without pauses for reading."""
    began = time.monotonic()
    if not _ready(out):
        print(f"{out} holds something that the demo did not make. Please name another folder (--out).", file=sys.stderr)
        return 2
    journal.silent()
    clock = FastClock(BEGINS, 0.0, server_follows=True)
    async with AsyncExitStack() as stack:
        config = invented.example()
        passwords = {address: secrets.token_urlsafe(12) for address in play.addresses(config, out)[1]}
        settings, people, stage = await play.set_the_stage(stack, config, out, clock, passwords)
        names = {player.address: player.name for player in people.players.values()}
        story = Story(
            stage,
            names | {settings.admin.address: "the school office's mailbox", settings.cases.address: "mailflow"},
            sys.stdout,
        )
        stage.settled = story.tell
        await _play(stage, people, story, 0.0 if quick else PAUSE)
        story.counted()
        return _finish(
            out, stage, names | {settings.admin.address: "office", settings.cases.address: "mailflow"}, began
        )


def _ready(out: Path) -> bool:
    """Empty the folder if an earlier demo made it. Return whether it may be used."""
    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        return False
    for name in MADE:
        shutil.rmtree(out / name, ignore_errors=True)
    for name in (demo_pages.EMAILS, demo_pages.LETTERS):
        (out / name).mkdir(parents=True)
    (out / MARK).touch()
    return True


async def _play(stage: Stage, people: Cast, story: Story, pause: float) -> None:
    story.chapter("Setting up: each decider's mailbox is proved, and the Head Teacher approves the standing letters.")
    answering.answer(stage.desk, {"what": "enrol"}, stage.daemon.now, stage.daemon.wake)
    await stage.idle()
    await _scenes(SET_UP, stage, people, pause)
    story.chapter("The case.")
    await _scenes(CASE, stage, people, pause)


async def _scenes(scenes: tuple[Scene, ...], stage: Stage, people: Cast, pause: float) -> None:
    for scene in scenes:
        await stage.until(scene.at)
        await asyncio.sleep(pause)
        await scene.does(people)
        await stage.idle()


def _finish(out: Path, stage: Stage, names: dict[str, str], began: float) -> int:
    """Write the files, say what must hold and whether it does, and name what to look at."""
    (reference,) = stage.references
    named = demo_pages.write_emails(out, stage.delivered, names)
    letters = demo_pages.write_letters(out, named)
    said = answering.answer(stage.desk, {"what": "case", "reference": reference, "by": "the demo"}, stage.daemon.now)
    demo_pages.write_case(out, str(said["page"]))
    demo_pages.write_index(out, named, letters, names)
    case = stage.desk.case(reference)
    assert case is not None
    found = claims(stage.delivered, case)
    print("\nWhat must hold, looked for in the bytes of everything that was sent:")
    for claim in found:
        where = "" if claim.holds else f"  NOT SO: see {', '.join(map(str, claim.broken)) or 'nothing was seen'}"
        print(f"  {'yes' if claim.holds else 'NO '}  {claim.says} ({claim.seen} looked at).{where}")
    print(
        f"\n{len(named)} emails, {len(letters)} letters on paper, {time.monotonic() - began:.0f} seconds. To look at:"
    )
    for path, what in (
        (demo_pages.INDEX, "all of it"),
        (f"{demo_pages.EMAILS}/", "every email, as .eml and as a page"),
        (f"{demo_pages.LETTERS}/", "the letters on paper"),
        (demo_pages.CASE, "the case"),
    ):
        print(f"  {out / path}{'/' if path.endswith('/') else ''}   {what}")
    return 0 if all(claim.holds for claim in found) else 1
