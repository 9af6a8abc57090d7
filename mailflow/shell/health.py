"""run.py health: whether the daemon does its work, for a monitoring or a line of cron."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from mailflow.shell import heartbeat, plainly
from mailflow.shell.settings import load


@click.command(cls=plainly.Command)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_obj
def health(config: Path, as_json: bool) -> None:
    """Say whether mail is read, sent and written down: what is wrong, and since when. Exit status 0 if nothing is."""
    wrong = heartbeat.wrong(load(config).records_home, datetime.now(UTC))
    lines = [f"WRONG  {one['what']}{_since(one['since'])}" for one in wrong] or ["Mail is read, sent and written down."]
    click.echo(json.dumps({"wrong": wrong}, ensure_ascii=False) if as_json else "\n".join(lines))
    sys.exit(1 if wrong else 0)


def _since(instant: str) -> str:
    return f" Since {datetime.fromisoformat(instant):%Y-%m-%d %H:%M} UTC." if instant else ""
