"""`list`: the cases of a casebook, one a line."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from releasekit.domain.outstanding import Outstanding, State
from releasekit.presentation.labels import case_labels
from releasekit.presentation.screen import Line, Piece, Screen, Tone, cell, fold
from releasekit.wording import _, counted
from releasekit.wording.days import short_day
from releasekit.wording.honesty import restricted_lines
from releasekit.wording.visible import visible


class Listed(NamedTuple):
    """What the list says of one case, so that the rest of it need not be kept."""

    case: str
    checklist: str
    release: date | None
    released: bool
    open: int
    late: int


class ListAnswer(NamedTuple):
    """The cases to list, how many are not to be, and those that could not be read."""

    cases: tuple[Listed, ...]
    unreadable: tuple[str, ...]
    today: date
    restricted: int = 0


def listed_case(one: Outstanding) -> Listed:
    return Listed(
        case=one.planned.case,
        checklist=one.planned.checklist.id,
        release=one.planned.release,
        released=one.planned.released,
        open=len(one.actions),
        late=sum(1 for row in one.actions if row.state is State.OVERDUE),
    )


def case_list(answer: ListAnswer, screen: Screen) -> list[Line]:
    """Draw the cases by id, with the release and how many actions are open."""
    labels = case_labels(one.case for one in answer.cases)
    width = max([len(one.case) for one in answer.cases], default=0)
    rest = screen.width - width - FIXED
    columns = _Columns(case=width, release=max(min(rest, LONGEST), SHORTEST))
    lines: list[Line] = [_head(columns, screen)] if answer.cases else []
    lines += [
        _row(one, labels[one.case], columns, answer.today, screen)
        for one in answer.cases
    ]
    lines.append(counted("{n} case", "{n} cases", len(answer.cases)))
    lines += restricted_lines(answer.restricted)
    unreadable = _("Could not be read: {case}")
    lines += [unreadable.format(case=visible(one)) for one in answer.unreadable]
    return fold(lines, screen)


FIXED = 1 + 5 + 1 + 1 + 4 + 1 + 4
SHORTEST, LONGEST = 10, 22


class _Columns(NamedTuple):
    """How many columns of the screen the two that vary have."""

    case: int
    release: int


def _head(columns: _Columns, screen: Screen) -> Line:
    case = cell(_("case"), columns.case, screen)
    release = cell(_("release"), columns.release, screen)
    head = f"{case} {_('short'):>5} {release} {_('open'):>4} {_('late'):>4}"
    return (Piece(head, Tone.HEAD),)


def _row(
    one: Listed, label: str, columns: _Columns, today: date, screen: Screen
) -> Line:
    release = cell(_release(one, today, columns.release), columns.release, screen)
    name = cell(one.case, columns.case, screen)
    return f"{name} {label:>5} {release} {one.open:4} {one.late:4}"


def list_lines(answer: ListAnswer) -> Iterable[str]:
    """Give case, checklist, release, open actions, late actions, tab-separated."""
    for one in answer.cases:
        release = one.release.isoformat() if one.release else ""
        parts = (one.case, one.checklist, release, one.open, one.late)
        yield "\t".join(visible(part) for part in parts)


def _release(one: Listed, today: date, width: int) -> str:
    """Give the release with its weekday, or in ten columns where there are no more."""
    if one.release is None:
        return _("no date")
    day = short_day(one.release, today)
    word = _("out {day}").format(day=day) if one.released else day
    return word if len(word) <= width else one.release.isoformat()
