"""The short form of the crash run: the long one is `make crash`."""

import pytest

from tests.crash import run


@pytest.mark.servers
@pytest.mark.slow
def test_killed_at_any_moment_the_daemon_loses_no_message_and_sends_no_letter_twice() -> None:
    found = run(kills=8, messages=40)
    assert not found.wrong
    assert found.kills == 8
    assert found.concerns >= 20
    assert found.replies >= 20
    assert found.cases == found.concerns
