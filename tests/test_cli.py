"""What the commands say when something is wrong, and for a machine: run as a school runs them, in a process of their own."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailflow.authorship import Author, Matter, Written
from mailflow.happening import ConcernRaised
from mailflow.shell import assemble, opened
from mailflow.shell.clock import Clock
from mailflow.shell.demo import invented
from mailflow.shell.settings import load
from tests.living import MASTER
from tests.world import TEMPLATES, at

ROOT = Path(__file__).parent.parent
NOBODY = 65534
SECRETS = {
    "MAILFLOW_ADMIN_PASSWORD": "x",
    "MAILFLOW_CASES_PASSWORD": "x",
    "MAILFLOW_SMTP_PASSWORD": "x",
    "MAILFLOW_MASTER_KEY": MASTER,
}
AS_NOBODY = f"""
import os, sys
from pathlib import Path
from mailflow.shell import cli, opened
from mailflow.shell.cli import check, serving
from mailflow.shell.door import answering
from mailflow.shell.settings import load
from mailflow.shell.settings.apart import load_apart
for read in (load, load_apart):
    read(Path(sys.argv[2]))  # what is imported late is imported now
os.setgroups([]); os.setgid({NOBODY}); os.setuid({NOBODY})
cli.main(sys.argv[1:])
"""
FAILS = """
import sys
from mailflow.shell import cli
from mailflow.shell.daemon import Daemon
def works(daemon, now):
    raise KeyError("Rosa Lind wrote this")
Daemon._works = works
cli.main(sys.argv[1:])
"""
WITHOUT_RECORDS = """
import sys
from mailflow.shell import cli, opened
from mailflow.shell.in_words import Unusable
def open_books(settings):
    raise Unusable("Not here.")
opened.open_books = open_books
cli.main(sys.argv[1:])
"""
WITH_TEMPLATES = """
import sys
from pathlib import Path
from mailflow.shell import cli, opened
opened.templates = lambda: Path(sys.argv[2]).parent / "templates"
cli.main(sys.argv[1:])
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Write the example school's config.toml, with mail servers at which nobody answers."""
    file = tmp_path / invented.NAME
    file.write_text(invented.changed(invented.example(), invented.on_this_machine(1, 2)), encoding="utf-8")
    return file


def command(config: Path, *words: str, code: str = "") -> list[str]:
    how = ["-c", code] if code else ["-m", "mailflow"]
    return [sys.executable, *how, "--config", str(config), *words]


def run(config: Path, *words: str, code: str = "", **secrets: str) -> subprocess.CompletedProcess[str]:
    environ = {**os.environ, **SECRETS, **secrets}
    return subprocess.run(command(config, *words, code=code), env=environ, cwd=ROOT, capture_output=True, text=True)


def wrong(ran: subprocess.CompletedProcess[str]) -> str:
    """Return what was said, after seeing that it is a sentence, and that the exit status says the same."""
    assert ran.returncode == 1, ran
    assert "Traceback" not in ran.stderr + ran.stdout, ran.stderr
    assert ran.stderr.count("Error: ") == 1 and ran.stderr.startswith("Error: ")
    return ran.stderr.removeprefix("Error: ").strip()


def a_case(config: Path) -> str:
    """Put a case on record; return its reference."""
    settings = load(config, SECRETS)
    books = opened.open_books(settings)
    try:
        raised = ConcernRaised(
            at=at("2026-11-24 08:52"),
            reference="",
            by=Author(address="rosa.lind@lind.example", name="Rosa Lind"),
            written=Written(key="one", subject="Year 4", words="They call Miss Patel useless."),
            matters=frozenset({Matter.CONCERN}),
        )
        return assemble.reader_of(settings, books, Clock()).desk.raise_concern(raised, b"")
    finally:
        books.shut()


@contextmanager
def serving(config: Path) -> Iterator[subprocess.Popen[str]]:
    """Run the daemon until the end of the block, once it has begun."""
    process = subprocess.Popen(
        command(config, "serve"), env={**os.environ, **SECRETS}, cwd=ROOT, stderr=subprocess.PIPE, text=True
    )
    try:
        assert process.stderr is not None
        first = process.stderr.readline()
        assert "began" in first, first
        yield process
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)
        assert process.returncode == 0
    finally:
        process.kill()
        process.wait()


# Without a daemon ----------------------------------------------------------------------------------------------------


def test_a_configuration_that_is_not_there_is_said_in_a_sentence(tmp_path):
    said = wrong(run(tmp_path / "nowhere.toml", "cases"))
    assert "nowhere.toml" in said and "No such file" in said and "What to do" in said


@pytest.mark.parametrize("words", [("cases",), ("case", "ABCDEF")])
def test_a_look_before_the_first_start_makes_nothing(config, words):
    before = sorted(config.parent.rglob("*"))
    assert f"There are no records in {config.parent / 'records'}." in wrong(run(config, *words))
    assert sorted(config.parent.rglob("*")) == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
