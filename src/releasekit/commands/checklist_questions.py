"""`checklist questions`: a sheet on which a lawyer answers what is open."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.page_forms import STANDARD_OUTPUT, give
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.checklist import Checklist
from releasekit.errors.usage import CloseWordError, WrongUsageError
from releasekit.presentation.lawyer.sheet import SheetAnswer, sheet_csv
from releasekit.wording import _

COMMAND = "releasekit checklist questions"
SUFFIX = ".csv"
ENGLISH = "en"


def checklist_questions(
    session: Session,
    checklist: Annotated[str, Argument(help=_("A checklist: its id or a file."))],
    output: Annotated[
        str | None,
        Option("-o", "--output", metavar="FILE.csv", help=_("Where; - for output.")),
    ] = None,
    languages: Annotated[
        str | None,
        Option("--languages", metavar="TAGS", help=_("Several, such as mk,en.")),
    ] = None,
) -> int:
    """Write a sheet for a lawyer: each deadline, flow and open question, with room."""
    to_file = output not in {None, STANDARD_OUTPUT}
    if to_file and Path(str(output)).suffix.lower() != SUFFIX:
        problem = _("The sheet is a table in CSV: give a name that ends in .csv.")
        raise WrongUsageError(problem=problem, command=COMMAND)
    resolved = rules_at_hand(session).checklist_named(checklist)
    answer = SheetAnswer(
        checklist=resolved.checklist,
        sha256=resolved.sha256,
        languages=_languages(languages, resolved.checklist) or (session.language,),
    )
    give(session, sheet_csv(answer), output)
    if to_file:
        told = _("Once it is filled: rk checklist answers {path}")
        session.say(told.format(path=output))
    return 0


def _languages(typed: str | None, checklist: Checklist) -> tuple[str, ...]:
    """Take the languages that were asked for, each one that the checklist speaks."""
    asked = dict.fromkeys(one.strip() for one in (typed or "").split(","))
    known = dict.fromkeys((*checklist.languages, ENGLISH))
    for tag in asked:
        if typed is not None and tag not in known:
            choices = ", ".join(known)
            raise CloseWordError(typed=tag or '""', choices=choices)
    return tuple(asked) if typed is not None else ()
