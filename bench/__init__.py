"""How fast the daemon is, on real mail servers, beside what the same work costs at the least."""

import sys

# structlog takes rich in where it finds it. It is here only for the sake of a tool of ours, and no school has it.
sys.modules["rich"] = None  # type: ignore[assignment]
