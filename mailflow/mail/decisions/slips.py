"""A word of command spelt with one slip of the finger ("aprove", "chnage"), which is no other word of English.

The one idea: one letter too many, too few, wrong or swapped, within the word. What a slip could turn into another word
("approves", "chance") is not taken for one, nor is a letter stuck on in front or behind, which may mean something.
"""

from typing import Final

_SPELT: Final = {
    "APPROVE": ("approve", "approved"),
    "DECLINE": ("decline", "declined"),
    "CHANGE": ("change",),
}
"""The words long enough that one slip leaves them what they are."""
_OTHER_WORDS: Final = frozenset(
    "approves approver approvers approval improve reprove declines decliner recline reclined declined approved changes "
    "changed changer chance charge chancel change hange range".split()
)


def slipped(key: str, word: str) -> bool:
    """Say whether `word` can only be the command `key` with one slip in it."""
    own = word.casefold()
    if not own.isascii() or not own.isalpha() or own in _OTHER_WORDS:
        return False
    return any(_one_slip(own, meant) or _undoubled(own) == _undoubled(meant) for meant in _SPELT.get(key, ()))


def _undoubled(word: str) -> str:
    return "".join(letter for i, letter in enumerate(word) if not i or letter != word[i - 1])


def _one_slip(word: str, meant: str) -> bool:
    same = next((i for i, (a, b) in enumerate(zip(word, meant, strict=False)) if a != b), min(len(word), len(meant)))
    own, wanted = word[same:], meant[same:]
    match len(word) - len(meant):
        case 0:
            swapped = own[:2] == wanted[1::-1] and own[2:] == wanted[2:]
            return swapped or (bool(own[1:]) and own[1:] == wanted[1:])
        case 1:
            doubled = same > 0 and own[0] in (word[same - 1], wanted[:1])
            return own[1:] == wanted and (bool(wanted) or doubled) and (same > 0 or doubled)
        case -1:
            return own == wanted[1:]
        case _:
            return False
