"""What makes reminders fall silent, told from what the last runs left behind."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

MISSED_NIGHTS = 2
"""So many expected nights may pass before anybody is told."""
NO_CHANNEL = "none"
"""The channel of a run that had none."""


class Run(NamedTuple):
    """What one run of `remind` found and did; `missed` counts notices by recipient.

    `away` says that from some letter on there was nobody to take them.
    """

    today: date
    channel: str
    at: str = ""
    account: str = ""
    host: str = ""
    found: int = 0
    sent: int = 0
    failed: int = 0
    unreadable: int = 0
    exit: int = 0
    away: bool = False
    missed: Mapping[str, int] = MappingProxyType({})


class Silence(Enum):
    """Why somebody may have been told nothing."""

    NEVER_RAN = "never-ran"
    NIGHTS_MISSED = "nights-missed"
    NO_CHANNEL = "no-channel"
    NO_ADDRESS = "no-address"
    UNREADABLE = "unreadable"
    SERVER_AWAY = "server-away"
    NOT_SENT = "not-sent"
    ENDED_EARLY = "ended-early"
    NOT_KNOWN = "not-known"


def nights_missed(last: date, today: date, run_days: Collection[int]) -> int:
    """Count the expected nights since a run, that of today included."""
    days = (last + timedelta(days=one) for one in range(1, (today - last).days + 1))
    return sum(1 for day in days if day.weekday() in run_days)


def silences(
    last: Run | None, today: date, run_days: Collection[int]
) -> Iterable[Silence]:
    """Say from the last run why people may not have been told."""
    if last is None:
        yield Silence.NEVER_RAN
        return
    if nights_missed(last.today, today, run_days) > MISSED_NIGHTS:
        yield Silence.NIGHTS_MISSED
    told = list(_of_run(last))
    yield from told
    if last.exit and not told:
        yield Silence.ENDED_EARLY


def _of_run(last: Run) -> Iterable[Silence]:
    """Give what kept a run from telling somebody something."""
    if last.channel == NO_CHANNEL:
        yield Silence.NO_CHANNEL
    if last.missed:
        yield Silence.NO_ADDRESS
    if last.unreadable:
        yield Silence.UNREADABLE
    if last.failed:
        yield Silence.SERVER_AWAY if last.away else Silence.NOT_SENT
