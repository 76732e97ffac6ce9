"""`show`: one case on one screen."""

from collections.abc import Sequence
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.looking import Why, check_may_look, log_disclosure, log_look
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.domain.need_to_know import PERSON, for_role
from releasekit.domain.outstanding import plan, standing
from releasekit.errors.usage import WrongUsageError
from releasekit.lazy import load
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.labels import case_label, running_number
from releasekit.wording import _

CASE_SCREEN = "releasekit.presentation.case_screen:case_screen"
VIEWS = {
    "--history": "releasekit.presentation.case_history:case_history",
    "--timeline": "releasekit.presentation.case_timeline:case_timeline",
    "--for-person": "releasekit.presentation.person_copy:person_copy",
}
CASE_JSON = "releasekit.presentation.case_json:case_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def show_case(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    everything: Annotated[
        bool, Option("--all", help=_("Every action, by phase."))
    ] = False,
    history: Annotated[
        bool, Option("--history", help=_("Everything that was recorded."))
    ] = False,
    timeline: Annotated[
        bool, Option("--timeline", help=_("What is open, on an axis of weeks."))
    ] = False,
    for_person: Annotated[
        bool, Option("--for-person", help=_("A copy for the person, in plain words."))
    ] = False,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/show/1."))
    ] = False,
    reason: Why = None,
) -> int:
    """Show one case."""
    asked = {
        "--all": everything,
        "--history": history,
        "--timeline": timeline,
        "--for-person": for_person,
    }
    view = _view([name for name, wanted in asked.items() if wanted], as_json=as_json)
    name = typed_case(session, case)
    look = session.casebook.look(name)
    check_may_look(look.dossier.case, reason)
    role = PERSON if for_person else acting_role(session, look.dossier.checklist)
    planned = for_role(plan(look.dossier), role, look.dossier)
    answer = CaseAnswer(
        dossier=look.dossier,
        outstanding=standing(planned, session.today),
        label=case_label(name, session.casebook.cases(running_number(name))),
        today=session.today,
        language=session.language,
        everything=everything,
        role=role,
    )
    if for_person:
        log_disclosure(session, "show", name, PERSON, reason)
    else:
        log_look(session, "show", name, reason)
    if as_json:
        document = load(CASE_JSON)(answer, session.casebook.said(name))
        session.stdout.write(load(JSON_TEXT)(document))
    else:
        session.show(load(view)(answer, session.screen))
    return 0


def _view(asked: Sequence[str], *, as_json: bool) -> str:
    """Find who draws what was asked for; two views at once are none."""
    if len(asked) > 1 or (as_json and asked and asked != ["--all"]):
        told = ", ".join([*asked, *(["--json"] if as_json else [])])
        problem = _("Only one of {options} may be given.").format(options=told)
        raise WrongUsageError(problem=problem, command="releasekit show")
    return VIEWS.get(asked[0], CASE_SCREEN) if asked else CASE_SCREEN
