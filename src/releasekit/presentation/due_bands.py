"""The rows of `due` under heads: bands of time, cases, or phases."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import partial
from itertools import groupby
from typing import NamedTuple

from releasekit.domain.outstanding import Row, State
from releasekit.domain.selection import end_of_next_week, end_of_week
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.labels import phase_label
from releasekit.presentation.row_notes import is_moved
from releasekit.presentation.screen import Tone
from releasekit.wording import _
from releasekit.wording.days import day_and_month, day_or_month, short_day


class Grouping(Enum):
    """By what the rows stand together."""

    TIME = "time"
    CASE = "case"
    AGENCY = "agency"
    PHASE = "phase"


class Band(NamedTuple):
    """Some rows under one head."""

    head: str
    rows: tuple[Row, ...]
    tone: Tone = Tone.HEAD


def bands(
    answer: DueAnswer, grouping: Grouping, labels: Mapping[str, str]
) -> tuple[Band, ...]:
    """Put the dated rows under their heads; empty heads are left out."""
    if grouping is Grouping.CASE:
        return tuple(_by_case(answer, labels))
    if grouping is Grouping.PHASE:
        return tuple(_by_phase(answer))
    return tuple(_by_time(answer))


def _by_time(answer: DueAnswer) -> Iterable[Band]:
    today = answer.today
    ended = [row for row in answer.dated if row.standing.waiver_expired]
    yield from _band(_("WAIVER ENDED: owed again"), ended, Tone.SOON)
    others = [row for row in answer.dated if not row.standing.waiver_expired]
    late = [row for row in others if row.standing.state is State.OVERDUE]
    yield from _band(_("LATE"), late, Tone.LATE)
    rest = [row for row in others if row.standing.state is not State.OVERDUE]
    yield from _moved_bands([row for row in rest if is_moved(row)], answer)
    plain = [row for row in rest if not is_moved(row)]
    heads = (
        (_("TODAY"), today, Tone.SOON),
        (_("THIS WEEK"), end_of_week(today), Tone.HEAD),
        (_("NEXT WEEK"), end_of_next_week(today), Tone.HEAD),
        (_("AFTER THAT"), date.max, Tone.HEAD),
    )
    before = date.min
    for head, until, tone in heads:
        inside = [row for row in plain if before < (row.due or date.max) <= until]
        yield from _band(head, inside, tone)
        before = until


def _moved_bands(rows: list[Row], answer: DueAnswer) -> Iterable[Band]:
    """Set apart, by the day of the move, what a moved date alone made late."""
    head = _("DATE MOVED on {day}: new days to aim for (not late)")
    for moved_on, together in groupby(sorted(rows, key=_move), key=_move):
        day = short_day(moved_on, answer.today)
        yield from _band(head.format(day=day), list(together), Tone.MOVED)


def _move(row: Row) -> date:
    shift = row.standing.owed.shift
    return shift.on if shift is not None else date.min


def _band(head: str, rows: list[Row], tone: Tone) -> Iterable[Band]:
    if rows:
        in_order = tuple(sorted(rows, key=by_day_and_number))
        yield Band(head=f"{head}  {len(rows)}", rows=in_order, tone=tone)


def by_day_and_number(row: Row) -> tuple[date, str, int]:
    number = row.standing.owed.action.number
    return (row.due or date.max, row.planned.case, number)


def _by_case(answer: DueAnswer, labels: Mapping[str, str]) -> Iterable[Band]:
    by_case = sorted(answer.dated, key=lambda row: row.planned.case)
    for case, rows in groupby(by_case, key=lambda row: row.planned.case):
        found = list(rows)
        release = found[0].planned.release
        when = short_day(release, answer.today) if release else _("no date yet")
        out = found[0].planned.released
        word = (
            _("case {case}, out on {day}") if out else _("case {case}, release {day}")
        )
        head = word.format(case=labels[case], day=when)
        yield from _band(head, found, Tone.HEAD)


def _by_phase(answer: DueAnswer) -> Iterable[Band]:
    """Put rows under their phases; what two checklists call otherwise stands apart."""
    head = partial(_phase_head, language=answer.language)
    for (number, name), together in groupby(sorted(answer.dated, key=head), key=head):
        yield from _band(f"{number} {name}", list(together), Tone.HEAD)


def _phase_head(row: Row, language: str) -> tuple[int, str]:
    phase = row.standing.owed.action.phase
    return phase.number, phase_label(phase, row.planned.checklist, language)


def release_note(row: Row, today: date) -> str:
    """Give `18 Dec`, `Nov 2028`, `out 20 Nov`, `Apr 2025` for long out, or a dash."""
    release = row.planned.release
    if release is None:
        return "-"
    day = day_or_month(release, today)
    is_near = day == day_and_month(release)
    return _("out {day}").format(day=day) if row.planned.released and is_near else day
