"""`close`: an episode ended, and why; nothing of it is owed any more."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_event_day import day_of_event
from releasekit.commands.typed_names import one_of, typed_case
from releasekit.commands.typed_text import typed_text
from releasekit.commands.verb_options import On, Reason
from releasekit.domain.deed_parts import Because
from releasekit.domain.deeds import Closed
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.domain.outstanding import plan
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.transitions import CaseClosedError
from releasekit.errors.usage import MissingValueError
from releasekit.presentation.answers import event_lines
from releasekit.wording import _, counted

BECAUSE = "|".join(one.value for one in Because)


def close(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    because: Annotated[
        str | None, Option("--because", metavar=BECAUSE, help=_("Why it ended."))
    ] = None,
    reason: Reason = None,
    on: On = None,
) -> int:
    """Close an episode; its record stays, and the next one may go on from it."""
    if because is None:
        raise MissingValueError(what=_("Why"), option=f"--because {BECAUSE}")
    cause = one_of(Because, because)
    why = typed_text(session, reason, _("The reason"), EVIDENCE_LIMIT)
    name = typed_case(session, case)
    look = session.casebook.look(name)
    if look.dossier.case.ending is not None:
        raise CaseClosedError(case=name)
    role = acting_role(session, look.dossier.checklist)
    stamp = session.stamp(day_of_event(session, on, look.dossier), role)
    _confirm(session, look.dossier)
    deed = Closed(because=cause, reason=why)
    after = session.casebook.save(name, lambda _now: [deed], stamp, seen=look.head)
    session.show(event_lines(after, after.case.history[-1:], session.language, role))
    if cause in (Because.RECALL, Because.NEW_SENTENCE):
        told = _("The next episode: rk open --episode-of {case} --admission DAY")
        session.say(told.format(case=name))
    return 0


def _confirm(session: Session, dossier: Dossier) -> None:
    number = len(plan(dossier).actions)
    still_open = counted("{n} action is open", "{n} actions are open", number)
    question = _("Close {case}? {open} and will be owed no more.")
    if not session.confirms(question.format(case=dossier.case.id, open=still_open)):
        raise DeclinedError
