"""A lawyer's sheet that was filled, and what it is held against."""

from collections.abc import Mapping
from pathlib import Path

from releasekit.casebook.families import ancestors, known_checklist
from releasekit.casebook.rules import Rules
from releasekit.domain.action import Lines
from releasekit.domain.checklist import Checklist, Source
from releasekit.domain.lawyer.sheet import entry_at
from releasekit.errors.sheets import BadSheetError
from releasekit.storage.checklists.files import checklist_path
from releasekit.storage.checklists.shelf import SOURCES, SUFFIX
from releasekit.storage.checklists.sources import sources_for
from releasekit.storage.csv_lines import unguarded
from releasekit.storage.csv_text import Table
from releasekit.storage.places import CHECKLISTS
from releasekit.storage.reading import MEBIBYTE, read_through_links
from releasekit.storage.tables import TABLE_LIMIT, is_workbook, table_in
from releasekit.storage.unfit import UnfitError

SHEET_LIMIT = 4 * MEBIBYTE

__all__ = ["Table", "filled_sheet"]


def filled_sheet(path: Path) -> Table:
    """Read a sheet as a spreadsheet saved it; what is no table is refused."""
    try:
        data = read_through_links(path, TABLE_LIMIT)
        table = table_in(data, most_text=SHEET_LIMIT, broken_up=True)
    except UnfitError as unfit:
        raise BadSheetError(path=path, problem=unfit.problem) from None
    if is_workbook(data):
        return table
    rows = ((line, tuple(map(unguarded, cells))) for line, cells in table.rows)
    return table._replace(rows=tuple(rows))


def registered_sources(path: Path, rules: Rules) -> Mapping[str, Source]:
    """Give every source that a checklist file may cite."""
    known = sources_for(path, rules.shelf).known
    return {
        name: _source(name, entry)
        for name, entry in known.items()
        if isinstance(entry, Mapping)
    }


def file_of(typed: str, rules: Rules) -> Path:
    """Find the file of a checklist."""
    return checklist_path(typed, rules.shelf)


def files_of(path: Path, rules: Rules) -> tuple[str, str]:
    """Name the file of a checklist, and that of the sources beside it."""
    if rules.shelf.is_shipped(path):
        return f"{CHECKLISTS}/{path.name}", f"{CHECKLISTS}/{SOURCES}{SUFFIX}"
    return str(path), str(path.with_name(f"{SOURCES}{SUFFIX}"))


def home_of_questions(checklist: Checklist, table: str, name: str, rules: Rules) -> str:
    """Name the checklist in whose file the open questions of an entry are written."""
    asked = entry_at(checklist, table, name).open_questions
    home = checklist.id
    for parent in ancestors(checklist, rules):
        above = known_checklist(parent, rules)
        if above is None or not _asks(above, table, name, asked):
            break
        home = parent
    return home


def _asks(checklist: Checklist, table: str, name: str, asked: Lines) -> bool:
    """Say whether a checklist asks the same about an entry that it has."""
    is_there = not table or name in getattr(checklist, table)
    return is_there and entry_at(checklist, table, name).open_questions == asked


def _source(name: str, entry: Mapping[str, object]) -> Source:
    told = {
        key: str(entry.get(key, ""))
        for key in ("instrument", "duty", "sureness", "place", "text_of")
    }
    return Source(id=name, **told)
