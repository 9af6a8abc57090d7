"""A machine's clock that is wrong for a while, and then put right."""

import time
from datetime import timedelta

from mailflow.shell.demo import invented
from tests.playing import MONDAY

DANGER = "I am frightened for Leo. His uncle hits him with a belt and he has bruises. He is afraid to go home tonight."


async def test_an_alert_that_nobody_has_taken_is_chased_again_once_a_clock_that_was_ahead_is_put_right(school):
    async with school.at_work() as daemon:
        await school.people.write("rosa", invented.ADMIN, "Help", DANGER)
        await school.settled()
        await school.go_to(MONDAY + timedelta(days=400))
        school.clock._shown, school.clock._real = MONDAY + timedelta(hours=3), time.monotonic()
        chased = len(school.mails("orr"))
        daemon.wake()
        await school.settled()
        assert len(school.mails("orr")) > chased, "they hear it again at once"
        chased = len(school.mails("orr"))
        daemon.wake()
        await school.settled()
        assert len(school.mails("orr")) == chased, "and then in its time"
        for hours in range(4, 60):
            await school.go_to(MONDAY + timedelta(hours=hours))
        assert len(school.mails("orr")) > chased
