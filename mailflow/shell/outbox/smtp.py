"""One connection to an SMTP server, on aiosmtplib with its known pitfalls closed.

The one idea: the line is secured as config.toml says or not used at all, whatever the server offers.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiosmtplib import SMTP, SMTPAuthenticationError, SMTPException, SMTPResponseException

from mailflow.shell import wire
from mailflow.shell.wire import Security


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """An SMTP server that takes our letters (submission, RFC 6409).

    `user` is "" where no log-in is needed; `secret` returns the password, or the access token if `oauth2`;
    `refused` is told when the server did not take it; `local_hostname` is what we call ourselves in EHLO.
    """

    host: str
    port: int
    security: Security
    user: str
    secret: Callable[[], str]
    cafile: str | None = None
    local_hostname: str = "localhost"
    oauth2: bool = False
    refused: Callable[[], None] = wire.nobody_need_know


async def connect(server: Server, patience: float) -> SMTP:
    """Connect, secure the line and log in. May raise SMTPException, OSError or Trouble.

    `start_tls` is never left to what the server offers, since an attacker on the way can strip the offer.
    """
    client = SMTP(
        hostname=server.host,
        port=server.port,
        timeout=patience,
        use_tls=server.security is Security.TLS,
        start_tls=server.security is Security.STARTTLS,
        tls_context=wire.context(server.security, server.host, server.cafile),
        local_hostname=server.local_hostname,
    )
    await client.connect()
    try:
        await client.ehlo()
        if server.user:
            await _log_in(client, server)
    except BaseException:
        client.close()
        raise
    return client


def mail_options(client: SMTP, letter: bytes) -> list[str] | None:
    """Return the options of MAIL FROM, or None if the server cannot take such a letter (RFC 1870, RFC 6152)."""
    options = [f"SIZE={len(letter)}"] if client.supports_extension("size") else []
    if letter.isascii():
        return options
    return [*options, "BODY=8BITMIME"] if client.supports_extension("8bitmime") else None


def in_words(error: BaseException, server: Server) -> str:
    """Return a sentence that says why the server could not be used. It holds no address and no secret."""
    match error:
        case SMTPAuthenticationError():
            return f"{server.host} refused our {wire.secret(oauth2=server.oauth2)} ({error.code})."
        case SMTPResponseException() if error.code >= 200:
            return f"{server.host} answered {error.code}."
        case SMTPException() if "STARTTLS extension not supported" in str(error):
            return f"{server.host} does not offer STARTTLS on port {server.port}, so nothing is sent to it."
        case _:
            return wire.in_words(error, server.host, server.port)


async def quietly(ending: Awaitable[object]) -> None:
    """Await the end of a conversation whose outcome does not matter any more."""
    try:
        await ending
    except (SMTPException, OSError):
        return


async def _log_in(client: SMTP, server: Server) -> None:
    """Log in by one method only: the library would try a wrong password with each method in turn."""
    secret = await asyncio.to_thread(server.secret)
    try:
        if server.oauth2:
            await client.auth_xoauth2(server.user, secret)
        elif "plain" in client.supported_auth_methods:
            await client.auth_plain(server.user, secret)
        else:
            await client.login(server.user, secret)
    except SMTPAuthenticationError:
        server.refused()
        raise
