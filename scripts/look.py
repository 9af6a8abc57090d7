"""Picture every page of a folder as a phone shows it, 390 pixels wide, so that a person can look at each.

    python scripts/look.py FOLDER [--dark]

Writes NAME.png beside each NAME.html (NAME.dark.png with --dark). A red mark at the left edge shows where the first
screen of the phone ends. Headless Chromium has no window as narrow as a phone, so the page stands in a frame of that
width; the network is switched off, and a page that needs it would show.
"""

import argparse
import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WIDTH, FIRST_SCREEN, MARGIN = 390, 664, 16  # an iPhone 14 held upright; what its mail program leaves of 844 pixels

FRAME = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0;background:#777">
<div style="position:absolute;left:0;top:{screen}px;width:{margin}px;border-top:3px solid red"></div>
<iframe id="phone" style="border:0;margin-left:{margin}px;width:{width}px;height:{height}px;background:{paper}"
 srcdoc="{page}"></iframe>
<script>phone.onload = () => {{
  const seen = phone.contentDocument.documentElement;
  document.title = "height=" + seen.scrollHeight + " width=" + seen.scrollWidth;
}}</script>"""


def chromium(profile: str, page: Path, *options: str) -> str:
    """Run headless Chromium on one page, off the network, and return what it prints."""
    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        f"--user-data-dir={profile}",
        *options,
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout


def look(page: Path, profile: str, *, dark: bool) -> tuple[Path, int, int]:
    """Picture one page. Return the picture, and the height and width that the page took, in pixels."""
    scheme = [f"--blink-settings=preferredColorScheme={0 if dark else 1}"]
    frame = Path(profile) / "frame.html"

    def write(height: int) -> None:
        given = {"screen": FIRST_SCREEN, "margin": MARGIN, "width": WIDTH, "paper": "#121212" if dark else "#fff"}
        frame.write_text(FRAME.format(page=html.escape(page.read_text("utf-8")), height=height, **given), "utf-8")

    write(FIRST_SCREEN)
    size = re.search(r"height=(\d+) width=(\d+)", chromium(profile, frame, "--dump-dom", *scheme))
    if not size:
        raise SystemExit(f"{page}: Chromium did not say how high the page is")
    height, width = int(size[1]), int(size[2])
    write(height)
    picture = page.with_suffix(".dark.png" if dark else ".png")
    chromium(profile, frame, f"--window-size={max(500, WIDTH + MARGIN)},{height}", f"--screenshot={picture}", *scheme)
    return picture, height, width


def main() -> int:
    """Picture each page of the folder, and say which are wider than the phone."""
    parser = argparse.ArgumentParser(description="Picture every .html of a folder as a phone shows it.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--dark", action="store_true", help="as a phone that is set to dark shows it")
    given = parser.parse_args()
    pages = sorted(given.folder.resolve().glob("*.html"))
    too_wide = 0
    with tempfile.TemporaryDirectory() as profile:
        for page in pages:
            picture, height, width = look(page, profile, dark=given.dark)
            print(f"{picture}  {width} x {height}{'  WIDER THAN THE PHONE' if width > WIDTH else ''}")
            too_wide += width > WIDTH
    print(f"{len(pages)} pages, {too_wide} wider than the phone")
    return 1 if too_wide or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
