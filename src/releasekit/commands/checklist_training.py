"""`checklist training`: what each role of a jurisdiction has to learn."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.page_forms import (
    Output,
    PageForm,
    Written,
    hand_out,
    paper_forms,
    show_paper,
)
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.checklist import Checklist
from releasekit.domain.guide.training import training_of
from releasekit.lazy import load
from releasekit.presentation.guide.training_paper import TrainingAnswer, training_paper
from releasekit.presentation.papers.paper import Paper
from releasekit.wording import _
from releasekit.wording.texts import lines_in, told_lines

IN_CSV = "releasekit.presentation.guide.training_table:training_csv"
DOCUMENT = "releasekit.presentation.guide.training_table:training_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def checklist_training(
    session: Session,
    checklist: Annotated[str, Argument(help=_("A checklist: its id or a file."))],
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help="text, markdown, html, csv, json"),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/training/1."))
    ] = False,
    output: Output = None,
) -> int:
    """Show what each role has to learn, what all share, and what nobody wrote yet."""
    found = rules_at_hand(session).checklist_named(checklist).checklist
    hand_out(
        session,
        _forms(found, session),
        form=PageForm.JSON.value if as_json else form,
        output=output,
        show=lambda: show_paper(session, _paper(found, session)),
    )
    return 0


def _forms(checklist: Checklist, session: Session) -> Written:
    return {
        **paper_forms(lambda: _paper(checklist, session), session),
        PageForm.CSV: lambda: str(load(IN_CSV)(_answer(checklist, session))),
        PageForm.JSON: lambda: _json(checklist),
    }


def _paper(checklist: Checklist, session: Session) -> Paper:
    return training_paper(_answer(checklist, session))


def _answer(checklist: Checklist, session: Session) -> TrainingAnswer:
    """Read the needs in the language of the reader, marked where they have none."""
    training = training_of(checklist, lambda one: told_lines(one, session.language))
    return TrainingAnswer(training, checklist, session.language)


def _json(checklist: Checklist) -> str:
    training = training_of(checklist, lambda one: lines_in(one, "en"))
    document = load(DOCUMENT)(TrainingAnswer(training, checklist))
    text: str = load(JSON_TEXT)(document)
    return text
