"""What Python's garbage collector need not look at.

The one idea: what a daemon holds when it has started, it holds until it ends: modules, tables, weights, the open cases.
Looking through all of it for garbage took a fifth of a second each time, and the work stood still meanwhile.
"""

import gc


def spare_what_stays() -> None:
    """Let the collector pass over everything that there is now. Once in the life of a process, when it has started. What is
    garbage by then goes first, since what is passed over is never freed."""
    gc.collect()
    gc.freeze()
