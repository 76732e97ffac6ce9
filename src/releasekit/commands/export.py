"""`export`: what is owed as a file, for calendars, spreadsheets and programs."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.export_forms import ICS, export_form
from releasekit.commands.export_wish import Wish
from releasekit.commands.filters import OfJurisdiction, OfRole, typed_horizon
from releasekit.commands.looking import Why
from releasekit.commands.session import Session
from releasekit.commands.typed_names import one_of
from releasekit.errors.exports import BadAlarmError, OptionNotHereError
from releasekit.exporters.table import What
from releasekit.lazy import load
from releasekit.wording import _

ALL = "all"
DEFAULT_ALARM = "3"
MOST_DAYS = 366
MOST_DIGITS = 3
LISTS = "due, actions, cases, history, matrix"
FILTERS = ("CASE", "--role", "--jurisdiction", "--within")


def export(
    session: Session,
    file: Annotated[
        str, Argument(metavar="FILE", help=_("Such as due.xlsx; - for output."))
    ],
    cases: Annotated[
        list[str] | None, Argument(metavar="[CASE]...", help=_("Only these cases."))
    ] = None,
    what: Annotated[str, Option("--what", metavar="WHAT", help=LISTS)] = What.DUE.value,
    form: Annotated[
        str | None,
        Option(
            "--format",
            metavar="FORM",
            help=_("xlsx, csv, csv-excel, json or ics; else as FILE is called."),
        ),
    ] = None,
    columns: Annotated[
        str | None,
        Option("--columns", metavar="KEYS", help=_("Only these: case,number,due.")),
    ] = None,
    role: OfRole = None,
    jurisdiction: OfJurisdiction = None,
    within: Annotated[
        str,
        Option("--within", metavar="SPAN", help=_("30d, a day, release, or all.")),
    ] = ALL,
    per_role: Annotated[
        bool, Option("--per-role", help=_("A sheet for each role too; xlsx only."))
    ] = False,
    todo: Annotated[
        bool, Option("--todo", help=_("Tasks with a due date in place of events."))
    ] = False,
    alarm: Annotated[
        list[str] | None,
        Option(
            "--alarm",
            metavar="DAYS",
            help=_("Ring so many days before; may be given again; 3 if not given."),
        ),
    ] = None,
    force: Annotated[
        bool, Option("--force", help=_("Replace a file that others wrote."))
    ] = False,
    reason: Why = None,
) -> int:
    """Write what is owed into a file: a workbook, CSV, JSON, or a calendar."""
    wish = Wish(
        file=file,
        form=export_form(file, form),
        what=one_of(What, what),
        cases=tuple(cases or ()),
        horizon=typed_horizon(session, within),
        within=within,
        columns=columns,
        role=role,
        jurisdiction=jurisdiction.upper() if jurisdiction else None,
        per_role=per_role,
        todo=todo,
        alarms=_alarms(alarm or [DEFAULT_ALARM]),
        force=force,
        reason=reason,
    )
    _check_options(wish, has_alarm=alarm is not None)
    status: int = load(wish.form.answer)(session, wish)
    return status


def _check_options(wish: Wish, *, has_alarm: bool) -> None:
    """Refuse what would be left unheard: an option that means nothing here."""
    given = {
        "CASE": bool(wish.cases),
        "--role": wish.role is not None,
        "--jurisdiction": wish.jurisdiction is not None,
        "--within": wish.within != ALL,
    }
    if wish.what is What.MATRIX:
        _refuse(given, FILTERS, f"--what {wish.what.value}")
    if wish.what is What.HISTORY:
        _refuse(given, ("--role", "--within"), f"--what {wish.what.value}")
    if wish.form.name == ICS:
        is_other = {"--what": wish.what is not What.DUE}
        more = {"--columns": wish.columns is not None, "--per-role": wish.per_role}
        _refuse(is_other | more, ("--what", *more), wish.form.name)
    else:
        more = {"--todo": wish.todo, "--alarm": has_alarm}
        more |= {"--per-role": wish.per_role and wish.form.name != "xlsx"}
        _refuse(more, tuple(more), wish.form.name)


def _refuse(given: Mapping[str, bool], options: Iterable[str], what: str) -> None:
    for option in options:
        if given[option]:
            raise OptionNotHereError(option=option, what=what)


def _alarms(typed: Iterable[str]) -> tuple[int, ...]:
    """Read days before a due date, the earliest alarm first."""
    return tuple(sorted({_days(one) for one in typed}, reverse=True))


def _days(typed: str) -> int:
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS
    if not is_number or int(typed) > MOST_DAYS:
        raise BadAlarmError(typed=typed, most=MOST_DAYS)
    return int(typed)
