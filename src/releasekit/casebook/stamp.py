"""Who writes, and when."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from releasekit.domain.deed_parts import TableRow
from releasekit.domain.deeds import Deed


class OnDay(NamedTuple):
    """A deed that counts from a day of its own, and the row that brought it, if any."""

    deed: Deed
    on: date
    sheet: TableRow | None = None


class Stamp(NamedTuple):
    """Who writes, in which role, on which day an event counts, and its salts.

    `at` is the machine's clock in UTC; `salt` gives 16 random bytes in hex; `reason`
    stands in the log beside who and when.
    """

    at: str
    on: date
    by: str
    role: str | None
    salt: Callable[[], str]
    reason: str | None = None
