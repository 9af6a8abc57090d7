"""The email that tells."""

from collections.abc import Mapping
from string import Template

from mailflow.write.layout import LINE, Text, opens, set_off

ITSELF = "mailflow"
"""What stands for the reference of an email that is about no case."""


def notice(
    reference: str, on: str, wording: str, blanks: Mapping[str, str], details: str = "", *, call: str = ""
) -> Text:
    """Return an email that tells, written on this day. `reference` is "" where it is about no case, and `call` one of the
    words that say how soon. The wording's first line is its title: it stands over the words, and not in the subject."""
    title, _, words = wording.strip().partition("\n")
    parts = [title, *set_off(Template(words.strip()).safe_substitute(blanks)).split("\n\n")]
    subject = f"[{reference or ITSELF}] {', '.join(part for part in (call, on) if part)}"
    below = [LINE, set_off(details)] if details else []
    first_lines = opens(reference, f"Written on {on}.")
    return Text(subject=subject, body="\n\n".join([first_lines, *(part for part in parts if part.strip()), *below]))
