"""What a mail server says it verified: Authentication-Results (RFC 8601).

The one idea: anybody can write such a header, and parts of a true one (a signing domain, a greeting) come from whoever
sent the message. So a value is read in one pass, quotes and comments first, and anything that does not come out even
is no result at all. Which header is our own server's is for `mailflow.mail.sender` to say.
"""

import re
from dataclasses import dataclass
from typing import Final

CAP: Final = 16 * 1024

_TOKEN = re.compile(
    r'(?P<space>\s++)|"(?P<quoted>(?:[^"\\]++|\\.)*)"|(?P<mark>[;()])|(?P<word>[^\s;()"\\]++)|(?P<escape>\\.)'
)
_METHOD = re.compile(r"(?P<method>[a-z0-9][a-z0-9-]*+)(?:/[0-9]{1,4})?=(?P<result>[a-z]+)")
_DOMAIN = re.compile(r"(?=.{4,253}\Z)[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+", re.IGNORECASE)
_PROPERTY = re.compile(r"[a-z0-9_-]{1,40}\.[a-z0-9_-]{1,60}")
_NONE: Final = ["none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One method and its result, both in lower case, with its properties (`header.from`) in order."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...] = ()

    def all(self, name: str) -> tuple[str, ...]:
        """Return every value of the property `name`."""
        return tuple(value for written, value in self.properties if written == name)


@dataclass(frozen=True, slots=True)
class Results:
    """One Authentication-Results header: who says so ("" where the server gives no name), and what."""

    authserv_id: str
    results: tuple[Result, ...]


def read(value: str) -> Results | None:
    """Read the value of one Authentication-Results header; None if it is not clean.

    Microsoft writes no name of the server and starts with the first result (RFC 8601 section 2.2 asks for one), and at
    times the school's own domain by itself between the results; some servers end in a semicolon. All are read.
    """
    if len(value) >= CAP or not value.isascii() or not value.replace("\t", " ").isprintable():
        return None
    clauses = _clauses(value)
    if clauses is None:
        return None
    named = not (clauses[0] and _METHOD.match(clauses[0][0].lower()))
    name = _name(clauses[0]) if named else ""
    if name is None:
        return None
    written = [clause for clause in clauses[int(named) :] if clause and clause != _NONE]
    if not named:
        written = [clause for clause in written if len(clause) > 1 or not _DOMAIN.fullmatch(clause[0])]
    results = tuple(result for clause in written if (result := _result(clause)) is not None)
    return Results(name, results) if len(results) == len(written) else None


def dmarc(results: Results) -> tuple[str, str] | None:
    """Return the DMARC result and the domain of the From that it is about; None unless there is exactly one of each."""
    found = [result for result in results.results if result.method == "dmarc"]
    if len(found) != 1:
        return None
    domains = found[0].all("header.from")
    return (found[0].result, domains[0].casefold()) if len(domains) == 1 else None


def _clauses(value: str) -> list[list[str]] | None:
    """Split at semicolons into words, comments left out; None if quotes, brackets or words do not come out even."""
    clauses: list[list[str]] = [[]]
    depth = place = 0
    touching = False  # whether a word or a quotation ends just here
    while place < len(value):
        token = _TOKEN.match(value, place)
        if token is None:
            return None
        place = token.end()
        match token.lastgroup:
            case "mark" if token[0] == ";":
                if not depth:
                    clauses.append([])
            case "mark":
                depth += 1 if token[0] == "(" else -1
                if depth < 0:
                    return None
            case "word" if not depth:
                if touching:
                    return None
                clauses[-1].append(token[0])
            case "quoted":
                # A quotation is the value of the word it touches, or a word by itself; in a comment servers differ.
                if depth or (touching and not clauses[-1][-1].endswith("=")):
                    return None
                before = clauses[-1].pop() if touching else ""
                clauses[-1].append(f'{before}"{token[0][1:-1]}')
            case "escape" if not depth:
                return None
        touching = not depth and token.lastgroup in ("word", "quoted")
    return clauses if not depth else None


def _name(words: list[str]) -> str | None:
    """Return the authserv-id of the first clause, which a version may follow; None if it is anything else."""
    if not words or len(words) > 2 or (len(words) == 2 and not words[1].isdecimal()):
        return None
    return words[0].removeprefix('"').casefold()


def _result(words: list[str]) -> Result | None:
    """Read `method=result name=value ...`; None if it is not of that shape."""
    first = _METHOD.fullmatch(words[0].lower())
    pairs = [word.partition("=") for word in words[1:]]
    if first is None or not all(name and sign and '"' not in name for name, sign, _ in pairs):
        return None
    kept = tuple((n.lower(), value.removeprefix('"')) for n, _, value in pairs if _PROPERTY.fullmatch(n.lower()))
    return Result(method=first["method"], result=first["result"], properties=kept)
