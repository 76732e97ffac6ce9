"""Looking at cases stands in the log: who, when, at which, and why."""

from collections.abc import Callable, Iterable
from typing import Annotated, TypeGuard

from typer import Option

from releasekit.casebook import Unreadable
from releasekit.casebook.asker import Asker
from releasekit.commands.session import Session
from releasekit.commands.typed_text import typed_text
from releasekit.domain.case import Case
from releasekit.domain.dossier import Dossier
from releasekit.errors.care import RestrictedCaseError
from releasekit.errors.fault import ReleasekitError
from releasekit.lazy import load
from releasekit.presentation.faults import fault_sentence
from releasekit.wording import _

Why = Annotated[
    str | None,
    Option("--reason", metavar="TEXT", help=_("Why you look; it stands in the log.")),
]
LOG_LOOK = "releasekit.casebook.auditing:log_look"
LOG_DISCLOSURE = "releasekit.casebook.auditing:log_disclosure"
LOG_GIVEN = "releasekit.casebook.auditing:log_given"
LOG_SWEEP = "releasekit.casebook.auditing:log_sweep"
LONGEST_REASON = 500


def is_listed(one: Dossier | Unreadable) -> TypeGuard[Dossier]:
    """Say whether a case could be read and stands on lists: no restricted one does."""
    return isinstance(one, Dossier) and one.case.restricted is None


def check_may_look(case: Case, reason: str | None) -> None:
    """Refuse a look at a restricted case to whoever does not say why, just now."""
    if case.restricted is not None and reason is None:
        raise RestrictedCaseError(case=case.id, day=case.restricted)


def log_look(session: Session, command: str, case: str, reason: str | None) -> None:
    """Log a look at one case."""
    asker = _asker(session, reason)
    _log(session, lambda: load(LOG_LOOK)(session.casebook, asker, command, case))


def log_disclosure(
    session: Session, command: str, case: str, to: str, reason: str | None
) -> None:
    """Log that something of a case is given to somebody; else it is not."""
    asker = _asker(session, reason)
    load(LOG_DISCLOSURE)(session.casebook, asker, command, case, to)


def log_given(
    session: Session,
    command: str,
    cases: Iterable[str],
    to: str,
    reason: str | None = None,
) -> None:
    """Log that something of several cases is given to somebody; else it is not."""
    asker = _asker(session, reason)
    load(LOG_GIVEN)(session.casebook, asker, command, cases, to)


def log_sweep(
    session: Session, command: str, cases: Iterable[str], reason: str | None
) -> None:
    """Log a look over several cases in one line."""
    asker = _asker(session, reason)
    _log(session, lambda: load(LOG_SWEEP)(session.casebook, asker, command, cases))


def _asker(session: Session, reason: str | None) -> Asker:
    why = typed_text(session, reason, _("The reason"), LONGEST_REASON)
    return Asker(
        clock=session.now_told,
        by=session.options.get("by") or session.me.post,
        role=session.role,
        reason=why or session.office.standing_reason,
    )


def _log(session: Session, write: Callable[[], None]) -> None:
    """Write a line; one that cannot be written is told, and lets the look go on."""
    try:
        write()
    except ReleasekitError as fault:
        sentence = _("This look could not be written into the log: {problem}")
        session.stderr.write(f"{sentence.format(problem=fault_sentence(fault))}\n")
