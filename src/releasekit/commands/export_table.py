"""`export` of a table: the rows that were asked for, in the form that was."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from releasekit.casebook import Unreadable
from releasekit.casebook.own_files import OwnFile, private_room, room_in
from releasekit.commands.export_about import read_of_cases, read_of_rules
from releasekit.commands.export_asking import Asking
from releasekit.commands.export_items import Rows
from releasekit.commands.export_matrix import matrix_table
from releasekit.commands.export_sweep import Sweep
from releasekit.commands.export_tables import table_of
from releasekit.commands.export_wish import Wish
from releasekit.commands.exported_files import (
    EXPORT,
    TO_FILE,
    give,
    place_of,
    say_given,
)
from releasekit.commands.looking import log_given
from releasekit.commands.session import Session
from releasekit.errors.files import NoCasebookError
from releasekit.exporters.columns.chosen import chosen_columns
from releasekit.exporters.columns.column import Reader
from releasekit.exporters.table import Table, What
from releasekit.exporters.table_answer import Read, TableAnswer
from releasekit.lazy import load
from releasekit.presentation.exported import ExportedTable, exported_table_lines
from releasekit.presentation.faults import tell_all
from releasekit.presentation.how_far import counted_on
from releasekit.wording.catalogue import speaking


class Source(NamedTuple):
    """A table, what is known of it at the end, and the sweep that reads its cases."""

    table: Table[Any]
    read: Callable[[], Read]
    sweep: Sweep | None = None
    to: str = TO_FILE


class Given:
    """What left: counted while the rows are written."""

    def __init__(self) -> None:
        self.rows = 0
        self.cases: dict[str, None] = {}

    def noted(self, table: Table[Any]) -> Iterator[Any]:
        for item in table.items:
            self.rows += 1
            case = table.facts(item, table.reader).case
            if case:
                self.cases[case] = None
            yield item


def export_table(session: Session, wish: Wish) -> int:
    """Write a table into a file, and say how much of what it holds."""
    place = place_of(wish)
    with nullcontext() if wish.form.is_spoken else speaking("en"):
        source, given = _source(session, wish), Given()
        _write(session, wish, source, given, place)
    exported = _exported(wish, source, given)
    lines = exported_table_lines(exported, place.path if place else None)
    say_given(session, place, lines)
    bad: list[Unreadable] = source.sweep.unreadable if source.sweep else []
    return tell_all((one.fault for one in bad), session.stderr)


def _source(session: Session, wish: Wish) -> Source:
    """Find what the rows are; none of them is read yet."""
    language = session.language if wish.form.is_spoken else "en"
    asking = Asking(session, wish.role)
    reader = Reader(
        today=session.today,
        language=language,
        tells_all=asking.reads_as_role,
        for_people=wish.form.is_spoken,
    )
    if wish.what is What.MATRIX:
        table, checklists = matrix_table(session, reader)
        return Source(table, lambda: read_of_rules(session, wish, checklists))
    sweep = Sweep(session, wish, asking)
    rows = Rows(sweep, asking, wish.horizon, session.today)
    return Source(
        table=table_of(wish.what, rows, reader),
        read=lambda: read_of_cases(session, wish, sweep),
        sweep=sweep,
        to=asking.reader or TO_FILE,
    )


def _write(
    session: Session, wish: Wish, source: Source, given: Given, place: OwnFile | None
) -> None:
    """Write row by row; cases are logged as given away before the file is there."""
    table = source.table
    columns = chosen_columns(table.columns, wish.columns, hides=wish.form.hides)
    items = counted_on(session.stderr, given.noted(table), session.clock)
    with _room(session, wish) as room:
        answer = TableAnswer(
            table=table._replace(columns=columns, items=items),
            read=source.read,
            room=room,
            per_role=wish.per_role,
        )

        def fill(file: BinaryIO) -> None:
            load(wish.form.write)(answer, file)

        def log() -> None:
            if source.sweep is not None:
                log_given(session, EXPORT, given.cases, source.to, wish.reason)

        give(session, place, fill, room, log)


def _room(session: Session, wish: Wish) -> AbstractContextManager[Path]:
    """Give a private folder in the casebook; rules alone may have none around."""
    try:
        return private_room(session.casebook.folder, session.salt())
    except NoCasebookError:
        if wish.what is not What.MATRIX:
            raise
    return room_in(Path(wish.file).parent, f".export-{session.salt()}")


def _exported(wish: Wish, source: Source, given: Given) -> ExportedTable:
    """Count what was written, and what was left out of it."""
    sweep = source.sweep
    is_filled_in = any(one.is_editable for one in source.table.columns)
    return ExportedTable(
        rows=given.rows,
        cases=len(given.cases),
        restricted=sweep.restricted if sweep else 0,
        is_withheld=sweep.is_withheld if sweep else False,
        is_to_return=wish.form.is_spoken and is_filled_in,
    )
