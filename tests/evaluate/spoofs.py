"""Mail in the Head Teacher's name, forged in thousands of ways, and honest mail, as three kinds of server deliver it.

The one idea: the lines at the top are those of the school's own server, and all below them is whatever a stranger chose to
write. A wrongful proof is ENROLLED and VERIFIED together for anything that the Head did not send.
"""

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from mailflow.mail import message, sender
from mailflow.mail.sender import Profile, Provider, Sender
from mailflow.prompt import Proof
from tests.evaluate import forgeries
from tests.evaluate.deliveries import PROFILES, delivered, verdict
from tests.evaluate.school import ARRIVED, KEY, SERVER
from tests.evaluate.table import misses, table
from tests.world import PEOPLE

SEED: Final = 20261205
BOTH: Final = {Proof.ENROLLED, Proof.VERIFIED}
RELIED_ON: Final = "(the own server silent)"
"""A stranger's verdict in the own server's name, where that server wrote none. No reader can tell: the server must strip it."""
HEAD: Final = "Paul Denham <denham@hillside.example>"


@dataclass(slots=True)
class Tally:
    """For each provider and kind how many were proved and how many not; what was proved wrongly, or honest and refused."""

    by: dict[str, dict[str, Counter[str]]] = field(default_factory=dict)
    wrongful: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    noticed: Counter[str] = field(default_factory=Counter)

    def forged(self, provider: str) -> int:
        """Return how many were forged, without those that no reader can tell."""
        kinds = self.by[provider].items()
        return sum(c.total() for kind, c in kinds if not kind.startswith("honest") and kind != RELIED_ON)


def who(raw: bytes, profile: Profile) -> Sender:
    return sender.who(message.read(raw, received=ARRIVED, key=KEY), PEOPLE, profile)


# Forged --------------------------------------------------------------------------------------------------------------


def forged(profile: Profile) -> Iterator[tuple[str, str, bytes]]:
    """Yield a kind, what was done, and the message."""
    passes = verdict(profile, "pass", "hillside.example")
    fails = verdict(profile, "fail", "hillside.example")
    stranger = verdict(profile, "pass", "moss.example")
    for author, value in product(forgeries.DISGUISES, (passes, stranger, fails, "")):
        yield "the sender line disguised", repr(author[:90]), delivered(profile, value, f"From: {author}")
    for author, value, more in product(forgeries.NAMES, (stranger, passes, ""), forgeries.BESIDES):
        yield (
            "a stranger under the Head's name",
            f"{author} {more}",
            delivered(profile, value, f"From: {author}", *more),
        )
    for domain, value in product(forgeries.LIKENESSES, ("pass", "fail")):
        own = verdict(profile, value, domain)
        yield "a domain that looks like ours", domain, delivered(profile, own, f"From: Paul Denham <denham@{domain}>")
    yield from _two_senders(profile, passes)
    yield from _unproved(profile, fails)
    yield from _injected(profile)
    yield from _for_another(profile, passes)
    yield from _shaken(profile, fails)


def _two_senders(profile: Profile, passes: str) -> Iterator[tuple[str, str, bytes]]:
    for lines in forgeries.TWO_SENDERS:
        for value in (passes, verdict(profile, "pass", "moss.example")):
            yield "more than one sender line", repr(lines), delivered(profile, value, *lines)
            yield "more than one sender line", repr(lines[::-1]), delivered(profile, value, *lines[::-1])


def _unproved(profile: Profile, fails: str) -> Iterator[tuple[str, str, bytes]]:
    """The Head's exact address; the own server says no, or nothing clear; the stranger says yes further down."""
    unclear = [fails.replace("dmarc=fail", f"dmarc={result}") for result in forgeries.NO_PASS]
    other = verdict(profile, "pass", "moss.example")
    cut = fails.partition("dmarc=")[0].rstrip("; ")
    passes = verdict(profile, "pass", "hillside.example")
    for value, (name, changed) in product((fails, other, cut, *unclear), forgeries.claims(passes)):
        yield (
            "a verdict of the stranger's own",
            f"{name} under {value[:60]}",
            delivered(profile, value, changed, f"From: {HEAD}"),
        )
        yield "a verdict of the stranger's own", f"below: {name}", delivered(profile, value, f"From: {HEAD}", changed)
    for name, changed in forgeries.claims(passes):
        yield RELIED_ON, name, delivered(profile, "", changed, f"From: {HEAD}")
    for marks in forgeries.INTERNAL:
        yield "Microsoft's mark beside a failed check", repr(marks), delivered(profile, fails, *marks, f"From: {HEAD}")
    for value in forgeries.broken(passes):
        yield "a verdict that is not clean", value[:400], delivered(profile, value, f"From: {HEAD}")


def _injected(profile: Profile) -> Iterator[tuple[str, str, bytes]]:
    """What a stranger puts into a signing domain, a greeting or an envelope sender, which the true verdict then repeats."""
    for slot, payload in product(("mailfrom", "signed", "helo"), forgeries.PAYLOADS):
        value = verdict(profile, "fail", "hillside.example", **{slot: payload})
        yield "words put into the true verdict", f"{slot}={payload}", delivered(profile, value, f"From: {HEAD}")
        value = verdict(profile, "pass", "moss.example", **{slot: payload})
        yield "words put into the true verdict", f"{slot}={payload}", delivered(profile, value, f"From: {HEAD}")


