"""run.py check: the wordings held against the program, and the sender checks tried on real mailboxes."""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import mailflow
from mailflow.prompt.silence import Tell
from mailflow.shell import opened
from mailflow.shell.cli import check, check_wordings
from mailflow.shell.demo import invented
from mailflow.shell.in_words import Unusable
from mailflow.shell.settings import Settings, load
from mailflow.workflow import WORKFLOW
from tests.living import settings_for
from tests.servers import SCHOOL, MailServers
from tests.world import TEMPLATES, hillside, wordings

PACKAGE = Path(mailflow.__file__).parent
OWN = frozenset(check_wordings.OF_EVERY_CASE)
TELLS = ("tell", "_tell", "_tell_role", "tell_role")
PASSED_ON = ("tell", "_tell", "_tell_role", "tell_role", "_take")
"""Functions that are given the name of a notice, and pass it on."""


# The wordings --------------------------------------------------------------------------------------------------------


def sources(place: str) -> Iterator[ast.FunctionDef]:
    """Yield every function of a module or package."""
    files = [PACKAGE / f"{place}.py"] if (PACKAGE / f"{place}.py").exists() else sorted((PACKAGE / place).rglob("*.py"))
    assert files
    for file in files:
        yield from (node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.FunctionDef))


def calls(function: ast.FunctionDef) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def assigned(name: ast.Name, function: ast.FunctionDef) -> list[ast.expr]:
    return [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == name.id for target in node.targets)
    ]


def names(said: ast.expr, function: ast.FunctionDef) -> set[str]:
    """Return the names of notices that an expression may have."""
    match said:
        case ast.Constant(value=str(name)):
            return {name}
        case ast.IfExp(body=one, orelse=other):
            return names(one, function) | names(other, function)
        case ast.Name() if function.name in PASSED_ON:
            return set()
        case ast.Name():
            found = [names(value, function) for value in assigned(said, function)]
            assert found, f"{function.name}: which notice is {ast.unparse(said)}?"
            return set().union(*found)
        case _:
            raise AssertionError(f"{function.name}: which notice is {ast.unparse(said)}?")


def blanks(said: ast.expr | None, function: ast.FunctionDef) -> set[str]:
    match said:
        case None:
            return set()
        case ast.Dict(keys=keys):
            return {key.value for key in keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}
        case ast.Name() if function.name in PASSED_ON:
            return set()
        case ast.Name():
            (value,) = assigned(said, function)
            return blanks(value, function)
        case _:
            raise AssertionError(f"{function.name}: which blanks are {ast.unparse(said)}?")


def told() -> dict[str, set[str]]:
    """Return every notice that the program tells, and the blanks that are filled wherever it does."""
    found: dict[str, set[str]] = {}

    def add(name: str, filled: set[str]) -> None:
        found[name] = found[name] & filled if name in found else filled

    for place, own in (("decide", OWN), ("housekeeping", frozenset[str]())):
        for function in sources(place):
            for called, call in calls(function):
                args = call.args
                if called in TELLS and len(args) > 2:
                    for name in names(args[2], function):
                        add(name, blanks(args[3] if len(args) > 3 else None, function) | own)
                if called == "notice" and isinstance(args[2], ast.Call) and isinstance(args[2].args[0], ast.Constant):
                    add(str(args[2].args[0].value).removeprefix("notices/"), blanks(args[3], function))
                if called == "notice_of" and isinstance(args[1], ast.Constant):
                    add(str(args[1].value), blanks(args[2], function))
    for question in WORKFLOW:
        for rung in question.silence:
            if isinstance(rung.act, Tell):
                add(rung.act.notice, {"who", *OWN})
    return found


def test_the_table_of_notices_is_what_the_program_tells():
    found = told()
    assert len(found) > 30
    cases = {name: " ".join(sorted(filled - OWN)) for name, filled in found.items() if filled >= OWN}
    school = {name: " ".join(sorted(filled)) for name, filled in found.items() if not filled >= OWN}
    assert dict(check_wordings.OF_CASES) == cases
    assert dict(check_wordings.OF_THE_SCHOOL) == school


