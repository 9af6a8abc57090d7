"""Asks a mail provider for an access token, in a process of its own that ends with it.

The one idea: what talks to Microsoft and Google takes 20 MB and is needed once an hour. It is given what it needs on its
standard input, imports nothing else of ours, and answers with a token or with a sentence in plain words.
"""

import json
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any, Final

REFUSED: Final = 3
"""The exit status of a process whose answer says what is wrong."""
PATIENCE: Final = 20.0
"""Seconds that the provider is given for one answer."""
MICROSOFT: Final = ["https://outlook.office365.com/.default"]
GOOGLE: Final = ["https://mail.google.com/"]
ERROR: Final = re.compile(r"AADSTS(\d+)")
WHAT_TO_DO: Final[Mapping[str, str]] = {
    "7000215": "The client secret is not the right one: copy its Value, not its ID, into the file.",
    "7000222": "The client secret has ended: make a new one, and put its Value into the file.",
    "700016": "Microsoft knows no such application there: compare client_id and tenant under [oauth].",
    "90002": "Microsoft knows no such organisation: compare tenant under [oauth].",
    "900023": "Microsoft knows no such organisation: compare tenant under [oauth].",
    "53003": "A Conditional Access policy of the school keeps the application out.",
}
"""What to do about those of Microsoft's errors that come of how it was set up."""


class _Refused(Exception):
    """No token could be had. The message is a whole sentence, without a secret."""


def _of_microsoft(asked: Mapping[str, str]) -> tuple[str, float]:
    """Return a token for the application itself (client credentials, RFC 6749 4.4), and for how many seconds it is good."""
    import msal

    application = msal.ConfidentialClientApplication(
        asked["client_id"],
        client_credential=asked["secret"],
        authority=f"{asked['authority']}/{asked['tenant']}",
        instance_discovery=False,  # whose word is taken stands in config.toml
        timeout=PATIENCE,
    )
    told = application.acquire_token_for_client(MICROSOFT)
    if "access_token" not in told:
        found = ERROR.search(str(told.get("error_description", "")))
        code = found[1] if found else str(told.get("error", ""))
        does = WHAT_TO_DO.get(
            code, f"What its error {found[0] if found else code} means is told in Microsoft's own pages."
        )
        raise _Refused(f"Microsoft gives no access token. {does}")
    return told["access_token"], float(told["expires_in"])


def _of_google(asked: Mapping[str, str]) -> tuple[str, float]:
    """Return a token for one mailbox, by a service account that may act for it (RFC 7523), and its seconds."""
    from datetime import UTC, datetime

    from google.auth.exceptions import GoogleAuthError, RefreshError
    from google.auth.transport.requests import Request
    from google.oauth2 import service_account

    try:
        info = json.loads(asked["secret"])
        key = service_account.Credentials.from_service_account_info(info, scopes=GOOGLE, subject=asked["user"])  # type: ignore[no-untyped-call]
    except (ValueError, TypeError, GoogleAuthError):
        raise _Refused("The key of the Google service account is not the JSON file that Google gave out.") from None
    try:
        key.refresh(Request())
    except RefreshError as error:
        told = error.args[1] if len(error.args) > 1 and isinstance(error.args[1], dict) else {}
        code = str(told.get("error", "no reason given"))
        does = "may it act for this mailbox, for https://mail.google.com/ (domain-wide delegation)?"
        raise _Refused(f"Google gives the service account no access token ({code}): {does}") from None
    return key.token, (key.expiry.replace(tzinfo=UTC) - datetime.now(UTC)).total_seconds()


ASK: Final[Mapping[str, Callable[[Mapping[str, str]], tuple[str, float]]]] = {
    "m365": _of_microsoft,
    "google": _of_google,
}


def _answer(asked: Mapping[str, str]) -> dict[str, Any]:
    try:
        token, seconds = ASK[asked["provider"]](asked)
    except ImportError as missing:
        raise _Refused(f"{missing.name} is not installed: install what requirements.lock names.") from None
    return {"token": token, "seconds": seconds}


def _main() -> int:
    asked = json.load(sys.stdin)
    try:
        answer, code = _answer(asked), 0
    except _Refused as fault:
        answer, code = {"why": str(fault)}, REFUSED
    except Exception as fault:  # noqa: BLE001 (two libraries and the network: whatever it was, a sentence says it)
        answer, code = {"why": f"The mail provider could not be asked for an access token ({_kind(fault)})."}, REFUSED
    json.dump(answer, sys.stdout)
    return code


def _kind(fault: BaseException) -> str:
    """Return what kind of fault it was: its own words may hold what was sent."""
    return type(fault).__name__


if __name__ == "__main__":
    sys.exit(_main())
