"""`explain`: why an action is due on its day, how sure that is, and what to do next."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.looking import Why, check_may_look, log_look
from releasekit.commands.session import Session
from releasekit.commands.typed_names import action_of, typed_case
from releasekit.domain.explanation import explanation_of
from releasekit.lazy import load
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.labels import case_label, running_number
from releasekit.wording import _

SCREEN = "releasekit.presentation.explain_screen:explain_screen"
DOCUMENT = "releasekit.presentation.explain_json:explain_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def explain(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    action: Annotated[str, Argument(help=_("The number or id of an action."))],
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/explain/1."))
    ] = False,
    reason: Why = None,
) -> int:
    """Explain an action of a case."""
    name = typed_case(session, case)
    dossier = session.casebook.look(name).dossier
    check_may_look(dossier.case, reason)
    role = acting_role(session, dossier.checklist)
    found = action_of(action, dossier.checklist)
    check_may_see(role, found, dossier)
    answer = ExplainAnswer(
        explained=explanation_of(found, dossier, session.today, role),
        label=case_label(name, session.casebook.cases(running_number(name))),
        today=session.today,
        language=session.language,
        role=role,
    )
    log_look(session, "explain", name, reason)
    if as_json:
        session.stdout.write(load(JSON_TEXT)(load(DOCUMENT)(answer)))
    else:
        session.show(load(SCREEN)(answer, session.screen))
    return 0
