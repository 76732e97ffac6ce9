"""What is to be told tonight: of all cases, less what was told before."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.notices.notice import Key, Kind, Notice, Who
from releasekit.domain.notices.of_actions import notices_of_actions
from releasekit.domain.notices.of_cases import notices_of_case
from releasekit.domain.notices.rules import Reminding
from releasekit.domain.notices.weekly import Week, add_to_weeks, weekly_notices
from releasekit.domain.outstanding import Outstanding, Planned

ORDER = tuple(Kind)


class Tonight(NamedTuple):
    """What each recipient is told, and how much is older than the first run.

    `weeks` is what each recipient's weekly summary holds.
    """

    notices: tuple[Notice, ...]
    backlog: int
    weeks: Mapping[Who, Week]


class Round:
    """One run over all cases, each looked at once and then let go.

    `told` is what was told before; what was to be told before the first run, on a day
    earlier than `since`, is counted and not told.
    """

    def __init__(
        self, reminding: Reminding, told: Collection[Key], since: date, today: date
    ) -> None:
        self.reminding = reminding
        self.told = told
        self.since = since
        self.today = today
        self.fresh: dict[Key, Notice] = {}
        self.weeks: dict[Who, Week] = {}

    def take(self, outstanding: Outstanding) -> None:
        """Find what is to be told of one case; of the rest nothing is kept."""
        planned = _light(outstanding.planned)
        for notice in notices_of_case(outstanding, self.reminding):
            self._keep(notice._replace(planned=planned))
        light = outstanding._replace(planned=planned)
        for notice in notices_of_actions(light, self.reminding):
            self._keep(notice)
        add_to_weeks(self.weeks, light, self.reminding)

    def tonight(self) -> Tonight:
        for notice in weekly_notices(self.weeks, self.reminding, self.today):
            self._keep(notice)
        notices = [one for one in self.fresh.values() if one.day >= self.since]
        return Tonight(
            notices=tuple(sorted(notices, key=_place)),
            backlog=len(self.fresh) - len(notices),
            weeks=self.weeks,
        )

    def _keep(self, notice: Notice) -> None:
        if notice.key not in self.told:
            self.fresh[notice.key] = notice


def _light(planned: Planned) -> Planned:
    """Give a case without what no letter speaks of: ten thousand fit at once."""
    return planned._replace(history=(), actions=())


def _place(notice: Notice) -> tuple[int, date, str, str, int]:
    due = notice.due or date.max
    kind = ORDER.index(notice.kind)
    return kind, due, notice.case, notice.action, notice.occurrence
