"""`due`, the main job: who still owes what, before which date."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook import Unreadable
from releasekit.commands.acting import Found, planned_cases
from releasekit.commands.filters import (
    OfJurisdiction,
    OfRole,
    typed_horizon,
    wanted_by,
)
from releasekit.commands.looking import Why, log_sweep
from releasekit.commands.news import with_news
from releasekit.commands.session import Session
from releasekit.commands.silence import reminder_silences
from releasekit.commands.typed_names import one_of, typed_cases
from releasekit.domain.outstanding import HORIZON_DAYS, Planned, State, standing
from releasekit.domain.selection import Horizon, Me, Wanted, end_of_next_week, rows_of
from releasekit.errors.fault import Exit, worst
from releasekit.lazy import load
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.due_bands import Grouping
from releasekit.presentation.faults import tell_all
from releasekit.wording import _
from releasekit.wording.silences import silence_told


class View(Enum):
    """How the rows are shown."""

    TABLE = "table"
    LINES = "lines"


LINES = "releasekit.presentation.due_lines:due_lines"
JSON = "releasekit.presentation.due_json:due_document"
JSON_PIECES = "releasekit.presentation.json_document:json_pieces"
TABLES = {
    Grouping.TIME: "releasekit.presentation.due_table:due_table",
    Grouping.CASE: "releasekit.presentation.due_table:due_table",
    Grouping.PHASE: "releasekit.presentation.due_table:due_table",
    Grouping.AGENCY: "releasekit.presentation.due_agencies:due_agencies",
}
DEFAULT_WITHIN = f"{HORIZON_DAYS}d"


def due(
    session: Session,
    cases: Annotated[
        list[str] | None, Argument(metavar="[CASE]...", help=_("Only these cases."))
    ] = None,
    within: Annotated[
        str | None,
        Option("--within", metavar="SPAN", help=_("30d, a day, release, or all.")),
    ] = None,
    role: OfRole = None,
    waiting: Annotated[
        bool, Option("--waiting", help=_("Only what keeps another step waiting."))
    ] = False,
    jurisdiction: OfJurisdiction = None,
    group_by: Annotated[
        str,
        Option("--group-by", metavar="WHAT", help=_("time, case, agency or phase.")),
    ] = Grouping.TIME.value,
    view: Annotated[
        str | None,
        Option(
            "--view",
            metavar="VIEW",
            help=_("table or lines; lines where no terminal is."),
        ),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/due/1."))
    ] = False,
    exit_code: Annotated[
        bool, Option("--exit-code", help=_("Exit 1 where something is late or due."))
    ] = False,
    reason: Why = None,
) -> int:
    """List outstanding actions, soonest first."""
    grouping = one_of(Grouping, group_by)
    terminal = View.TABLE if session.stdout.isatty() else View.LINES
    chosen = one_of(View, view) if view else terminal
    is_table = chosen is View.TABLE and not as_json
    horizon = typed_horizon(session, within or DEFAULT_WITHIN)
    every = planned_cases(session, horizon.until)
    asked_for = typed_cases(session, cases or ())
    found = [one for one in every if not asked_for or one.case in asked_for]
    answer = _answer(
        session,
        found,
        every,
        wanted_by(session, role, found)._replace(
            horizon=horizon,
            jurisdiction=jurisdiction.upper() if jurisdiction else None,
            waiting=waiting,
        ),
        within=within,
        is_table=is_table,
    )
    answer = answer._replace(silences=reminder_silences(session))
    if is_table and session.stdout.isatty() and not (cases or jurisdiction):
        answer = with_news(session, answer)
    log_sweep(session, "due", (one.case for one in found), reason)
    _show(session, answer, chosen, grouping, as_json=as_json)
    return _exit_status(session, answer, asked=exit_code)


def _answer(
    session: Session,
    found: Found,
    every: Found,
    wanted: Wanted,
    *,
    within: str | None,
    is_table: bool,
) -> DueAnswer:
    today = session.today
    planned = tuple(
        one
        for one in found
        if isinstance(one, Planned)
        and not (one.closed or one.restricted)
        and wanted.jurisdiction in (None, one.checklist.jurisdiction)
    )
    bad = tuple((o.case, o.fault) for o in found if isinstance(o, Unreadable))
    return DueAnswer(
        today=today,
        within=within or DEFAULT_WITHIN,
        rows=rows_of((standing(one, today) for one in planned), wanted),
        cases=planned,
        unreadable=bad,
        shown_until=_shown_until(wanted.horizon, today, within) if is_table else None,
        language=session.language,
        every_case=tuple(one.case for one in every if not _is_closed(one)),
        closed=sum(1 for one in found if _is_closed(one)),
        restricted=sum(1 for one in found if _is_restricted(one)),
        me=Me(session.options.get("by") or session.me.post or "", session.role)
        if session.role
        else None,
    )


def _is_closed(one: Planned | Unreadable) -> bool:
    return isinstance(one, Planned) and one.closed


def _is_restricted(one: Planned | Unreadable) -> bool:
    return isinstance(one, Planned) and one.restricted and not one.closed


def _shown_until(horizon: Horizon, today: date, within: str | None) -> date | None:
    """End a table at the end of next week unless it was asked to go further."""
    return horizon.until if within else end_of_next_week(today)


def _show(
    session: Session,
    answer: DueAnswer,
    chosen: View,
    grouping: Grouping,
    *,
    as_json: bool,
) -> None:
    if as_json:
        session.stdout.writelines(load(JSON_PIECES)(load(JSON)(answer)))
    elif chosen is View.LINES:
        lines: Iterable[str] = load(LINES)(answer)
        session.stdout.writelines(f"{line}\n" for line in lines)
        session.stderr.writelines(f"{silence_told(one)}\n" for one in answer.silences)
    else:
        session.show(load(TABLES[grouping])(answer, grouping, session.screen))


def _exit_status(session: Session, answer: DueAnswer, *, asked: bool) -> int:
    """Name what could not be read; it outweighs what was found."""
    faults = (fault for _case, fault in answer.unreadable)
    statuses = {tell_all(faults, session.stderr)}
    pressing = (State.OVERDUE, State.DUE)
    if asked and any(row.standing.state in pressing for row in answer.rows):
        statuses.add(Exit.FOUND)
    return worst(statuses)
