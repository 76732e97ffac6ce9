"""`checklist matrix`: jurisdictions beside the baseline they share."""

from collections.abc import Iterable
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.families import ancestors, descendants
from releasekit.casebook.rules import Rules
from releasekit.commands.page_forms import (
    Output,
    PageForm,
    Written,
    hand_out,
    paper_forms,
    plain_text,
    show_paper,
)
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.commands.typed_names import action_of, one_of
from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.matrix import THEMES, Matrix, Part, matrix_of, narrowed
from releasekit.errors.usage import CloseWordError, WrongUsageError
from releasekit.lazy import load
from releasekit.presentation.matrix.answer import MatrixAnswer
from releasekit.presentation.screen import Line
from releasekit.wording import _, counted
from releasekit.wording.visible import visible

COMMAND = "releasekit checklist matrix"
BASELINE = "western-balkans"
PHASES = tuple(phase.value for phase in Phase)
AT = "releasekit.presentation.matrix"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def checklist_matrix(
    session: Session,
    checklists: Annotated[
        list[str] | None,
        Argument(help=_("Those to compare; if none, all that build on the baseline.")),
    ] = None,
    baseline: Annotated[
        str, Option("--baseline", metavar="ID", help=_("What they build on."))
    ] = BASELINE,
    theme: Annotated[
        str | None, Option("--theme", metavar="THEME", help=", ".join(THEMES))
    ] = None,
    phase: Annotated[
        str | None, Option("--phase", metavar="PHASE", help=", ".join(PHASES))
    ] = None,
    action: Annotated[
        str | None,
        Option("--action", metavar="ACTION", help=_("One action, side by side.")),
    ] = None,
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help="text, markdown, html, json, csv"),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/matrix/1."))
    ] = False,
    output: Output = None,
) -> int:
    """Show where jurisdictions follow the baseline, where they differ, what is open."""
    rules = rules_at_hand(session)
    above = rules.checklist_named(baseline).checklist
    part = Part(
        theme=_theme(theme) if theme is not None else None,
        phase=one_of(Phase, phase) if phase is not None else None,
        action=action_of(action, above).id if action else None,
    )
    matrix = matrix_of(above, compared(checklists or (), above, rules, session))
    answer = MatrixAnswer(_narrowed(matrix, part), session.language, part)
    hand_out(
        session,
        _forms(answer, session),
        form=PageForm.JSON.value if as_json else form,
        output=output,
        show=lambda: _show(answer, session),
    )
    return 0


def _theme(typed: str) -> str:
    if typed not in THEMES:
        raise CloseWordError(typed=typed, choices=", ".join(THEMES))
    return typed


def _narrowed(matrix: Matrix, part: Part) -> Matrix:
    """Take the part that was asked for; one action alone cannot be none."""
    found = narrowed(matrix, part)
    if part.action is not None and not found.rows:
        problem = _("{action} is not in the theme or phase that you named.")
        told = problem.format(action=part.action)
        raise WrongUsageError(problem=told, command=COMMAND)
    return found


def compared(
    typed: Iterable[str], baseline: Checklist, rules: Rules, session: Session
) -> Iterable[Checklist]:
    """Give the checklists that come down from the baseline, those typed or all."""
    if typed:
        return [_related(name, baseline, rules) for name in dict.fromkeys(typed)]
    found, unsound = descendants(baseline, rules)
    for name, number in unsound.items():
        left_out = counted(
            "{name} is left out for {n} finding: rk checklist check {name}",
            "{name} is left out for {n} findings: rk checklist check {name}",
            number,
            name=visible(name),
        )
        session.stderr.write(f"{left_out}\n")
    if not found:
        nothing = _("No checklist builds on {baseline}.").format(baseline=baseline.id)
        session.stderr.write(f"{nothing}\n")
    return found


def _related(name: str, baseline: Checklist, rules: Rules) -> Checklist:
    found = rules.checklist_named(name).checklist
    if baseline.id not in ancestors(found, rules):
        problem = _("{name} does not build on {baseline}.")
        told = problem.format(name=found.id, baseline=baseline.id)
        raise WrongUsageError(problem=told, command=COMMAND)
    return found


def _forms(answer: MatrixAnswer, session: Session) -> Written:
    """Give what writes each form; one action's page has the forms of every page."""
    data: Written = {
        PageForm.JSON: lambda: str(
            load(JSON_TEXT)(load(f"{AT}.document:matrix_document")(answer))
        ),
        PageForm.CSV: lambda: str(load(f"{AT}.sheet:matrix_csv")(answer)),
    }
    if answer.part.action is not None:
        sheet = load(f"{AT}.side_by_side:side_by_side")
        return {**paper_forms(lambda: sheet(answer), session), **data}
    page = load(f"{AT}.page:matrix_page")
    forms = paper_forms(lambda: page(answer), session)
    return {**forms, PageForm.TEXT: lambda: plain_text(_table(answer, session)), **data}


def _show(answer: MatrixAnswer, session: Session) -> None:
    if answer.part.action is None:
        session.show(_table(answer, session))
    else:
        show_paper(session, load(f"{AT}.side_by_side:side_by_side")(answer))


def _table(answer: MatrixAnswer, session: Session) -> list[Line]:
    found: list[Line] = load(f"{AT}.table:matrix_screen")(answer, session.screen)
    return found
