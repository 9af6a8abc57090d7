"""run.py health: whether the daemon does its work, for a monitoring or a line of cron."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from mailflow.shell import heartbeat
from mailflow.shell.cli import plainly
from mailflow.shell.settings import load


@click.command(cls=plainly.Command)
@plainly.json_option()
@click.pass_obj
def health(config: Path, as_json: bool) -> None:
    """Say whether the daemon does its work.

    That is, whether mail is read, sent and written down; if not, what is wrong, and since when. Exit status 0 if nothing
    is.
    """
    wrong = heartbeat.wrong(load(config).records_home, datetime.now(UTC))
    lines = [f"WRONG  {one['what']}{_since(one['since'])}" for one in wrong] or ["Mail is read, sent and written down."]
    plainly.say({"wrong": wrong}, "\n".join(lines), as_json)
    sys.exit(1 if wrong else 0)


def _since(instant: str) -> str:
    return f" Since {datetime.fromisoformat(instant):%Y-%m-%d %H:%M} UTC." if instant else ""