@pytest.mark.parametrize("folder", ["records", "keyring"])
def test_not_even_root_opens_what_belongs_to_the_daemons_user(config, folder):
    a_case(config)
    os.chown(config.parent / folder, NOBODY, NOBODY)
    before = sorted(config.parent.rglob("*"))
    for words in (("cases",), ("case", "ABCDEF"), ("serve",)):
        said = wrong(run(config, *words))
        assert (
            f"in {config.parent / folder} belong to user nobody: only that user may open them" in said
            and "(chown -R)" in said
        )
    assert sorted(config.parent.rglob("*")) == before


def test_a_reference_that_is_none_is_no_case(config):
    a_case(config)
    for reference in ("../X", "../../etc/passwd", "school", "ABCDEF", "\x1b[2J"):
        said = wrong(run(config, "case", reference))
        assert said.startswith("There is no case ") and said.endswith("on record.") and said.isprintable()


def test_records_that_cannot_be_kept_are_said_in_a_sentence(config):
    (config.parent / "records").write_text("in the way")
    assert "records" in wrong(run(config, "cases"))


@pytest.mark.parametrize(("key", "says"), [("", "was not found"), ("abc", "64 hexadecimal"), ("ab" * 32, "master key")])
def test_a_wrong_master_key_is_said_and_never_shown(config, key, says):
    a_case(config)
    said = wrong(run(config, "serve", MAILFLOW_MASTER_KEY=key))
    assert says in said and (not key or key not in said)


@pytest.mark.parametrize("command", ["serve", "policy"])
def test_with_a_wording_that_cannot_be_used_nothing_is_begun_and_nothing_printed_to_sign(config, command):
    shutil.copytree(TEMPLATES, config.parent / "templates")
    letter, notice = (config.parent / "templates" / name for name in ("letters/warning.txt", "notices/help.txt"))
    letter.write_text(letter.read_text("utf-8").replace("$parent", "$parent_nmae"), "utf-8")
    notice.unlink()
    ran = run(config, command, code=WITH_TEMPLATES)
    assert not ran.stdout and not (config.parent / "records").exists()
    assert wrong(ran).splitlines() == [
        "templates/letters/warning.txt: nothing to put for: parent_nmae.",
        "The wording templates/notices/help.txt is missing or empty.",
    ]


def test_that_the_pages_to_sign_are_those_of_the_invented_school_is_said_beside_them(config):
    ran = run(ROOT / "config.toml", "policy")
    assert ran.returncode == 0 and ran.stdout.startswith("<!DOCTYPE html>")
    assert "is still that of the invented school" in ran.stderr and "--config FILE" in ran.stderr
    assert not run(config, "policy").stderr


def test_that_the_daemon_would_serve_the_invented_school_is_said_first(config):
    said = run(ROOT / "config.toml", "serve", code=WITHOUT_RECORDS).stderr
    assert said.startswith("NOTE: ") and "is still that of the invented school" in said


def test_with_an_invented_emergency_number_nothing_is_served_and_check_says_why(config):
    example = {("contacts", "lado"): '"EXAMPLE, replace: council\'s officer (LADO), 01632 960203"'}
    assert "[contacts]" not in run(config, "check").stdout
    config.write_text(invented.changed(config.read_text(encoding="utf-8"), example), encoding="utf-8")
    said = wrong(run(config, "serve"))
    assert "[contacts]" in said and ": lado. " in said
    (line,) = (line for line in run(config, "check").stdout.splitlines() if "[contacts]" in line)
    assert line == f"WRONG  {said}"


def test_that_the_master_key_does_not_fit_the_records_is_found_by_check_too(config):
    a_case(config)
    assert "WRONG  This master key does not open" in run(config, "check", MAILFLOW_MASTER_KEY="ab" * 32).stdout
    with serving(config):
        assert "keyring" not in run(config, "check").stdout


def test_a_damaged_ledger_is_said_in_a_sentence(config):
    a_case(config)
    ledger = config.parent / "records" / "ledger.sqlite3"
    ledger.write_bytes(b"this is no ledger" * 500)
    for words in (("cases",), ("serve",), ("case", "ABCDEF")):
        said = wrong(run(config, *words))
        assert "ledger.sqlite3 cannot be read" in said and "yesterday's copy" in said


def test_a_damaged_case_is_said_in_a_sentence_and_stands_in_the_list(config):
    reference = a_case(config)
    record = config.parent / "records" / "cases" / reference / "record"
    *most, last = record.read_bytes()
    record.write_bytes(bytes([*most, last ^ 1]))
    assert f"The record of {reference} is damaged" in wrong(run(config, "case", reference))
    assert f"{reference}  NEEDS A PERSON" in run(config, "cases").stdout
    (listed,) = json.loads(run(config, "cases", "--json").stdout)["cases"]
    assert listed == {"reference": reference, "needs_a_person": "its record cannot be read"}


def test_to_enrol_somebody_the_daemon_must_be_running(config):
    assert "The daemon is not running" in wrong(run(config, "enrol"))


