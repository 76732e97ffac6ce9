"""`open`: start following a case, also in mid-sentence."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.rules import Resolved
from releasekit.commands.assignments import assignments_for
from releasekit.commands.episodes import episode_before, going_on
from releasekit.commands.open_list import open_list
from releasekit.commands.opening import (
    PHASES,
    begin,
    checklist_to_follow,
    days_served,
    is_mid_sentence,
    phase_named,
    pin_of,
)
from releasekit.commands.opening_questions import asked_opening
from releasekit.commands.session import Session
from releasekit.commands.typed_certainty import CERTAINTIES, release_certainty
from releasekit.domain.action import Phase
from releasekit.domain.deeds import Opened
from releasekit.domain.naming import is_case_id
from releasekit.errors.refusals import NeedsPhaseError
from releasekit.errors.usage import BadCaseIdError, MissingValueError, WrongUsageError
from releasekit.wording import _


def open_case(
    session: Session,
    case: Annotated[
        str | None,
        Argument(
            metavar="[CASE]", help=_("An id without a name in it; else the next.")
        ),
    ] = None,
    checklist: Annotated[
        str | None,
        Option("--checklist", metavar="ID|FILE", help=_("The checklist to follow.")),
    ] = None,
    release: Annotated[
        str | None, Option("--release", metavar="DAY", help=_("The release date."))
    ] = None,
    admission: Annotated[
        str | None, Option("--admission", metavar="DAY", help=_("The admission date."))
    ] = None,
    certainty: Annotated[
        str | None,
        Option(
            "--certainty", metavar=CERTAINTIES, help=_("How sure the release date is.")
        ),
    ] = None,
    dates: Annotated[
        list[str] | None,
        Option("--date", metavar="NAME=DAY", help=_("Another date.")),
    ] = None,
    facts: Annotated[
        list[str] | None,
        Option("--fact", metavar="NAME=VALUE", help=_("An answer, such as minor=no.")),
    ] = None,
    start: Annotated[
        str | None,
        Option(
            "--from", metavar="PHASE", help=_("In mid-sentence: the phase to begin.")
        ),
    ] = None,
    episode_of: Annotated[
        str | None,
        Option("--episode-of", metavar="CASE", help=_("Go on from a closed case.")),
    ] = None,
    listed: Annotated[
        Path | None,
        Option(
            "--list", metavar="FILE", help=_("Many cases, a row each: .xlsx or CSV.")
        ),
    ] = None,
    dry_run: Annotated[
        bool, Option("--dry-run", help=_("With --list: show, write nothing."))
    ] = False,
) -> int:
    """Start a case."""
    own = (case, release, admission, certainty, start, dates, facts, episode_of)
    if listed is not None:
        _check_alone(own)
        return open_list(session, listed, checklist, dry_run=dry_run)
    if dry_run:
        raise _usage(_("--dry-run goes with --list."))
    if case is not None and not is_case_id(case):
        raise BadCaseIdError(typed=case)
    if session.may_ask and not any((checklist, *own[1:])):
        return begin(session, case, *asked_opening(session))
    before = episode_before(session, episode_of) if episode_of else None
    resolved = _resolved(session, checklist or (before and before.checklist.id))
    named = (("release", release), ("admission", admission))
    words = [f"{name}={day}" for name, day in named if day]
    typed = [*words, *(dates or ()), *(facts or ())]
    opened = _opened(session, resolved, typed, start)
    sure = release_certainty(certainty, opened.dates)
    opened = opened._replace(certainty=sure)
    if before is not None:
        opened = going_on(opened, before, resolved.checklist)
    return begin(session, case, resolved, opened)


def _check_alone(own: Iterable[object]) -> None:
    """Refuse what a list says for each of its cases."""
    if any(own):
        raise _usage(_("With --list, only --checklist and --dry-run may be given."))


def _usage(problem: str) -> WrongUsageError:
    return WrongUsageError(problem=problem, command="releasekit open")


def _resolved(session: Session, checklist: str | None) -> Resolved:
    if checklist is None:
        known = ", ".join(session.casebook.rules.checklist_names())
        option = f"--checklist ID ({known})"
        raise MissingValueError(what=_("The checklist"), option=option)
    return checklist_to_follow(session, checklist)


def _opened(
    session: Session, resolved: Resolved, typed: Iterable[str], start: str | None
) -> Opened:
    rules = resolved.checklist
    calendar = session.casebook.rules.calendar(rules.calendar)
    given = assignments_for(session, typed, rules, calendar)
    return Opened(
        checklist=pin_of(resolved),
        dates={name: day for name, day in given.dates.items() if day is not None},
        facts={name: one for name, one in given.facts.items() if one is not None},
        start=_start(session, start, given.dates.get("admission")),
    )


def _start(session: Session, typed: str | None, admission: date | None) -> Phase | None:
    """Read the phase to follow from; a sentence under way must say which."""
    if typed is None and is_mid_sentence(session, admission):
        days = days_served(session, admission)
        if not session.may_ask:
            raise NeedsPhaseError(days=days, phases=PHASES)
        question = _(
            "Admission lies {n} days back. Follow from which phase ({phases})?"
        )
        typed = session.ask(question.format(n=days, phases=PHASES)).strip()
        if not typed:
            raise NeedsPhaseError(days=days, phases=PHASES)
    return None if typed is None else phase_named(typed)
