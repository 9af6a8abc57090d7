"""Exported chats for these tests: invented people, written line by line as their telephones would."""

from datetime import date
from pathlib import Path

from mailflow.mail.whatsapp import Extract, extract
from mailflow.mail.whatsapp import lines as exported_lines

EXPORTS = Path(__file__).parent / "whatsapp"
TUESDAY = date(2026, 11, 24)
USELESS = 'Dan Moss keeps calling Miss Patel "useless" on the group.'


def read(export: str, words: str, *, reporter: str = "", on: date = TUESDAY, coded: str = "") -> Extract:
    """Return what is taken from one of the exports that lie beside these tests; `coded` is another encoding of it."""
    content = (EXPORTS / export).read_bytes()
    if coded:
        content = content.decode("utf-8-sig").encode(coded)
    return extract(content, f"WhatsApp Chat with {export}", words, written_on=on, reporter=reporter)


def starred(found: Extract) -> list[str]:
    return [line[2:] for line in found.typed.splitlines() if line.startswith("* ")]


def chat(*lines: str) -> exported_lines.Chat | None:
    return exported_lines.chat("\n".join(lines), latest=TUESDAY)
