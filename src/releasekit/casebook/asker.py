"""Who asks: as they say themselves, and why."""

from collections.abc import Callable
from typing import NamedTuple


class Asker(NamedTuple):
    """A post and a role as they are claimed, the reason for looking, and the clock.

    `clock` gives the machine's time in UTC, as it stands in events.
    """

    clock: Callable[[], str]
    by: str | None = None
    role: str | None = None
    reason: str | None = None
