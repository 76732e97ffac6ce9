"""`import`: a sheet that was filled in, recorded row by row: all of it, or nothing."""

from datetime import date
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.returned_files import returned_file
from releasekit.commands.import_entries import Terms
from releasekit.commands.import_marking import marked_at, stopping_marks
from releasekit.commands.import_plan import ImportPlan
from releasekit.commands.import_rows import RowFinder
from releasekit.commands.import_told import (
    overtaken_lines,
    plan_lines,
    sums_of,
    unread_lines,
)
from releasekit.commands.import_writing import record_all
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import one_of
from releasekit.commands.verb_options import HEARD, DryRun
from releasekit.domain.deed_parts import Heard
from releasekit.domain.typed_days import Today
from releasekit.errors.imports import FaultyReturnedError, OvertakenError
from releasekit.errors.usage import CloseWordError
from releasekit.wording import _

ENCODINGS = ("utf-8", "cp1250", "cp1251")


def import_sheet(
    session: Session,
    file: Annotated[
        Path, Argument(metavar="FILE", help=_("A sheet of `export`, filled in."))
    ],
    on: Annotated[
        str | None,
        Option("--on", metavar="DAY", help=_("For outcomes without a day.")),
    ] = None,
    reported: Annotated[
        str,
        Option(
            "--reported", metavar=HEARD, help=_("How one heard of what others owe.")
        ),
    ] = Heard.PAPER.value,
    encoding: Annotated[
        str, Option("--encoding", metavar="NAME", help=", ".join(ENCODINGS))
    ] = ENCODINGS[0],
    skip_conflicts: Annotated[
        bool,
        Option("--skip-conflicts", help=_("Record all but what was overtaken.")),
    ] = False,
    dry_run: DryRun = False,
) -> int:
    """Record what somebody filled into a sheet: shows each row, then asks."""
    if not dry_run:
        session.check_post()
    returned = returned_file(file, _encoding(encoding))
    terms = Terms(
        sha256=returned.sha256,
        words=returned.baseline.words if returned.baseline else {},
        on=_day(session, on),
        heard=one_of(Heard, reported),
    )
    slips = Slips()
    finder = RowFinder(session, returned, slips)
    plan = ImportPlan(session, terms, slips)
    plan.take(finder.rows())
    session.show([*plan_lines(session, plan), *unread_lines(returned, finder)])
    _tell_what_stops(session, plan, slips)
    session.say(sums_of(returned, plan, slips, len(finder.unknown)))
    marks = stopping_marks(plan, slips, skip_conflicts=skip_conflicts)
    if marks:
        copy = None if dry_run else marked_at(session, file, terms.sha256, marks)
        told = _(" (they are red in {path})").format(path=copy) if copy else ""
        fault = FaultyReturnedError if slips.found else OvertakenError
        raise fault(path=file, marked=told, again=copy or file)
    return 0 if dry_run else record_all(session, plan)


def _tell_what_stops(session: Session, plan: ImportPlan, slips: Slips) -> None:
    """Tell of every cell that cannot be taken, and of those that were overtaken."""
    slips.tell(session)
    session.stderr.writelines(f"{one}\n" for one in overtaken_lines(plan))


def _encoding(typed: str) -> str:
    """Take the name of an encoding as it was said: none is ever guessed."""
    name = typed.casefold()
    if name not in ENCODINGS:
        raise CloseWordError(typed=typed, choices=", ".join(ENCODINGS))
    return name


def _day(session: Session, typed: str | None) -> date | None:
    return typed_day(session, typed, Today(day=session.today)) if typed else None