def test_the_list_of_the_blanks_of_letters_is_what_the_program_fills():
    filled: set[str] = set()
    for function in sources("decide/letters/blanks"):
        if function.name.startswith("_of_"):
            filled |= blanks(next(node.value for node in ast.walk(function) if isinstance(node, ast.Return)), function)
    assert filled == set(check_wordings.OF_LETTERS)


def test_the_delivered_wordings_are_complete():
    assert check_wordings.wrong(wordings(), hillside()) == []


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("notices/set aside", None, "The wording templates/notices/set aside.txt is missing or empty."),
        ("notices/set aside", "  \n", "The wording templates/notices/set aside.txt is missing or empty."),
        ("notices/set aside", "A message\n$lime", "templates/notices/set aside.txt: nobody fills $lime."),
        ("notices/set aside", "$line\nLook", "templates/notices/set aside.txt: its first line is a title, in which"),
        ("notices/away", "Away\n$reference $who", ""),
        ("prompts/first look", None, "The wording templates/prompts/first look.txt is missing or empty."),
        ("prompts/first look", "Look: $reporter", "templates/prompts/first look.txt: nobody fills $reporter."),
        ("prompts/first look", "Case $reference costs £5 or $5.", ""),
        ("letters/warning", None, "The wording templates/letters/warning.txt is missing or empty."),
        ("letters/warning", "A subject\n\n$nonsense", "templates/letters/warning.txt: nothing to put for: nonsense."),
        (
            "letters/warning",
            "A subject\n\n$head\nHead Teacher",
            "templates/letters/warning.txt: below $head must stand $capacity",
        ),
        ("letters/warning", "A subject\n\nIt costs $5", "templates/letters/warning.txt: Invalid placeholder"),
    ],
)
def test_a_wording_that_cannot_be_used_is_named(name, text, says):
    have = {**wordings(), name: text or ""}
    found = check_wordings.wrong(have, hillside())
    assert len(found) == bool(says) and "".join(found).startswith(says), found


def test_a_wording_in_another_encoding_is_named(tmp_path):
    shutil.copytree(TEMPLATES / "notices", tmp_path / "notices")
    (tmp_path / "notices" / "help.txt").write_bytes("Hilfe für Sie".encode("latin-1"))
    with pytest.raises(Unusable, match=r"help\.txt is not UTF-8"):
        opened.wordings(tmp_path)


# The senders ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with MailServers() as running:
        yield running


@pytest.fixture
def settings(servers: MailServers, tmp_path: Path) -> Iterator[Settings]:
    yield settings_for(servers, tmp_path)
    for address in SCHOOL:
        for path in servers.files(address):
            path.unlink()


def message(sender: str, *lines: str) -> bytes:
    head = "".join(f"{line}\r\n" for line in lines)
    return f"{head}From: {sender}\r\nSubject: Hello\r\nMessage-ID: <a@b.example>\r\n\r\nA body.\r\n".encode()


def verdict(server: str = "mx.hillside.example", result: str = "pass", domain: str = "hillside.example") -> str:
    return f"Authentication-Results: {server}; dmarc={result} header.from={domain}"


async def said_of_senders(settings: Settings) -> tuple[list[str], list[str]]:
    found = await check.everything(settings)
    about = ("recent message", "was not tried")
    return tuple(
        [line for line in lines if any(words in line for words in about)] for lines in (found.wrong, found.notes)
    )  # type: ignore[return-value]


SHAH, FINCH, ROSA = (
    "Amira Shah <amira.shah@hillside.example>",
    "tobias.finch@hillside.example",
    "rosa.lind@lind.example",
)


@pytest.mark.servers
async def test_with_the_servers_word_on_recent_mail_decisions_can_count(servers, settings):
    for sender in (SHAH, FINCH):
        servers.deliver("admin@hillside.example", message(sender, verdict()))
    servers.deliver("cases@hillside.example", message(SHAH))
    servers.deliver("admin@hillside.example", message(ROSA))
    wrong, (note,) = await said_of_senders(settings)
    assert not wrong
    assert note == (
        "2 of 3 recent messages from hillside.example carry your server's word (mx.hillside.example): decisions can count. "
        "The others do not: they have no Authentication-Results line."
    )


