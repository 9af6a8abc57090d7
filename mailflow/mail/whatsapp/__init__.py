"""From an exported WhatsApp chat the few lines that a report means, typed for the lead.

The one idea: an exported chat holds everyone's messages and numbers, under the names in the reporter's own phone. So
the file stays sealed, a few lines are typed from it, everybody in them but the parent concerned becomes a letter, and
where the report does not say clearly which lines it means, none are shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from mailflow.mail.message import decoding
from mailflow.mail.message.body import Attachment
from mailflow.mail.whatsapp import clues, exported, lines, names, typed
from mailflow.mail.whatsapp.clues import Clues
from mailflow.mail.whatsapp.lines import Chat
from mailflow.mail.whatsapp.search import Found, How, find
from mailflow.mail.whatsapp.typed import Line

__all__ = ["Extract", "How", "Line", "extract", "offered"]

KINDS: Final = ("text/plain", "application/zip", "application/x-zip-compressed")
FILES: Final = 5
"""So many exports of one message are read."""

NOT_READ: Final = "It is not an exported chat as WhatsApp writes them, so it was not read."
NO_ROOM: Final = "There are more exported chats than were read."
SAYS: Final = {
    How.QUOTED: "The lines with a star hold words that the report quotes.",
    How.NEARLY: "The words are not there exactly as the report quotes them; the lines with a star come closest.",
    How.DAY: "The report quotes nothing that stands there. These are lines of the day that it names.",
    How.WORDS: "The report quotes nothing that stands there. The lines with a star share rare words with it.",
    How.NOTHING: "Nothing that the report says leads to a line in it. Please ask which words are meant, and of what day.",
    How.NOT_THAT_DAY: "The report quotes nothing that stands there, and there are no messages of the day that it names.",
    How.TOO_MUCH: (
        "The report quotes nothing that stands there. Of the day that it names there are {elsewhere} messages, "
        "and it is not clear which are meant."
    ),
}
ELSEWHERE: Final = "The same words stand in {elsewhere} other messages too; these are the likeliest."
ELSEWHERE_ONCE: Final = "The same words stand in one other message too; these are the likeliest."
STARRED: Final = "Those with a star fit what it says of the person, the hour or the words."
BACKWARDS: Final = (
    "The times here do not always run forwards: a line may be part of somebody's message, or the file may be changed."
)
UNSURE: Final = "The file does not show whether its dates begin with the day or the month; they were read day first."
CUT: Final = "The chat is very long, and only its newest part was read."
NOBODY: Final = "Whom the report means is not clear from the file, so everybody in it is a letter."
REMINDERS: Final = (
    "An export is a text that anybody can change before sending it: these lines are unverified.",
    "The names are as saved in the reporter's phone and point to the reporter: never show this page to the parent.",
    "Children and others who wrote nothing in the chat may still be named in these lines. Leave their names out.",
    "The file itself stays sealed. It holds other families' messages and numbers.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """What is taken from one export.

    `lines` carry the names as saved: they are for no one to see, and not for keeping. `typed` is the same for the lead,
    with letters for everybody but `concerned`; "" if no line is clearly meant. `says` are sentences: what the lines
    are, or why there are none. `is_chat`: it was understood as an exported chat.
    """

    is_chat: bool
    says: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    typed: str = ""
    concerned: str = ""
    size: int = 0

    @property
    def for_lead(self) -> str:
        """What the lead is shown: the lines, set off as other people's words, what they are, and what to mind."""
        mind = (*self.says, *REMINDERS) if self.typed else (*self.says, REMINDERS[-1])
        lines = "\n".join(f"| {line}" for line in self.typed.splitlines())
        return "\n\n".join(filter(None, (lines, "\n".join(f"- {one}" for one in mind))))


