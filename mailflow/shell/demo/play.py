"""What the demo and the sandbox have in common: the invented school at work on a mail server within this process.

The one idea: the daemon is the real one and does not know that this is a play; the school's set-up is done by the cast,
by email, as a school does it.
"""

from collections.abc import Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final

from mailflow.people import Role
from mailflow.shell.clock import FastClock
from mailflow.shell.demo import invented
from mailflow.shell.demo.cast import ZONE, Cast, Player, players
from mailflow.shell.demo.stage import Stage
from mailflow.shell.door import answering
from mailflow.shell.embedded import EmbeddedServer
from mailflow.shell.settings import Settings, load

PROVE, STANDING = "Please reply to this email", "Your approval of standing letters"
"""What stands at the head of the two emails of the set-up."""
DOMAIN: Final = "hillside.example"


def addresses(config: str, home: Path) -> tuple[tuple[Player, ...], tuple[str, ...]]:
    """Return who plays, and every address that has a mailbox, for a configuration (which is written to `home`)."""
    file = home / invented.NAME
    file.write_text(invented.changed(config, invented.on_this_machine(1, 2)), encoding="utf-8")
    who = players(load(file, {}).people)
    return who, (invented.ADMIN, invented.CASES, *(player.address for player in who))


async def set_the_stage(
    stack: AsyncExitStack, config: str, home: Path, clock: FastClock, passwords: Mapping[str, str], port: int = 0
) -> tuple[Settings, Cast, Stage]:
    """Start the mail server, write the settings, and start the daemon on them, as a school would.

    `port` is that of IMAP, and SMTP has the next one; 0 takes free ones.
    """
    who, _ = addresses(config, home)
    server = await stack.enter_async_context(
        EmbeddedServer(
            accounts=passwords,
            domain=DOMAIN,
            now=lambda: clock.now(ZONE),
            imap_port=port,
            smtp_port=port + 1 if port else 0,
        )
    )
    ports = invented.on_this_machine(server.imap_port, server.smtp_port)
    (home / invented.NAME).write_text(invented.changed(config, ports), encoding="utf-8")
    settings = load(home / invented.NAME, invented.environ(passwords))
    people = Cast(who, dict(passwords), server, lambda: clock.now(ZONE))
    return settings, people, await stack.enter_async_context(Stage(settings, server, clock))


async def set_up(stage: Stage, people: Cast) -> None:
    """Have each decider prove their mailbox, and the Head Teacher approve the standing letters."""
    answering.answer(stage.desk, {"what": "enrol"}, stage.daemon.now, stage.daemon.wake)
    await stage.idle()
    for person in dict.fromkeys(key for key, _ in stage.desk.school.enrolment_asked.values()):
        await people.answer(person, PROVE, "YES")
    await stage.idle()
    (head,) = stage.desk.school.holders(Role.HEAD)
    await people.answer(head.key, STANDING, "APPROVE")
    await stage.idle()
