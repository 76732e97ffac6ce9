"""The rows of each table: items taken from cases, in the order of the table."""

from collections.abc import Iterator
from datetime import date

from releasekit.commands.export_asking import Asking
from releasekit.commands.export_sweep import Seen, Sweep
from releasekit.domain.history import counting
from releasekit.domain.need_to_know import may_see
from releasekit.domain.outstanding import Row, Standing, standing
from releasekit.domain.progress import Status, status_of
from releasekit.domain.roles import holder_of
from releasekit.domain.selection import Horizon, row_place
from releasekit.exporters.columns.actions import ActionItem
from releasekit.exporters.columns.cases import CaseItem
from releasekit.exporters.columns.due import DueItem
from releasekit.exporters.columns.history import EventItem


class Rows:
    """What was asked for of each case: whose steps, how far ahead, as of which day."""

    def __init__(
        self, sweep: Sweep, asking: Asking, horizon: Horizon, today: date
    ) -> None:
        self._sweep = sweep
        self._asking = asking
        self._horizon = horizon
        self._today = today

    def due(self) -> Iterator[DueItem]:
        """Give what is owed in the order of `due`: all of it has to be read first."""
        rows = [
            (Row(planned=planned, standing=open_one), one.head)
            for one in self._sweep.cases()
            for planned in [one.planned._replace(history=())]  # all are kept a while
            for open_one in self._open(one)
        ]
        rows.sort(key=lambda pair: row_place(pair[0]))
        return (DueItem(row=row, head=head) for row, head in rows)

    def actions(self) -> Iterator[ActionItem]:
        """Give every action that applies, case by case and by number."""
        return (
            item
            for one in self._sweep.cases()
            for item in self._actions_of(one)
            if self._is_near(item, one)
        )

    def cases(self) -> Iterator[CaseItem]:
        return (
            CaseItem(dossier=one.dossier, open=tuple(self._open(one)), head=one.head)
            for one in self._sweep.cases(with_closed=True)
        )

    def history(self) -> Iterator[EventItem]:
        for one in self._sweep.cases(with_closed=True):
            history = one.dossier.case.history
            lasting = {event.seq for event in counting(history)}
            for event in history:
                is_lasting = event.seq in lasting
                yield EventItem(one.dossier, event, one.role, is_lasting)

    def _open(self, one: Seen) -> Iterator[Standing]:
        return (
            open_one
            for open_one in standing(one.planned, self._today).actions
            if self._asking.owes(open_one.owed.lead, one.planned, self._today)
            and self._horizon.holds(open_one, one.planned)
        )

    def _is_near(self, item: ActionItem, one: Seen) -> bool:
        is_late = item.due is not None and item.due < self._today
        return is_late or self._horizon.reaches(item.due, one.planned)

    def _actions_of(self, one: Seen) -> Iterator[ActionItem]:
        dossier, checklist = one.dossier, one.dossier.checklist
        found = standing(one.planned, self._today).actions
        open_ones = {each.owed.action.id: each for each in found}
        for action in sorted(checklist.actions.values(), key=lambda each: each.number):
            lead = holder_of(action.lead, checklist.roles, dossier.case.facts)
            status = status_of(action, dossier, self._today)
            is_theirs = self._asking.owes(lead, one.planned, self._today)
            applies = status is not Status.NOT_APPLICABLE
            if applies and is_theirs and may_see(one.role, action, dossier):
                yield ActionItem(
                    planned=one.planned,
                    action=action,
                    lead=lead,
                    status=status,
                    head=one.head,
                    standing=open_ones.get(action.id),
                    settlement=dossier.case.settlements.get(action.id),
                )
