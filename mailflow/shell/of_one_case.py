"""A fault in the files of one case, told from one of the whole disk: it is a reason to let that case wait, and no other."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

OF_THE_WHOLE_DISK: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""What a disk says that takes nothing for anybody: then nothing is read at all, and no message waits here."""


class CaseRefuses(OSError):
    """What is on record of one case cannot be read or added to now; nothing is said of any other."""

    def __init__(self, stream: str, fault: OSError | None = None) -> None:
        super().__init__(fault.errno if fault else errno.EIO, (fault and fault.strerror) or "earlier mail waits")
        self.stream = stream


@contextmanager
def of_one_case(stream: str) -> Iterator[None]:
    """Tell a fault in the files of one case from one of the whole disk. An empty name is no case's."""
    try:
        yield
    except CaseRefuses:
        raise
    except OSError as fault:
        if not stream or fault.errno in OF_THE_WHOLE_DISK:
            raise
        raise CaseRefuses(stream, fault) from fault
