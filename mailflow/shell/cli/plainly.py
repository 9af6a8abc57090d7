"""What a command says when something is wrong: one plain sentence, and exit status 1.

The one idea: never a traceback. It tells a person nothing, and may hold what somebody wrote.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from mailflow.shell import journal
from mailflow.shell.in_words import InWords
from mailflow.shell.settings import ConfigMistakes

Option = TypeVar("Option", bound=Callable[..., Any])


class Command(click.Command):
    """A command that ends plainly, whatever goes wrong in it: with --json, for a machine."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.UsageError, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as fault:
            if not ctx.params.get("as_json"):
                raise
            say({"wrong": sentences(fault)}, "", as_json=True)
            ctx.exit(1)


class Plain(click.Group):
    """Commands that end plainly, whatever goes wrong in them."""

    command_class = Command

    def invoke(self, ctx: click.Context) -> Any:
        with plainly():
            return super().invoke(ctx)


@contextmanager
def plainly() -> Iterator[None]:
    """Turn whatever goes wrong inside into one plain sentence."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except Exception as fault:  # noqa: BLE001 (whatever it is, it is said in a sentence)
        raise click.ClickException(sentence(fault)) from None


def json_option(of: str = "") -> Callable[[Option], Option]:
    """Return the option of a command that says the same for a machine."""
    return click.option("--json", "as_json", is_flag=True, help=f"One JSON object{of}.")


def say(value: object, words: str, as_json: bool) -> None:
    """Say it: in words, or for a machine."""
    click.echo(json.dumps(value, ensure_ascii=False) if as_json else words)


def sentence(fault: Exception) -> str:
    """Return what is wrong, and what to do where that is known."""
    match fault:
        case OSError(filename=name, strerror=why) if name and why:
            return f"{name} cannot be used: {why.lower()}."
        case OSError(strerror=why) if why:
            return f"The system refuses what is needed: {why.lower()}."
        case ModuleNotFoundError(name=str(name)) if not name.startswith("mailflow"):
            return f"Something that this needs is not installed ({name}). Try: make setup"
        case InWords():
            return str(fault)
        case _:
            return (
                f"This failed, which is mailflow's own fault ({journal.what(fault)}). What is on record is as it was. "
                "Please send this line to whoever looks after mailflow."
            )


def sentences(fault: Exception) -> list[str]:
    """Return what is wrong, each thing by itself."""
    match fault:
        case ConfigMistakes(mistakes=mistakes):
            return [f"{mistake.place}: {mistake.what.rstrip('.')}. What to do: {mistake.do}" for mistake in mistakes]
        case click.ClickException(message=said):
            return [said]
        case _:
            return [sentence(fault)]


def ended(fault: Exception) -> str:
    """Return why the daemon has ended, and what becomes of its work."""
    why = sentence(fault) if isinstance(fault, OSError | InWords) else f"a fault of its own ({journal.what(fault)})."
    return (
        f"mailflow has ended because of {why} Nothing is lost: mail stays in its mailboxes, what is on record stays, "
        "and it goes on from here at the next start."
    )
