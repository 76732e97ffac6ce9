"""How sure a date is and where it was read, as typed beside it."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from releasekit.commands.assignments import Assignments
from releasekit.commands.session import Session
from releasekit.commands.typed_names import one_of
from releasekit.commands.typed_text import typed_text
from releasekit.domain.checklist import Checklist
from releasekit.domain.deed_parts import Certainty
from releasekit.domain.dossier import RELEASE
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.errors.usage import MissingValueError, WrongUsageError
from releasekit.wording import _

CERTAINTIES = "|".join(one.value for one in Certainty)
OPTION = "--certainty"


class Told(NamedTuple):
    """What was typed beside dates; it holds for those that are planned."""

    certainty: Certainty | None = None
    source: str | None = None


def release_certainty(
    typed: str | None, dates: Mapping[str, date]
) -> Mapping[str, Certainty]:
    """Read how sure the release date of a case is that is being opened."""
    if typed is None:
        return {}
    if RELEASE not in dates:
        raise MissingValueError(what=_("The release date"), option="--release DAY")
    return {RELEASE: one_of(Certainty, typed)}


def told_of_dates(
    session: Session,
    certainty: str | None,
    source: str | None,
    given: Assignments,
    checklist: Checklist,
) -> Told:
    """Read what goes with planned dates, and refuse it where none was given."""
    if certainty is None and source is None:
        return Told()
    known = {name for name, day in given.dates.items() if day is not None}
    if not known & checklist.plannable:
        problem = _("{option} goes with a planned date, such as {example}.")
        option = OPTION if certainty is not None else "--source"
        told = problem.format(option=option, example="release=2027-03-01")
        raise WrongUsageError(problem=told, command="releasekit set")
    return Told(
        certainty=one_of(Certainty, certainty) if certainty is not None else None,
        source=typed_text(session, source, _("The source"), EVIDENCE_LIMIT),
    )
