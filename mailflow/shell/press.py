"""Pages to PDF/UA-1, by typst, in a process of its own that ends with the page.

The one idea: typst and its fonts take 14 MB, and a letter is set once in a while. What a process takes goes back to the
machine when it ends, and whatever becomes of it, the daemon goes on. The same page gives the same bytes: neither the
system's fonts nor the network is touched, and all that a page may open is what comes with it.
"""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

PATIENCE: Final = 60.0
"""Seconds that a page is given; a letter takes a tenth of one."""
REFUSED: Final = 3


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
    # By its file, and without that file's folder as a place to import from (-P): it needs nothing else of ours.
    command = [sys.executable, "-P", __file__]
    try:
        done = subprocess.run(  # noqa: S603 (our own file, and what people wrote only on its standard input)
            command,
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=PATIENCE,
            check=False,
            env=environment(),
        )
    except subprocess.TimeoutExpired:
        raise Refused(f"it took more than {PATIENCE:g} seconds") from None
    if done.returncode == REFUSED:
        raise Refused(**json.loads(done.stdout))
    if done.returncode:
        raise Refused(f"the process that sets pages failed ({done.returncode})", done.stderr.decode(errors="replace"))
    return done.stdout


def environment() -> dict[str, str]:
    """Return the environment for a process that is to know no secret: neither ours nor where systemd has laid them."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MAILFLOW_") and name != "CREDENTIALS_DIRECTORY"
    }


def _set(asked: dict[str, Any], desk: Path) -> bytes:
    try:
        import typst  # here, since only the process that ends with the page holds it
    except ImportError as missing:
        raise Refused(f"{missing.name} is not installed, or is broken") from None
    for name, picture in asked["pictures"].items():
        (desk / name).write_bytes(base64.b64decode(picture))
    nowhere = str(desk / "no-packages")
    compiler = typst.Compiler(
        root=str(desk),
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[asked["fonts"]]),
        ignore_system_fonts=True,
        package_path=nowhere,
        package_cache_path=nowhere,
    )
    try:
        pdf, warnings = compiler.compile_with_warnings(
            input=asked["template"].encode(),
            format="pdf",
            sys_inputs=asked["words"],
            pdf_standards=["ua-1"],
            timestamp=datetime.fromisoformat(asked["dated"]),
        )
    except typst.TypstError as error:
        raise Refused(error.message, error.diagnostic or "") from None
    if warnings or not isinstance(pdf, bytes):
        raise Refused("; ".join(warning.message for warning in warnings) or "typst made no page")
    return pdf


def _main() -> int:
    with TemporaryDirectory(prefix="mailflow-page-") as desk:
        try:
            answer, code = _set(json.load(sys.stdin.buffer), Path(desk)), 0
        except Refused as fault:
            answer, code = json.dumps({"message": str(fault), "diagnostic": fault.diagnostic}).encode(), REFUSED
    sys.stdout.buffer.write(answer)
    return code


if __name__ == "__main__":
    sys.exit(_main())
