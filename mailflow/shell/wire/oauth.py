"""Access tokens for mail servers that take no password from programs: Microsoft 365's, and Google's if a school wishes.

The one idea: a token is had when a connection logs in and needs one, and is kept until shortly before it ends, or until
a server has refused it. Whatever goes wrong is `Trouble` in words, like a wrong password, and is tried again.
"""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mailflow.shell import own_process
from mailflow.shell.wire import Trouble, oauth_process

EARLY: Final = 300.0
"""Seconds before its end that a token counts as ended: a log-in may take a while."""
PATIENCE: Final = 45.0
"""Seconds until the asking is given up, the start of a process included."""


class Provider(StrEnum):
    """Who gives tokens. The values are the words used in config.toml."""

    M365 = "m365"
    GOOGLE = "google"


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """What a mail provider knows this program as.

    `authority`, `tenant` and `client_id` are Microsoft's: where tokens are given, the school's directory, and the
    application's number. `secret` returns the application's client secret, or the key of Google's service account (JSON).
    """

    provider: Provider
    secret: Callable[[], str]
    tenant: str = ""
    client_id: str = ""
    authority: str = ""


class Tokens:
    """The access tokens for one mailbox, one after the other. May be used by several threads.

    `seconds` is a clock that only goes forward.
    """

    def __init__(self, application: Application, user: str, seconds: Callable[[], float] = time.monotonic) -> None:
        self._application, self._user, self._seconds = application, user, seconds
        self._lock = threading.Lock()
        self._token, self._until = "", 0.0

    def token(self) -> str:
        """Return a token that is good now. Raises `Trouble`, or `SecretMissing`."""
        with self._lock:
            if self._seconds() >= self._until:
                self._token, good_for = _asked(self._application, self._user)
                self._until = self._seconds() + good_for - EARLY
            return self._token

    def refused(self) -> None:
        """A server did not take the token: the next log-in asks for another."""
        with self._lock:
            self._until = 0.0


def _asked(application: Application, user: str) -> tuple[str, float]:
    """Ask for a token; return it, and for how many seconds it is good. Raises `Trouble`."""
    question = {
        "provider": application.provider.value,
        "secret": application.secret(),
        "tenant": application.tenant,
        "client_id": application.client_id,
        "authority": application.authority,
        "user": user,
    }
    try:
        answer, refused = own_process.answer(oauth_process, question, PATIENCE)
    except own_process.Failed as fault:
        raise Trouble(f"The mail provider gave no access token: {fault}.") from None
    told = json.loads(answer)
    if refused:
        raise Trouble(told["why"])
    return told["token"], float(told["seconds"])
