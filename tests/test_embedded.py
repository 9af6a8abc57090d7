"""The embedded mail server behaves as a school's border server would, over real sockets."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from typing import TypeVar

import aiosmtplib
import pytest
from imapclient import IMAPClient
from imapclient.exceptions import LoginError

from mailflow.shell.embedded import EmbeddedServer
from mailflow.shell.embedded.border import base, judged, without_verdicts_of

ROSA, CASES, HEAD = "rosa@lind.example", "cases@hillside.example", "head@hillside.example"
MX = "mx.hillside.example"
WHEN = datetime(2026, 11, 24, 15, 42, 7, tzinfo=UTC)
T = TypeVar("T")


@pytest.fixture
async def server() -> AsyncIterator[EmbeddedServer]:
    accounts = {address: f"password of {address}" for address in (ROSA, CASES, HEAD)}
    async with EmbeddedServer(accounts=accounts, domain="hillside.example", now=lambda: WHEN) as running:
        yield running


def letter(sender: str = ROSA, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, CASES, "A worry"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content("There is something in the group chat.\n")
    return message


async def submit(server: EmbeddedServer, message: EmailMessage, *to: str, login: str = ROSA) -> None:
    password = f"password of {login}"
    async with aiosmtplib.SMTP(
        hostname=server.host, port=server.smtp_port, start_tls=False, username=login, password=password
    ) as smtp:
        await smtp.send_message(message, sender=login, recipients=list(to or (CASES,)))


async def visit(server: EmbeddedServer, look: Callable[[IMAPClient], T], account: str = CASES) -> T:
    """Log in with a real client, open the inbox and return what `look` makes of it."""

    def session() -> T:
        with IMAPClient(server.host, server.imap_port, ssl=False, timeout=10) as client:
            client.normalise_times = False
            client.login(account, f"password of {account}")
            client.select_folder("INBOX")
            return look(client)

    return await asyncio.to_thread(session)


async def received(server: EmbeddedServer, account: str = CASES) -> list[bytes]:
    def look(client: IMAPClient) -> list[bytes]:
        found = client.fetch(client.search("ALL"), ["BODY.PEEK[]"])
        return [found[uid][b"BODY[]"] for uid in sorted(found)]

    return await visit(server, look, account)


async def test_somebody_who_is_watching_the_mailbox_hears_of_a_message_within_a_second(server):
    watching = asyncio.Event()
    loop = asyncio.get_running_loop()

    def watch(client: IMAPClient) -> float:
        client.idle()
        loop.call_soon_threadsafe(watching.set)
        client.idle_check(timeout=10)
        at = time.monotonic()
        client.idle_done()
        assert len(client.search("ALL")) == 1
        return at

    seen = asyncio.create_task(visit(server, watch))
    await watching.wait()
    await submit(server, letter())
    sent = time.monotonic()
    assert await seen - sent < 1


async def test_a_message_arrives_as_it_was_written_below_what_the_server_put_on_top(server):
    message = letter(Message_ID="<one@lind.example>")
    await submit(server, message)
    (raw,) = await received(server)
    top, _, rest = raw.partition(b"From: rosa@lind.example")
    assert message_from_bytes(raw).keys()[:4] == ["Return-Path", "Delivered-To", "Authentication-Results", "Received"]
    assert b"Message-ID: <one@lind.example>" in rest
    assert rest.endswith(b"There is something in the group chat.\r\n")
    assert b"\r\n" in top
    assert b"\n" not in raw.replace(b"\r\n", b"")


async def test_the_time_of_receipt_is_the_injected_clock_s(server):
    await submit(server, letter())

    def look(client: IMAPClient) -> list[datetime]:
        return [row[b"INTERNALDATE"] for row in client.fetch(client.search("ALL"), ["INTERNALDATE"]).values()]

    assert await visit(server, look) == [WHEN]
    assert b"for <cases@hillside.example>; Tue, 24 Nov 2026 15:42:07 +0000\r\n" in (await received(server))[0]


async def test_a_plus_address_is_read_in_the_base_mailbox_and_named_in_delivered_to(server):
    await submit(server, letter(), "Cases+abc234@hillside.example")
    (raw,) = await received(server)
    assert message_from_bytes(raw)["Delivered-To"] == "Cases+abc234@hillside.example"


async def test_one_message_for_two_people_lies_in_both_mailboxes(server):
    await submit(server, letter(sender=HEAD), ROSA, CASES, login=HEAD)
    assert len(await received(server, ROSA)) == len(await received(server, CASES)) == 1


@pytest.mark.parametrize("nobody", ["nobody@hillside.example", "nobody@elsewhere.example"])
async def test_mail_to_somebody_unknown_is_refused_before_any_of_it_is_sent(server, nobody):
    with pytest.raises(aiosmtplib.SMTPRecipientsRefused) as refusal:
        await submit(server, letter(), nobody)
    assert [answer.code for answer in refusal.value.recipients] == [550]


async def test_nobody_submits_mail_without_logging_in(server):
    async with aiosmtplib.SMTP(hostname=server.host, port=server.smtp_port, start_tls=False) as smtp:
        with pytest.raises(aiosmtplib.SMTPResponseException, match="Authentication required"):
            await smtp.sendmail(ROSA, [CASES], bytes(letter()))


async def test_a_wrong_password_opens_neither_door(server):
    smtp = aiosmtplib.SMTP(hostname=server.host, port=server.smtp_port, start_tls=False, username=ROSA, password="no")
    with pytest.raises(aiosmtplib.SMTPAuthenticationError):
        await smtp.connect()

    def guess() -> None:
        with IMAPClient(server.host, server.imap_port, ssl=False, timeout=10) as client:
            client.login(CASES, "no")

    with pytest.raises(LoginError):
        await asyncio.to_thread(guess)


@pytest.mark.parametrize("how", ["auth_plain", "auth_login"])
async def test_both_usual_ways_to_log_in_work(server, how):
    async with aiosmtplib.SMTP(hostname=server.host, port=server.smtp_port, start_tls=False) as smtp:
        await smtp.ehlo()
        answer = await getattr(smtp, how)(ROSA, f"password of {ROSA}")
    assert answer.code == 235


async def test_a_verdict_that_a_message_brings_along_in_our_name_is_replaced_by_our_own(server):
    forged = f"{MX}; dmarc=pass header.from=hillside.example"
    await submit(server, letter(sender=HEAD, Authentication_Results=forged))
    (raw,) = await received(server)
    assert message_from_bytes(raw).get_all("Authentication-Results") == [
        f"{MX}; dmarc=fail header.from=hillside.example"
    ]


async def test_another_server_s_verdict_is_left_where_it_was(server):
    await submit(server, letter(Authentication_Results="mx.lind.example; spf=pass"))
    (raw,) = await received(server)
    assert message_from_bytes(raw).get_all("Authentication-Results") == [
        f"{MX}; dmarc=pass header.from=lind.example",
        "mx.lind.example; spf=pass",
    ]


@pytest.mark.parametrize(
    ("head", "verdict"),
    [
        (b"From: Rosa <Rosa@lind.example>", "pass header.from=lind.example"),
        (b"From: rosa+school@lind.example", "pass header.from=lind.example"),
        (b"From: dan@moss.example", "fail header.from=moss.example"),
        (b"From: rosa@lind.example, head@hillside.example", "fail header.from=lind.example"),
        (b"From: rosa@lind.example\r\nFrom: head@hillside.example", "fail header.from=lind.example"),
        (b"Subject: no sender", "fail header.from=none"),
        (b"Subject: x\r\n\r\nFrom: rosa@lind.example", "fail header.from=none"),
    ],
)
def test_only_the_owner_of_the_one_from_address_passes(head, verdict):
    assert judged(head + b"\r\n\r\nHello\r\n", account=ROSA, authserv_id=MX).endswith(f"dmarc={verdict}")


@pytest.mark.parametrize(
    "claim",
    [
        b"Authentication-Results: mx.hillside.example; dmarc=pass\r\n",
        b"AUTHENTICATION-RESULTS:MX.Hillside.example 1;\r\n\tdmarc=pass\r\n header.from=hillside.example\r\n",
        b"Authentication-Results : (a (nested) comment) mx.hillside.example (another); dmarc=pass\r\n",
        b'Authentication-Results:\r\n "mx.hillside.example"; dmarc=pass\r\n',
    ],
)
def test_no_spelling_of_our_name_survives_in_a_verdict_from_outside(claim):
    before, after = b"Subject: one\r\n", b"X-Two: two\r\n folded\r\n\r\nAuthentication-Results: mx.hillside.example\r\n"
    assert without_verdicts_of(MX, before + claim + after) == before + after


def test_a_plus_address_belongs_to_its_base():
    assert base("Cases+Token@Hillside.example") == CASES


async def test_a_message_can_be_moved_to_a_folder_and_another_expunged(server):
    for _ in range(3):
        await submit(server, letter())

    def tidy(client: IMAPClient) -> tuple[int, list[int]]:
        first, second, third = client.search("ALL")
        client.create_folder("Cases")
        client.move([first], "Cases")
        client.delete_messages([second, third])
        client.uid_expunge([second])
        left = client.search("ALL")
        client.select_folder("Cases")
        return len(client.search("ALL")), [uid - third for uid in left]

    assert await visit(server, tidy) == (1, [0])


async def test_whoever_plays_a_part_is_told_of_each_delivery(server):
    told: asyncio.Queue[tuple[str, bytes]] = asyncio.Queue()
    server.on_delivery(lambda account, raw: told.put_nowait((account, raw)))
    await submit(server, letter(sender=HEAD), "rosa+home@lind.example", login=HEAD)
    await server.deliver(CASES, b"Subject: put there\r\n\r\nBy hand.\r\n", WHEN)
    assert [(await told.get())[0] for _ in range(2)] == [ROSA, CASES]
    assert await received(server) == [b"Subject: put there\r\n\r\nBy hand.\r\n"]


async def test_the_server_leaves_no_open_connection_behind():
    async with EmbeddedServer(accounts={ROSA: "x"}, domain="hillside.example", now=lambda: WHEN) as server:
        reader, writer = await asyncio.open_connection(server.host, server.imap_port)
        submission, writer_too = await asyncio.open_connection(server.host, server.smtp_port)
        assert (await reader.readline()).startswith(b"* OK")
        assert (await submission.readline()).startswith(b"220 ")
    assert (await reader.read()).startswith(b"* BYE")
    assert await submission.read() == b""
    for end in (writer, writer_too):
        end.close()
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection(server.host, server.smtp_port)
