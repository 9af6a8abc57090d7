"""Ways in which people type a form again: "1 Is anybody at risk? A", "(1) A", "3(2)", "B for number 4", "for 2 it's C", "the
rest A". They are written as a number and its answer before they are read.

The one idea: a shape is made plain only where the number is one of the question, and what stands behind it one of its
answers or its own line; whatever else stands there stays as it was written.
"""

import re
from collections.abc import Sequence
from typing import Final

from mailflow.mail.answers.said.spelt import NUMBERS, by_key, means, words_of
from mailflow.prompt.items import Choose, Item, Usual

SHORT: Final = 300
"""Letters up to which a sentence is turned; a longer one is somebody's own words for the most part."""
_SENTENCES: Final = re.compile(r"((?<=[.!?])\s+|\n+)")
_OPEN: Final = re.compile(
    r"[\"“”«»?]|\b(?:if|unless|until|maybe|perhaps|might|probably|possibly|mostly|unsure|not sure|"
    r"check|(?<!the )first|wrong|changed?|ago)\b",
    re.IGNORECASE,
)
_CALLED: Final = r"(?:number|question|item|part|points?|q|no\.?)"
_KEY: Final = r"[A-Za-z]\d?[ab]?"
_SAYS_UNSURE: Final = re.compile(rf"\b(?:{_KEY},? \(?|(?:is|as|be|put) )(?:i['’]?m |i am )?unsure\b", re.IGNORECASE)
_ORDINAL: Final = {
    word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_NUMBERED_WORD: Final = re.compile(
    rf"\b(number|question) ({'|'.join(NUMBERS)})(?=[,:]? (?:is|to|to be|should be|i (?:choose|say|pick|go)|it['’]?s)\b)",
    re.IGNORECASE,
)
_IS_A_WORD: Final = re.compile(
    rf"(\d (?:is|to be|should be) (?:an? )?)({'|'.join(NUMBERS)})(?=\s*(?:$|[.,;\n]|i think|please))", re.IGNORECASE
)
_IN_BRACKETS: Final = re.compile(r"(?m)^[ \t]*\([ \t]*(\d{1,2})[ \t]*\)[ \t]*")
_BULLET: Final = re.compile(r"(?m)^[ \t]*[*•·‣▪–—-][ \t]+(?=(?:(?:q\s?)?\d{1,2}|[A-Za-z])\b)")
_ANSWER_IN_BRACKETS: Final = re.compile(r"(?<![\w)])(\d{1,2})[ ]?\(([^()\n]{1,40})\)(?=\s*(?:[,;.\n]|and\b|$))")
_LINE: Final = re.compile(
    rf"(?P<open>[ \t>]*)(?:{_CALLED}[ ]?)?(?P<number>\d{{1,2}})[ \t.):–-]*(?P<rest>\S.*)$", re.IGNORECASE
)
_ASKS: Final = re.compile(r"[^?:=\n]{3,200}[?:=]")
_DASHED: Final = re.compile(
    rf"(?<![\w-])(?P<number>\d{{1,2}})[ ]?[-–][ ]?(?P<key>{_KEY}|\d)(?![\w'’–-])", re.IGNORECASE
)
_THE_ONE: Final = rf"(?:{_CALLED} ?(?P<number>\d{{1,2}})|the (?P<ordinal>{'|'.join(_ORDINAL)})(?: one| question)?)"
_FOR_NUMBER: Final = re.compile(
    rf"(?:,? and )?(?<![\w'’])(?<!\bnot )(?P<key>{_KEY}) (?:for|to|on) {_THE_ONE}\b", re.IGNORECASE
)
_TO_SEVERAL: Final = re.compile(
    rf"(?:^|(?<=[,;.\n]))[ ]*(?:(?:but|and) )*(?P<key>{_KEY}|yes|no) (?:for|to) (?:{_CALLED}s? ?)?"
    r"(?P<numbers>\d{1,2}(?:(?:,|,? and| ?&) ?\d{1,2})*)(?=\s*(?:$|[,;.\n]|and\b))",
    re.IGNORECASE | re.MULTILINE,
)
_IT_IS: Final = (
    r"(?:(?:it['’]?s|it is|just|(?:i['’]d|i would|i) (?:say|go (?:with|for)|put|choose|pick)|make it|put|please|say|is|"
    r"should be|would be)[ :]+)"
)
_SEVERAL_ARE: Final = re.compile(
    rf"(?:^|(?<=[,;.\n]))[ ]*(?:(?:and|but) )?(?:{_CALLED}s? ?)?(?P<numbers>\d{{1,2}}(?:(?:, ?|,? and | ?& ?)\d{{1,2}})+)"
    rf"(?: (?:are|is))?(?: (?:all|both))?(?: ?[:=] ?| [–-] | )(?P<key>{_KEY}|yes|no)(?=\s*(?:$|[,;.\n]))",
    re.IGNORECASE | re.MULTILINE,
)
"""One letter for several: "1, 3 and 4: A"."""
_BY_NUMBER: Final = re.compile(
    rf"(?:^|(?<=[,;.\n]))[ ]*(?:(?:but|and) )?for (?:(?P<bare>\d{{1,2}})|{_THE_ONE})[,:]? {_IT_IS}{{0,2}}(?:an? )?(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
_LINE_FOR: Final = re.compile(
    r"^[ ]*(?:and )?for (?P<bare>\d{1,2})[,:]? (?:it['’]?s|it (?:is|was)|put|please put|i['’]d (?:say|put)):? (?:an? )?(?=\S)",
    re.IGNORECASE | re.MULTILINE,
)
"""What a line begins with, whatever its own words say behind it."""
_IS: Final = re.compile(
    rf"\b(?:but|and|only|except|with|{_CALLED})[ ]+(?:{_CALLED} )?(\d{{1,2}})[ ]+"
    r"(?:(?:is|should be|to be|would be|goes (?:up |down )?to)(?: just| only)?|only|just)[ ]+(?:an? )?(?!an? (?:no|yes|[a-h])\b)"
    rf"(?=(?:{_KEY}|\d)(?![\w'’]))",
    re.IGNORECASE,
)
_BUT_NOT: Final = re.compile(
    rf"\b(?:but not|not|except|apart from)(?: for)? (?:{_CALLED} ?)?(?P<number>\d{{1,2}})[,:] "
    r"(?!which\b|[^\n]*\b(?:when|once|after|before|later|next)\b)(?=[A-Za-z][^\d\n]*(?:$|\n))",
    re.IGNORECASE,
)
_WHICH: Final = re.compile(
    rf"\b(except|apart from|other than|bar|but not)(?: for)? (?:{_CALLED} ?)?(\d{{1,2}}),? which (?:i think )?"
    r"(?:is|should be|would be|i['’]?d (?:put|say|make|call|rate)(?: it)?(?: (?:as|at|is))?|"
    r"i would (?:put|say|make|call)(?: it)?(?: (?:as|at|is))?)\s+(?:an? )?",
    re.IGNORECASE,
)
_THE_REST: Final = (
    r"(?:^|(?<=[.,;\n]))[ ]*(?:(?:and|but) )?KEY (?:for|to) (?:all )?(?:of )?(?:the )?(?:rest|others?|"
    r"everything else)[ ]*(?:[.!]|$|(?=[,;\n]))|"
    r"(?:^|(?<=[.,;\n]))[ ]*(?:(?:and|but) )?(?:otherwise|(?:with )?(?:all )?(?:the )?(?:rest|others?)|everything else|all else)"
    r"(?:[ ]*(?:is|are|as|stays|still|:|=|,|-|–))*[ ]+(?:an? )?KEY(?:[ ]please)?[ ]*(?:[.!]|$|(?=[,;\n]))"
)


def relined(items: Sequence[Item], text: str) -> str:
    """Return `text` with the numbers of its lines, and the answers behind them, written plainly."""
    text = _twice(_BULLET, "", _twice(_IN_BRACKETS, r"\1) ", text))
    text = _twice(_ANSWER_IN_BRACKETS, r"\1 \2", text)
    text = _LINE_FOR.sub(lambda found: _by_number(items, found), text)
    return "\n".join(_without_what_was_asked(items, line) for line in text.split("\n"))


def turned(items: Sequence[Item], usual: Sequence[Usual], text: str) -> str:
    """Return `text` with numbers and letters the right way round: "B for number 4", "for 2 it's C", "the rest A". Nothing is
    turned in a long sentence, or one that quotes, asks or leaves something open."""
    if sum(_has(items, int(found[1]), found["key"]) for found in _DASHED.finditer(text)) > 1:
        text = _DASHED.sub(lambda found: _turned(items, found), text)
    pieces = _SENTENCES.split(text)
    return _the_rest(usual, "".join(piece if _left(piece) else _turned_one(items, piece) for piece in pieces))


def _left(sentence: str) -> bool:
    """Tell whether a sentence is left as it was written."""
    return len(sentence) > SHORT or _OPEN.search(_SAYS_UNSURE.sub("", sentence)) is not None


def _turned_one(items: Sequence[Item], text: str) -> str:
    text = _NUMBERED_WORD.sub(lambda found: f"{found[1]} {NUMBERS[found[2].casefold()]}", text)
    text = _IS_A_WORD.sub(lambda found: f"{found[1]}{NUMBERS[found[2].casefold()]}", text)
    text = _FOR_NUMBER.sub(lambda found: _turned(items, found), text)
    text = _TO_SEVERAL.sub(lambda found: _to_several(items, found), text)
    text = _SEVERAL_ARE.sub(lambda found: _to_several(items, found), text)
    text = _BY_NUMBER.sub(lambda found: _by_number(items, found), text)
    text = _BUT_NOT.sub(r"\n\g<number> ", text)
    text = _WHICH.sub(r"\1 \2 ", text)
    return _IS.sub(lambda found: _is(items, found), text)


def _twice(shape: re.Pattern[str], plain: str, text: str) -> str:
    """Make a shape plain that stands there more than once, and so is how somebody answers and not a mark among words."""
    return shape.sub(plain, text) if len(shape.findall(text)) > 1 else text


def _number(found: re.Match[str]) -> int:
    own = found.groupdict()
    digits = own.get("bare") or own["number"]
    return int(digits) if digits else _ORDINAL[own["ordinal"].casefold()]


def _without_what_was_asked(items: Sequence[Item], line: str) -> str:
    """Leave out the words of the question where its line was copied with its number, and the answer stands behind it."""
    found = _LINE.match(line)
    number = int(found["number"]) if found else 0
    if found is None or not 1 <= number <= len(items):
        return line
    says, rest = items[number - 1].says, found["rest"]
    for asked in dict.fromkeys((says, says.partition(" (")[0], says.partition("?")[0], says.partition(":")[0])):
        end = _end_of(rest, words_of(asked))
        if end and (answer := rest[end:].lstrip(" \t?:.)=–-")):
            return f"{found['open']}{number} {answer}"
    begun = _ASKS.match(rest)
    words = words_of(begun.group()) if begun else []
    if begun and len(words) > 1 and words_of(says)[: len(words)] == words and rest[begun.end() :].strip():
        return f"{found['open']}{number} {rest[begun.end() :].strip()}"
    return line


def _end_of(text: str, words: list[str]) -> int:
    """Return where these words end, if `text` begins with them; else 0."""
    spans = list(re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text))[: len(words)]
    same = len(words) > 0 and words_of(" ".join(span.group() for span in spans)) == words
    return spans[-1].end() if same else 0


def _has(items: Sequence[Item], number: int, key: str) -> bool:
    return 1 <= number <= len(items) and by_key(items[number - 1], key) is not None


def _turned(items: Sequence[Item], found: re.Match[str]) -> str:
    which, picked = _number(found), found["key"]
    return f"\n{which} {picked.upper()}" if _has(items, which, picked) else found.group()


def _to_several(items: Sequence[Item], found: re.Match[str]) -> str:
    """Write "no to 1 and 2" as "1 no" and "2 no", if each of them may be answered so."""
    said, numbers = found["key"], [int(number) for number in re.findall(r"\d+", found["numbers"])]
    asked = [items[number - 1] if 1 <= number <= len(items) else None for number in numbers]
    fits = all(isinstance(item, Choose) and means(item, [said.casefold()]) for item in asked)
    fits = fits or all(_has(items, number, said) for number in numbers)
    return "".join(f"\n{number} {said}" for number in numbers) if fits else found.group()


def _by_number(items: Sequence[Item], found: re.Match[str]) -> str:
    """Write "for 2 it's C" as "2 C"; where no letter is asked for, only at the beginning of a line."""
    number = _number(found)
    if not 1 <= number <= len(items):
        return found.group()
    behind = re.match(rf"(?:{_KEY}|\d)(?=[ ]?(?:$|[.,;!(\n]|because|as |since ))", found.string[found.end() :])
    opens = not found.string[: found.start()].rpartition("\n")[2].strip()
    fits = _has(items, number, behind.group()) if behind else opens and not isinstance(items[number - 1], Choose)
    return f"\n{number} " if fits else found.group()


def _is(items: Sequence[Item], found: re.Match[str]) -> str:
    key = re.match(rf"{_KEY}|\d", found.string[found.end() :])
    number = int(found[1])
    return f"\n{number} " if key and _has(items, number, key.group()) else found.group()


def _the_rest(usual: Sequence[Usual], text: str) -> str:
    """Put "otherwise A" where the usual answer is looked for, at the beginning."""
    for one in usual:
        found = re.search(_THE_REST.replace("KEY", re.escape(one.key)), text, re.IGNORECASE)
        if found and text.strip() != found.group().strip():
            return f"{one.key}\n{text[: found.start()].rstrip(' ,;')}{text[found.end() :]}"
    return text
