"""The sheet that says what a workbook is: of which day, narrowed how, how sure."""

from collections.abc import Iterable, Mapping
from typing import Any

from releasekit.exporters.table import About, Table, What
from releasekit.exporters.table_answer import TableAnswer
from releasekit.exporters.workbook.parts import Parts
from releasekit.exporters.workbook.table_sheet import set_print
from releasekit.wording import _

NAMES, TEXTS = 18, 90
Pair = tuple[str, str]


def write_about(parts: Parts, answer: TableAnswer, title: str) -> None:
    sheet = parts.sheet(_("About"))
    sheet.put([title], (parts.styles.title,))
    for name, told in _lines(answer.table, answer.read().about):
        lines = -(-len(told) // TEXTS)
        sheet.put([name, told], (parts.styles.bold, parts.styles.text), lines)
    sheet.sheet.set_column(0, 0, NAMES)
    sheet.sheet.set_column(1, 1, TEXTS)
    set_print(sheet.sheet, _("About"), parts.today)


def _lines(table: Table[Any], about: About) -> Iterable[Pair]:
    yield _("As of"), table.reader.today.isoformat()
    if about.casebook:
        yield _("Casebook"), about.casebook
    yield from _filters(about.filters)
    yield _("Checklists"), ", ".join(about.checklists)
    if any(one.is_editable for one in table.columns):
        yield _("To fill in"), _("The tinted cells; all others are locked.")
        yield (
            _("To bring back"),
            _("releasekit import FILE: it shows each row, then asks."),
        )
    if table.what is What.DUE:
        yield _("Days left"), _("Counted on the day above; they do not count on.")
    notices = (*about.notices, *table.footnotes)
    yield from ((_("Notice"), one) for one in dict.fromkeys(notices))


def _filters(filters: Mapping[str, str]) -> Iterable[Pair]:
    names = {
        "cases": _("Only cases"),
        "role": _("Only role"),
        "jurisdiction": _("Only jurisdiction"),
        "within": _("Within"),
    }
    return ((names[key], told) for key, told in filters.items())