def test_for_a_machine_there_is_json_and_nothing_else(config, tmp_path):
    reference = a_case(config)
    (one,) = json.loads(run(config, "cases", "--json").stdout)["cases"]
    assert one["reference"] == reference and one["waiting"][0]["question"] == "first look"
    shown = json.loads(run(config, "case", reference, "--json").stdout)
    assert shown["case"]["reference"] == reference and "useless" in shown["page"]
    assert "\n> " in shown["page"] and "\n| " not in shown["page"]
    first = shown["happened"][0]
    assert first["at"] and (first["who"], first["what"]) == ("Rosa Lind", "raised a concern")
    message = tmp_path / "one.eml"
    message.write_bytes(b"From: rosa.lind@lind.example\r\nSubject: Year 4\r\n\r\nHello\r\n")
    assert json.loads(run(config, "inspect", str(message), "--json").stdout)["sender"]["address"]
    checked = run(config, "check", "--json")
    assert checked.returncode == 1 and {"wrong", "notes"} <= set(json.loads(checked.stdout))


def test_for_a_machine_what_is_wrong_is_json_too(config, tmp_path):
    def said(*words: str, file: Path = config) -> list[str]:
        ran = run(file, *words, "--json")
        assert ran.returncode == 1 and not ran.stderr, ran
        return list(json.loads(ran.stdout)["wrong"])

    assert said("enrol") == ["The daemon is not running. Start it first: run.py serve"]
    assert said("cases")[0].startswith("There are no records in")
    assert "No such file" in said("cases", file=tmp_path / "nowhere.toml")[0]
    a_case(config)
    assert said("case", "ABCDEF") == ["There is no case ABCDEF on record."]
    config.write_text(
        config.read_text("utf-8").replace("day_starts", "day_begins").replace("closes ", "shuts "), "utf-8"
    )
    assert len(found := said("check")) > 1 and all("What to do" in one for one in found)
    assert run(config, "cases", "--json", "--loud").returncode == 2


def test_that_somebody_looked_is_on_record(config):
    reference = a_case(config)
    run(config, "case", reference)
    settings = load(config, SECRETS)
    books = opened.open_books(settings)
    kinds = [row["kind"] for row in books.records.read(reference)]
    books.shut()
    assert kinds.count("Disclosed") == 1


# With a daemon -------------------------------------------------------------------------------------------------------


def test_a_second_daemon_says_who_is_the_first_and_ends(config):
    with serving(config) as first:
        said = wrong(run(config, "serve"))
        assert "already in use" in said and str(first.pid) in said


def test_the_daemon_is_asked_over_its_socket(config):
    reference = a_case(config)
    with serving(config):
        assert [one["reference"] for one in json.loads(run(config, "cases", "--json").stdout)["cases"]] == [reference]
        assert "useless" in run(config, "case", reference.lower()).stdout
        assert "There is no case ../X" in wrong(run(config, "case", "../x"))
        assert "denham" in json.loads(run(config, "enrol", "--json").stdout)["asked"]


def test_the_socket_works_however_deep_the_records_lie(config):
    deep = "/".join(["a-folder-with-a-long-name"] * 8)
    lines = {("records", "home"): f'"{deep}/records"'}
    config.write_text(invented.changed(config.read_text(encoding="utf-8"), lines), encoding="utf-8")
    with serving(config):
        assert json.loads(run(config, "cases", "--json").stdout) == {"cases": []}


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_somebody_else_s_daemon_is_not_asked_and_a_sentence_says_so(tmp_path_factory, config):
    for folder in (config.parent, *list(config.parent.parents)[:-2]):
        folder.chmod(0o755)
    with serving(config):
        (config.parent / "records").chmod(0o755)
        for words in (("cases",), ("case", "ABCDEF"), ("enrol",)):
            said = wrong(run(config, *words, code=AS_NOBODY))
            assert "belong to user root: only that user may open them (sudo -u root ...)" in said
        assert (
            "The records in" in (said := wrong(run(config, "serve", code=AS_NOBODY))) and "belong to user root" in said
        )
    config.chmod(0o600)
    assert "Permission denied" in wrong(run(config, "cases", code=AS_NOBODY))


def test_a_daemon_that_its_own_fault_ends_says_so_in_a_sentence_and_by_its_exit_status(config):
    ran = run(config, "serve", code=FAILS)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr and "Rosa" not in ran.stderr
    assert "mailflow has ended because of a fault of its own (KeyError" in ran.stderr.splitlines()[-1]
    assert "Nothing is lost" in ran.stderr


def test_a_command_that_is_not_understood_has_an_exit_status_of_its_own(config):
    assert run(config, "sing").returncode == 2


@pytest.mark.parametrize("port", ["70000", "-5", "65535"])
def test_the_sandbox_takes_only_a_port_after_which_there_is_another(config, port):
    ran = run(config, "sandbox", "--port", port)
    assert ran.returncode == 2 and "0<=x<=65534" in ran.stderr


def test_one_file_cannot_be_both_the_page_and_the_paper(config, tmp_path):
    ran = run(config, "policy", "--html", str(tmp_path / "policy"), "--pdf", f"{tmp_path}/../{tmp_path.name}/policy")
    assert ran.returncode == 2 and "name the same file" in ran.stderr and not (tmp_path / "policy").exists()
