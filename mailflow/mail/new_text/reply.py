"""What somebody has newly written in a reply, told apart from everything that their mail program put around it.

The one idea: the text that we sent is subtracted, and nothing is thrown away. What is not newly written goes to
`folded` in its order; a line above the quotation is the writer's own, even when it repeats one of ours word by word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.new_text.attributions import header_block, plain, wrapped_attribution
from mailflow.mail.new_text.furniture import banner, device, only_a_signature, tag
from mailflow.mail.new_text.quotation import Line, Reply, fold_earlier, fold_quotation, laid_out, quote_begins
from mailflow.mail.new_text.sent_text import read_sent


@dataclass(frozen=True, slots=True)
class Split:
    """The text of a reply in two parts.

    `new`: what was newly written. `folded`: the rest, in its order. `numbered`: as `new`, but where somebody wrote an
    answer into the quotation, beneath a numbered question of ours, that number stands before it; this is what a reader
    of answers is to be given.
    """

    new: str
    folded: str
    numbered: str


@lru_cache(maxsize=4)  # a reply is looked at again once it was sorted
def new_text(text: str, sent: str, footer: str = "") -> Split:
    """Tell what is newly written in `text`, a reply to the text `sent` by somebody under whose emails stands `footer`.

    With an empty `sent` there is nothing to subtract, and everything counts as new. Takes time in proportion to the
    length of `text`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not sent.strip():
        return Split(text.strip("\n"), "", text.strip("\n"))
    reply = laid_out(text, read_sent(sent))
    begins = quote_begins(reply)
    fold_quotation(reply, begins)
    _fold_attributions(reply.lines, begins)
    fold_earlier(reply.lines, begins)
    _fold_furniture(reply.lines)
    _fold_footer(reply.lines, plain(footer).split())
    return _split(reply)


def _fold_attributions(lines: list[Line], begins: int) -> None:
    """Fold the attributions directly above the quotation and, inside it, above lines that are ours."""
    _fold_upwards(lines, begins - 1)
    for i in range(begins + 1, len(lines)):
        if lines[i].folded and not lines[i - 1].folded:
            _fold_upwards(lines, i - 1)


def _fold_upwards(lines: list[Line], last: int) -> None:
    while last >= 0 and (size := _attribution_ending(lines, last)):
        for line in lines[last - size + 1 : last + 1]:
            line.folded = True
        last -= size


def _attribution_ending(lines: list[Line], last: int) -> int:
    """Return how many lines up to `last` are an attribution with the blank lines below it; 0 if they are none."""
    blank = 0
    while last - blank >= 0 and blank < 6 and lines[last - blank].blank:
        blank += 1
    place = last - blank
    if place >= 0 and (size := wrapped_attribution([line.raw for line in lines[max(0, place - 2) : place + 1]])):
        return blank + size
    block = header_block([line.raw for line in lines[max(0, place - 11) : place + 1]]) if place >= 0 else 0
    return blank + block if block else 0


# What nobody wrote ---------------------------------------------------------------------------------------------------

_CODE: Final = re.compile(r"reply code:\s*\[?[a-z2-7]{4}(?:\s[a-z2-7]{1,4}){6,14}\]?")


def _fold_furniture(lines: list[Line]) -> None:
    """Fold what telephones and servers add, our own reply code, and a signature below "-- "."""
    for number, paragraph in _paragraphs(lines):
        whole = "\n".join(line.raw for line in paragraph)
        if _nobody_wrote(whole) or (number == 0 and tag(whole)):
            for line in paragraph:
                line.folded = True
    rulers = [i for i, line in enumerate(lines) if not line.folded and line.raw.rstrip() == "--"]
    for begin in rulers[:3]:
        end = next((j for j in range(begin + 1, len(lines)) if lines[j].folded and lines[j].ours), len(lines))
        own = [line for line in lines[begin:end] if not line.folded]
        if len(own) < 60 and only_a_signature([line.raw for line in own[1:]]):
            for line in own:
                line.folded = True


def _fold_footer(lines: list[Line], footer: list[str]) -> None:
    """Fold what stands under every email of the writer's, if all of it stands there, below something else."""
    own = [line for line in lines if not line.folded and not line.blank]
    for begin in range(1, len(own) if footer else 0):
        words = list[str]()
        for end in range(begin, len(own)):
            words += plain(own[end].raw).split()
            if words == footer:
                for line in own[begin : end + 1]:
                    line.folded = True
                return
            if words != footer[: len(words)]:
                break


def _nobody_wrote(words: str) -> bool:
    return device(words) or banner(words) or bool(len(words) < 200 and _CODE.fullmatch(plain(words)))


def _paragraphs(lines: list[Line]) -> Iterator[tuple[int, list[Line]]]:
    """Yield each paragraph of what is not folded, with its number, and then each line of it that is not folded yet."""
    number, paragraph = 0, list[Line]()
    for line in (*lines, Line("", 0)):
        if not line.folded and not line.blank:
            paragraph.append(line)
            continue
        if paragraph:
            yield number, paragraph
            yield from ((number, [one]) for one in paragraph if not one.folded)
            number += 1
        paragraph = []


# What comes of it ----------------------------------------------------------------------------------------------------

_NUMBER: Final = re.compile(r"(?:q(?:uestion)?\s?)?(\d{1,2})(?:[.):]|\s)\s*\S")


def _split(reply: Reply) -> Split:
    new: list[str] = []
    folded: list[str] = []
    numbered: list[str] = []
    last_ours = max((i for i, line in enumerate(reply.lines) if line.folded and line.ours), default=-1)
    item, within = "", False
    for i, line in enumerate(reply.lines):
        if line.folded:
            folded.append(line.raw)
            item = reply.sent.items.get(line.ours.start, item) if line.ours else item
        own = line.pieces if line.folded else ("" if line.blank else line.raw,)
        new.extend(own)
        for piece in own:
            within = within or bool(item and piece and i < last_ours)
            unmarked = piece.lstrip("> |\t")
            asked = piece and item and within and not _NUMBER.match(unmarked)
            numbered.append(f"{item} {unmarked}" if asked else piece)
            item = "" if piece else item
    return Split(_joined(new, reply.rest), "\n".join(folded).strip("\n"), _joined(numbered, reply.rest))


def _joined(lines: list[str], rest: str) -> str:
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return text + "\n" + rest if rest else text
