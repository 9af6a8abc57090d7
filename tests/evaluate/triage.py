"""The labelled sets of new mail: what reaches a person, what opens a case, what is left alone, and what is mistaken.

The one idea: four files of messages in people's own words, told apart by hand. Those of the folder itself may be learnt from;
those that are kept back are only counted, so that nobody tunes a rule to one of them: in `kept_back_quiet` half of the dangers
have no alarming word, in `kept_back_in_passing` few say whose procedure it is, while everyday mail has their words, and in
`kept_back_postbag` everyday mail comes as a school gets it. On `chosen_on`, by the hands of the second, scores may be chosen.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from itertools import islice
from mimetypes import guess_type
from pathlib import Path
from typing import Final

from mailflow.mail import message
from mailflow.mail.triage import Action, Triage, triage
from tests.evaluate.corpus import files
from tests.evaluate.school import ARRIVED, CLASSES, KEY, OURS, waiting
from tests.evaluate.table import misses, share, table
from tests.world import PEOPLE

SETS: Final = Path(__file__).parent.parent / "mail" / "triage"
KEPT_BACK: Final = ("kept_back", "kept_back_quiet", "kept_back_in_passing", "kept_back_postbag")
LISTS: Final = ("concerns", "dangers", "ordinary", "procedures")
REACHES: Final = frozenset({Action.OPEN, Action.ASK, Action.ALERT})
_ATTACHED: Final = re.compile(r"(?m)^\[attached: (.+)\]\n?")
_LABEL: Final = re.compile(r"\[([a-z -]+)\]\n")
_SUBJECT: Final = re.compile(r"Subject: (.*)\n")
_FROM: Final = re.compile(r"From: (.*)\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A message and what it is: `label` is one of the lists, or a kind of another procedure, and `also` what else it is."""

    label: str
    also: frozenset[str] = frozenset()
    text: str
    raw: bytes


@dataclass(slots=True)
class Tally:
    """How a set came out: counts by label, each label against the first kind that was found, and what went wrong."""

    name: str
    by: dict[str, Counter[str]] = field(default_factory=dict)
    confusion: dict[str, Counter[str]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)

    def of(self, label: str, what: str) -> int:
        return self.by.get(label, Counter())[what]

    def procedures(self, what: str) -> int:
        return sum(count[what] for label, count in self.by.items() if label not in LISTS)


def messages(folder: Path) -> Iterator[Labelled]:
    """Yield the messages of a set: parted by "%%", a label first in procedures, then Subject, From, and attachments."""
    for name in LISTS:
        path = folder / f"{name}.txt"
        for text in path.read_text(encoding="utf-8").split("\n%%\n") if path.exists() else ():
            own = text.strip().removesuffix("%%").strip() + "\n"
            label = _LABEL.match(own) if name == "procedures" else None
            own = own[label.end() :] if label else own
            first, *also = label[1].split() if label else [name]
            yield Labelled(label=first, also=frozenset(also), text=own.strip(), raw=as_bytes(own))


def as_bytes(text: str) -> bytes:
    """Return a message of a set as it would arrive."""
    head = dict[str, str]()
    for name, pattern in (("subject", _SUBJECT), ("from", _FROM), ("subject", _SUBJECT)):
        if found := pattern.match(text):
            head[name], text = found[1], text[found.end() :]
    mail = EmailMessage()
    mail["From"] = head.get("from", "Rosa Lind <rosa.lind@lind.example>")
    mail["To"], mail["Message-ID"] = "admin@hillside.example", "<1@lind.example>"
    mail["Subject"] = head.get("subject", "")
    mail.set_content(_ATTACHED.sub("", text))
    for name in _ATTACHED.findall(text):
        main, _, kind = (guess_type(name)[0] or "application/octet-stream").partition("/")
        mail.add_attachment(b"x", maintype=main, subtype=kind, filename=name)
    return mail.as_bytes()


def sorted_(raw: bytes) -> Triage:
    read = message.read(raw, received=ARRIVED, key=KEY)
    return triage(read, people=PEOPLE, classes=CLASSES, own_domains=OURS)


def measured(folder: Path, every: int = 1) -> Tally:
    """Sort the messages of a set, or but one of so many, and count."""
    tally = Tally(folder.name)
    for labelled in islice(messages(folder), 0, None, every):
        found = sorted_(labelled.raw)
        actions = set(found.actions)
        count = tally.by.setdefault(labelled.label, Counter())
        count["all"] += 1
        count["reached"] += bool(actions & REACHES)
        count["opened"] += bool(actions & {Action.OPEN, Action.ALERT})
        count["asked"] += Action.ASK in actions
        count["seen"] += bool(actions & REACHES) or found.close
        count["alerted"] += Action.ALERT in actions
        count["to its owner"] += {labelled.label, *labelled.also} <= {kind.value for kind in found.kinds}
        tally.confusion.setdefault(labelled.label, Counter())[found.kinds[0].value] += 1
        if wrong := _wrong(labelled, found):
            kinds, words = " ".join(kind.value for kind in found.kinds), " ".join(labelled.text.split())
            tally.missed.append(f"{labelled.label}: {wrong} ({kinds}): {words[:160]}")
    return tally


