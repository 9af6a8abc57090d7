"""The references of cases: six signs, short, neutral, not consecutive.

The one idea: a reference comes from what caused the case, by an HMAC, so that it is the same again if the work was cut
off before it was written down.
"""

import hmac
from collections.abc import Iterator

from mailflow.record import REFERENCE_LENGTH, REFERENCE_SIGNS


def references(key: bytes, cause: str) -> Iterator[str]:
    """Yield the references that a cause may have, the best first; the first that is free is taken."""
    base = len(REFERENCE_SIGNS)
    for turn in range(1_000_000):
        number = int.from_bytes(hmac.digest(key, f"{cause} {turn}".encode(), "sha256")[:8])
        yield "".join(REFERENCE_SIGNS[number // base**place % base] for place in range(REFERENCE_LENGTH))
