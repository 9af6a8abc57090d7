"""Words that are names and something else besides, and words that name nobody.

The one idea: a list that is a word too long costs a name at the head of a sentence; a list that is a word too short stops
honest letters. So here stand the ordinary words that parents are called, and not every surname.
"""

import re
from collections.abc import Mapping
from typing import Final

from mailflow.people import TITLES

WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)

NOBODYS: Final = TITLES | frozenset(
    "admin anonymous answer boy boys call caller carer carers child children class com concerned contact dad daddy "
    "dads email enquiries families family father for friend friends from gate girl girls gmail googlemail governor "
    "grandad grandma group head hello help home hotmail house icloud info iphone kids lady mail me message messages "
    "mobile mom mother mum mummy mumof mums my nan nanny newsletter noreply not of office outlook parent parents "
    "phone post pta reception rep reply school secretary sent somebody someone staff support teacher team test the "
    "this twins uk unknown user via whatsapp worried yahoo year years".split()
)
"""Words in display names and addresses ("Year 4 mum", "info@", "lindfamily@") that name nobody."""

AFFIXES: Final = ("the", "mrs", "miss", "mumof", "mummy", "mum", "dad", "family", "home", "house", "mail")
"""What is written before or behind a name in an address: "thelinds", "lindfamily"."""

ORDINARY: Final = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "al am amen an and angel any are art as ash ask at autumn baker ball banks barber bay be bean bee bell "
        "berry best bill bird bishop black blue bob bond book booth boots bowl bread bridge bright brook brown bull "
        "burn bush butcher butler by camp can card care carol carols carpenter case cash castle chance charity "
        "chase cheers cherry chip christian christmas church clay cliff close coal coffee con cook cope corn cotton "
        "count cross crystal daisy dale dawn day days dear deep do dodge don done dot down drew early east easter "
        "ed england english eve even ever every fair faith farmer field fields fisher flowers for forest foster "
        "fountain fox frank free freedom french frost gardener gates gentle gift ginger given go gold golden good "
        "grace grand grant gray green grey ground guest guy hall ham hand happy hardy harm harmony harry harvest "
        "haven hawk hay hazel he heard heart heath heaven hero hi high hill hills his holiday holly honey honour "
        "hood hope hopes horn hunt hunter if in iris irish is it ivy jolly joy judge just justice keen key kind "
        "king kit kitchen knight la lake lamb lane last law laws le leader light lily little lock long lord love "
        "lovely low luck lucky main major man many mark marks marsh mason master meadow melody mercy merit mile "
        "miles mill mine miner minor mist mo moon moor more moss much must my neat new news nice nick night no "
        "noble noon north now oak ocean of oh ok old olive on open or our ox pa pace page park part pat patience "
        "peace penny people pepper piece pitch place plain plant play pool poppy post potter pound power powers "
        "price pride priest prince print prior proud quick quiet rain ray re read reader reading real red regards "
        "rice rich right rings river rivers rob robin rock rose round royal rue rule rush safe salt sandy save say "
        "school sea see self sell shade share sharp she shepherd shore short silver sincerely singer sir sky small "
        "smart snow so son song south spark sparks speak speed spring stack star stark steel steward still stock "
        "stone storm story strange street strong sue summer summers sun sunny swan sweet swift tall tell temple "
        "thank thanks thing think tidy till to token treasure tree trinity true trust turner twist up us very vi "
        "wait wake walls want ward warden ware water waters way we weaver week weeks welcome well wells welsh west "
        "white wild will willow win wing winner winter wise wish wishes wolf wood woods wool word words work worth "
        "year years yes young".split()
    )
)
"""Names that are ordinary words too; the words of a letter's own wording are taken for ordinary as well."""

SHOUTED: Final = frozenset(
    "AI AM AS BT CE DR DT EU GP HR HT HS ID IT KS MP MR MS NB NI OK PA PC PE PM PS QR RC RE RS SO TA TO TV UK US WE WC YR".split()
)
"""Two capitals that are nobody's initials."""

HAPPENINGS: Final = frozenset(
    "class group house year team elections term half holiday holidays fair fete school concert production bank day days week".split()
)
"""What follows the name of a month or a season where it is no person's: "May half term", "the Summer fair"."""
NOT_SHORT_FOR: Final = frozenset(
    "all and any apr aug can dec feb for fri has her his jan jul jun mar mon nov not oct our sat sep she sun the thu tue was "
    "wed you".split()
)
"""What is no first name cut short, even with a capital: "The" for Theodore, "Mar" for Maria."""
WHEN: Final = frozenset("st nd rd th in since until till last next this of early late mid half during end".split())
"""What comes before the name of a month."""


def pattern(says: str, parts: Mapping[str, str]) -> str:
    """Return the regular expression of a phrase as our tables write it.

    `<name>` is any of the words in `parts` under that name, which have commas between them; `<3>` at most three words, each
    with the space after it; `<3!you us>` the same, but none of them "you" or "us".
    """
    return _PART.sub(lambda part: _written_out(part, parts), says)


_PART: Final = re.compile(r"<(\d)?!?([a-z ]*)>")


def _written_out(part: re.Match[str], parts: Mapping[str, str]) -> str:
    if part[1]:
        besides = rf"(?!(?:{part[2].replace(' ', '|')})\b)" if part[2] else ""
        return rf"(?:{besides}\w+ ){{0,{part[1]}}}?"
    return f"(?:{'|'.join(pattern(one.strip(), parts) for one in parts[part[2]].split(','))})"
