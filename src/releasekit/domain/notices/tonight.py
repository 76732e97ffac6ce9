"""What is to be told tonight: of all cases, less what was told before."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from releasekit.domain.notices.notice import Key, Kind, Notice, Who
from releasekit.domain.notices.of_actions import notices_of_actions
from releasekit.domain.notices.of_cases import notices_of_case
from releasekit.domain.notices.rules import Reminding
from releasekit.domain.notices.weekly import Week, weekly_notices, weeks_of
from releasekit.domain.outstanding import Outstanding

ORDER = tuple(Kind)


class Tonight(NamedTuple):
    """What each recipient is told, and how much is older than the first run.

    `weeks` is what each recipient's weekly summary holds.
    """

    notices: tuple[Notice, ...]
    backlog: int
    weeks: Mapping[Who, Week]


def tonight(
    every: Sequence[Outstanding],
    reminding: Reminding,
    told: "frozenset[Key] | set[Key]",
    since: date,
) -> Tonight:
    """Find what is to be told; what was to be told before the first run is counted."""
    today = every[0].today if every else since
    weeks = weeks_of(every, reminding, today)
    found = [
        *(notice for one in every for notice in _of(one, reminding)),
        *weekly_notices(weeks, reminding, today),
    ]
    fresh = {one.key: one for one in found if one.key not in told}
    notices = [one for one in fresh.values() if one.day >= since]
    return Tonight(
        notices=tuple(sorted(notices, key=_place)),
        backlog=len(fresh) - len(notices),
        weeks=weeks,
    )


def _of(outstanding: Outstanding, reminding: Reminding) -> Iterable[Notice]:
    yield from notices_of_actions(outstanding, reminding)
    yield from notices_of_case(outstanding, reminding)


def _place(notice: Notice) -> tuple[int, date, str, str, int]:
    due = notice.due or date.max
    kind = ORDER.index(notice.kind)
    return kind, due, notice.case, notice.action, notice.occurrence
