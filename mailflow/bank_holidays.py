"""The bank holidays of the United Kingdom, from the `holidays` package.

The one idea: of its three hundred countries one is loaded. `holidays.countries`, when it is imported as usual, imports
them all, which takes 8 MB of memory and a tenth of a second of every start.
"""

import sys
from collections.abc import Iterable
from datetime import date
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any, Final

COUNTRIES: Final = "holidays.countries"


def england_and_uk(years: Iterable[int]) -> tuple[frozenset[date], frozenset[date]]:
    """Return the bank holidays of England in these years, and those of any part of the United Kingdom."""
    kingdom, wanted = _united_kingdom(), tuple(years)
    by_nation = {nation: frozenset(kingdom(subdiv=nation, years=wanted)) for nation in ("ENG", "WLS", "SCT", "NIR")}
    return by_nation["ENG"], frozenset().union(*by_nation.values())


def _united_kingdom() -> Any:
    """Return the class of the United Kingdom. The package around it is a folder to find it in, and is never run."""
    found = find_spec(COUNTRIES)
    if found is not None:
        sys.modules.setdefault(COUNTRIES, module_from_spec(found))
    return import_module(f"{COUNTRIES}.united_kingdom").UnitedKingdom
