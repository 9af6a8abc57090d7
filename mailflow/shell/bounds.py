"""What the machine keeps our processes from: a copy of their memory on the disk, and more memory than reading takes.

The one idea: both are inherited by every process that is started, and nobody can lift them again.
"""

import resource
from typing import Final

TO_READ: Final = 1536 * 1024 * 1024
"""Bytes of address space for the process that reads messages. The worst message that we know takes it to 710 MB, of which it
uses 250."""


def leave_no_core() -> None:
    """Have the system write no memory to the disk when a process of ours crashes: it holds keys and what people wrote."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def of_memory(most: int) -> None:
    """Fail whatever takes more memory, here and not in the whole machine."""
    _, allowed = resource.getrlimit(resource.RLIMIT_AS)
    bound = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
    resource.setrlimit(resource.RLIMIT_AS, (bound, bound))
