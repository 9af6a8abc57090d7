"""The stage on which a case is played: it waits for what may leave, and for nothing else."""

from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

from mailflow.shell import journal
from mailflow.shell.clock import FastClock
from mailflow.shell.demo import invented, play
from tests.playing import CONCERN, MONDAY


async def test_what_a_hold_keeps_back_is_not_waited_for(tmp_path: Path):
    journal.silent()
    config = invented.example()
    _, addresses = play.addresses(config, tmp_path)
    async with AsyncExitStack() as stack:
        clock = FastClock(MONDAY, 0.0, server_follows=True)
        passwords = dict.fromkeys(addresses, "password")
        _, people, school = await play.set_the_stage(stack, config, tmp_path, clock, passwords)
        await play.set_up(school, people)
        await people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.idle()
        await people.answer("shah", "have a first look", "A")
        await school.idle()
        await people.answer("finch", "named to lead", "1A 2B 3A 4A")  # Miss Patel is asked after lessons
        await school.idle()
        await people.write("finch", invented.CASES, "case", f"PAUSE {school.references[-1]}")
        await school.idle()
        await school.until(MONDAY + timedelta(hours=8))
        assert not [one for one in school.delivered if "patel" in one.account]
        await people.write("finch", invented.CASES, "case", f"GO ON {school.references[-1]}")
        await school.idle()
        assert [one for one in school.delivered if "patel" in one.account]
