"""Approvals and refusals by the thousand: phrases in the courtesies, mail programs and alphabets that they come in.

The one idea: a wrongful approval is any message that is read as letting a letter go and was not a plain word to do so.
Everything else is counted beside it, by what was meant and by how it was read. Chance has a fixed seed.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Final

from mailflow.prompt.answers import Act, Reading
from tests.evaluate import doubts, phrases
from tests.evaluate.clients import CLIENTS, head
from tests.evaluate.school import FAIR, HOSTILE, Desktop, waiting
from tests.evaluate.table import misses, share, table
from tests.evaluate.wire import ENCODINGS, Reply, writable, written

SEED: Final = 20261203
LETS_GO: Final = {"decide": "approve", "release": "send"}
WORDS: Final = ("APPROVE", "approve", "Approved", "approved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One reply: what was meant ("approve", "decline", ... or "doubt"), in which phrase, and how it was sent."""

    desk: Desktop
    kind: str
    meant: str
    phrase: str
    client: str
    raw: bytes
    kept: str = ""


@dataclass(slots=True)
class Tally:
    """What came out, counted: `by[kind][outcome]`."""

    by: dict[str, Counter[str]] = field(default_factory=dict)
    clients: dict[str, Counter[str]] = field(default_factory=dict)
    wrongful: list[str] = field(default_factory=list)
    missed: Counter[str] = field(default_factory=Counter)

    def count(self, trial: Trial) -> None:
        outcome = read(trial)
        self.by.setdefault(trial.kind, Counter())[outcome] += 1
        if trial.meant != "doubt":
            self.clients.setdefault(trial.client, Counter())[outcome] += 1
        if outcome == "WRONGFUL":
            self.wrongful.append(f"{trial.kind} | {trial.phrase!r}")
        elif trial.meant != "doubt" and outcome != "understood":
            self.missed[f"{trial.kind} | {outcome} | {trial.phrase!r}"] += 1

    def total(self, *kinds: str) -> int:
        return sum(self.by[kind].total() for kind in kinds or self.by)


def read(trial: Trial) -> str:
    """Read a reply and say what came out, in a word."""
    reading = trial.desk.reading(trial.raw)
    picked, words = _picked(reading)
    if picked in LETS_GO.values():
        return "understood" if trial.meant == picked else "WRONGFUL"
    if trial.meant == "doubt":
        return "another answer" if picked else "asked again" if reading is not None else "no answer"
    if picked != trial.meant:
        return "misread" if picked else "asked again" if reading is not None else "no answer"
    return "understood" if _same(trial.kept) in _same(words) else "words lost"


def _picked(reading: Reading | None) -> tuple[str, str]:
    if not isinstance(reading, Act):
        return "", ""
    answer = reading.answers["word"]
    return answer.picked[0], f"{answer.words} {reading.words}"


