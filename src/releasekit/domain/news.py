"""What others recorded in cases since somebody last looked."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.case import Event
from releasekit.domain.deeds import (
    Closed,
    Dated,
    Opened,
    Reopened,
    Settled,
    Signed,
    actions_in,
)
from releasekit.domain.history import counting
from releasekit.domain.outstanding import Planned

TOLD = (Opened, Dated, Settled, Signed, Reopened, Closed)
"""What is news; answers are left to the case itself, for some are sensitive."""


class News(NamedTuple):
    """One thing that is new in a case."""

    planned: Planned
    event: Event


Seen = Mapping[str, int]
"""The number of the last event of each case that was there at the last look."""


def news_in(cases: Iterable[Planned], seen: Seen, me: str) -> tuple[News, ...]:
    """Give what counts and is new, by others, the dates that moved first."""
    found = [
        News(planned=planned, event=event)
        for planned in cases
        if planned.history[-1].seq > seen.get(planned.case, 0)
        for event in counting(planned.history)
        if event.seq > seen.get(planned.case, 0) and event.by != me
        if isinstance(event.deed, TOLD) and not actions_in(event.deed) & planned.hidden
    ]
    return tuple(sorted(found, key=_place))


def _place(news: News) -> tuple[bool, str, int]:
    return not isinstance(news.event.deed, Dated), news.planned.case, news.event.seq


def seen_now(cases: Iterable[Planned]) -> dict[str, int]:
    return {one.case: one.history[-1].seq for one in cases}
