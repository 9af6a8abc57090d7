"""Pages to PDF/UA-1, by typst, in a process of its own that ends with the page.

The one idea: typst and its fonts take 14 MB, and a letter is set once in a while. The same page gives the same bytes: neither
the system's fonts nor the network is touched, and all that a page may open is what comes with it.
"""

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from mailflow.shell import own_process
from mailflow.shell.paper import press_process

PATIENCE: Final = 60.0
"""Seconds that a page is given; a letter takes a tenth of one."""


class Refused(Exception):
    """The page could not be set. `diagnostic` is what typst says in full."""

    def __init__(self, message: str, diagnostic: str = "") -> None:
        super().__init__(message)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page to set: `template` is read as typst, `words` only ever as data. `dated` is the only date in the PDF's own
    data. `pictures` lie beside the page, by name, since as data they would cost 0.5 ms and 0.2 MB for each kB."""

    template: str
    words: Mapping[str, str]
    fonts: Path
    dated: datetime
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def pressed(page: Page) -> bytes:
    """Return `page` as PDF. Raises Refused if typst has anything to say against it, a warning included."""
    asked = {
        "template": page.template,
        "words": dict(page.words),
        "fonts": str(page.fonts),
        "dated": page.dated.isoformat(),
        "pictures": {name: base64.b64encode(picture).decode() for name, picture in page.pictures.items()},
    }
    try:
        answer, refused = own_process.answer(press_process, asked, PATIENCE)
    except own_process.Failed as fault:
        raise Refused(str(fault), fault.printed) from None
    if refused:
        raise Refused(**json.loads(answer))
    return answer
