"""What stops a list of cases before it is understood: data about a person."""

from pathlib import Path

from releasekit.casebook.case_lists import Table
from releasekit.commands.list_head import CASE, names_in
from releasekit.commands.typed_text import kind_told
from releasekit.domain.case_lists import NO_PERSON, personal_heading
from releasekit.domain.free_text import personal_data_in
from releasekit.domain.naming import is_case_id
from releasekit.errors.lists import PersonalListError


def check_personal(path: Path, table: Table) -> None:
    """Refuse a list with a column or a value about a person, naming only its place."""
    for column, heading in enumerate(table.head, 1):
        _check_value(path, 1, column, heading)
        found = personal_heading(heading)
        if found is not None:
            raise PersonalListError(
                path=path, line=1, column=column, what=found.word, rail=found.guard_rail
            )
    names = names_in(table.head)
    for line, cells in table.rows:
        for column, value in enumerate(cells, 1):
            if names[column - 1] != CASE or not is_case_id(value):
                _check_value(path, line, column, value)


def _check_value(path: Path, line: int, column: int, value: str) -> None:
    kind = personal_data_in(value)
    if kind is not None:
        raise PersonalListError(
            path=path, line=line, column=column, what=kind_told(kind), rail=NO_PERSON
        )
