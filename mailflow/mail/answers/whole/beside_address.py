"""What stands beside an address: nothing and thanks, or something that may mean that somebody else reads it.

The one idea: nobody can list how a household is told of ("his ex uses it too", "the old one, I think"), so every word but
a few plain ones is said back, and the choice that goes with the address is asked again.
"""

import re
from typing import Final

from mailflow.mail.answers.item.items import addresses_in
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.said.spelt import words_of
from mailflow.mail.answers.typed.shapes import maybe_glued
from mailflow.mail.answers.whole.beside import judged
from mailflow.mail.words.courtesies import names
from mailflow.people import TITLES
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Address, Choice, Choose

_ADDRESS: Final = re.compile(
    r"(?P<name>(?:[\w'’.-]+ ){1,4}(?=<))?<?(?:mailto:)?[^\s<>()\[\],;:\"]*@[^\s<>()\[\],;:\"]*>?", re.IGNORECASE
)
"""An address, and the name before it where it stands in brackets (Dan Moss <dan.moss@moss.example>)."""
_PLAIN: Final = re.compile(
    r"\b(?:(?:it|that|this)(?: is|['’]?s)|(?:his|her|their) own(?: private| personal)?(?: e-?mail)?(?: address)?(?: is)?|"
    r"(?:(?:the|his|her|their) )?(?:e-?mail )?address(?: is)?|(?:(?:the|his|her|their) )?e-?mail(?: is)?|"
    r"no(?:body|[- ]one)(?: else)? (?:reads|uses|sees) (?:it|that)(?: as far as (?:our records go|we know))?|"
    r"no(?:body|[- ]one) who reported (?:it )?lives (?:there|with (?:him|her|them))|according to|own address|so a|"
    r"separated(?: from (?:mum|dad|(?:his|the) wife|(?:her|the) husband))?|"
    r"just|checked|confirmed|(?:as of )?today|just now|this (?:morning|afternoon)|contact \d|and|yes|"
    r"(?:from|on|in|with|against|as in|as per|per|as on) (?:our |the )?(?:records?|mis|sims|arbor|bromcom|scholarpack))\b",
    re.IGNORECASE,
)
"""What may stand beside an address, and says nothing but that it is theirs."""
_CODES: Final = re.compile(r"^[^A-Za-z(]*(?:[A-Za-z](?![\w'’]))?[^A-Za-z(]*")


def beside_address(so_far: Understood, body: str) -> dict[str, str]:
    """Return what is left in doubt by the words of `body` beside an address, with a sentence that says them back; they are
    kept. An address in it takes the place of one that was given before."""
    wanted = next((item for item in so_far.question.items if isinstance(item, Address)), None)
    choose = next((item for item in so_far.question.items if isinstance(item, Choose)), None)
    if wanted is None or choose is None:
        return {}
    answer, given = so_far.answers.get(choose.name), addresses_in(body)
    picked = [choose.choice(name) for name in answer.picked] if answer else []
    if any(wanted.name in choice.spares for choice in picked) or not (picked or given):
        return {}
    digit = maybe_glued(so_far.question.items, body)
    glued = {wanted.name: _NUMBER_OR_NOT.format(digit=digit)} if digit else {}
    if len(given) == 1:
        so_far.answers[wanted.name] = Answer(given)
    elif given and wanted.name not in so_far.answers:
        return {wanted.name: "There is more than one address, and only one can count."}
    said = _said(so_far, body, picked)
    if not said:
        return glued
    so_far.words = [*(words for words in so_far.words if " ".join(words.split()) not in said), said]
    where = f"beside {given[0]}" if given else "beside it"
    why = f"You wrote “{said[:120]}” {where}. If it may not be theirs alone, please pick another answer."
    return {choose.name: why, **glued}


_NUMBER_OR_NOT: Final = (
    "Is the {digit} before the address its number here, or does the address begin with it? Please write the address alone; if "
    "it does begin with {digit}, please write {digit}, a space, and then the address."
)


def _said(so_far: Understood, body: str, picked: list[Choice]) -> str:
    """Return what is said beside the address and the choice, "" if it is nothing that may matter."""
    own = around = _ADDRESS.sub(_not_their_name, body)
    for clause in (words_of(clause) for choice in picked for clause in re.split("[,;:]", choice.says)):
        own = re.sub(r"\b" + r"\W+".join(clause) + r"\b", " ", own, flags=re.IGNORECASE) if clause else own
    numbers = [str(number) for number in range(1, len(so_far.question.items) + 1)]
    codes = {code.casefold() for choice in picked for code in (choice.key, *(f"{n}{choice.key}" for n in numbers))}
    called = {"q", "question", "number", *(f"q{n}" for n in numbers)}
    nothing = {*codes, *numbers, *called, *names(person for person in so_far.people if person.key == so_far.by)}
    left = [word for word in words_of(_PLAIN.sub(" ", judged(so_far, own))) if word not in nothing]
    return " ".join(_CODES.sub("", around).split()).strip(" -–—,;") if left or "?" in own else ""


def _not_their_name(found: re.Match[str]) -> str:
    """Return nothing for an address and the name in it; a name that it does not hold is left."""
    called = found["name"] or ""
    theirs = {*TITLES, *words_of(re.sub(r"[._+\d-]", " ", found.group()[len(called) :]))}
    return " ".join(word for word in called.split() if not {*words_of(word)} <= theirs) + " "
