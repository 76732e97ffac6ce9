"""The rows of a list of cases, each as the opening that it asks for."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from releasekit.casebook.case_lists import Table
from releasekit.casebook.rules import Resolved
from releasekit.commands.assignments import Assignments, assignments_for
from releasekit.commands.list_head import (
    CASE,
    CERTAINTY,
    CHECKLIST,
    FROM,
    OWN,
    check_head,
    known_names,
    names_in,
)
from releasekit.commands.opening import (
    PHASES,
    checklist_to_follow,
    is_mid_sentence,
    phase_named,
    pin_of,
)
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.commands.typed_certainty import release_certainty
from releasekit.domain.action import Phase
from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import TableRow
from releasekit.domain.deeds import Opened
from releasekit.domain.naming import folded, is_case_id, is_id
from releasekit.domain.typed_days import is_relative
from releasekit.errors.usage import (
    BadCaseIdError,
    MissingValueError,
    NotADayError,
    TooLongError,
    UnknownChecklistError,
)
from releasekit.wording import _

LONGEST_VALUE = 64
Cells = Mapping[str, str]
NOTHING = Assignments(dates={}, facts={})


class Row(NamedTuple):
    """What one row says: a case, if it names one, and its opening."""

    line: int
    case: str | None
    resolved: Resolved
    opened: Opened


class _Given(NamedTuple):
    """Dates and facts as they come together."""

    dates: dict[str, date]
    facts: dict[str, Answer]


class RowReader:
    """Reads the rows of one list; what is wrong in them goes into `slips`.

    Lines that were opened `before` need no phase any more: days have passed since.
    """

    def __init__(
        self,
        session: Session,
        slips: Slips,
        checklist: str | None,
        before: Collection[int] = (),
    ) -> None:
        self.slips = slips
        self._session = session
        self._checklist = checklist
        self._before = before
        self._found: dict[str, Resolved] = {}

    def rows(self, table: Table) -> list[Row]:
        """Give the rows in which nothing is wrong."""
        names = names_in(table.head)
        lines = {line: _named(names, cells) for line, cells in table.rows}
        follows = {
            line: self.slips.read(line, CHECKLIST, partial(self._resolved, cells))
            for line, cells in lines.items()
        }
        known = known_names([one.checklist for one in self._found.values()])
        if self._found:
            check_head(table.head, known, self.slips)
        found = [
            self._row(line, _only(known, lines[line]), table.sha256, resolved)
            for line, resolved in follows.items()
            if resolved is not None
        ]
        return [row for row in found if not self.slips.are_in(row.line)]

    def _row(self, line: int, cells: Cells, sha256: str, resolved: Resolved) -> Row:
        case = self.slips.read(line, CASE, partial(_case, cells.get(CASE)))
        given = self._given(line, cells, resolved)
        is_late = is_mid_sentence(self._session, given.dates.get("admission"))
        needed = is_late and line not in self._before
        phase = partial(_phase, cells.get(FROM), needed=needed)
        sure = partial(release_certainty, cells.get(CERTAINTY), given.dates)
        opened = Opened(
            checklist=pin_of(resolved),
            dates=given.dates,
            facts=given.facts,
            start=self.slips.read(line, FROM, phase),
            listed=TableRow(sha256=sha256, line=line),
            certainty=self.slips.read(line, CERTAINTY, sure) or {},
        )
        return Row(line=line, case=case, resolved=resolved, opened=opened)

    def _given(self, line: int, cells: Cells, resolved: Resolved) -> _Given:
        """Read the dates and facts of a row; what says unknown is left out."""
        given = _Given(dates={}, facts={})
        for column in [name for name in cells if name not in OWN]:
            read = partial(self._value, resolved, column, cells[column])
            one = self.slips.read(line, column, read) or NOTHING
            given.dates.update({name: day for name, day in one.dates.items() if day})
            answers = one.facts.items()
            given.facts.update({key: it for key, it in answers if it is not None})
        return given

    def _resolved(self, cells: Cells) -> Resolved:
        """Find a row's checklist; a list names it by id, and never a file."""
        typed = cells.get(CHECKLIST)
        name = typed or self._checklist
        if name is None:
            option = _("--checklist ID, or a column checklist")
            raise MissingValueError(what=_("The checklist"), option=option)
        if typed and not is_id(typed):
            known = ", ".join(self._session.casebook.rules.checklist_names())
            raise UnknownChecklistError(typed=typed, known=known)
        if name not in self._found:
            self._found[name] = checklist_to_follow(self._session, name)
        return self._found[name]

    def _value(self, resolved: Resolved, column: str, value: str) -> Assignments:
        if len(value) > LONGEST_VALUE:
            what = _("The value")
            raise TooLongError(what=what, length=len(value), limit=LONGEST_VALUE)
        rules = resolved.checklist
        is_known = folded(value) not in {"unknown", _("unknown")}
        if column in rules.dates and is_known and is_relative(value):
            raise NotADayError(typed=value)
        calendar = self._session.casebook.rules.calendar(rules.calendar)
        return assignments_for(self._session, [f"{column}={value}"], rules, calendar)


def _named(names: Iterable[str], cells: Iterable[str]) -> Cells:
    """Put each text that there is below its column."""
    return {name: cell for name, cell in zip(names, cells, strict=False) if cell}


def _only(known: Collection[str], cells: Cells) -> Cells:
    return {name: cell for name, cell in cells.items() if name in known}


def _case(typed: str | None) -> str | None:
    if typed is not None and not is_case_id(typed):
        raise BadCaseIdError(typed=typed)
    return typed


def _phase(typed: str | None, *, needed: bool) -> Phase | None:
    if typed is None and needed:
        raise MissingValueError(what=_("The phase to follow from"), option=PHASES)
    return None if typed is None else phase_named(folded(typed))
