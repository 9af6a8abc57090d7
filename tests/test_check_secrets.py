"""run.py check: the secrets that the program reads, and no others."""

import asyncio
from pathlib import Path

import pytest

from mailflow.shell.cli import check
from mailflow.shell.demo import invented
from mailflow.shell.settings import load
from tests.living import MASTER

OAUTH = '\n[oauth]\nprovider = "m365"\ntenant = "t"\nclient_id = "c"\n'


def missing(home: Path, *, one_mailbox: bool, besides: str = "") -> list[str]:
    """Return the secrets that are asked for where only the master key is given."""
    text = invented.changed(invented.example(), invented.on_this_machine(1, 2))
    file = home / invented.NAME
    file.write_text(text.replace(invented.CASES, invented.ADMIN) if one_mailbox else text + besides, encoding="utf-8")
    found = asyncio.run(check.everything(load(file, {"MAILFLOW_MASTER_KEY": MASTER})))
    return [line.split()[2] for line in found.wrong if line.startswith("The secret ")]


@pytest.mark.parametrize(
    ("one_mailbox", "secrets"),
    [
        (False, ["admin-password", "cases-password", "smtp-password"]),
        (True, ["cases-password", "smtp-password"]),
    ],
)
def test_every_secret_that_is_read_is_asked_for_and_no_other(tmp_path, one_mailbox, secrets):
    assert missing(tmp_path, one_mailbox=one_mailbox) == secrets


def test_with_access_tokens_one_secret_is_enough(tmp_path):
    assert missing(tmp_path, one_mailbox=False, besides=OAUTH) == ["oauth-secret"]
