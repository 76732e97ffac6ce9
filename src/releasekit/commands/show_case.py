"""`show`: one case on one screen."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.domain.need_to_know import for_role
from releasekit.domain.outstanding import plan, standing
from releasekit.lazy import load
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.labels import case_label, running_number
from releasekit.wording import _

CASE_SCREEN = "releasekit.presentation.case_screen:case_screen"
CASE_JSON = "releasekit.presentation.case_json:case_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def show_case(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    everything: Annotated[
        bool, Option("--all", help=_("Every action, by phase."))
    ] = False,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/show/1."))
    ] = False,
) -> int:
    """Show one case."""
    name = typed_case(session, case)
    look = session.casebook.look(name)
    role = acting_role(session, look.dossier.checklist)
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
    if as_json:
        document = load(CASE_JSON)(answer, session.casebook.said(name))
        session.stdout.write(load(JSON_TEXT)(document))
    else:
        session.show(load(CASE_SCREEN)(answer, session.screen))
    return 0
