"""Whether something works; if it does not, why, and since when."""

from datetime import UTC, datetime


class Works:
    """It works until it is said to have failed. `since` is by the machine's own clock; None while it works."""

    def __init__(self) -> None:
        self.why = ""
        self.since: datetime | None = None

    def failed(self, why: str) -> None:
        """It does not work, for this reason; since when is kept from the first time."""
        self.why, self.since = why, self.since or datetime.now(UTC)

    def well(self) -> None:
        self.why, self.since = "", None
