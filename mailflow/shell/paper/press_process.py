"""Sets one page by typst, in a process of its own that ends with it.

The one idea: it is given all that it needs on its standard input, imports nothing else of ours, and answers with a PDF, or
with what typst has against the page.
"""

import base64
import json
import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

REFUSED: Final = 3
"""The exit status of a process whose answer says what is wrong."""


class _Refused(Exception):
    """The page could not be set. `diagnostic` is what typst says in full."""

    def __init__(self, message: str, diagnostic: str = "") -> None:
        super().__init__(message)
        self.diagnostic = diagnostic


def _set(asked: dict[str, Any], desk: Path) -> bytes:
    try:
        import typst  # here, since only the process that ends with the page holds it
    except ImportError as missing:
        raise _Refused(f"{missing.name} is not installed, or is broken") from None
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
        raise _Refused(error.message, error.diagnostic or "") from None
    if warnings or not isinstance(pdf, bytes):
        raise _Refused("; ".join(warning.message for warning in warnings) or "typst made no page")
    return pdf


def _main() -> int:
    with TemporaryDirectory(prefix="mailflow-page-") as desk:
        try:
            answer, code = _set(json.load(sys.stdin.buffer), Path(desk)), 0
        except _Refused as fault:
            answer, code = json.dumps({"message": str(fault), "diagnostic": fault.diagnostic}).encode(), REFUSED
    sys.stdout.buffer.write(answer)
    return code


if __name__ == "__main__":
    sys.exit(_main())
