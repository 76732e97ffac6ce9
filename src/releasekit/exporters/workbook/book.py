"""A table as a workbook (XLSX): a sheet to work in, sums, what it says of itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from releasekit.exporters.table import What
from releasekit.exporters.table_answer import TableAnswer
from releasekit.exporters.workbook.about import write_about
from releasekit.exporters.workbook.hidden import Baseline, write_choices, write_heads
from releasekit.exporters.workbook.own import MADE
from releasekit.exporters.workbook.parts import Parts
from releasekit.exporters.workbook.summary import Summary
from releasekit.exporters.workbook.table_sheet import TableSheet
from releasekit.wording import _


def write_workbook(answer: TableAnswer, file: BinaryIO) -> None:
    """Write row by row; what was read only then comes on the sheets behind."""
    title = _title(answer.table.what)
    with _workbook(answer, file, title) as workbook:
        parts = Parts(workbook, answer)
        sheets = _write_rows(parts, title)
        write_about(parts, title)
        choices = write_choices(parts)
        write_heads(parts, answer.read().heads)
        for one in sheets:
            one.finish(choices)
        for each in parts.sheets:
            each.finish()


def _write_rows(parts: Parts, title: str) -> list[TableSheet]:
    """Write each row on its sheets: the main one, perhaps that of its role."""
    table = parts.answer.table
    main, by_role = TableSheet(parts, title), dict[str, TableSheet]()
    baseline, summary = Baseline(parts), Summary()
    for item in table.items:
        cells, facts = table.cells(item), table.facts(item, table.reader)
        main.take(facts, cells)
        baseline.take(facts, cells)
        summary.take(facts)
        if parts.answer.per_role and facts.role:
            if facts.role not in by_role:
                by_role[facts.role] = TableSheet(parts, facts.role)
            by_role[facts.role].take(facts, cells)
    if table.what is What.DUE:
        summary.write(parts, parts.answer.read().releases)
    return [main, *by_role.values()]


@contextmanager
def _workbook(answer: TableAnswer, file: BinaryIO, title: str) -> Iterator[Any]:
    """Give a workbook that is closed well, or of which nothing stays open."""
    options = {"constant_memory": True, "tmpdir": str(answer.room)}
    workbook = Workbook(file, options)
    workbook.set_properties({"title": title, "created": datetime.fromisoformat(MADE)})
    try:
        yield workbook
        workbook.close()
    except FileCreateError as error:
        raise error.args[0] from None
    finally:
        for sheet in workbook.worksheets():
            open_file: Any = sheet.row_data_fh
            open_file.close()


def _title(what: What) -> str:
    return {
        What.DUE: _("Outstanding"),
        What.ACTIONS: _("Actions"),
        What.CASES: _("Cases"),
        What.HISTORY: _("Events"),
        What.MATRIX: _("Matrix"),
    }[what]
