"""A table as a workbook (XLSX): a sheet to work in, sums, what it says of itself."""

from typing import BinaryIO

from releasekit.exporters.table import What
from releasekit.exporters.table_answer import TableAnswer
from releasekit.exporters.workbook.about import write_about
from releasekit.exporters.workbook.hidden import Baseline, write_choices, write_heads
from releasekit.exporters.workbook.making import parts_for
from releasekit.exporters.workbook.parts import Parts
from releasekit.exporters.workbook.summary import Summary
from releasekit.exporters.workbook.table_sheet import TableSheet
from releasekit.wording import _


def write_workbook(answer: TableAnswer, file: BinaryIO) -> None:
    """Write row by row; what was read only then comes on the sheets behind."""
    table = answer.table
    title, today = _title(table.what), table.reader.today
    with parts_for(file, answer.room, title=title, today=today) as parts:
        sheets = _write_rows(parts, answer, title)
        write_about(parts, answer, title)
        choices = write_choices(parts)
        write_heads(parts, answer.read().heads)
        for one in sheets:
            one.finish(choices)


def _write_rows(parts: Parts, answer: TableAnswer, title: str) -> list[TableSheet]:
    """Write each row on its sheets: the main one, perhaps that of its role."""
    table = answer.table
    main = TableSheet(parts, title, table.columns)
    by_role = dict[str, TableSheet]()
    baseline, summary = Baseline(parts, table), Summary()
    for item in table.items:
        cells, facts = table.cells(item), table.facts(item, table.reader)
        main.take(facts, cells)
        baseline.take(facts, cells)
        summary.take(facts)
        if answer.per_role and facts.role:
            if facts.role not in by_role:
                by_role[facts.role] = TableSheet(parts, facts.role, table.columns)
            by_role[facts.role].take(facts, cells)
    if table.what is What.DUE:
        summary.write(parts, answer.read())
    return [main, *by_role.values()]


def _title(what: What) -> str:
    return {
        What.DUE: _("Outstanding"),
        What.ACTIONS: _("Actions"),
        What.CASES: _("Cases"),
        What.HISTORY: _("Events"),
        What.MATRIX: _("Matrix"),
    }[what]
