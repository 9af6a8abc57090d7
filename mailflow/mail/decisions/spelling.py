"""What is spelt as it is spoken into a telephone, or typed in haste or by ear, spelt out.

The one idea: a closed list. No spelling is on it that is another word, and none turns a doubt into something milder.
"""

import re
from typing import Final

_SPELT: Final = {
    "good": "gud gd goood",
    "letter": "leter lettr lettter leta letr lettar",
    "really": "realy rly reely reallly realley",
    "happy": "hapy hapi happpy hpapy",
    "please": "plesae plaese pleaes pleae pleasse pleease pleeze pleese plese pleas pleaz plz pls plase pelase",
    "sorry": "sory soz sorri srry sowwy",
    "spelling": "spelin speling spellin spelng",
    "phone": "fone phne",
    "thanks": "thakns thaks thnks thansk thnaks thanx thnx thks tks tnx thankx thanls fanks tahnks",
    "thank you": "thankyou thanku thnk\u00a0you",
    "would": "wuld wud woud",
    "was": "wos woz",
    "very": "v vry verry",
    "you": "u yu",
    "your": "ur yor",
    "for your work": "for\u00a0you\u00a0work",
    "for your help": "for\u00a0you\u00a0help",
    "yes": "ys yess yesss yup yeh",
    "and": "adn nd",
    "exactly": "exactley exacly exaclty exactlly",
    "definitely": "definately definatly defo",
    "nothing": "nuthing nothin nothign",
    "change": "chanje chaneg",
    "brilliant": "brillient briliant brill",
    "excellent": "excelent exellent",
    "perfect": "perfict perfct",
    "lovely": "lovley luvly lovly",
    "clear": "cleer",
    "work": "wrok wurk",
    "agree": "agre agrre",
    "approve": "apprv aprv",
    "approved": "apprvd appvd aprvd apprved",
    "read it": "red\u00a0it",
    "read this": "red\u00a0this",
    "read the": "red\u00a0the",
    "mr": "mister mistr",
    "would have": "would\u00a0of",
    "could have": "could\u00a0of",
    "myself": "my\u00a0self",
    "because": "cos coz becos becuase becouse",
    "about": "abowt abuot",
    "the": "teh",
    "school": "skool shcool",
}
_MEANT: Final = {wrong.replace("\u00a0", " "): right for right, listed in _SPELT.items() for wrong in listed.split(" ")}
_WRONG: Final = re.compile(
    rf"(?<![\w'’.-])(?:{'|'.join(map(re.escape, sorted(_MEANT, key=len, reverse=True)))})(?![\w'’/-]|\.\w)",
    re.IGNORECASE,
)
_SPOKEN: Final = (
    (
        re.compile(
            r"(?<=approve|pproved)(?:\.{2,9}|…)[ \t]*(?=(?:and )?(?:a big )?(?:many )?(?:thanks|thank you|thx|ta|cheers)\b)",
            re.IGNORECASE,
        ),
        ". ",
    ),
    (re.compile(r"(?<=\w)[ ]+(?:new paragraph|new line)[.]?[ ]+(?=\w)(?!(?:please|pls|plz)\b)", re.IGNORECASE), "\n"),
    (
        re.compile(
            r"(?<=[\w,])[ ]+(?:full stop|exclamation mark)(?=\s*[.!]?\s*$|[ ]+(?!please|pls|plz)\w|\n)", re.IGNORECASE
        ),
        ".",
    ),
    (re.compile(r"(?<=approve|pproved| thanks|ank you)[ ]+dash[ ]+(?=\w)", re.IGNORECASE), " - "),
    (re.compile(r"(?<=\w)[ ]+comma(?=\s\w)(?! (?:please|pls|plz)\b)", re.IGNORECASE), ","),
    (re.compile(r"(?<=[a-z][ ])n(?=[ ](?!th|ta\b|cheers)[a-z])"), "and"),
    (re.compile(r"(?<=[a-z])[ ]?[+][ ]?(?=[a-z])", re.IGNORECASE), " and "),
)


_MARKED: Final = re.compile(
    r"(?:(?:option|1)[.:)]?[ ]+|[-*•][ ]*)?[\[*_]*(?P<word>approved?)(?P<code>[ ]+[a-z0-9]{4})?[.!]?[\]*_]*[.!]?(?=[ ]*(?:\n|$))",
    re.IGNORECASE,
)
"""The word on a line of its own, as it is copied from our email: in brackets, in bold, or as a point of a list."""


def unmarked(text: str) -> str:
    """Return `text` with nothing around the word that alone makes its first line."""
    return _MARKED.sub(r"\g<word>\g<code>", text, count=1) if _MARKED.match(text) else text


def spelt_out(text: str) -> str:
    """Return `text` with what was dictated as stops, and the listed slips of spelling, spelt out."""
    for said, meant in _SPOKEN:
        text = said.sub(meant, text)
    return _WRONG.sub(lambda found: _MEANT[found.group().casefold()], text)
