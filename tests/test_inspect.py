"""What `inspect` says of a reply is what the daemon would make of it."""

import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mailflow.shell import cli
from mailflow.shell.cli import inspect_
from mailflow.shell.demo import invented
from mailflow.shell.settings import Settings, load
from mailflow.workflow import question as row
from tests.test_first_screen import asked

PROMPT = """A letter to Dan Moss needs your decision.

Please reply with one word (this letter is 7KQM):

APPROVE   send this letter exactly as it stands
DECLINE   do not send it (say why, or name another response)
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / invented.NAME
    file.write_text(invented.changed(invented.example(), invented.on_this_machine(1, 2)), encoding="utf-8")
    return load(file, {})


def quoting(word: str) -> str:
    return f"{word}\n\nOn 24 Nov 2026, at 10:00, mailflow <cases@hillside.example> wrote:\n\n" + "".join(
        f"> {line}\n" for line in PROMPT.splitlines()
    )


def reading(settings: Settings, folder: Path, mail: EmailMessage, *, with_prompt: bool = True) -> dict[str, Any]:
    """Return how this reply to the decision is read, with the prompt at hand or without."""
    prompt = EmailMessage()
    prompt["From"] = "cases@hillside.example"
    prompt.set_content(PROMPT)
    (folder / "prompt.eml").write_bytes(prompt.as_bytes())
    (folder / "reply.eml").write_bytes(mail.as_bytes())
    return inspect_.read_reply(folder / "reply.eml", settings, "decide", folder / "prompt.eml" if with_prompt else None)


def approving() -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "paul.denham@hillside.example", "Re: Reply needed"
    mail.set_content(quoting("APPROVE"))
    return mail


@pytest.mark.parametrize("with_prompt", [True, False])
def test_a_page_that_quotes_us_otherwise_than_the_text_is_no_second_version(settings, tmp_path, with_prompt):
    mail = approving()
    mail.add_alternative("<p>APPROVE</p>", subtype="html")
    said = reading(settings, tmp_path, mail, with_prompt=with_prompt)
    assert (said["reading"], said["choice"]) == ("act", "APPROVE")


@pytest.mark.parametrize("with_prompt", [True, False])
def test_a_decision_that_its_page_says_otherwise_is_no_answer(settings, tmp_path, with_prompt):
    mail = approving()
    mail.add_alternative("<p>DECLINE, it is too harsh</p>", subtype="html")
    said = reading(settings, tmp_path, mail, with_prompt=with_prompt)
    assert said["reading"] == "ignore" and "two versions" in said["why"]


def test_a_decision_with_a_document_beside_it_is_asked_again(settings, tmp_path):
    mail = approving()
    mail.add_attachment(b"x" * 10, maintype="application", subtype="pdf", filename="letter v2.pdf")
    said = reading(settings, tmp_path, mail)
    assert said["reading"] == "ask-again" and "letter v2.pdf" in said["why"]


def first_look(settings: Settings, folder: Path, words: str) -> dict[str, Any]:
    """Return how these words are read as a reply to a first look that suggests how serious it is, the points, and who leads."""
    for name, text in (("prompt", asked(row("first look")).body), ("reply", words)):
        mail = EmailMessage()
        mail["From"] = "amira.shah@hillside.example"
        mail.set_content(text)
        (folder / f"{name}.eml").write_bytes(mail.as_bytes())
    return inspect_.read_reply(folder / "reply.eml", settings, "first look", folder / "prompt.eml")


def test_a_letter_that_accepts_what_the_prompt_suggested_is_read_with_it(settings, tmp_path):
    said = first_look(settings, tmp_path, "A, 3 4")
    picked = {name: one["picked"] for name, one in said["answers"].items()}
    assert said["reading"] == "act"
    assert (picked["seriousness"], picked["points"], picked["lead"]) == (["4"], ["G1", "O1"], ["finch"])


def test_what_is_asked_again_is_named_with_its_reason(settings, tmp_path):
    said = first_look(settings, tmp_path, "1A 2A 4 O1 5 Finch 6A 7A")
    assert said["why"] == "seriousness: An answer is still missing."


# Who wrote it, and what else is asked --------------------------------------------------------------------------------


def commanded(settings: Settings, *words: str) -> Result:
    return CliRunner().invoke(cli.main, ["--config", str(settings.path), "inspect", *words])


def from_the_head(folder: Path) -> str:
    mail = approving()
    mail["Authentication-Results"] = "mx.hillside.example; dmarc=pass header.from=hillside.example"
    (folder / "reply.eml").write_bytes(mail.as_bytes())
    return str(folder / "reply.eml")


def test_what_is_proved_of_somebody_else_is_not_said_of_the_one_who_is_asked_about(settings, tmp_path):
    said = inspect_.read_sender(Path(from_the_head(tmp_path)), settings, "finch")
    assert (said["person"], said["proof"]) == ("denham", [])
    assert said["why"] == (
        "It comes from paul.denham@hillside.example, which is not the address that we have for Tobias Finch, so nothing is "
        "proved."
    )
    assert "vouches" in inspect_.read_sender(Path(from_the_head(tmp_path)), settings, "denham")["why"]


def test_a_reply_and_who_wrote_it_can_be_asked_at_once(settings, tmp_path):
    asked = ("--as", "denham", "--reply-to", "decide", from_the_head(tmp_path))
    said = json.loads(commanded(settings, *asked, "--json").stdout)
    assert (said["choice"], said["sender"]["proof"]) == ("APPROVE", ["enrolled", "verified"])
    shown = commanded(settings, *asked).stdout.splitlines()
    assert "  read as     an answer" in shown and "  proved      enrolled, verified" in shown


def test_a_prompt_is_not_passed_over_in_silence_where_no_reply_is_asked_about(settings, tmp_path):
    ran = commanded(settings, "--prompt", from_the_head(tmp_path), from_the_head(tmp_path))
    assert ran.exit_code == 2 and "it needs --reply-to" in ran.stderr


def test_why_a_machines_mail_is_left_alone_is_said(settings, tmp_path):
    mail = approving()
    mail["Auto-Submitted"] = "auto-replied"
    mail.replace_header("Subject", "Automatic reply: away until Monday")
    (tmp_path / "away.eml").write_bytes(mail.as_bytes())
    said = inspect_.read(tmp_path / "away.eml", settings)
    assert said["kind"] == ["automatic"]
    assert "  because     a machine wrote it (absence)" in inspect_.in_words(said).splitlines()


def test_that_a_folder_holds_no_message_is_said(settings, tmp_path):
    (tmp_path / "empty").mkdir()
    ran = commanded(settings, str(tmp_path / "empty"))
    assert ran.exit_code == 1 and f"There is no message in the folder {tmp_path / 'empty'}." in ran.stderr


def test_that_commands_of_staff_are_not_tried_is_said_of_mail_to_the_restricted_mailbox(settings, tmp_path):
    mail = approving()
    mail["To"] = f"mailflow <{settings.cases.address}>"
    (tmp_path / "stop.eml").write_bytes(mail.as_bytes())
    assert inspect_.FOR_US in inspect_.read(tmp_path / "stop.eml", settings)["notes"]
