"""Mailboxes that take no passwords: the program logs in with access tokens, as at Microsoft 365 and Google.

The one idea: the real client libraries, a Dovecot and a Postfix that take tokens alone, and somebody on this machine who
gives them out in the providers' own protocols. Nothing here has been tried on Microsoft's or Google's servers.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.shell import connections, own_process
from mailflow.shell.cli import check
from mailflow.shell.inbox import Inbox
from mailflow.shell.inbox.imap import Limits
from mailflow.shell.wire import Trouble, oauth
from tests.giver import CLIENT, SECRET, TENANT, Giver
from tests.living import USERS, living, settings_for
from tests.servers import SCHOOL, MailServers
from tests.stories.test_short_stories import CONCERN
from tests.world import at

ADMIN = "admin@hillside.example"
pytestmark = [pytest.mark.servers, pytest.mark.xdist_group("oauth")]


@pytest.fixture
def giver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Giver]:
    with Giver(tmp_path) as running:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", running.cafile)
        yield running


def lines(giver: Giver, **besides: str) -> tuple[str, ...]:
    said = {"provider": "m365", "tenant": TENANT, "client_id": CLIENT, "authority": giver.authority, **besides}
    return tuple(f'{key} = "{value}"' for key, value in said.items())


def microsoft(giver: Giver, secret: str = SECRET) -> oauth.Application:
    return oauth.Application(
        provider=oauth.Provider.M365,
        secret=lambda: secret,
        tenant=TENANT,
        client_id=CLIENT,
        authority=giver.authority,
    )


def google(giver: Giver, key: str = "") -> oauth.Application:
    return oauth.Application(provider=oauth.Provider.GOOGLE, secret=lambda: key or giver.google_key())


async def test_where_no_password_is_taken_a_concern_is_read_and_its_first_look_asked_all_the_same(
    giver: Giver, tmp_path: Path
) -> None:
    with MailServers(USERS, tokens=giver.looked_up_at) as servers:
        async with living(servers, tmp_path / "school", at("2026-11-24 08:00"), oauth=lines(giver)) as school:
            school.write("Rosa Lind <rosa.lind@lind.example>", ADMIN, "Year 4 WhatsApp", CONCERN)
            await school.settled()
            assert school.asked("amira.shah@hillside.example")
    assert len(giver.given) <= 3  # one each for two mailboxes and the mail server, however often they were logged in to


async def test_check_logs_in_with_tokens_and_asks_for_no_password(giver: Giver, tmp_path: Path) -> None:
    with MailServers(SCHOOL, tokens=giver.looked_up_at) as servers:
        found = await check.everything(settings_for(servers, tmp_path / "school", oauth=lines(giver)))
        wrong = [one for one in found.wrong if "mailbox" in one or "Sending" in one or "secret" in one]
        assert wrong == []
        giver.good.clear()
        giver.says = (401, {"error": "invalid_client", "error_description": "AADSTS7000222: keys are expired."})
        found = await check.everything(settings_for(servers, tmp_path / "school", oauth=lines(giver)))
    ended = (
        "Microsoft gives no access token. The client secret has ended: make a new one, and put its Value into the file."
    )
    assert [one for one in found.wrong if ended in one] == [
        f"The mailbox admin: {ended}",
        f"The mailbox cases: {ended}",
        f"Sending: {ended}",
    ]


async def test_a_token_that_the_server_takes_no_more_is_asked_for_anew(giver: Giver, tmp_path: Path) -> None:
    with MailServers(SCHOOL, tokens=giver.looked_up_at) as servers:
        settings = settings_for(servers, tmp_path / "school", oauth=lines(giver))
        account, outbox = connections.accounts_of(settings)["admin"], connections.outbox_of(settings)

        async def look() -> str:
            box = Inbox(account, check.NoMarks(), limits=Limits(connect=10.0))
            try:
                return await box.check()
            finally:
                await box.stop()

        assert [await look(), await look(), await outbox.check()] == ["", "", ""]
        assert len(giver.given) == 2
        await outbox.stop()
        giver.good.clear()
        refused = "refused our access token (may the application open this mailbox?)"
        assert refused in await look()
        assert refused in await outbox.check()
        assert [await look(), await outbox.check()] == ["", ""]
        await outbox.stop()
    assert len(giver.given) == 4


@pytest.mark.parametrize("ask", [microsoft, google])
def test_a_token_is_kept_until_shortly_before_it_ends(giver: Giver, ask: object) -> None:
    now = [0.0]
    tokens = oauth.Tokens(ask(giver), ADMIN, lambda: now[0])  # type: ignore[operator]
    first = tokens.token()
    now[0] = giver.seconds - oauth.EARLY - 5.0
    assert tokens.token() == first
    now[0] = giver.seconds - oauth.EARLY + 5.0
    assert tokens.token() == giver.given[1] != first


def test_google_gives_a_token_for_each_mailbox_to_whoever_holds_the_key(giver: Giver) -> None:
    assert oauth.Tokens(google(giver), ADMIN).token() == giver.given[0]
    assert giver.asked[-1]["sub"] == ADMIN


SAID = [
    ("wrong secret", "The client secret is not the right one: copy its Value, not its ID, into the file."),
    ("AADSTS700016: no application", "Microsoft knows no such application there"),
    ("AADSTS90002: no tenant", "Microsoft knows no such organisation"),
    ("AADSTS53003: blocked", "Conditional Access"),
    ("AADSTS12345: something else", "What its error AADSTS12345 means is told in Microsoft's own pages."),
]


@pytest.mark.parametrize(("fault", "words"), SAID)
def test_what_microsoft_refuses_is_said_with_what_to_do_and_without_the_secret(
    giver: Giver, fault: str, words: str
) -> None:
    if fault.startswith("AADSTS"):
        giver.says = (400, {"error": "unauthorized_client", "error_description": f"{fault} Trace ID: 1"})
    secret = "wr0ng-secret" if fault == "wrong secret" else SECRET
    with pytest.raises(Trouble, match="Microsoft gives no access token") as raised:
        oauth.Tokens(microsoft(giver, secret), ADMIN).token()
    assert words in str(raised.value) and secret not in str(raised.value) and "Trace" not in str(raised.value)


def test_what_google_refuses_is_said_in_words(giver: Giver) -> None:
    giver.says = (401, {"error": "unauthorized_client", "error_description": "Client is unauthorized"})
    with pytest.raises(Trouble, match=r"no access token \(unauthorized_client\): may it act for this mailbox"):
        oauth.Tokens(google(giver), ADMIN).token()
    for key in ("not a key", json.dumps({"type": "authorized_user"})):
        with pytest.raises(Trouble, match="is not the JSON file that Google gave out"):
            oauth.Tokens(google(giver, key), ADMIN).token()


def test_a_provider_that_cannot_be_reached_or_trusted_is_trouble_and_tried_again(
    giver: Giver, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = oauth.Tokens(microsoft(giver), ADMIN)
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    with pytest.raises(Trouble, match=r"could not be asked for an access token \(SSLError\)"):
        tokens.token()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", giver.cafile)
    assert tokens.token() == giver.given[0]
    nowhere = replace(microsoft(giver), authority="https://localhost:1")
    with pytest.raises(Trouble, match=r"could not be asked for an access token \(ConnectionError\)"):
        oauth.Tokens(nowhere, ADMIN).token()


def test_a_provider_that_never_answers_holds_nobody_up(giver: Giver, monkeypatch: pytest.MonkeyPatch) -> None:
    giver.slow = 5.0
    monkeypatch.setattr(oauth, "PATIENCE", 2.0)
    with pytest.raises(Trouble, match="gave no access token: it took more than 2 seconds"):
        oauth.Tokens(microsoft(giver), ADMIN).token()


def test_the_process_that_asks_is_told_no_other_secret(giver: Giver, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []
    real = own_process.subprocess.run  # type: ignore[attr-defined]
    monkeypatch.setenv("MAILFLOW_MASTER_KEY", "0" * 64)

    def run(command: list[str], **how: object) -> object:
        asked.append({"command": command, **how})
        return real(command, **how)

    monkeypatch.setattr(own_process.subprocess, "run", run)  # type: ignore[attr-defined]
    oauth.Tokens(microsoft(giver), ADMIN).token()
    assert SECRET not in str(asked[0]["command"]) and SECRET not in str(asked[0]["env"])
    assert "MAILFLOW_MASTER_KEY" not in str(asked[0]["env"])
