"""`set`: dates and facts of a case; it shows what shifts, then writes."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.assignments import Assignments, read_assignments
from releasekit.commands.session import Session
from releasekit.commands.typed_certainty import CERTAINTIES, Told, told_of_dates
from releasekit.commands.typed_names import typed_case
from releasekit.commands.typed_text import typed_text
from releasekit.domain.changes import changes
from releasekit.domain.deeds import Answered, Dated, Deed
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.domain.need_to_know import for_role, may_see
from releasekit.domain.outstanding import plan
from releasekit.domain.resetting import after_deeds, reviews, with_resets
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.transitions import CaseClosedError
from releasekit.presentation.answers import event_lines
from releasekit.presentation.change_plan import change_lines, review_lines
from releasekit.wording import _


def set_values(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    values: Annotated[
        list[str],
        Argument(
            metavar="NAME=VALUE...",
            help=_("release=2027-03-01, supervised=yes; unknown takes it away."),
        ),
    ],
    reason: Annotated[
        str | None,
        Option("--reason", metavar="TEXT", help=_("Why a date moved; no names.")),
    ] = None,
    certainty: Annotated[
        str | None,
        Option("--certainty", metavar=CERTAINTIES, help=_("How sure the date is.")),
    ] = None,
    source: Annotated[
        str | None,
        Option("--source", metavar="TEXT", help=_("Where the date was read.")),
    ] = None,
) -> int:
    """Set dates and facts of a case."""
    name = typed_case(session, case)
    why = typed_text(session, reason, _("The reason"), EVIDENCE_LIMIT)
    look = session.casebook.look(name)
    if look.dossier.case.ending is not None:
        raise CaseClosedError(case=name)
    role = acting_role(session, look.dossier.checklist)
    given = read_assignments(session, values, look.dossier)
    rules = look.dossier.checklist
    beside = told_of_dates(session, certainty, source, given, rules)
    deeds = tuple(_deeds(given, look.dossier, why, beside))
    deeds = with_resets(look.dossier, deeds, session.today)
    if not deeds:
        session.say(_("Nothing changes: it stands so already."))
        return 0
    stamp = session.stamp(session.today, role)
    _show_plan(session, look.dossier, deeds, role)
    after = session.casebook.save(name, lambda _now: deeds, stamp, seen=look.head)
    new = after.case.history[len(look.dossier.case.history) :]
    session.show(event_lines(after, new, session.language))
    return 0


def _deeds(
    given: Assignments, dossier: Dossier, reason: str | None, beside: Told
) -> Iterable[Deed]:
    """Make events of what differs from what stands."""
    for name, day in given.dates.items():
        is_planned = day is not None and name in dossier.checklist.plannable
        dated = Dated(name, day, reason, *(beside if is_planned else Told()))
        if dossier.case.dates.get(name) != day or _is_surer(dated, dossier):
            yield dated
    answers = {
        name: answer
        for name, answer in given.facts.items()
        if dossier.case.facts.get(name) != answer
    }
    if answers:
        yield Answered(facts=answers)


def _is_surer(dated: Dated, dossier: Dossier) -> bool:
    """Say whether something else is said of a day that stays as it is."""
    stated = dossier.case.stated.get(dated.name)
    was = (stated.certainty, stated.source) if stated else (None, None)
    said = (dated.certainty or was[0], dated.source or was[1])
    return said != was


def _show_plan(
    session: Session, dossier: Dossier, deeds: Sequence[Deed], role: str | None
) -> None:
    """Show what shifts and ask, where somebody can answer; no lock is held."""
    later = after_deeds(dossier, deeds, session.today)
    before, after = (for_role(plan(one), role, one) for one in (dossier, later))
    found = changes(before, after, session.today)
    known = reviews(dossier)
    doubtful = [one for one in reviews(later) if one not in known]
    doubtful = [one for one in doubtful if may_see(role, one, later)]
    if found.are_none and not doubtful:
        return
    session.show(change_lines(found, session.language, session.screen))
    session.show(review_lines(doubtful, session.language))
    if not session.confirms(_("Write this?")):
        raise DeclinedError