def _wrong(labelled: Labelled, found: Triage) -> str:
    actions = set(found.actions)
    match labelled.label:
        case "concerns":
            return (
                ""
                if Action.OPEN in actions or Action.ALERT in actions
                else "asked"
                if actions & REACHES
                else "LEFT ALONE"
            )
        case "dangers":
            return "" if Action.ALERT in actions else "NOT ALERTED"
        case "ordinary":
            return "opened" if actions & {Action.OPEN, Action.ALERT} else "asked" if Action.ASK in actions else ""
        case _:
            kinds = {kind.value for kind in found.kinds}
            return "" if {labelled.label, *labelled.also} <= kinds else "NOT TO ITS OWNER"


# Printed -------------------------------------------------------------------------------------------------------------


def shown(tally: Tally, *, with_misses: bool) -> str:
    """Return the tables of a set."""
    procedures = tally.procedures("all")
    rows = [
        _row(
            "concerns that reach a person",
            tally.of("concerns", "reached"),
            tally.of("concerns", "all"),
            "at least 99 %",
        ),
        _row("concerns opened at once", tally.of("concerns", "opened"), tally.of("concerns", "all"), "at least 90 %"),
        _row(
            "concerns that reach a person or the daily line",
            tally.of("concerns", "seen"),
            tally.of("concerns", "all"),
            "",
        ),
        _row(
            "dangers that reach a person or the daily line", tally.of("dangers", "seen"), tally.of("dangers", "all"), ""
        ),
        _row("dangers alerted", tally.of("dangers", "alerted"), tally.of("dangers", "all"), "100 %"),
        _row("ordinary mail asked about", tally.of("ordinary", "asked"), tally.of("ordinary", "all"), "at most 3 %"),
        _row(
            "ordinary mail that opens a case",
            tally.of("ordinary", "opened"),
            tally.of("ordinary", "all"),
            "at most 0.5 %",
        ),
        _row(
            "ordinary mail that reaches a person or the daily line",
            tally.of("ordinary", "seen"),
            tally.of("ordinary", "all"),
            "",
        ),
        _row("other procedures' mail to its owner", tally.procedures("to its owner"), procedures, "at least 95 %"),
    ]
    kinds = sorted({kind for count in tally.confusion.values() for kind in count})
    confusion = [[label, *(count[kind] or "." for kind in kinds)] for label, count in sorted(tally.confusion.items())]
    parts = [
        table(f"New mail: the set {tally.name}", ("", "of", "count", "rate", "wanted"), rows),
        table("First kind found, by label", ("label", *kinds), confusion),
    ]
    if with_misses:
        parts.append(misses("Mistaken", tally.missed))
    return "\n".join(part for part in parts if part)


def _row(name: str, part: int, whole: int, wanted: str) -> tuple[object, ...]:
    return name, whole, part, share(part, whole), wanted


def all_sets() -> list[Path]:
    """Return the folders that hold a set: the one to learn from first."""
    return [SETS, *(SETS / name for name in KEPT_BACK if (SETS / name).is_dir())]


# Public mail ---------------------------------------------------------------------------------------------------------


def ham(folder: Path) -> str:
    """Return the rates on a folder of ordinary mail that no one here wrote, a message a file; JSON beside it is passed over."""
    count, fates, found = Counter[str](), Counter[str](), list[str]()
    desk = waiting("decide")
    for name, raw in files(folder):
        if name.endswith(".json"):
            continue
        said = sorted_(raw)
        outcome = next(_OUTCOMES[action] for action in Action if action in said.actions)
        count[outcome] += 1
        fates[desk.placed(raw, mailbox="admin").fate] += 1
        if outcome != "left alone":
            reasons = "; ".join(f"{reason.words!r}: {reason.rule}" for reason in said.reasons[:4])
            found.append(
                f"{outcome} {name} ({' '.join(kind.value for kind in said.kinds)}; {said.language}): {reasons}"
            )
    rows = [_row(name, count[name], count.total(), wanted) for name, wanted in WANTED.items()]
    placed = [_row(fate, number, count.total(), "") for fate, number in fates.most_common()]
    return "\n".join([
        table(f"Ordinary mail of others: {folder.name}", ("", "of", "count", "rate", "wanted"), rows),
        table("Where the daemon puts it, machines' mail told first", ("", "of", "count", "rate", "wanted"), placed),
        misses("Not left alone", found),
    ])  # fmt: skip


_OUTCOMES: Final = {
    Action.ALERT: "alerted", Action.OPEN: "opened", Action.ASK: "asked about", Action.TELL: "told", Action.LEAVE: "left alone",
}  # fmt: skip
WANTED: Final = {
    "alerted": "at most 0.5 % with opened",
    "opened": "",
    "asked about": "at most 3 %",
    "told": "",
    "left alone": "",
}
