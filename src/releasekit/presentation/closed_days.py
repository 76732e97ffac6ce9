"""What calendars and closed days are called, with all that belongs to the name."""

from collections.abc import Iterable

from releasekit.domain.workdays import Calendar, ClosedDay
from releasekit.wording import _
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


def title_lines(calendar: Calendar, language: str) -> Iterable[str]:
    """Give the title of a calendar, with the footnote that stands wherever it does."""
    if calendar.title:
        yield visible(told_in(calendar.title, language))
    yield from notice_lines([calendar], language)


def named(closed: ClosedDay, language: str, *, counts: bool = True) -> str:
    """Name a closed day, or a contested one that `counts` as closed or does not."""
    marks = ", ".join(_marks(closed, counts=counts))
    name = visible(told_in(closed.name, language))
    return f"{name} ({marks})" if marks else name


def _marks(closed: ClosedDay, *, counts: bool) -> Iterable[str]:
    if closed.provisional:
        yield _("provisional")
    if closed.contested and counts:
        yield _("contested: counts as closed by the office's settings")
    if closed.contested and not counts:
        yield _("contested: counts as open")
