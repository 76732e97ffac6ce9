"""`list`: the cases of a casebook, one a line."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from releasekit.domain.outstanding import Outstanding, State
from releasekit.presentation.labels import case_labels
from releasekit.presentation.screen import Line, Piece, Screen, Tone, cell
from releasekit.presentation.visible import visible
from releasekit.wording import _, counted
from releasekit.wording.days import short_day


class ListAnswer(NamedTuple):
    """The cases that could be read, and the names of those that could not."""

    cases: tuple[Outstanding, ...]
    unreadable: tuple[str, ...]
    today: date


def case_list(answer: ListAnswer, screen: Screen) -> list[Line]:
    """Draw the cases by id, with the release and how many actions are open."""
    labels = case_labels(one.planned.case for one in answer.cases)
    ids = [visible(one.planned.case) for one in answer.cases]
    width = max([len(name) for name in ids], default=0)
    lines: list[Line] = [_head(width, screen)] if ids else []
    for one in answer.cases:
        release = cell(_release(one, answer.today), 22, screen)
        late = sum(1 for row in one.actions if row.state is State.OVERDUE)
        name = cell(one.planned.case, width, screen)
        label = labels[one.planned.case]
        lines.append(f"{name} {label:>6}  {release} {len(one.actions):4} {late:5}")
    lines.append(counted("{n} case", "{n} cases", len(ids)))
    lines += [
        _("Could not be read: {case}").format(case=visible(one))
        for one in answer.unreadable
    ]
    return lines


def _head(width: int, screen: Screen) -> Line:
    case, release = cell(_("case"), width, screen), cell(_("release"), 22, screen)
    head = f"{case} {_('short'):>6}  {release} {_('open'):>4} {_('late'):>5}"
    return (Piece(head, Tone.HEAD),)


def list_lines(answer: ListAnswer) -> Iterable[str]:
    """Give case, checklist, release, open actions, late actions, tab-separated."""
    for one in answer.cases:
        release = one.planned.release
        late = sum(1 for row in one.actions if row.state is State.OVERDUE)
        parts = (
            one.planned.case,
            one.planned.checklist.id,
            release.isoformat() if release else "",
            len(one.actions),
            late,
        )
        yield "\t".join(visible(part) for part in parts)


def _release(one: Outstanding, today: date) -> str:
    if one.planned.release is None:
        return _("no date yet")
    day = short_day(one.planned.release, today)
    return _("out {day}").format(day=day) if one.planned.released else day
