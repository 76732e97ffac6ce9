"""`checklist questions`: a sheet on which a lawyer answers what is open."""

from pathlib import Path
from typing import Annotated, BinaryIO

from typer import Argument, Option

from releasekit.casebook.own_files import room_in
from releasekit.commands.page_forms import STANDARD_OUTPUT, give, give_file
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.checklist import Checklist
from releasekit.errors.usage import CloseWordError, WrongUsageError
from releasekit.exporters.lawyer_sheet import LawyerSheet
from releasekit.lazy import load
from releasekit.presentation.lawyer.sheet import SheetAnswer, sheet_cells, sheet_csv
from releasekit.wording import _

COMMAND = "releasekit checklist questions"
CSV, WORKBOOK = ".csv", ".xlsx"
AS_WORKBOOK = "releasekit.exporters.workbook.lawyer_book:lawyer_workbook"
ENGLISH = "en"


def checklist_questions(
    session: Session,
    checklist: Annotated[str, Argument(help=_("A checklist: its id or a file."))],
    output: Annotated[
        str | None,
        Option(
            "-o",
            "--output",
            metavar="FILE",
            help=_("Where: .xlsx or .csv; - for CSV to output."),
        ),
    ] = None,
    languages: Annotated[
        str | None,
        Option("--languages", metavar="TAGS", help=_("Several, such as mk,en.")),
    ] = None,
) -> int:
    """Write a sheet for a lawyer: each deadline, flow and open question, with room."""
    form = _form(output)
    resolved = rules_at_hand(session).checklist_named(checklist)
    answer = SheetAnswer(
        checklist=resolved.checklist,
        sha256=resolved.sha256,
        languages=_languages(languages, resolved.checklist) or (session.language,),
    )
    if form == WORKBOOK:
        _give_workbook(session, answer, Path(str(output)))
    else:
        give(session, sheet_csv(answer), output)
    if output not in {None, STANDARD_OUTPUT}:
        told = _("Once it is filled: rk checklist answers {path}")
        session.say(told.format(path=output))
    return 0


def _form(output: str | None) -> str:
    """Take what the name of the file says; without one it is a text."""
    if output is None or output == STANDARD_OUTPUT:
        return CSV
    suffix = Path(output).suffix.lower()
    if suffix not in {CSV, WORKBOOK}:
        problem = _(
            "The sheet is a workbook or CSV: give a name that ends in .xlsx or .csv."
        )
        raise WrongUsageError(problem=problem, command=COMMAND)
    return suffix


def _give_workbook(session: Session, answer: SheetAnswer, path: Path) -> None:
    """Make a workbook beside its place, and put it there if nothing is there yet."""
    about = f"{answer.checklist.id} {answer.checklist.version}"
    sheet = LawyerSheet(
        title=_("Questions on {checklist}").format(checklist=about),
        languages=answer.languages,
        rows=sheet_cells(answer),
        today=session.today,
    )

    def fill(file: BinaryIO) -> None:
        with room_in(path.parent, f".questions-{session.salt()}") as room:
            load(AS_WORKBOOK)(sheet, room, file)

    give_file(session, fill, path)


def _languages(typed: str | None, checklist: Checklist) -> tuple[str, ...]:
    """Take the languages that were asked for, each one that the checklist speaks."""
    asked = dict.fromkeys(one.strip() for one in (typed or "").split(","))
    known = dict.fromkeys((*checklist.languages, ENGLISH))
    for tag in asked:
        if typed is not None and tag not in known:
            choices = ", ".join(known)
            raise CloseWordError(typed=tag or '""', choices=choices)
    return tuple(asked) if typed is not None else ()
