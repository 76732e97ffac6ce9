"""`erase`: what an event said, or a whole case, is gone; its seal and the fact stay."""

from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.erasing import ErasedWords, erase_words
from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.commands.typed_text import typed_text
from releasekit.commands.verb_options import Reason
from releasekit.domain.case import Case
from releasekit.domain.dossier import Dossier
from releasekit.domain.erasing import Erasing, erasing_all, erasing_of
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.errors.care import (
    CopiesLeftError,
    NeedsYesError,
    NotClosedYetError,
    NothingToEraseError,
)
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.usage import MissingValueError
from releasekit.presentation.erased import erased_lines, out_of_reach_lines
from releasekit.wording import _, counted
from releasekit.wording.told_events import told


def erase(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    seq: Annotated[
        int | None,
        Option("--seq", metavar="N", help=_("Only the words of this event.")),
    ] = None,
    reason: Reason = None,
) -> int:
    """Erase the words of one event, or with no --seq a whole case that is closed.

    What still counts of an event is kept without its words. It cannot be taken back.
    """
    why = typed_text(session, reason, _("The reason"), EVIDENCE_LIMIT)
    if why is None:
        raise MissingValueError(what=_("The reason"), option='--reason "TEXT"')
    name = typed_case(session, case)
    look = session.casebook.look(name)
    role = acting_role(session, look.dossier.checklist)
    _erasing(look.dossier.case, seq)  # refused before anybody is asked
    _confirm(session, _question(session, look.dossier, seq, role))
    stamp = session.stamp(session.today, role)._replace(reason=why)
    erased = erase_words(session.casebook, look, lambda now: _erasing(now, seq), stamp)
    _show(session, name, erased, is_whole=seq is None)
    _check_copies(name, erased)
    return 0


def _show(session: Session, case: str, erased: ErasedWords, *, is_whole: bool) -> None:
    seqs, repeated_in, again_in = erased.seqs, erased.repeated_in, erased.again_in
    session.show(erased_lines(case, seqs, repeated_in, again_in, is_whole=is_whole))
    session.show(
        out_of_reach_lines(
            has_earlier_versions=erased.has_earlier_versions,
            log_keeps_reason=erased.log_keeps_reason,
        )
    )


def _erasing(case: Case, seq: int | None) -> Erasing:
    if seq is None:
        if case.ending is None:
            raise NotClosedYetError(case=case.id)
        return erasing_all(case)
    found = erasing_of(case, seq)
    if found is None:
        raise NothingToEraseError(case=case.id, seq=seq)
    return found


def _question(
    session: Session, dossier: Dossier, seq: int | None, role: str | None
) -> str:
    case = dossier.case
    if seq is None:
        events = counted("{n} event", "{n} events", len(case.history))
        question = _("Erase the whole of {case}, {events}, for good?")
        return question.format(case=case.id, events=events)
    what = told(case.history[seq - 1], dossier, session.language, role)
    question = _("Erase the words of event {seq} of {case} ({what}) for good?")
    return question.format(seq=seq, case=case.id, what=what)


def _confirm(session: Session, question: str) -> None:
    """Ask; a script has to say --yes, since nothing brings the words back."""
    if not (session.may_ask or session.options.get("yes")):
        raise NeedsYesError(what=_("an erasure"))
    if not session.confirms(question):
        raise DeclinedError


def _check_copies(case: str, erased: ErasedWords) -> None:
    if erased.copies:
        raise CopiesLeftError(case=case, paths=", ".join(erased.copies))
