"""The rows of a file that came back: which action of which case each is about."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from releasekit.casebook import Look
from releasekit.casebook.returned_files import (
    FilledRow,
    KeptRows,
    Returned,
    Spot,
    Value,
    filled_in,
    head_in,
)
from releasekit.commands.import_cells import day_in
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import actions_named, folded, is_full_action
from releasekit.domain.occurrences import open_number
from releasekit.errors.care import ErasedCaseError
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.imports import (
    ChangedRowError,
    FilledTwiceError,
    WhichTimeError,
)
from releasekit.errors.usage import UsageError
from releasekit.presentation.faults import cell_told

FIRST_TIME = 1
Ids = tuple[str, str, int]
TIME = r"([0-9]{1,5})(\.0+)?"
"""The number of a time, also as programs write it that have no whole numbers."""


class SheetRow(NamedTuple):
    """What somebody filled in for one time of one action, wherever it stands.

    `head` tells of which state of the case it was made, as far as the file says.
    """

    look: Look
    action: Action
    occurrence: int
    line: int
    values: Mapping[str, Value]
    spots: Mapping[str, Spot]
    head: str

    @property
    def case(self) -> str:
        return self.look.dossier.case.id

    @property
    def ids(self) -> Ids:
        return self.case, self.action.id, self.occurrence

    def spot(self, key: str) -> Spot:
        """Give where a cell stands; where it has no column, where the row does."""
        return self.spots.get(key, self.spots["case"])


class Found(NamedTuple):
    """What a row is about, and what was filled in; `time` is 0 where it is not said."""

    action: Action
    time: int
    values: Mapping[str, Value]


class RowFinder:
    """Finds the case and the action of each row in which somebody wrote."""

    def __init__(self, session: Session, returned: Returned, slips: Slips) -> None:
        self._session = session
        self._cases = {folded(one): one for one in session.casebook.cases()}
        self._returned = returned
        self._slips = slips
        self._looks: dict[str, Look] = {}
        self._unreadable: set[str] = set()
        self._torn: set[Ids] = set()
        self.kept = KeptRows(returned)
        self.unknown: list[Spot] = []

    def rows(self) -> list[SheetRow]:
        """Give each row that was filled in, once, though it stand on two sheets."""
        found: dict[Ids, SheetRow] = {}
        for row in self._returned.rows:
            one = self._filled(row)
            if one is not None:
                before = found.get(one.ids)
                found[one.ids] = self._merged(before, one) if before else one
        return [one for one in found.values() if one.ids not in self._torn]

    def _filled(self, row: FilledRow) -> SheetRow | None:
        """Take a row that was filled in; what is nobody's here is only named."""
        kept = self.kept.of(row)
        values = filled_in(row, kept.held if kept else None)
        if not values or self._case(row) in self._unreadable:
            return None
        look = self._look(row)
        action = _action(row.ids[1], look.dossier.checklist) if look else None
        time = _time(kept.ids[2] if kept else row.ids[2])
        is_ours = kept is not None or not self.kept.are_known
        if look is None or action is None or time is None or not is_ours:
            if self._case(row) not in self._unreadable:
                self.unknown.append(row.spot("case"))
            return None
        return self._checked(row, look, Found(action, time, values))

    def _checked(self, row: FilledRow, look: Look, found: Found) -> SheetRow | None:
        """Refuse a row that is another than it was, or may be about several times."""
        action, dossier = found.action, look.dossier
        comes_again = action.repeats is not None or action.again is not None
        if self.kept.is_locked_changed(row):
            self._slip(row, "case", ChangedRowError())
            return None
        if not found.time and comes_again:
            fault = WhichTimeError(
                case=dossier.case.id,
                number=action.number,
                open=open_number(action, dossier),
            )
            self._slip(row, "occurrence", fault)
            return None
        return SheetRow(
            look=look,
            action=action,
            occurrence=found.time or FIRST_TIME,
            line=row.line,
            values=found.values,
            spots={key: row.spot(key) for key in row.head.places},
            head=head_in(self._returned, row, dossier.case.id),
        )

    def _case(self, row: FilledRow) -> str:
        return self._cases.get(folded(row.ids[0].strip()), "")

    def _look(self, row: FilledRow) -> Look | None:
        """Look at a case once; one that cannot be read is a slip of the row."""
        case = self._case(row)
        if case and case not in self._looks:
            try:
                self._looks[case] = self._session.casebook.look(case)
            except ErasedCaseError:
                return None
            except ReleasekitError as fault:
                self._unreadable.add(case)
                self._slip(row, "case", fault)
        return self._looks.get(case)

    def _slip(self, row: FilledRow, key: str, fault: ReleasekitError) -> None:
        spot = row.spot(key)
        self._slips.add(spot.line, spot.column, fault, spot.cell)

    def _merged(self, one: SheetRow, other: SheetRow) -> SheetRow:
        """Put together what was filled in on two sheets, where it does not differ."""
        for key in one.values.keys() & other.values.keys():
            if not self._is_same(key, one.values[key], other.values[key]):
                there, here = one.spot(key), other.spot(key)
                fault = FilledTwiceError(other=cell_told(*there))
                self._slips.add(here.line, here.column, fault, here.cell)
                self._torn.add(one.ids)
        return one._replace(
            values={**other.values, **one.values}, spots={**other.spots, **one.spots}
        )

    def _is_same(self, key: str, one: Value, other: Value) -> bool:
        """Compare two cells as they are read: a day may be one, and a text too."""
        if key != "day" or one == other:
            return one == other
        try:
            return day_in(self._session, one) == day_in(self._session, other)
        except UsageError:
            return False


def _action(typed: str, checklist: Checklist) -> Action | None:
    """Find an action by its full id, or by the number that stands for it."""
    found = actions_named(typed.strip(), checklist)
    exact = [one for one in found if is_full_action(typed.strip(), one)]
    return exact[0] if exact else None


def _time(typed: str) -> int | None:
    """Read which time of an action; 0 for the open one, where nothing is said."""
    plain = folded(typed).strip()
    if not plain:
        return 0
    number = re.fullmatch(TIME, plain)
    return int(number[1]) or None if number else None
