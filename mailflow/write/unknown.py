"""How somebody is told that there is no such case for them.

The one idea: it is the same email whether there is none of that reference, or one that they may not see: nobody learns from it
that a case exists.
"""

from mailflow.write.layout import Text
from mailflow.write.notices import notice


def no_such_case(on: str, wording: str, reference: str) -> Text:
    """Return that email, written on this day, about no case."""
    return notice("", on, wording, {"line": f"We know no case {reference} that you may see."})
