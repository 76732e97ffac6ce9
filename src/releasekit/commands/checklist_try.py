"""`checklist try`: what a draft would change in the open cases."""

from typing import Annotated

from typer import Argument, Option

from releasekit.casebook import Unreadable
from releasekit.commands.checklist_check import tell_findings
from releasekit.commands.looking import Why, is_listed, log_sweep
from releasekit.commands.session import Session
from releasekit.domain.trial import concerns, try_on
from releasekit.errors.fault import Exit
from releasekit.presentation.checklist_try import TryAnswer, try_document, try_screen
from releasekit.presentation.faults import tell_all
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def checklist_try(
    session: Session,
    file: Annotated[str, Argument(help=_("The draft: a file or an id."))],
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/checklist-try/1."))
    ] = False,
    reason: Why = None,
) -> int:
    """Plan the open cases under a draft and say what differs; nothing is written."""
    rules = session.casebook.rules
    examined = rules.examined(file)
    if examined.resolved is None:
        tell_findings(session, examined)
        return Exit.FOUND
    draft = examined.resolved.checklist
    calendar = rules.calendar(draft.calendar)
    looks = list(session.casebook.looks())
    cases = [one for one in looks if is_listed(one)]
    wanted = [one for one in cases if concerns(draft, one)]
    answer = TryAnswer(
        draft=draft,
        trials=[try_on(one, draft, calendar, session.today) for one in wanted],
        others=len(cases) - len(wanted),
        language=session.language,
    )
    log_sweep(session, "checklist try", (one.case.id for one in cases), reason)
    if as_json:
        session.stdout.write(json_text(try_document(answer)))
    else:
        session.show(try_screen(answer, session.screen))
    bad = [one for one in looks if isinstance(one, Unreadable)]
    return tell_all((one.fault for one in bad), session.stderr)
