"""The rows of a file that came back: which action of which case each is about."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from releasekit.casebook import Look
from releasekit.casebook.returned_files import (
    FilledRow,
    Returned,
    Spot,
    Value,
    filled_in,
    head_in,
    held_row,
)
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import actions_named, folded, is_full_action
from releasekit.domain.occurrences import open_number
from releasekit.errors.care import ErasedCaseError
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.imports import FilledTwiceError

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
    def ids(self) -> tuple[str, str, int]:
        return self.case, self.action.id, self.occurrence

    def spot(self, key: str) -> Spot:
        """Give where a cell stands; where it has no column, where the row does."""
        return self.spots.get(key, self.spots["case"])


class RowFinder:
    """Finds the case and the action of each row in which somebody wrote."""

    def __init__(self, session: Session, returned: Returned, slips: Slips) -> None:
        self._casebook = session.casebook
        self._cases = {folded(one): one for one in session.casebook.cases()}
        self._returned = returned
        self._slips = slips
        self._looks: dict[str, Look | None] = {}
        self.unknown: list[Spot] = []

    def rows(self) -> list[SheetRow]:
        """Give each row that was filled in, once, though it stand on two sheets."""
        found: dict[tuple[str, str, int], SheetRow] = {}
        for row in self._returned.rows:
            values = filled_in(row, held_row(self._returned, row))
            one = self._row(row, values) if values else None
            if one is not None:
                before = found.get(one.ids)
                found[one.ids] = self._merged(before, one) if before else one
            elif values:
                self.unknown.append(row.spot("case"))
        return list(found.values())

    def _row(self, row: FilledRow, values: Mapping[str, Value]) -> SheetRow | None:
        case, action, occurrence = row.ids
        look = self._look(row, self._cases.get(folded(case.strip()), ""))
        if look is None:
            return None
        found = _action(action, look.dossier.checklist)
        time = _time(occurrence)
        if found is None or time is None:
            return None
        return SheetRow(
            look=look,
            action=found,
            occurrence=time or open_number(found, look.dossier),
            line=row.line,
            values=values,
            spots={key: row.spot(key) for key in row.head.places},
            head=head_in(self._returned, row, look.dossier.case.id),
        )

    def _look(self, row: FilledRow, case: str) -> Look | None:
        """Look at a case once; one that cannot be read is a slip of the row."""
        if not case:
            return None
        if case not in self._looks:
            self._looks[case] = None
            try:
                self._looks[case] = self._casebook.look(case)
            except ErasedCaseError:
                return None
            except ReleasekitError as fault:
                spot = row.spot("case")
                self._slips.add(spot.line, spot.column, fault, spot.cell)
        return self._looks[case]

    def _merged(self, one: SheetRow, other: SheetRow) -> SheetRow:
        """Put together what was filled in on two sheets, where it does not differ."""
        for key in one.values.keys() & other.values.keys():
            if one.values[key] != other.values[key]:
                there, here = one.spot(key), other.spot(key)
                fault = FilledTwiceError(other=there.cell or there.line)
                self._slips.add(here.line, here.column, fault, here.cell)
        return one._replace(
            values={**other.values, **one.values}, spots={**other.spots, **one.spots}
        )


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
    return int(number[1]) if number else None