def _for_another(profile: Profile, passes: str) -> Iterator[tuple[str, str, bytes]]:
    for line in forgeries.DELEGATES:
        yield "somebody else sent it", line, delivered(profile, passes, f"From: {HEAD}", line)
    for lines in forgeries.HIDDEN:
        yield "built so that readers differ", repr(lines)[:90], delivered(profile, passes, *lines)


def _shaken(profile: Profile, fails: str) -> Iterator[tuple[str, str, bytes]]:
    """All of it mixed by chance, always under a verdict that does not pass for us."""
    chance = random.Random(SEED)
    others = (fails, verdict(profile, "pass", "moss.example"), verdict(profile, "none", "hillside.example"))
    claims = list(forgeries.claims(verdict(profile, "pass", "hillside.example")))
    for _ in range(600):
        author = chance.choice((HEAD, chance.choice(forgeries.DISGUISES), chance.choice(forgeries.NAMES)))
        lines = [
            chance.choice(claims)[1],
            f"From: {author}",
            *chance.choice(forgeries.BESIDES),
            *chance.choice(forgeries.INTERNAL[2:]),
        ]
        chance.shuffle(lines)
        yield "mixed by chance", repr(lines), delivered(profile, chance.choice(others), *lines)


# Honest --------------------------------------------------------------------------------------------------------------


def honest(profile: Profile) -> Iterator[tuple[str, str, bytes]]:
    """Yield mail that the Head did send, in every usual form."""
    passes = verdict(profile, "pass", "hillside.example")
    own = [
        passes,
        passes.replace("hillside.example", "Hillside.Example").replace("mx.Hillside.Example", SERVER),
        passes.replace("; ", ";\r\n\t"),
        passes + ";",
    ]
    own += forgeries.real(profile.provider.value)
    for author, value, lines in product(forgeries.AUTHORS, own, forgeries.USUAL):
        yield (
            "honest, vouched for",
            f"{author} | {value[:50]} | {lines}",
            delivered(profile, value, *lines, f"From: {author}"),
        )
    if profile.provider is Provider.M365:
        for author, value in product(forgeries.AUTHORS, ("", verdict(profile, "none", "hillside.example"))):
            inside = "X-MS-Exchange-Organization-AuthAs: Internal"
            yield "honest, from inside", f"{author} {value[:40]}", delivered(profile, value, inside, f"From: {author}")


# The figures ---------------------------------------------------------------------------------------------------------


def measured() -> Tally:
    """Read all of them for each kind of server."""
    tally = Tally()
    for profile in PROFILES:
        by = tally.by.setdefault(profile.provider.value, {})
        for kind, what, raw in forged(profile):
            if kind.startswith("Microsoft") and profile.provider is not Provider.M365:
                kind = "another provider's mark"
            found = who(raw, profile)
            proved = found.proof >= BOTH
            by.setdefault(kind, Counter())["PROVED" if proved else "refused"] += 1
            tally.noticed["told the Head" if found.uses_name_of else "not noticed"] += 1
            if proved and kind != RELIED_ON:
                tally.wrongful.append(f"{profile.provider.value} | {kind} | {what}")
        for kind, what, raw in honest(profile):
            proved = who(raw, profile).proof >= BOTH
            by.setdefault(kind, Counter())["proved" if proved else "REFUSED"] += 1
            if not proved:
                tally.refused.append(f"{profile.provider.value} | {kind} | {what} | {who(raw, profile).why}")
    return tally


def shown(tally: Tally) -> str:
    """Return the figures by provider and kind."""
    rows = []
    for provider, by in tally.by.items():
        honest_ = {kind: count for kind, count in by.items() if kind.startswith("honest")}
        forged_ = {kind: count for kind, count in by.items() if kind not in honest_ and kind != RELIED_ON}
        rows += [_row(provider, kind, [count]) for kind, count in by.items()]
        rows.append(_row(provider, "ALL FORGED", list(forged_.values())))
        rows.append(_row(provider, "ALL HONEST", list(honest_.values())))
    return "\n".join([
        table("Who wrote it (forged: proved must be 0)", ("provider", "kind", "of", "proved", "refused"), rows),
        f"{RELIED_ON}: no reader can tell these; the server must strip verdicts in its own name.\n",
        table("Forged mail of which the real person would hear", ("", "count"), sorted(tally.noticed.items())),
        misses("WRONGFUL PROOFS, which must not be", tally.wrongful),
        misses("Honest, and refused", tally.refused, 40),
    ])  # fmt: skip


def _row(provider: str, kind: str, counts: list[Counter[str]]) -> tuple[object, ...]:
    proved = sum(count["PROVED"] + count["proved"] for count in counts)
    whole = sum(count.total() for count in counts)
    return provider, kind, whole, proved, whole - proved
