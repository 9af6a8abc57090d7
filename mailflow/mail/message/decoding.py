"""Bytes to words: transfer encodings, alphabets, and what may be shown.

The one idea: a wrong label never loses a word. What cannot be decoded as it is labelled is read as UTF-8, then as
Windows-1252, and whatever is still unreadable becomes a replacement character; nothing here raises.
"""

import binascii
import codecs
import re
import unicodedata
from functools import lru_cache
from typing import Final

# What mail programs mean by these labels (WHATWG Encoding Standard, "names and labels").
MEANT: Final = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "iso_8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "cp819": "cp1252",
    "iso-8859-8-i": "iso-8859-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "windows-874": "cp874",
}
# UTF-7 hides markup and commands from whoever reads the bytes; the rest are no alphabets of mail at all.
NEVER: Final = frozenset({"utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"})
GUESSED: Final = frozenset({"", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "default", "utf-8", "utf8"})

_LABEL = re.compile(r"[a-z0-9][a-z0-9_.:+-]{0,39}")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NEVER_IN_TIDY: Final = bytes(code for code in range(128) if chr(code) not in "\t\n" and not chr(code).isprintable())
_BREAKS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")


def from_base64(content: bytes) -> bytes:
    """Decode base64, passing over whatever does not belong there."""
    try:
        return binascii.a2b_base64(content)
    except binascii.Error:
        letters = _NOT_BASE64.sub(b"", content)
        whole = len(letters) // 4 * 4
        rest = letters[whole:]
        tail = binascii.a2b_base64(rest + b"=" * (4 - len(rest))) if len(rest) > 1 else b""
        return binascii.a2b_base64(letters[:whole]) + tail


def from_uuencode(content: bytes) -> bytes:
    """Decode the lines between `begin` and `end`; a line that is none is passed over."""
    out = bytearray()
    for line in content.splitlines():
        if line.startswith((b"begin ", b"end", b"`")) or not line.strip():
            continue
        try:
            out += binascii.a2b_uu(line)
        except binascii.Error:
            continue
    return bytes(out)


def transferred(content: bytes, encoding: str) -> bytes:
    """Undo the Content-Transfer-Encoding `encoding` (RFC 2045 section 6); an unknown one leaves the bytes alone."""
    match encoding.strip().lower():
        case "base64":
            return from_base64(content)
        case "quoted-printable":
            return binascii.a2b_qp(content)
        case "x-uuencode" | "uuencode" | "uue" | "x-uue":
            return from_uuencode(content)
        case _:
            return content


@lru_cache(maxsize=256)
def alphabet(label: str) -> str | None:
    """Return the codec that mail programs use for this charset label; None where the alphabet must be guessed."""
    name = label.strip().strip("\"'").lower()
    if name in GUESSED or not _LABEL.fullmatch(name):
        return None
    try:
        found = codecs.lookup(MEANT.get(name, name))
    except (LookupError, ValueError, ImportError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return found.name if is_text and found.name.replace("_", "-") not in NEVER else None


def words(content: bytes, label: str) -> str:
    """Decode `content`, written in the alphabet that `label` names, into text that UTF-8 can carry."""
    codec = alphabet(label)
    if codec is not None:
        try:
            return sound(content.decode(codec))
        except (UnicodeError, ValueError):
            if codec == "cp1252":
                return content.decode(codec, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def sound(text: str) -> str:
    """Replace lone surrogates, which some codecs produce and UTF-8 cannot carry."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def tidy(text: str) -> str:
    """Return the text with plain line ends and without a byte-order mark or control characters (NUL, ESC ...)."""
    text = text.replace("\r\n", "\n")
    if text.isascii() and len(text.encode("ascii").translate(None, _NEVER_IN_TIDY)) == len(text):  # the quickest look
        return text
    if text.replace("\n", "").replace("\t", "").isprintable():  # so it holds none of what is looked for below
        return text
    return _CONTROLS.sub("", _BREAKS.sub("\n", text)).removeprefix("\ufeff")


def shown(text: str, limit: int = 500) -> str:
    """Return one line that is safe to show: every invisible or direction-turning character as an escape.

    Emoji joined by U+200D stay whole; between ASCII letters the same character is an escape.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_visible, text[: limit * 4], "\0" + text))
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _visible(character: str, before: str) -> str:
    if character.isprintable():
        return character
    if character == "\u200d" and not before.isascii():
        return character
    kind = unicodedata.category(character)
    if kind in ("Zs", "Zl", "Zp", "Cc"):
        return " "
    return f"\\u{ord(character):04x}"
