"""What `set` would change, shown before it is written."""

from collections.abc import Iterable
from datetime import date

from releasekit.domain.action import Action
from releasekit.domain.changes import Changes
from releasekit.domain.owed import Owed
from releasekit.presentation.labels import short_title
from releasekit.presentation.screen import Line, Screen, cell
from releasekit.wording import _, counted
from releasekit.wording.days import weekday_and_day
from releasekit.wording.visible import visible

MOST_ROWS = 8


def change_lines(found: Changes, language: str, screen: Screen) -> Iterable[Line]:
    """List what moves, appears and goes, the first of each, then counts."""
    moved = sorted(found.moved, key=lambda pair: _place(pair[1]))
    appearing = sorted(found.appearing, key=_place)
    disappearing = sorted(found.disappearing, key=_place)
    for head, rows in (
        (_("moves"), [_moved(was, one, language, screen) for was, one in moved]),
        (_("applies"), [_plain(one, language, screen) for one in appearing]),
        (_("goes"), [_plain(one, language, screen) for one in disappearing]),
    ):
        for row in rows[:MOST_ROWS]:
            yield f"  {cell(head, 8, screen)} {row}"
        if len(rows) > MOST_ROWS:
            yield f"  {'':8} " + _("and {n} more").format(n=len(rows) - MOST_ROWS)
    late = len(found.newly_late)
    if late:
        yield counted(
            "{n} action becomes late by this.", "{n} actions become late by this.", late
        )


def _place(one: Owed) -> tuple[date, int]:
    return (one.due or date.max, one.action.number)


def _moved(was: Owed, one: Owed, language: str, screen: Screen) -> str:
    title = cell(short_title(one.action, language), 28, screen)
    return f"{one.action.number} {title} {_day(was.due)} {screen.arrow} {_day(one.due)}"


def _plain(one: Owed, language: str, screen: Screen) -> str:
    title = cell(short_title(one.action, language), 28, screen)
    return f"{one.action.number} {title} {_day(one.due)}"


def _day(day: date | None) -> str:
    return f"{weekday_and_day(day)} {day.year}" if day else _("no day yet")


def review_lines(found: Iterable[Action], language: str) -> Iterable[Line]:
    """Name what was settled and is to be looked at again after the change."""
    for action in found:
        title = visible(short_title(action, language))
        yield f"  {_('look again'):11} {action.number} {title}"
