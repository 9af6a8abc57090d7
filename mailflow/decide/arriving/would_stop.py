"""Whether somebody who reported would rather that it went no further.

The one idea: it stops nothing, since what happened has happened, and somebody may have put pressure on them; but whoever leads
hears of it at once, and with what they can do.
"""

import re
from typing import Final

_IT: Final = r"(?:it|this|that|(?:the\s(?:whole\s)?)?(?:thing|matter)|all\s(?:this|that)|my\s\w+)"
_NOT: Final = r"(?:don['’]?t|do\snot|no\slonger)"
_WOULD_STOP: Final = re.compile(
    rf"""
    \b(?:
      withdr[ae]w\w* | retract\w* | changed?\smy\smind | second\sthoughts | as\sif\si\s(?:had\s)?never\swrote
    | tak(?:e|ing)\s(?:(?:{_IT}|everything|what\si\s(?:said|wrote))\s)?(?:all\s)?back
    | (?:drop|leave|forget)\s{_IT}\b(?!\sto) | forget\s(?:that\s)?i\s(?:ever\s)?(?:wrote|said)
    | {_NOT}\swant\s(?:{_IT}|you|anything|to)\s(?:to\s)?(?:go(?:ing)?|tak(?:e|en)|do|be\s(?:taken|looked))\b
    | (?:not|{_NOT})\s(?:take|go)\s(?:{_IT}\s)?any\sfurther | {_NOT}\sdo\s(?:anything|it|this)\b
    | wish\s(?:that\s)?i\s(?:had\s?n['’]?t|had\snot|(?:had\s)?never)(?:\sever)?\s(?:written|said|wrote|told|reported|complained)
    )""",
    re.IGNORECASE | re.VERBOSE,
)


def would_stop(words: str) -> bool:
    """Say whether these words may mean it. Too often is no harm: a person reads them."""
    return bool(_WOULD_STOP.search(" ".join(words[:5_000].split())))
