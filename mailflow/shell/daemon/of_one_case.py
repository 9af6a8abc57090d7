"""A fault in the files of one case, told from one of the whole disk: it is a reason to let that case wait, and no other."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from mailflow.record import SCHOOL
from mailflow.shell.records.sealed import Unreadable

OF_THE_WHOLE_DISK: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""What a disk says that takes nothing for anybody: then nothing is read at all, and no message waits here."""


class CaseRefuses(OSError):
    """What is on record of one case cannot be read or added to now; nothing is said of any other."""

    def __init__(self, stream: str, fault: OSError | None = None) -> None:
        number = (fault and fault.errno) or errno.EIO
        super().__init__(number, os.strerror(number) if fault else "earlier mail waits")
        self.stream = stream


@contextmanager
def of_one_case(stream: str = "") -> Iterator[None]:
    """Tell a fault in the files of one case from one of the whole disk. A file that cannot be read says itself whose it is;
    for what else fails it is `stream`, and an empty name is no case's."""
    try:
        yield
    except CaseRefuses:
        raise
    except OSError as fault:
        stream = fault.stream if isinstance(fault, Unreadable) else stream
        if stream in ("", SCHOOL) or fault.errno in OF_THE_WHOLE_DISK:
            raise
        raise CaseRefuses(stream, fault) from fault
