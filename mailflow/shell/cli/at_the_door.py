"""run.py enrol, cases and case: what the command line asks of the running daemon.

The one idea: a look is asked for at the daemon's door, so that it is on record; where no daemon runs, the records
themselves are asked.
"""

import getpass
from pathlib import Path
from typing import Any

import click

from mailflow.shell import door
from mailflow.shell.cli import plainly
from mailflow.shell.clock import Clock
from mailflow.shell.settings import Settings, load


@click.command(cls=plainly.Command)
@plainly.json_option()
@click.pass_obj
def enrol(config: Path, as_json: bool) -> None:
    """Prove the deciders' mailboxes.

    Each gets an email, to see what the headers of their reply show. The daemon must be running.
    """
    said = _ask(config, {"what": "enrol"})
    names = ", ".join(said.get("asked", []))
    plainly.say(said, f"An email goes to: {names}. Each replies YES; from then on their decisions count.", as_json)


@click.command(cls=plainly.Command)
@plainly.json_option()
@click.pass_obj
def cases(config: Path, as_json: bool) -> None:
    """List the open cases.

    Each with its reference, who leads it, and what it waits for.
    """
    said = _ask(config, {"what": "cases"})
    plainly.say(said, "\n".join([_line(case) for case in said["cases"]] or ["There is no open case."]), as_json)


def _line(case: dict[str, Any]) -> str:
    needs = f"  NEEDS A PERSON: {case['needs_a_person']}" if case.get("needs_a_person") else ""
    if "waiting" not in case:
        return f"{case['reference']}{needs}"
    waits = "; ".join(f"{w['question']} of {', '.join(w['of'])} by {w['by'][:10]}" for w in case["waiting"])
    held = f"  STOPPED: {', '.join(case['holds'])}" if case["holds"] else ""
    return f"{case['reference']}  lead {case['lead'] or '-'}  {waits or 'nothing waits'}{held}{needs}"


@click.command(cls=plainly.Command)
@click.argument("reference")
@plainly.json_option()
@click.pass_obj
def case(config: Path, reference: str, as_json: bool) -> None:
    """Show one case. That you looked is put on record."""
    said = _ask(config, {"what": "case", "reference": reference, "by": getpass.getuser()})
    plainly.say(said, str(said.get("page", "")), as_json)


def _ask(config: Path, question: dict[str, Any]) -> dict[str, Any]:
    """Ask the running daemon, or, where none runs, the records themselves."""
    settings = load(config)
    said = door.ask(settings.records_home, question)
    if said is None:
        if question["what"] == "enrol":
            raise click.ClickException("The daemon is not running. Start it first: run.py serve")
        said = _from_the_records(settings, question)
    if "wrong" in said:
        raise click.ClickException(str(said["wrong"]))
    return said


def _from_the_records(settings: Settings, question: dict[str, Any]) -> dict[str, Any]:
    from mailflow.shell import opened  # only here: a daemon that runs answers at once
    from mailflow.shell.door import answering

    books = opened.open_existing(settings)
    try:
        return answering.answer(opened.desk_of(settings, books), question, Clock().now)
    finally:
        books.shut()
