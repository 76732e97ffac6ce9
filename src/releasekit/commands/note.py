"""`note`: a few words on a case or on actions of it."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.session import Session
from releasekit.commands.typed_event_day import day_of_event
from releasekit.commands.typed_names import typed_action, typed_case
from releasekit.commands.typed_text import typed_text
from releasekit.domain.deeds import Noted
from releasekit.domain.free_text import NOTE_LIMIT
from releasekit.errors.usage import MissingValueError
from releasekit.presentation.answers import noted_lines
from releasekit.wording import _


def note(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    action: Annotated[
        list[str] | None,
        Argument(metavar="[ACTION]...", help=_("Numbers or ids of actions.")),
    ] = None,
    text: Annotated[
        str | None,
        Option(
            "--note",
            metavar="TEXT",
            help=_("The note; no names. - reads it from input."),
        ),
    ] = None,
    on: Annotated[
        str | None,
        Option("--on", metavar="DAY", help=_("The day; today if not given.")),
    ] = None,
) -> int:
    """Write a note on a case, or on some of its actions."""
    name = typed_case(session, case)
    dossier = session.casebook.look(name).dossier
    actions = [
        typed_action(session, one, name, dossier.checklist) for one in action or ()
    ]
    if text is None and session.may_ask:
        text = session.ask(_("Note (no names, no contents):"))
    written = typed_text(session, text, _("The note"), NOTE_LIMIT)
    if written is None:
        raise MissingValueError(what=_("The note"), option='--note "TEXT"')
    role = acting_role(session, dossier.checklist)
    for one in actions:
        check_may_see(role, one, dossier)
    noted = Noted(text=written, actions=tuple(one.id for one in actions))
    stamp = session.stamp(day_of_event(session, on, dossier), role)
    after = session.casebook.save(name, lambda _now: [noted], stamp)
    session.show(noted_lines(after, actions, session.language))
    return 0
