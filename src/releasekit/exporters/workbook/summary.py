"""The sheet of sums: states by jurisdiction, releases by month with a chart."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from releasekit.domain.outstanding import State
from releasekit.exporters.columns.column import RowFacts
from releasekit.exporters.table_answer import Read
from releasekit.exporters.workbook.parts import Parts
from releasekit.exporters.workbook.row_sheet import RowSheet
from releasekit.exporters.workbook.table_sheet import set_print
from releasekit.wording import _
from releasekit.wording.headings import heading
from releasekit.wording.table_words import state_word

WIDTH = 14
CHART = {"width": 640, "height": 300}
MONTHS, MOST_MONTHS = 12, 24


class Summary:
    """What is counted while the rows are written; a place is never ranked."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def take(self, facts: RowFacts) -> None:
        self._counts[facts.jurisdiction, facts.mark] += 1

    def write(self, parts: Parts, read: Read) -> None:
        sheet = parts.sheet(_("Summary"))
        self._put_states(sheet, parts)
        for line in ("", *read.about.notices, ""):
            sheet.put([line])  # a chart hides what stands beside and below it
        _put_months(sheet, parts, read.releases)
        sheet.sheet.set_column(0, len(State), WIDTH)
        set_print(sheet.sheet, _("Summary"), parts.today)
        sheet.sheet.fit_to_pages(1, 1)

    def _put_states(self, sheet: RowSheet, parts: Parts) -> None:
        """Put places in the order of their codes, states in the order of days."""
        sheet.put([_("Open actions by state")], (parts.styles.title,))
        head = [heading("jurisdiction"), *(state_word(one) for one in State)]
        sheet.put(head, (parts.styles.head,) * len(head), lines=2)
        for place in sorted({place for place, _mark in self._counts}):
            counts = [self._counts[place, one.value] for one in State]
            sheet.put([place, *counts])


def _put_months(sheet: RowSheet, parts: Parts, releases: Mapping[str, date]) -> None:
    months = months_of(releases.values(), parts.today)
    sheet.put([_("Releases by month")], (parts.styles.title,))
    head = [_("month"), _("releases")]
    sheet.put(head, (parts.styles.head,) * len(head))
    first = sheet.count
    for month, number in months.items():
        sheet.put([month, number])
    if months:
        _add_chart(sheet, parts, first)
    later = sum(f"{day:%Y-%m}" > max(months, default="") for day in releases.values())
    if months and later:
        sheet.put([_("later"), later])


def months_of(releases: Iterable[date], today: date) -> Mapping[str, int]:
    """Count the releases of each month from this one on; empty months count as such."""
    found = Counter((day.year, day.month) for day in releases)
    coming = [one for one in found if one >= (today.year, today.month)]
    if not coming:
        return {}
    return {
        f"{year}-{month:02}": found[year, month]
        for year, month in _months_from(today)
        if (year, month) <= max(coming)
    }


def _months_from(today: date) -> Iterable[tuple[int, int]]:
    """Give a few years of months from this one on."""
    since = today.year * MONTHS + today.month - 1
    for number in range(since, since + MOST_MONTHS):
        year, month = divmod(number, MONTHS)
        yield year, month + 1


def _add_chart(sheet: RowSheet, parts: Parts, first: int) -> None:
    name, last = sheet.sheet.get_name(), sheet.count - 1
    chart = parts.chart()
    chart.add_series(
        {
            "categories": [name, first, 0, last, 0],
            "values": [name, first, 1, last, 1],
            "fill": {"color": "#44546A"},
        }
    )
    chart.set_title({"name": _("Releases by month"), "overlay": False})
    chart.set_legend({"none": True})
    chart.set_y_axis({"num_format": "0", "major_gridlines": {"visible": True}})
    chart.set_size(CHART)
    sheet.sheet.insert_chart(first - 1, 3, chart)
