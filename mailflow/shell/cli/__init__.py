"""The command line: start the daemon, check that it can run, and look into what it does.

The one idea: commands say things in sentences, with --json the same for a machine. An exit code of 0 means yes, 1 that
something is wrong and was said, 2 that the command was not understood. What only one command needs is loaded by that one, since
a monitoring asks every few minutes.
"""

import asyncio
import sys
from pathlib import Path
from typing import Final

import click

import mailflow
from mailflow.shell import bounds, journal
from mailflow.shell.cli import at_the_door, health, plainly
from mailflow.shell.settings import Settings, load
from mailflow.shell.settings.apart import load_apart
from mailflow.shell.settings.leftovers import emergency_numbers
from mailflow.workflow import WORKFLOW

QUESTIONS: Final = tuple(question.name for question in WORKFLOW)


@click.group(cls=plainly.Plain, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    type=click.Path(path_type=Path, readable=False),
    default=Path("config.toml"),
    show_default=True,
    help="The school's settings.",
)
@click.version_option(mailflow.__version__)
@click.pass_context
def main(context: click.Context, config: Path) -> None:
    """Confidential concerns about parents' group chats, worked by email.

    Without a command: serve.
    """
    context.obj = config
    bounds.leave_no_core()
    journal.silent()  # only the daemon keeps one: what a command prints may be read by a machine
    if context.invoked_subcommand is None:
        context.invoke(serve)


for command in (health.health, at_the_door.enrol, at_the_door.cases, at_the_door.case):
    main.add_command(command)


@main.command()
@click.pass_obj
def serve(config: Path) -> None:
    """Start the daemon.

    It runs until it is stopped, and picks up where it left off.
    """
    from mailflow.shell.cli import serving

    settings = load_apart(config)
    _warn_of_the_example(settings)
    _see_the_numbers(settings)
    _see_the_wordings(settings)
    with serving.taken_over(settings) as books:
        journal.to_stderr()
        try:
            asyncio.run(serving.until_stopped(settings, books))
        except KeyboardInterrupt:
            click.echo("Stopped. Nothing is lost; it goes on from here at the next start.", err=True)
        except Exception as fault:  # noqa: BLE001 (whatever ended it, the sentence and the status say so)
            journal.fault("serving", fault, 1)
            raise click.ClickException(plainly.ended(fault)) from None


def _warn_of_the_example(settings: Settings) -> None:
    """Say it where the settings are still the delivered ones: no real mail server's name ends in .example (RFC 2606)."""
    if settings.admin.host.casefold().endswith(".example"):
        click.secho(
            f"NOTE: {settings.path} is still that of the invented school that mailflow is delivered with: its mail server "
            f"{settings.admin.host} does not exist. Name your school's own file: run.py --config FILE COMMAND",
            err=True,
            bold=True,
        )


def _see_the_numbers(settings: Settings) -> None:
    """Refuse invented numbers, which an alert would give to somebody who must ring at once."""
    if said := list(emergency_numbers(settings)):
        raise click.ClickException("\n".join(said))


def _see_the_wordings(settings: Settings) -> None:
    """Refuse wordings that would fail, or be mailed with an empty blank, in the middle of somebody's case."""
    from mailflow.shell.cli import check

    if said := check.wordings(settings):
        raise click.ClickException("\n".join(said))


@main.command(name="check")
@plainly.json_option()
@click.pass_obj
def check_(config: Path, as_json: bool) -> None:
    """Say what would go wrong.

    It looks at the settings, the secrets, the records, the wordings and the calendar, and tries the mailboxes, the mail
    server, the paper, the reading of new mail, and what the newest messages prove of their senders. Changes nothing.
    """
    from mailflow.shell.cli import check

    found = asyncio.run(check.everything(load(config)))
    plainly.say(
        {"wrong": list(found.wrong), "notes": list(found.notes)},
        "\n".join(
            [*(f"WRONG  {one}" for one in found.wrong), *(f"note   {one}" for one in found.notes)] or [check.FINE]
        ),
        as_json,
    )
    sys.exit(1 if found.wrong else 0)


@main.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--reply-to", "question", type=click.Choice(QUESTIONS), help="Read them as replies to a question.")
@click.option("--prompt", type=click.Path(exists=True, path_type=Path), help="The prompt that they answer (.eml).")
@click.option("--as", "person", help="Say whether this person of config.toml wrote them, and what proves it.")
@plainly.json_option(" for each file, on a line of its own")
@click.pass_obj
def inspect(
    config: Path, files: tuple[Path, ...], question: str | None, prompt: Path | None, person: str | None, as_json: bool
) -> None:
    """Say how messages would be read, and why.

    FILES are messages (.eml), or folders of them. Changes nothing, and needs no mailbox.
    """
    from mailflow.shell.cli import inspect_

    settings = load(config)
    if person and person not in {one.key for one in settings.people}:
        raise click.BadParameter(f"{person} is no short name in {config}.", param_hint="--as")
    if prompt and not question:
        raise click.UsageError("--prompt is the email that a reply answers, so it needs --reply-to.")
    for file in list(inspect_.messages(files)):
        said, words = inspect_.said_of(file, settings, question, prompt, person)
        plainly.say(said, words, as_json)


@main.command()
@click.option("--pdf", type=click.Path(path_type=Path), help="Also write the pages as PDF to this file.")
@click.option("--html", type=click.Path(path_type=Path), help="Also write the pages as HTML to this file.")
@click.pass_obj
def policy(config: Path, pdf: Path | None, html: Path | None) -> None:
    """Print the policy and the workflow as pages to sign."""
    from mailflow.shell import opened
    from mailflow.shell.as_settled import school_of
    from mailflow.shell.pages import policy_pages

    if html and pdf and html.resolve() == pdf.resolve():
        raise click.UsageError("--html and --pdf name the same file: one would replace the other.")
    settings = load(config)
    _warn_of_the_example(settings)
    _see_the_wordings(settings)
    school = school_of(settings, opened.wordings(opened.templates()))
    page = policy_pages.pages(school)
    if html:
        html.write_text(page, encoding="utf-8")
        click.echo(f"Written: {html}")
    if pdf:
        pdf.write_bytes(policy_pages.pdf(school, opened.templates()))
        click.echo(f"Written: {pdf}")
    if not html and not pdf:
        click.echo(page)


@main.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("demo-output"),
    show_default=True,
    help="Where the emails, letters and the case are put.",
)
@click.option("--quick", is_flag=True, help="Without the pauses for reading.")
def demo(out: Path, quick: bool) -> None:
    """Play a case on a mail server of its own.

    From a parent's email to the Head's letter, in under a minute.
    """
    from mailflow.shell import demo as play

    sys.exit(asyncio.run(play.run(out, quick=quick)))


@main.command()
@click.option("--port", type=click.IntRange(0, 65534), default=0, help="IMAP port; SMTP is the next one. 0: free ones.")
@click.option(
    "--home",
    type=click.Path(path_type=Path),
    default=Path("var/sandbox"),
    show_default=True,
    help="Where its settings and records lie. It is emptied at each start.",
)
def sandbox(port: int, home: Path) -> None:
    """Play all parts, from a mail program.

    Leaves a mail server of its own and the daemon running, on this machine only.
    """
    from mailflow.shell.demo import sandbox as play

    asyncio.run(play.run(home, port))
