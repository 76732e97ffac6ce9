"""The tables that `export` writes: which columns and rows each of them has."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from releasekit.commands.export_items import Rows
from releasekit.exporters.columns import actions, cases, due, history
from releasekit.exporters.columns.column import Column, Reader, RowFacts
from releasekit.exporters.table import Table, What


class TableKind(NamedTuple):
    """What a table is made of."""

    columns: Sequence[Column[Any]]
    items: Callable[[Rows], Iterator[Any]]
    facts: Callable[[Any, Reader], RowFacts]


TABLES = {
    What.DUE: TableKind(due.COLUMNS, Rows.due, due.due_facts),
    What.ACTIONS: TableKind(actions.COLUMNS, Rows.actions, actions.action_facts),
    What.CASES: TableKind(cases.COLUMNS, Rows.cases, cases.case_facts),
    What.HISTORY: TableKind(history.COLUMNS, Rows.history, history.event_facts),
}


def table_of(what: What, rows: Rows, reader: Reader) -> Table[Any]:
    """Give a table with every column that it can have."""
    kind = TABLES[what]
    return Table(
        what=what,
        columns=tuple(kind.columns),
        items=kind.items(rows),
        reader=reader,
        facts=kind.facts,
    )
