"""From config.toml to the mailboxes and the mail server: where they are, and how they are logged in to.

The one idea: with [oauth] everything is logged in to with access tokens, without it with passwords; those who connect are
handed something to call, and never hold a secret.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from mailflow.shell import wire
from mailflow.shell.inbox.imap import Account
from mailflow.shell.outbox import Outbox
from mailflow.shell.outbox.smtp import Server
from mailflow.shell.settings import Settings
from mailflow.shell.wire import oauth


def accounts_of(settings: Settings) -> Mapping[str, Account]:
    """Return the two mailboxes, by the names that the ledger knows them by; one, where both are the same."""
    boxes = {"admin": settings.admin, "cases": settings.cases}
    if settings.admin.address.casefold() == settings.cases.address.casefold():
        del boxes["admin"]
    found = {}
    for name, box in boxes.items():
        tokens = _tokens(settings, box.user)
        found[name] = Account(
            name=name,
            host=box.host,
            port=box.port,
            security=wire.Security(box.security.value),
            user=box.user,
            secret=tokens.token if tokens else _secret(settings, f"{name}-password"),
            cafile=_text(settings.file(box.cafile)),
            oauth2=tokens is not None,
            refused=tokens.refused if tokens else wire.nobody_need_know,
        )
    return found


def junk_of(settings: Settings) -> Mapping[str, Account]:
    """Return the junk folders that are looked into, by the names that the ledger knows them by."""
    folders = {"admin": settings.admin.junk_folder, "cases": settings.cases.junk_folder}
    named = [replace(each, folder=folders[name]) for name, each in accounts_of(settings).items() if folders[name]]
    return {account.mailbox: account for account in named}


def outbox_of(settings: Settings) -> Outbox:
    smtp = settings.smtp
    tokens = _tokens(settings, smtp.user)
    return Outbox(
        Server(
            host=smtp.host,
            port=smtp.port,
            security=wire.Security(smtp.security.value),
            user=smtp.user,
            secret=tokens.token if tokens else _secret(settings, "smtp-password"),
            cafile=_text(settings.file(smtp.cafile)),
            local_hostname=settings.cases.address.rpartition("@")[2],
            oauth2=tokens is not None,
            refused=tokens.refused if tokens else wire.nobody_need_know,
        )
    )


def secrets_needed(settings: Settings) -> tuple[str, ...]:
    """Return the secrets that the mailboxes and the mail server are logged in to with, by their names."""
    if settings.oauth:
        return ("oauth-secret",)
    sending = ("smtp-password",) if settings.smtp.user else ()
    return (*(f"{name}-password" for name in accounts_of(settings)), *sending)


def _tokens(settings: Settings, user: str) -> oauth.Tokens | None:
    said = settings.oauth
    if said is None:
        return None
    application = oauth.Application(
        provider=oauth.Provider(said.provider.value),
        secret=_secret(settings, "oauth-secret"),
        tenant=said.tenant,
        client_id=said.client_id,
        authority=said.authority,
    )
    return oauth.Tokens(application, user)


def _secret(settings: Settings, name: str) -> Callable[[], str]:
    return lambda: settings.secret(name)


def _text(path: Path | None) -> str | None:
    return str(path) if path else None