@pytest.mark.servers
@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            verdict("mail.hillside.example"),
            "authserv_id is mx.hillside.example, but the headers name mail.hillside.example",
        ),
        (verdict(result="fail"), "your server says there that it could not confirm the sender"),
        (verdict(domain="elsewhere.example"), "your server says there that it could not confirm the sender"),
        (
            "Authentication-Results: mx.hillside.example (; x",
            "their Authentication-Results line cannot be read with certainty",
        ),
        ("X-Nothing: at all", "they have no Authentication-Results line"),
    ],
)
async def test_without_the_servers_word_it_is_said_that_no_decision_could_count_and_why(servers, settings, line, why):
    for sender in (SHAH, FINCH):
        servers.deliver("admin@hillside.example", message(sender, line))
    (wrong,), notes = await said_of_senders(settings)
    assert wrong == (
        "None of 2 recent messages from hillside.example carries your server's word on who wrote, so no decision from there "
        f"could count: {why}."
    )
    assert not notes


@pytest.mark.servers
async def test_without_mail_from_the_school_it_is_said_that_nothing_was_tried(servers, settings):
    servers.deliver("admin@hillside.example", message(ROSA, verdict()))
    servers.deliver("cases@hillside.example", message("cases@hillside.example", "X-Mailflow-Hop: 1"))
    assert await said_of_senders(settings) == (
        [],
        ["Whether decisions could count was not tried: no recent message is from hillside.example yet."],
    )


@pytest.mark.servers
async def test_the_newest_fifty_are_looked_at_and_nothing_is_changed(servers, settings):
    for _ in range(50):
        servers.deliver("admin@hillside.example", message(SHAH))
    for _ in range(50):
        servers.deliver("admin@hillside.example", message(SHAH, verdict()))
    before = sorted(path.name for path in servers.files("admin@hillside.example"))
    _, (note,) = await said_of_senders(settings)
    assert note.startswith("50 of 50 recent messages")
    assert sorted(path.name for path in servers.files("admin@hillside.example")) == before


@pytest.mark.servers
async def test_a_mailbox_that_cannot_be_opened_is_wrong_and_stops_no_other_check(servers, settings):
    servers.deliver("cases@hillside.example", message(SHAH, verdict()))
    secrets = {**settings.secrets.environ, "MAILFLOW_ADMIN_PASSWORD": "another"}
    found = await check.everything(load(settings.path, secrets))
    assert [line for line in found.wrong if line.startswith("The mailbox admin: ")]
    assert [line for line in found.notes if line.startswith("1 of 1 recent messages from hillside.example")]


# The paper -----------------------------------------------------------------------------------------------------------


@pytest.mark.servers
async def test_paper_on_which_no_letter_can_be_set_is_found_before_the_first_letter(servers, tmp_path, monkeypatch):
    settings, templates = settings_for(servers, tmp_path / "home"), tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    monkeypatch.setattr(opened, "templates", lambda: templates)
    assert not [line for line in (await check.everything(settings)).wrong if "could not be set" in line]
    page = templates / "letters" / "paper.typ"
    page.write_text(page.read_text("utf-8") + "\n#no-such-thing\n", "utf-8")
    (said,) = [line for line in (await check.everything(settings)).wrong if "could not be set" in line]
    assert "no-such-thing" in said


async def test_a_logo_that_cannot_be_read_is_named_in_a_sentence(tmp_path):
    config, logo = tmp_path / invented.NAME, tmp_path / "logo.png"
    logo.touch()
    text = invented.changed(invented.example(), invented.on_this_machine(1, 2))
    config.write_text(text.replace('# logo = "logo.svg"', 'logo = "logo.png"'), "utf-8")
    settings = load(config, {})
    logo.unlink()
    logo.mkdir()
    assert f"{logo} cannot be used: is a directory." in (await check.everything(settings)).wrong


# New mail ------------------------------------------------------------------------------------------------------------


@pytest.mark.servers
async def test_that_new_mail_cannot_be_read_is_found_before_it_comes(servers, tmp_path, monkeypatch):
    settings = settings_for(servers, tmp_path / "home")
    assert not [line for line in (await check.everything(settings)).wrong if line.startswith("New mail")]
    monkeypatch.setattr("mailflow.shell.sorter.PROGRAM", "no.such.program")
    (said,) = [line for line in (await check.everything(settings)).wrong if line.startswith("New mail")]
    assert "Is the installation whole" in said
