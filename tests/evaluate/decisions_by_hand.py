"""Decisions as people write them by hand, each labelled with what was meant, and read by the daemon's own road.

The one idea: made phrases find what their maker foresaw, and these were written by others. One that is not understood is
asked again, which costs a minute; a letter that leaves by any other than an approval must never be. `KHNZ` in them stands for
the letter's code; "doubt" is whatever must be asked again, "chat" an approval beside which something else is told, and "risk"
the S that goes to the safeguarding lead.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Final

from mailflow.prompt.answers import Act, Again, Reading, Said
from tests.evaluate.clients import CLIENTS, head
from tests.evaluate.school import FAIR, waiting
from tests.evaluate.table import misses, share, table
from tests.evaluate.wire import written

DECISIONS: Final = Path(__file__).parents[1] / "mail" / "replies" / "decisions.txt"
KEPT_BACK: Final = DECISIONS.parent / "kept_back" / DECISIONS.name
"""Replies that the reading was not written from."""
SETS: Final = (DECISIONS, KEPT_BACK)
PROGRAMS: Final = ("gmail", "outlook web", "iphone", "nothing quoted", "samsung", "thunderbird", "html only")
COLUMNS: Final = ("understood", "asked again", "misread", "WRONGFUL")
_CODE: Final = "KHNZ"


@dataclass(slots=True)
class Tally:
    """What came out, counted: `by[meant][outcome]`; `again` are those asked again that were none to be."""

    by: dict[str, Counter[str]] = field(default_factory=dict)
    again: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def let_go(self) -> int:
        """How many let a letter go that were no approval."""
        return sum(count["WRONGFUL"] for count in self.by.values())


def labelled(path: Path = DECISIONS) -> Iterator[tuple[str, str]]:
    """Yield each reply with what was meant by it."""
    for each in path.read_text("utf-8").strip().removesuffix("%%").split("\n%%\n"):
        label, _, text = each.strip().partition("\n")
        yield label.strip("[]"), text.strip("\n")


def measured(path: Path = DECISIONS, every: int = 1) -> Tally:
    """Read each reply, or each so-manieth (`every`), by mail programs taken in turn, and count."""
    desk, tally = waiting("decide", FAIR), Tally()
    for number, (meant, text) in enumerate(islice(labelled(path), 0, None, every)):
        said = text
        for code in (_CODE, _CODE.lower(), _CODE.capitalize()):
            said = said.replace(code, desk.sent.code)
        raw = written(CLIENTS[PROGRAMS[number % len(PROGRAMS)]](desk.sent, said), head(desk.sent))
        outcome = _outcome(meant, desk.reading(raw))
        tally.by.setdefault(meant, Counter())[outcome] += 1
        if outcome in ("misread", "WRONGFUL"):
            tally.wrong.append(f"{meant} | {text!r}")
        elif outcome == "asked again" and meant != "doubt":
            tally.again.append(f"{meant} | {text!r}")
    return tally


def _outcome(meant: str, reading: Reading | None) -> str:
    """Say how a reply was read. One whose choice was understood, and only its reason is asked for, is understood."""
    answer = reading.answers.get("word") if isinstance(reading, Act | Again) else None
    picked = answer.picked[0] if answer else ""
    if meant == "risk":
        return "understood" if isinstance(reading, Said) else "asked again"
    if picked == ("approve" if meant == "chat" else meant):
        return "understood"
    if isinstance(reading, Act):
        return "WRONGFUL" if picked == "approve" else "misread"
    return "misread" if isinstance(reading, Said) or picked else "asked again"


def shown(tally: Tally, path: Path, *, with_misses: bool) -> str:
    """Return the table, and what it cost."""
    rows = [
        (meant, count.total(), *(count[each] for each in COLUMNS), share(count["understood"], count.total()))
        for meant, count in tally.by.items()
    ]
    title = f"Decisions written by hand, {_which(path)} (WRONGFUL must be 0)"
    listed = (misses("Read as something else", tally.wrong), misses("Plain, and asked again", tally.again))
    return "\n".join((table(title, ("meant", "of", *COLUMNS, "rate"), rows), *(listed if with_misses else ())))


def _which(path: Path) -> str:
    return "kept back" if path == KEPT_BACK else "learned from"