def _same(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


# How a reply is sent -------------------------------------------------------------------------------------------------


def sent_back(chance: random.Random, desk: Desktop, client: str, words: str) -> bytes:
    """Return a reply of these words by this mail program; alphabet and what servers add are left to chance."""
    reply = CLIENTS[client](desk.sent, words)
    if chance.random() < 0.25:
        reply = _stamped(reply, chance.choice(phrases.ABOVE), "")
    if chance.random() < 0.25:
        reply = _stamped(reply, "", chance.choice(phrases.BELOW))
    charset, encoding = chance.choice(ENCODINGS)
    if not writable(f"{reply.plain}{reply.html}", charset):
        charset, encoding = "utf-8", chance.choice(("base64", "quoted-printable", "8bit"))
    return written(reply, head(desk.sent), charset, encoding)


def _stamped(reply: Reply, above: str, below: str) -> Reply:
    plain = "\n\n".join(part for part in (above, reply.plain, below) if part) if reply.plain else ""
    tags = [f"<p>{part}</p>" if part in (above, below) and part else part for part in (above, reply.html, below)]
    return replace(reply, plain=plain, html="\n".join(tags) if reply.html else "")


# What is sent --------------------------------------------------------------------------------------------------------


def plain(times: int = 2, clients: int = len(CLIENTS)) -> Iterator[Trial]:
    """Yield plain approvals, releases and refusals: every phrase by every mail program, or by `clients` of them."""
    chance = random.Random(SEED)
    decide, release = waiting("decide", FAIR), waiting("release", FAIR)
    told = [(decide, "approvals", "approve", phrase, "") for phrase in phrases.APPROVALS]
    told += [(release, "releases", "send", phrase, "") for phrase in phrases.RELEASES]
    told += [(decide, f"{meant}", meant, phrase, kept) for phrase, (meant, kept) in phrases.REFUSALS.items()]
    told += [(release, f"lead: {meant}", meant, phrase, kept) for phrase, (meant, kept) in phrases.HOLDS.items()]
    turns = [(each, client) for each in told for client in chance.sample(list(CLIENTS), clients) * times]
    more = [(decide, "approvals, said otherwise", "approve", phrase, "") for phrase in phrases.SAID_OTHERWISE]
    turns += [(each, client) for each in more for client in chance.sample(list(CLIENTS), 2)]
    plainly = (line.partition(": ") for line in doubts.lines("plain.txt"))
    own = [(decide, f"in own words: {meant}", meant, phrase, "") for meant, _, phrase in plainly]
    turns += [(each, chance.choice(list(CLIENTS))) for each in own]
    for (desk, kind, meant, phrase, kept), client in turns:
        said = phrases.filled(phrase, desk.sent.code)
        closing = chance.choice(phrases.CLOSINGS)
        closing = phrases.of_the_lead(closing) if desk is release else closing
        words = f"{chance.choice(phrases.OPENINGS)}{said}{closing}"
        yield Trial(
            desk=desk, kind=kind, meant=meant, phrase=phrase, client=client, kept=kept,
            raw=sent_back(chance, desk, client, words),
        )  # fmt: skip


def doubtful(times: int = 18) -> Iterator[Trial]:
    """Yield what is no plain yes, by mail programs taken in turn, and under a prompt in which the parent wrote APPROVE."""
    chance = random.Random(SEED + 1)
    desks = [waiting("decide", HOSTILE), waiting("decide", FAIR), waiting("release", HOSTILE)]
    told = [(kind, phrase) for kind, listed in doubts.DOUBTS.items() for phrase in listed]
    for (kind, phrase), number in product(told, range(times)):
        desk = desks[number % 3]
        word = chance.choice(WORDS) if number % 3 < 2 else chance.choice(("SEND", "Send", "send it"))
        yield _doubt(chance, desk, kind, phrase, word)
    for number, phrase in enumerate(doubts.BESIDE):
        for desk in desks if times > 3 else [desks[number % 3]]:
            yield _doubt(chance, desk, "beside a yes", phrase, "send" if desk is desks[2] else "Approve")
    for phrase in doubts.NO_WISHES:
        yield _doubt(chance, desks[1], "no wish", phrase, "Approve")
    for phrase, _ in product(doubts.SENDING, range(times)):
        yield _doubt(chance, desks[2], "what is sent, and to whom", phrase, "send")
    for phrase, desk, client in product(("", "Thanks, will look tonight"), desks, CLIENTS):
        raw = sent_back(chance, desk, client, phrase)
        yield Trial(desk=desk, kind="nothing but the quotation", meant="doubt", phrase=phrase, client=client, raw=raw)


def _doubt(chance: random.Random, desk: Desktop, kind: str, phrase: str, word: str) -> Trial:
    client = chance.choice(list(CLIENTS))
    said = phrase.replace("{word}", word).replace("{WORD}", word.split()[0].upper()).replace("{code2}", "B8WK")
    said = phrases.filled(said, desk.sent.code)
    closing = (
        ""
        if kind in ("beneath a name", "like furniture", "where a signature stands")
        else chance.choice(phrases.CLOSINGS)
    )
    words = f"{chance.choice(phrases.OPENINGS)}{said}{closing}"
    return Trial(
        desk=desk, kind=kind, meant="doubt", phrase=said, client=client, raw=sent_back(chance, desk, client, words)
    )


# The figures ---------------------------------------------------------------------------------------------------------

PLAIN: Final[tuple[str, ...]] = (
    "approvals",
    "approvals, said otherwise",
    "releases",
    "change",
    "decline",
    "more",
    "none",
    "talk",
    "lead: change",
    "lead: wait",
    *(f"in own words: {meant}" for meant in ("approve", "decline", "none", "more", "talk", "change")),
)


def measured(trials: Iterable[Trial]) -> Tally:
    """Read every reply and count."""
    tally = Tally()
    for trial in trials:
        tally.count(trial)
    return tally


def shown(tally: Tally) -> str:
    """Return the tables: plain ones by what was meant, doubtful ones by what makes them so, and by mail program."""
    plain_ = [kind for kind in PLAIN if kind in tally.by]
    columns = ("understood", "asked again", "words lost", "misread", "no answer", "WRONGFUL")
    rows = [
        (kind, tally.by[kind].total(), *(tally.by[kind][c] for c in columns), _rate(tally, kind)) for kind in plain_
    ]
    doubted = [kind for kind in tally.by if kind not in PLAIN]
    others = ("asked again", "no answer", "another answer", "WRONGFUL")
    doubtful_ = [(kind, tally.by[kind].total(), *(tally.by[kind][c] for c in others)) for kind in doubted]
    clients = [
        (name, count.total(), count["understood"], share(count["understood"], count.total()))
        for name, count in tally.clients.items()
    ]
    wrongful = Counter(tally.wrongful)
    return "\n".join([
        table("Plain words of decision (wanted: 99 % understood)", ("meant", "of", *columns, "rate"), [*rows, _sum(tally, plain_, columns)]),
        table("Doubtful ones (WRONGFUL must be 0)", ("what is doubtful", "of", *others), [*doubtful_, _sum(tally, doubted, others)[:-1]]),
        table("Plain ones by mail program", ("mail program", "of", "understood", "rate"), clients),
        misses("WRONGFUL APPROVALS, which must not be", (f"{n:3} x {said}" for said, n in wrongful.most_common())),
        misses("Plain, and not understood", (f"{n:3} x {said}" for said, n in tally.missed.most_common())),
    ])  # fmt: skip


def _rate(tally: Tally, *kinds: str) -> str:
    return share(sum(tally.by[kind]["understood"] for kind in kinds), tally.total(*kinds))


def _sum(tally: Tally, kinds: list[str], columns: tuple[str, ...]) -> tuple[object, ...]:
    sums = (sum(tally.by[kind][column] for kind in kinds) for column in columns)
    return "all", tally.total(*kinds), *sums, _rate(tally, *kinds)
