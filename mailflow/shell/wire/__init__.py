"""What our mail connections have in common: how they are secured, and saying in plain words why one failed.

The one idea: the words name the server and the fault, never an address, a subject or a secret, so that they may be
logged.
"""

import socket
import ssl
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from mailflow.shell.in_words import InWords

LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Security(StrEnum):
    """How a connection is secured. The values are the words used in config.toml."""

    TLS = "tls"
    STARTTLS = "starttls"
    NONE = "none"  # for the demo's loopback only


class Trouble(InWords):
    """A mail server cannot be used just now. The message is a whole sentence that may be logged and shown."""


def secret(*, oauth2: bool) -> str:
    """Return what a server has refused, and what there is to look at. A token is new, so its age is no reason."""
    return "access token (may the application open this mailbox?)" if oauth2 else "user name or password"


def nobody_need_know() -> None:
    """What was refused is no news to anybody: a password stays what it is."""


def context(security: Security, host: str, cafile: str | None) -> ssl.SSLContext | None:
    """Return TLS settings that check certificate and host name, against `cafile` or else the system's authorities.

    None where `security` is NONE, which raises Trouble unless `host` is this machine.
    """
    if security is not Security.NONE:
        return ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile=cafile)
    if host not in LOOPBACK:
        raise Trouble(f'Without TLS nothing is said to {host}: security = "none" is for this machine itself only.')
    return None


def in_words(error: BaseException, host: str, port: int) -> str:
    """Return a sentence that says why the server at `host` could not be reached or understood."""
    known = (_sentence(cause, host, port) for cause in _causes(error))
    return next((words for words in known if words), f"{host} gave an answer that makes no sense ({_kind(error)}).")


def _sentence(error: BaseException, host: str, port: int) -> str:
    match error:
        case Trouble():
            return str(error)
        case ssl.SSLCertVerificationError():
            return f"The certificate of {host} cannot be trusted: {error.verify_message}."
        case ssl.SSLError():
            return f"{host} does not speak TLS as it should on port {port}."
        case socket.gaierror():
            return f"No server called {host} is known to the network."
        case ConnectionRefusedError():
            return f"Nothing answers at {host} on port {port}."
        case TimeoutError():
            return f"{host} did not answer in time."
        case FileNotFoundError():
            return f"The file {error.filename} is missing."
        case OSError():
            return f"The connection to {host} was lost."
        case _:
            return ""


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield what lies behind `error`, the deepest first: libraries wrap a bad certificate in their own errors."""
    chain = [error]
    while (cause := chain[-1].__cause__) is not None and cause not in chain:
        chain.append(cause)
    yield from reversed(chain)


def _kind(error: BaseException) -> str:
    return type(error).__name__