def extract(
    content: bytes, name: str, words: str, *, written_on: date, reporter: str = "", room: int = exported.CAP
) -> Extract:
    """Return the lines of an export that `words`, newly written by `reporter` on that day, point to.

    `content` is a text or a ZIP archive that holds one, `name` what the sender calls the file, `room` how many bytes of
    text may be read. Never raises on what anybody may have sent; takes time in proportion to the length of the text.
    """
    read = exported.words(content, room)
    if read.why:
        return Extract(is_chat=False, says=(read.why,))
    chat = lines.chat(read.text, latest=written_on)
    if chat is None:
        return Extract(is_chat=False, says=(NOT_READ,), size=len(read.text))
    told = clues.clues(words, written_on=written_on, reporter=reporter, chat=chat, file_name=name)
    found = find(chat, told)
    concerned = _concerned(chat, found, told, reporter)
    return Extract(
        is_chat=True,
        says=tuple(_says(chat, found, concerned)),
        lines=typed.lines(chat, found),
        typed=typed.typed(chat, found, concerned),
        concerned=concerned,
        size=len(read.text),
    )


def _concerned(chat: Chat, found: Found, told: Clues, reporter: str) -> str:
    """Return the writer whose conduct is in question, as saved; "" where that is not clear.

    Who wrote the quoted words is meant, and of several the one whom the report names; without a quotation only somebody
    whom it names. Never the reporter.
    """
    wrote = {chat.heads.writer[place] for place in found.hits}
    if found.how not in (How.QUOTED, How.NEARLY):
        wrote = {chat.heads.writer[place] for place in found.shown} & told.named
    meant = wrote & told.named or wrote
    meant = {writer for writer in meant if not names.is_reporter(writer, reporter)}
    return meant.pop() if len(meant) == 1 else ""


def _says(chat: Chat, found: Found, concerned: str) -> Iterable[str]:
    yield SAYS[found.how].format(elsewhere=found.elsewhere)
    if found.shown and found.elsewhere:
        yield ELSEWHERE_ONCE if found.elsewhere == 1 else ELSEWHERE.format(elsewhere=found.elsewhere)
    if found.how is How.DAY and found.hits:
        yield STARRED
    if _runs_backwards(chat, found):
        yield BACKWARDS
    if found.shown and not concerned:
        yield NOBODY
    if chat.unsure:
        yield UNSURE
    if chat.cut:
        yield CUT


def _runs_backwards(chat: Chat, found: Found) -> bool:
    instants = [at for place in found.shown if (at := chat.instant(place)) is not None]
    return any(later < earlier for earlier, later in pairwise(instants))


# All the exports of a message ----------------------------------------------------------------------------------------


def offered(files: Iterable[Attachment], words: str, *, written_on: date, reporter: str = "") -> str:
    """Return what the lead is shown of the exported chats among `files`; "" if there is none.

    A text that is no export says nothing here. An archive always does: that it was opened no further, and why.
    """
    exports = [file for file in {file.digest: file for file in files}.values() if may_be_export(file)]
    room = exported.CAP
    shown: list[str] = []
    for file in exports[:FILES]:
        words = clues.own_words(words, _beginning(file))
    for file in exports[:FILES]:
        one = extract(file.content, file.name, words, written_on=written_on, reporter=reporter, room=room)
        room -= one.size
        if one.is_chat or exported.is_archive(file.content):
            shown.append(f"From “{decoding.shown(file.name, 100)}”\n\n{one.for_lead}")
    if len(exports) > FILES:
        shown.append(NO_ROOM)
    return "\n\n".join(shown)


def _beginning(file: Attachment) -> str:
    """Return how a text begins: some telephones put it among the words of the message as well."""
    if exported.is_archive(file.content):
        return ""
    return "\n".join(exported.decoded(file.content[:4000]).split("\n")[:2])


def may_be_export(file: Attachment) -> bool:
    """Tell from its name whether a file may be an exported chat; it is not looked into."""
    return file.name.lower().endswith((".txt", ".zip")) or (file.kind in KINDS and "." not in file.name)
